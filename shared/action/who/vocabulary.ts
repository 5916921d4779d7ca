import { verbs } from '../vocabulary';

/** Patterns of who does something, as it stands in a folded text whose days are hidden by spaces. */

/** Family names that are not also common words where a name may stand. */
const surname = '[赵钱孙李周吴郑王冯陈褚蒋沈韩杨朱秦尤许何吕施张孔曹严魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬常傅卞齐康伍余卜顾孟黄穆萧肖尹姚邵湛汪祁毛禹狄米贝臧伏戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘缪解宗丁邓郁单杭洪包左石崔吉龚程邢裴陆荣翁荀甄曲封储靳段焦侯班仲伊宫宁仇栾甘厉武符刘景詹龙叶黎白蒲赖卓蔺屠蒙池乔闻翟谭姬申冉桑桂牛尚温庄晏柴瞿阎慕茹艾古易廖耿匡寇欧聂晁敖冷辛阚简饶曾沙鞠丰巢荆游竺权邝佟楼涂付]';
/** What stands after a family name for somebody who may be one of us. */
const title = '(?:总监|经理|主管|工程师|师傅|律师|会计|专员|助理|主任|老师|教练|顾问|店长|班长|队长|组长|司机|医生|护士|[总工姐哥叔姨导])';
/** Words that name a department or its people by themselves. */
const own = '(?:技术支持|客户成功|技术|研发|客服|售后|售前|财务|法务|销售|商务|采购|仓库|库房|仓管|物流|人事|行政|运营|运维|品管|质检|单证|后勤|跟单|调度|企划|后厨|厨房|美工|文案|内勤|外勤|出纳|会计|门店|前台|车间|车队|总部|工厂|教务|理赔|核保|保安|保洁|司机|文员|店员|店长|班主任|it|hr|qa)';
/** Words that do so only with a department's or a person's word behind: 产品部, 设计师. */
const field = '(?:产品|市场|仓储|运输|生产|品质|质量|人力|项目|设备|维保|维修|安装|施工|配送|设计|工程|实施|测试|培训|数据|渠道|策划|推广|招商|外贸|化验|检测|电商|标书|投标|商品|大客户|公关|媒体|直播|安全|交付|服务|农技|喷漆|计量|印刷|裁剪|包装|打样|研究|信息|综合)';
const unit = '(?:部门|团队|中心|小组|分部|同事|同学|人员|专员|主管|经理|总监|工程师|师傅|助理|老师|组长|顾问|部|组|队|班|科|室|员|岗|师)';
/** What is put before a name of ours: 小周, 老聂, 阿明, 阿Ken; and what follows there in words that are none. */
const called = '(?:[小老阿大](?![板师客样程时组区票额商微店家用旧厂班公姨概约批会楼型量货箱件单包车号份门户姐哥叔妈爷伯婶红业规盘修队赛促])[\\p{Script=Han}](?:[姐哥])?|[小老阿大][a-z]{2,10})';
/** A name that can hardly be anything else where somebody may stand. */
const sure = `(?:(?:${own}|${field})[一二三四五123]?${unit}(?:${surname}${title}|${called})?|${own}${called}|${surname}(?:工程师|师傅|律师|会计|专员|司机|店长|班长|队长|组长|工)|${called})`;
/** A name that needs a verb behind it: a title that clients have, too, or a department's word alone. */
const likely = `(?:${surname}{1,2}${title}|${surname}[\\p{Script=Han}]{1,2}${title}|${own})`;
const name = `(?:${sure}|${likely})`;
/** A name by letters: Kevin, Amy. Words of orders and things begin no name. */
const letters = '(?!(?:call|send|visit|email|prepare|confirm|arrange|invite|quote|submit|deliver|demo|present|review|sign|book|collect|check|ask|offer|install|train|update|schedule|draft|write|share|ship|meet|get|make|will|the|and|for|by|on|at|to|in|of|with|before|after|please|follow|soon|asap|later|pdf|ppt|excel|word|crm|erp|app|vip|poc|api|bug|demo|test|logo|sop|nda|po|pi|usb|led|wifi|onsite|wechat|zoom|teams|next|this|we|i|ups|license|onboarding|kickoff|hs|vi|ui|ip|dm)(?![a-z]))[a-z]{2,12}';
/** Characters that given names are made of. */
const given = '[伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲芬燕彬斌波辉鹏飞宇浩凯健俊帆志文国建成海东林峰龙雪梅琳颖洁莹婷慧佳怡欣雨晨晓思雅倩璐瑶博然昊轩子涵梓睿永春兰凤云珍莲荣福生祥贵宏亮宁栋梁坤旭阳毅鑫淼森涌诚信义礼智仁德胜利新力兴亚南北西中冬夏秋月星辰嘉豪家欢乐安康静怀远清泉山川江河湖钢铁铭锋钧锐钰銘璇琪琦瑞珊珠琴瑾瑜萌菲蕾薇萱苗茜莉莎蓉芝芸岚媛婕婉娇妮妍姗姝娴嫣丹彤]';
/** A whole name by its characters, where somebody may stand; and by its length, only where something says that somebody is meant. */
const person = `${surname}${given}{1,2}`;
const whole = `${surname}[\\p{Script=Han}]{1,2}`;

const begin = '(?:^|[,;。、::\\n!?\\s]|(?<=[天日周月年个]之?[内后前]))';
/** What may lead to the name of who does it within its clause. */
const lead = '(?:(?:然后|接着|同时|再|先|并|就|拟|计划|预计|争取|务必|准备|下一步|下步|后面|我们?这边|内部)\\s*){0,2}';
/** What a client is asked to do, or the house's guest: nobody of ours does it. */
const guest = '(?![^,;。]{0,12}(?:签字|签约|签合同|签收|盖章|审批|拍板|参观|试用|体验|光临|出席|指导|过目|吃|喝|聚|打款|付款))(?!(?:过来|来)?(?:看|选|确认|答复|回复|决定|介绍|转介绍|评价|参加|到店|来店|来公司|来厂|给个|给一个))';
/** After a name: it says where or whose a thing is, or the clause ends, as in 报告交给王总. */
const goesOn = '(?!的|[那这][边里台个套批家]|家|办公室|账户|邮箱|微信|手机|公司|生日|希望|觉得|反馈|投诉|说|$|[,;。、!?)(\\n])';
const notAThing = '(?![a-z]|器|会上?|室|系统|软件|问题|报告|方案|费|单|表|图|稿|量|价|期|款|证)';

const pattern = (text: string): RegExp => new RegExp(text, 'u');
const who = (text: string): string => `(?<who>${text})`;

/** Somebody is named as the one to act: 由技术部…, 让张工…, 负责人:王磊, (小周), @阿明. */
export const told = [
  pattern(`(?:负责人|责任人|跟进人|执行人|经办人?|对接人|主办|owner|负责)\\s*[::是为]?\\s*${who(`${name}|${letters}|${person}`)}`),
  pattern(`[(【[]\\s*${who(`${name}|${letters}|${whole}|我[方司们]?|本人`)}(?:负责|跟进|跟|处理|来做|办|做|执行)?\\s*[)】\\]]`),
  pattern(`@\\s*${who(`${name}|${letters}|${whole}`)}`),
  pattern(`[-—–~/]\\s*${who(`${name}|${letters}|${whole}|我[方司们]?|本人`)}(?:负责|跟进|跟|处理)?\\s*$`),
  pattern(`(?:由|叫|派|喊|安排|委托|委派|指派|指定|责成|督促|交由|转由|麻烦|辛苦|拜托|托)\\s*(?:一下|我们?|咱们?|公司|内部|自己|家里)?${who(`我[方司们]?|${name}|${letters}`)}${notAThing}${goesOn}`),
  pattern(`(?<![邀申聘恳提诚])(?:让|请)\\s*(?:一下|我们?|咱们?|公司|内部|自己|家里)?${who(`我[方司们]?|${name}|${letters}`)}${notAThing}\\s*${guest}${goesOn}`),
  pattern(`(?:协调|通知|联系|提醒|催|要求|找)\\s*(?:一下|公司|内部)?${who(`(?:${own}|${field})${unit}|${own}`)}${notAThing}${goesOn}`),
  pattern(`${begin}${lead}(?:由|让|叫|派)\\s*${who(whole)}${guest}(?=\\s|在|于|把|去|来|负责|上门|先|亲自|带|陪)`),
  pattern(`${begin}${lead}(?:交给|转给?|交由|分给|丢给)\\s*${who(`${name}|${letters}|${whole}`)}\\s*[,;。]\\s*(?=\\S)`),
  pattern(`(?:交给|交由|转给)\\s*${who(`${name}|${letters}|${whole}`)}(?:去|来)?(?:处理|负责|跟进|办理?|做|落实|执行|安排|对接)`),
  pattern(`\\bby ${who(`(?!the\\b)${letters}`)}\\s*$`),
];

/** What leads on to a verb right after a name, or after the day that follows it. No two of these begin alike with one inside the other: a text of nothing else would be read in every way. */
const act = '(?:[下本今明后这][天日周月午晚]?|过?[几两]天|改天|回头|有空|得空|抽空|空了|择机|近期|最近|月底|下班前|随后|尽早|亲自|单独|一起|直接|统一|牵头|主动|现场|远程|抓紧|赶紧|尽快|重新|加班|值班|出差|负责|再|先|去|来|到|把|将|会|要|给|向|跟|和|陪|带|帮|赶|按|用|\\s)*';
const others = '(?:[给寄补贴拉搬装拆换修查核测试写拍剪录排印算盘跑送发跟盯催带陪接联对开关加减退提报拿取调配喷清洗扫验量画设建搭导传打办做定订约谈讲教出上下回拜走巡保养研编译校审签盖备采购卸运封复更升迁收协组主牵完解整准制确支投评汇统抽挂推启部搞弄焊架砌刷喂种浇剃裁缝烤煮泡端接替赔摆磨抹交改把]|onsite|demo)';

/** Somebody stands where the one who acts stands: at the beginning of a clause or after its day, with a verb behind. */
export const subject = [
  pattern(`${begin}${lead}${who('我[方司们]?|本人|咱们?')}(?=\\s|[\\p{Script=Han}])${goesOn}`),
  pattern(`${begin}${lead}(?![给与和跟同向约陪请等把派让带帮送发寄找])(?:[\\p{Script=Han}]{2})?${who(sure)}${notAThing}${goesOn}`),
  pattern(`${begin}${lead}(?:${own}|${field})${unit}?\\s*(?:讲师|代表|同学|同事)?${who(letters)}(?=\\s|[\\p{Script=Han}])${goesOn}`),
  pattern(`${begin}${lead}${who(person)}${goesOn}(?=\\s|${act}(?:${others}|${verbs.source.slice(1)}))`),
  pattern(`${begin}${lead}${who(likely)}${notAThing}${goesOn}(?=\\s|${act}(?:${others}|${verbs.source.slice(1)}))`),
  pattern(`${begin}(?![给与和跟同向约陪请等把派让带帮送发寄]|[\\p{Script=Han}]{0,3}(?:安排|[请让派带]))${who('[\\p{Script=Han}]{1,4}?(?:[部组队班室]|部门|[技专单文业导店]员)')}(?=\\s|[今明把抓赶等补喷测给去来出上将会在开]|负责)`),
  pattern(`${begin}${lead}${who(letters)}(?=\\s+[\\p{Script=Han}]|\\s*${act}(?:${others}|${verbs.source.slice(1)}|will\\b|to\\b))`),
  pattern(`${begin}${who(whole)}(?=\\s*(?:负责|亲自|牵头|主办|带队))`),
  pattern(`${who(`${name}|${letters}|我[方司们]?|本人`)}(?:来?负责|来做|来跟|来办|去做|去办)(?=\\s|$|[,;。)]|[\\p{Script=Han}])`),
  /\b(?<who>we|i|[a-z]+ (?:team|department)) (?:will|to|shall)\b/u,
];

/** Whom something is done for, with or to does not do it. */
export const beside = /(?:给|与|和|跟|同|向|约|陪|帮|替|为|寄|送|发|拜访|回访|走访|看望|邀请|联系|致电|电话|对|找|见|教|等)(?:一下)?\s*$/u;

/** Titles that clients have, too: they act for themselves where they sign, pay or decide, or are away. */
export const clientTitle = /(?:总监?|老板|经理|主任|女士|先生|小姐|老师|[姐哥])$/u;
export const clientActs = /^\s*(?:出差|休假|开会|出国|回来|回国|不在|方便|有空|签|盖章|确认|审批|回复|回款|答复|打款|付款|拍板|决定|验收|同意|过目|看过|试用|反馈)/u;
/** What must have happened first is not what is to be done: 老秦付定金后开始出图. */
export const condition = /^[^,;。]{0,3}?(?:付|打款|回款|签|回来|确认|同意|收到|下单|验收|拍板|定下)[^,;。]{0,5}?后(?![天台期续勤厨])/u;

/** After a name: it says where or whose a thing is, or the clause ends, as in 报告交给王总. */
export const doesNothing = /^(?:的|从|微信|账户|邮箱|手机|办公室|公司|店|家|[那这][边里台个套批]|\s*(?:$|[,;。]))/u;
/** What may stand in a clause before the name of who does it: a day, which is hidden, and what only leads to it. */
export const nothingBefore = /(?:^|[,;。、::\n!?])(?:\s|由|然后|再|先)*$/u;

/** 我, 我方, 我司, we: what we wait for before we act does not make somebody else act. */
export const us = /^(?:我|(?:we|i)\b)/iu;
