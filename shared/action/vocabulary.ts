/** Patterns of what a next action says, as it stands in a folded text (plain-text.ts). */

/** Words that put an action off without a day (R-FU-05). */
export const vagueTimes =
  /不?定期|不定时|近期|近日|近来|最近|短期内?|长期|中长期|尽快|尽早|尽速|及早|及时|早日|早点|第一时间|马上|立即|立刻|即刻|随即|赶紧|赶快|抓紧|从速|火速|不日|日内|改天|改日|回头|日后|稍后|稍晚|晚点|晚些时?候?|随后|后续|后期|往后|之后|以后|今后|将来|未来|届时|到时候?|择[日机期时]|适时|适当时[候机]|时机成熟|合适的?时[机候间]|(?:有|找|合适的?)机会|方便的?(?:时候?|话)|空闲时?|闲时|抽个?时?[空间]|有(?:时间|空)|得空|空了|腾出手|经常|时常|常常|常态化|不时|随时|平时|平常|日常|持续|陆续|逐步|逐渐|慢慢|缓缓|暂时|暂缓|缓一缓|过(?:几|两|些|一?段|一?阵)(?:天|日|子|时间|周)?|这(?:几|两)[天日周]|近?几[天日周](?:之?内|里)|几(?:天|日|周|个?月|个?星期)(?:之?后|以后)|近几[天日周]|数[日天周月](?:之?内|之?后|以后)?|若干[天日]|(?:一?段|一?阵)(?:时间|子)(?:之?后|以后)?|下[次回一]步?|下阶段|下一?阶段|节[前后]|(?:春节|国庆|五一|十一|元旦|中秋|端午|清明|过年|年|假期|放假|长假)节?(?:之|以)?后(?!第|\d|[一二两三四五六七八九十])|待定|另行|再(?:说|议|定|看)|视情况?|必要时|需要时|需要的?(?:话|时候)|(?:如|若)?有(?:需要|需求|必要|消息|进展|变化|结果|动静|意向|情况)|等(?=客户|对方|通知|消息|回复|反馈|结果|他|她|甲方|\p{Script=Han}{0,4}(?:通知|消息|回复|反馈|审批|确认|后|了))|\b(?:soon|asap|later|some ?time|eventually|regularly|periodically|whenever|one day|some day|at some point|in due course|when (?:possible|convenient|free|ready|there is time)|as soon as possible|in the (?:near )?future|from time to time|occasionally|shortly|promptly|going forward|next time|as needed|if needed|when needed|tbd|tbc)\b/gu;

/** What waits for another or for a case that may never come: it says nothing that somebody does. */
export const waiting =
  /(?<![接期招看善优对亟款])[等待](?!级|于|保|离|额|遇|办|产)(?:到|着|候)?(?:[^,;。\n]{0,14}?(?:后|之后|以后|再(?=联|跟|沟|说|定|议|看|谈)|就)|[^,;。\n]{0,10}?(?:通知|消息|回复|答复|反馈|回信|回音|结果|决定|定夺|审批|确认|批复|内部讨论|研究)(?=$|[,;。\n]))|看[^,;。\n]{0,12}?(?:再(?:说|定|议|看)?|而定|来定|决定)|视[^,;。\n]{0,10}?(?:而定|再定|决定|情况|再)|(?:如果?|若|要是|一旦|假如|倘若)[^,;。\n]{0,14}?(?:再|则|就|时|的话)/gu;

/** Verbs that say nothing by themselves: whether they are an action is decided by what stands with them. */
export const emptyVerbs =
  /[聊说谈]两句|跟紧点?|盯紧点?|拿下(?=$|[,;。])|办妥|弄[完好妥]|搞[完掂妥]|收尾(?=$|[,;。])|保持联[系络]|联[系络](?!人|单|函|方式|电话)|跟进(?!表|单|记录|计划)|跟踪(?!表|单|报告)|跟一?下|跟着|跟催|沟通(?!会|函|记录|纪要|机制)|交流(?!会)|互动(?!活动)|接触|走动|往来|关注(?!点|函)|关怀(?!卡|礼|活动|计划)|关心|问候(?!卡|函)|维护(?!合同|费|计划|手册|方案|单)|维系|保持|推[进动](?!会|表)|促[进成]|加[强深快大紧]|深[化入]|巩固|继续|持续|处理(?!器|单|方案|报告|机)|解决(?!方案|办法)|落实|协调(?!会|函)|对接(?!会|人|群|表)|配合|支持(?!函)|服务(?!器|商|协议|合同|费|方案|报告|包|单|期|站|卡|手册|网点|清单)|观察(?!期|报告)|留意|留心|盯[着紧住一]?下?|看(?:看|一?下|一看|着|情况|机会)|再[看说定议聊谈想等]|聊[聊一]?[下聊]?|谈(?:谈|一?下|一谈)|问(?:问|一?下|一问)|说(?:说|一?下|一说)|了解(?!函)|考虑|研究(?!报告|院)|想(?:想|一?下|办法)|商量|商议|讨论(?!会|稿)|安排(?!表|单)|努力|争取|试试|试一?下|搞定|搞好|搞|弄好?一?下?|办好|办理?一?下|做好?(?=$|[,;。工准跟服好])|做一?下|完成(?!率|单)|做好准备|准备(?=$|[,;。])|回访(?=$|[,;。]|一下)|回头|查看一?下|确认(?:一?下)?(?=$|[,;。])|反馈(?:一?下)?(?=$|[,;。])|催(?:一?下)?(?=$|[,;。])|提醒(?:一?下)?(?=$|[,;。])|约(?:一?下|个时间|时间|一约)(?=$|[,;。])|碰(?:一?下|个头|头)?(?=$|[,;。])|碰一碰|碰碰面?|通个?气|(?<twice>\p{Script=Han}{1,2})一?\k<twice>(?=$|[,;。])|弄(?:一?下|弄)?(?=$|[,;。那这])|\b(?:follow(?:ing)?[- ]?up|keep(?: on| in)?|stay in|in touch|touch base|touch|check[- ]?in|check(?= with|$)|reach out|get back|contact|communicate|communication|maintain|monitor|watch|handle|deal with|work on|continue|proceed|discuss|talk|speak|chat|see|circle back|stay|catch up|connect|nurture|keep going|pursue|look into|liaise|engage|think about|consider|relationship)\b/gu;

/** Objects that every client has: with an empty verb they still say nothing. */
export const emptyObjects =
  /(?:老|新|大|重点|意向|潜在)?客户(?:关系|情况|方面|那边|这边|动态|意向|反馈|回复|信息|们|端)?(?!群|档案|资料|服务|经理|成功|名单|清单|代表|手册|案例|满意|生日|大会|答谢|拜访|投诉)|对方|甲方|采购方|业主|(?![开加施动停复完手员分化返汇民木电])[一-龥](?:总|经理|主任|工|老板|总监|主管|女士|先生|小姐|老师|科长|处长|部长|厂长|院长|校长|董|哥|姐)(?!部|室|程|办|会|公司|体|结|数|额|量|价|共|线|艺|作|具|单)|您|情况(?!说明|表)|现状|近况|状况|状态|动态|动向|进[展度](?!表|条|款)|进程|后续|[那这]个?(?:件|些)?事儿?|事[宜情项]|办法|剩下的?|余下的?|空间(?=$|[,;。])|双方|彼此|突破(?=$|[,;。])|相关|有关|各种|各项|具体|问题(?!清单|单|点|库|报告)|工作(?!表|单|餐|量|报告|计划|日|坊)|项目(?!书|组|章程|经理|方案|计划|表|部|款|建议)|合作(?!协议|合同|方案|社|备忘|框架|模式|意向书)|业务(?!员|部|系统|方案|流程|培训)|关系(?!图|人|表)|意[向见](?!书|金|表|单|函)|想法|态度|下一步(?:行动|计划|工作|打算|动作)?|计划(?=$|[,;。])|措施|机会|消息|信息(?=$|[,;。])|感情|客情|联系|准备|电话(?=联|沟|跟|交|$|[,;。])|微信(?=联|沟|跟|交|$|[,;。])|邮件(?=联|沟|跟|交)|线[上下](?=联|沟|跟|交)|面对面|到位|闭环|力度|频次|频率|节奏|热度|黏性|粘性|\b(?:client|customer|account|them|him|her|project|status|progress|situation|things?|matter|issues?|case|deal|opportunity|relationship|next steps?|update|updates|call back)\b/gu;

/** Adverbs and turns of phrase that add nothing to what is done. */
export const fillers =
  /进一步|下一步|密切|积极|主动|认真|全力|大力|切实|努力|妥善|充分|全面|深入|适当|及时|始终|随时|时刻|一直|不断|多多|多加|常来?|勤|紧密|良好|正常|按时|准时|按计划|计划|打算|准备|争取|务必|必须|一定|需要?|应该?|可[以能]|大概|大约|左右|预计|预定|暂定|拟|将会?|尝试|继续|再次|再度|重新|重点|首先|其次|最后|然后|接着|同时|并且|以及|另外|此外|目前|现在|现阶段|暂|最[迟晚]|不晚于|截[至止]|为止|时间|为主|一下|一次|两次|几次|多次|下次|本人|自己|我[方司们]?|咱们|负责|争取|方便|如果|的话|还?有没有|往前|情况下|根据|按照|通过|方式|进行|开展|做出|给予|予以|实现|达成|起来|下去|之中|当中|\b(?:please|will|shall|should|would|must|can|we|i|me|our|my|the|a|an|to|with|on|in|at|by|of|for|and|or|then|again|next|about|it|this|that|is|be|just|also|more|further|try|plan|need|needs|want|let|do|does|get|some|any|their|his|up|back|as|if|when|client's|customer's)\b/gu;

/** Characters that hold words together and mean nothing alone. */
export const particles = /[的了着过地得吧呢啊嘛哦呀并及与和跟同向给对把将就为由在于到从往被让请先也都还又再多去来要会该其此些个次点起好您你他她它们或即则而且且若如下上前后内里中间时候一二两三四五六七八九十半几约各每其它等待做办说看问谈聊想\d%"'“”‘’《》〈〉()[\]【】,.;:!?。、…~/\-—+&|\s]/gu;

/** Where a verb stands before a day and a thing after it, the day is the thing's: 整理9月2日会议纪要. */
export const takesThing =
  /(?:参加|出席|参与|确认|核对|核实|整理|发送|提交|预留|预订|统计|回复|答复|处理|跟进|更新|制作|打印|结算|支付|催收|催|收取?|发|寄|改|查|取|签|交|送|换掉?|补交|领|归档|扫描|复印|讨论|汇总|总结|复盘|复核|审核|补|重发|退|开具|开|检查|准备|分析|落实|沟通|关于|针对|对于|根据|按照?|依据|有关|参照|结合|把|将|review|about|regarding|of|the|from)(?:一下|好|完|了)?$/u;
/** Things that have a day of their own. */
export const datedThing =
  /^(?:的|当[天日]的?)?(?:[\p{Script=Han}a-z]{0,4}?)(?:发布会|展会|展览|会议|例会|年会|大会|峰会|论坛|讲座|沙龙|研讨会|评审会|招标|开标|投标|活动|培训|合同|协议|账单|对账单|订单|报价|发票|货款|尾款|款项?|报告|纪要|记录|名单|名额|数据|投诉|反馈|样品|方案|版本?|到期|来函|来信|邮件|账期|事故|故障)/u;
/** A day between these is the name of a place: 给明天幼儿园送琴. */
export const servedName = /(?:给|为|替|帮|去|到)$/u;
export const placeAfter = /^\p{Script=Han}{0,3}?(?:店|幼儿园|超市|餐厅|公司|学校|诊所|酒店|工作室|广场)/u;
/** A day goes before a verb that says what is done on it. */
export const verbAfter =
  /^(?:的?(?:上午|下午|晚上|中午|早上)|[\d:点半]|再|先|与|和|跟|给|向|把|将|对|由|请|让|派|去|到|来|上门|登门|拜访|走访|回访|电话|致电|微信|邮件|面谈|见面|洽谈|谈|聊|沟通|汇报|演示|讲解|发|寄|送|交|提|出|签|盖|回|打|拨|约|邀|召开|开会|开|参加|出席|参观|考察|安装|调试|部署|上线|交付|培训|测试|试|确认|确定|核|对账|收|付|取|完成|做|办|启动|开始|组织|举|安排|提供|落实|制|准备|整理|更新|修|改|查|检|讨论|评审|复|总结|跟|催|通知|告|反馈|答|解|处|协|配|陪|接)/u;

/** Verbs that begin with what is done, for telling it from its object. */
export const verbs =
  /^(?:电话|微信|邮件|上门|当面|书面|线上|线下)?(?:沟通|确认|确定|核实|核对|发送|提交|提供|出具|制作|准备|编写|整理|撰写|起草|修改|更新|完善|调整|签订|签署|签约|盖章|回传|安排|组织|召开|举办|参加|出席|拜访|走访|回访|演示|讲解|培训|测试|试用|安装|调试|部署|上线|交付|发货|送货|配送|催收|回款|收款|对账|开具|开票|开会|付款|退款|退换|换货|更换|维修|检修|落实|敲定|商定|洽谈|谈判|讨论|申请|审批|审核|登记|录入|邀请|邀约|预约|预留|预订|通知|告知|回复|答复|反馈|汇报|询问|了解|调研|收集|分析|评估|对比|测算|核算|致电|联系|跟进|接待|陪同|参观|考察|复盘|总结|处理|解决|推送|分享|介绍|展示|追踪|寄送|寄出|补发|赠送|续签|续约|报价(?![单表])|报(?!价)|发(?!票|布会)|寄|送|签|约|出|做|改|催|取|交|打|开(?![始工])|收|call|send|visit|email|prepare|confirm|arrange|invite|quote|submit|deliver|demo|present|review|sign|book|collect|check|ask|offer|install|train|update|schedule|draft|write|share|ship|meet)/u;

/** What may stand between the beginning of a clause and its day: who does it, whom with, and that it is meant. */
export const leadIn =
  /^(?:[\p{Script=Han}]{0,4}(?:部门?|经理|总监?|主管|工程师|专员|客服|助理|工|客户|我[方司们]?)|[与和跟给向对同为带陪约邀请让由派找帮][^,;。]{1,8}?(?=$|将|在|于|争取|计划|约)|将|会|要|需要?|计划|预计|争取|务必|最[迟晚]|不晚于|截[至止]|于|在|到|等到|约|定[于在]?|改[到至]|推迟?[到至]|延期?[到至]|安排|请|让|由|先|再|并|且|然后|就|拟|打算|准备|大概|大约|暂定|初定|承诺|答应|目标|时间|完成时限|时限|赶在|确保|保证|必须|下一步|下次|我[方司们]?|[::、()\s])*/u;
/** What stands before what is done and says nothing of it. */
export const leading = /^(?:[\s、:()"“”‘’《》的再先并且就也将会要把于在]|了(?!解)|需要?|并且|然后|以便|\b(?:please|will|we|i|to|and|then|the|on|by|at|in)\b)+/u;
/** One thing that is done: what stands between marks and what was read already (find-what.ts hides it). */
export const clauses = /[^\0,;。\n!?]+/gu;
