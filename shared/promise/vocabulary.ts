/** Patterns of what a promise says, as it stands in a folded text (shared/action/plain-text.ts). */

/** Where one thing that is said ends and the next begins. */
export const sentence = /[^。;!?\n]+[!?]?/gu;
/** The parts of a sentence, each with a day of its own or belonging to the part before. */
export const part = /[^,、]+[,、]?/gu;

/** Words that bind whoever says them. */
export const bound = /承诺|保证(?!金|书|人|期)|答应|包您|担保(?!人|书|金)|一定(?!程度|的)|务必|说好|约定|\b(?:promise[sd]?|guarantee[sd]?|commit(?:ted)? to|assured?)\b/u;

/** Somebody of ours speaks for us: 我们会…, 将…, 给您…. */
const ours = /我[们方司]?(?:这边|公司|部)?(?:会|将|可以?|能|来|在|于|就|马上)|(?:会|将|可以?|能)(?:在|于|给|把|为|向|帮|安排|派)|(?:给|为|帮|向)(?:您|贵)|与您|\bwe(?:'ll| will| shall)\b/u;

/** What a client gets from us: what is done to or for it, so that it waits for it. Talking, asking and visiting are plans of our own. */
const delivering =
  /发送|发给|发出|发货|补发|寄[送出给到]?|邮寄|快递|送[达到货上给样]|派送|配送|提供|提交|交付|交货|出具|给出|报价|答复|回复|反馈给|给(?:您|客户|对方|贵)?(?:一?个)?(?:答复|回复|结果|报价|方案|说法)|解决|修[好复]|维修|检修|排除|恢复|更换|换[新货机好]|调换|退[款还换货]|赔[偿付]|补偿|赔|上门(?:安装|维修|检修|检测|处理|服务|更换|调试)|安装(?:好|完成|到位|调试)?|调试|部署|上线|完成|处理(?:好|完)|办(?:好|妥|理完)|到[货场位达]|开(?:具|好)?(?:发)?票|交[给到]|拿出|落实|优惠|延长|减免|升级|培训|\b(?:send|deliver|provide|reply|fix|repair|replace|refund|resolve|solve|install|ship|submit|quote|pay)\b|发(?=[\p{Script=Han}]{0,6}(?:方案|报价|合同|资料|样品|邀请函|发票|链接|清单|报告|手册|函|册|单|件|书))|出(?=[\p{Script=Han}]{0,4}(?:方案|报价|报告|图|样))/u;

/** The words speak for us, or say that a client gets something. */
export const gives = (text: string): boolean => delivering.test(text);
export const speaksForUs = (text: string): boolean => ours.test(text);

/** What the other side is called. */
const them = '(?:客户|对方|甲方|客方|用户|买方|采购方?|(?:[\\p{Script=Han}]{1,2})(?:总|经理|主任|老板|女士|先生|厂长|店长|老师|局长|院长|校长|处长|科长)|他们?|她们?|您|贵[司方])';

/** A client wants it, waits for it or does it itself: no promise of ours. */
export const wished = new RegExp(
  `希望|盼|期望|想(?:要|请|让)?(?!办法|好)|要求|请求|催促?|询问|问(?!题)|咨询|能否|能不能|可否|是否|可不可以|有没有|最好|建议|需要(?:我们?)?(?:在|于)?(?=[^,]{0,10}$)|需求|诉求|${them}(?:说|称|表示|反馈|提到|告知|计划|打算|准备|预计|拟|将|会|要|需|同意|确认|答应|承诺|自己|自行|内部|方面|那边|这边)|由${them}|请${them}|等${them}|待${them}|\\b(?:client|customer|they|he|she) (?:wants?|asks?|asked|hopes?|wishes|requests?|requested|will|would like|needs?)\\b`, 'u');

/** Of these the other side is the one to whom it was promised, not who promises. */
export const toThem = new RegExp(`(?:向|对|给|答应|承诺|跟|和|与)(?:了)?${them}`, 'u');

/** Done already. */
export const done = /已(?!知|有|久|故)|了(?:[,。]|$)|过(?:[,。]|$)|(?:完成|结束|收到|签)了|刚刚?(?=[\p{Script=Han}])|上次|此前|之前(?=已|发|送|寄)|顺利|如期(?=完成|送|交)|按时(?=完成了)|\b(?:has|have|had|was|were|already|done)\b/u;

/** The promising or arranging itself is done, not what was promised: 已向王经理承诺…, 已安排工程师明天…; what the other side arranged is its own. */
export const promisedAlready = new RegExp(`已[^,]{0,10}?(?=承诺|答应|保证)|(?<!${them})已经?(?:安排|协调)好?(?!了|完|过)`, 'u');

/** Said with a condition that is not ours to fulfil, or as a mere possibility. */
export const unsure = /如果?(?!期|约|实)|若(?!干)|一旦|假如|要是|倘若|的话|看情况|视情况|再(?:说|定|议|看)|可能|也许|或许|大概|尽量|争取|力争|待定|未定|不(?:能|会|可|保证|承诺|一定|确定)|没(?:有|法|能)|无法|未(?:能|必)|吗|\?$|呢$|\b(?:if|unless|maybe|perhaps|might|try to|cannot|can't|won't)\b/u;

/** Where a part of the day ends: what is promised for the morning is there by noon. `null` for the evening, which ends with the day. */
export const partEnds: readonly (readonly [RegExp, string])[] = [
  [/中午(?:之|以)?前|午前/u, '12:00'], [/中午|正午/u, '13:00'], [/上午|早上|早晨|清晨|[今明后]早|\bmorning\b/u, '12:00'], [/下班(?:之|以)?前|下班时|下午|午后|\bafternoon\b/u, '18:00'],
];

/** What a client waits for until it is solved; sending and calling take no handling. */
const solves = '解决|修[好复]|维修|检修|排除|恢复|更换|换[新货机好]|调换|处理(?:好|完)|搞定|办(?:好|妥|完)|安装|退[款换货]|赔|\\b(?:solved?|resolved?|fix(?:ed)?|repair(?:ed)?|replaced?)\\b';
export const solving = new RegExp(solves, 'u');

/** What leads to solving in the same breath, and what a round-the-clock service is called by, which promises nothing. */
const ledTo = `(?:就|便|即|必定?|一定|可以?|能够?|会|将|保证|负责|彻底|全部|上门|到场|安排|[给帮为替](?:您|你|贵司|客户)|\\s)*(?:${solves})`;
const noService = '(?!\\p{Script=Han}{0,4}(?:热线|服务|电话|中心|值班|响应|支持))';

/** A length of time in hours or minutes from the moment at which it is said; without 内 only where solving follows: 2小时解决, but not 花了2小时修好. */
export const hours = new RegExp(
  `(?<![\\d.花了费]|[用耗历]时|[二三四五六七八九十])(?:(?<count>\\d{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])(?:个)?(?<more>半)?|(?<half>半)个?)\\s?(?:(?<minutes>分钟)|小时|钟头|h(?![a-z]))(?:之内|以内|内|(?=${ledTo}${noService}))|\\bwithin (?<english>\\d{1,3}) ?(?:hours?|hrs?|h|(?<englishMinutes>minutes?|min))\\b`, 'u');

/** Solved at once. */
export const atOnce = new RegExp(`(?:马上|立即|立刻|即刻|当场)${ledTo}${noService}|\\b(?:solve|resolve|fix|repair|replace)\\b[^,]{0,30}\\b(?:immediately|right away|at once)\\b`, 'u');
