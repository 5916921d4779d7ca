/** One exchange with a client as somebody wrote it down: variants of each part, with gaps for names. */
export interface Exchange {
  readonly methods: readonly string[];
  readonly summary: readonly string[];
  /** Empty when nobody answered. */
  readonly feedback: readonly string[];
  readonly signal?: '积极信号' | '消极信号' | '共性需求';
  /** What was promised, without its date; empty when nothing was. */
  readonly next: readonly string[];
  /** Only tried, not reached (R-GEN-03). */
  readonly touchOnly?: boolean;
}

/** How a prospect is won, step by step; the next action of one is what the one after it does. {c} 称呼, {p} 产品, {w} 顾虑, {i} 行业. */
export const courting: readonly Exchange[] = [
  {
    methods: ['电话'],
    summary: ['首次电话，介绍了公司和{p}方面的案例，了解{c}目前的设备情况'],
    feedback: ['现有设备用了五年多，最担心{w}，希望先看资料', '今年有预算，但要先内部立项，预计下个季度定', '手里已有两家在谈，想看详细配置和价格', '对{p}还不太了解，问了不少基础问题'],
    next: ['发送{p}方案和两个{i}案例', '整理{i}客户案例发到{c}邮箱'],
  },
  {
    methods: ['邮件', '电话+邮件'],
    summary: ['发送{p}方案，附{i}成功案例，电话里逐项说明了配置', '方案和案例发到{c}邮箱，另附一页对比表，方便内部汇报'],
    feedback: ['方案收到，技术部在看，觉得内存可以再加一档', '整体认可，{w}这块希望写得更具体', '价格比预期高一点，问能不能分期付款', '收到，下周开会讨论后回复'],
    next: ['电话沟通方案反馈', '打电话给{c}确认技术部意见'],
  },
  {
    methods: ['电话'],
    summary: ['沟通方案反馈，对照{c}提的三点逐条答复，重点讲了{w}的做法', '电话回访方案，{c}转了技术部同事一起听，答了配置和维保的问题'],
    feedback: ['基本没有疑问了，要报给分管领导', '担心上线影响业务，希望安排在周末切换', '要求先看一家{i}同行的现场', '问能否先试用两周再决定'],
    next: ['安排梁志远上门勘察机房', '约时间上门看现场'],
  },
  {
    methods: ['上门拜访', '拜访'],
    summary: ['与梁志远一起上门看了机房，机柜还剩 9U 空间，供电满足要求', '上门拜访{c}，看了现场，量了机柜尺寸，顺便见了使用部门的同事'],
    feedback: ['现场看下来没问题，要求交货期不超过三周', '使用部门提出{w}要写进合同', '对我们的准备比较满意，说另一家没有上门'],
    signal: '积极信号', next: ['根据勘察结果调整方案并报价', '出正式报价单'],
  },
  {
    methods: ['邮件', '电话+邮件'],
    summary: ['提交正式报价，含三年维保和一次数据迁移服务', '报价单发出，另列了分期付款的选项'],
    feedback: ['希望维保再让一点，采购要比三家', '报价在预算内，正在走比价流程', '领导问能不能再送一年维保'],
    signal: '积极信号', next: ['向主管申请折扣后答复{c}', '答复折扣并发送合同模板'],
  },
  {
    methods: ['电话', '微信'],
    summary: ['就付款方式沟通，提出预付三成、验收付六成、质保一成', '折扣批下来了，电话告知{c}，并发了合同模板'],
    feedback: ['法务在看合同，问违约条款怎么写', '基本同意，等总经理出差回来签', '提出交货期要写明到周'],
    signal: '积极信号', next: ['发送违约条款说明和交货计划', '跟进合同签署进度'],
  },
];

/** How the first talk with a prospect begins, by where it comes from. */
export const openings: Readonly<Record<string, string>> = {
  行业展会: '展会后第一次联系，{c}还记得展台演示，确认了{p}的初步需求',
  合作伙伴转介绍: '按转介绍人给的电话联系上{c}，说明来意，了解{p}的采购节奏',
  线上广告: '{c}在线上留了咨询，回电了解{p}的需求和时间',
  主动拜访: '上次拜访园区时留了名片，电话里和{c}聊了{p}和现有设备',
  搜索引擎: '{c}在网上查到我们，来电询问{p}，介绍了公司和案例',
};

/** A prospect that cools down. */
export const cooling: readonly Exchange[] = [
  { methods: ['电话'], summary: ['打了两次电话没有接通，发微信说明来意', '电话无人接听，前台说{c}在开会，留了口信'], feedback: [], next: ['换个时间再打电话给{c}'], touchOnly: true },
  { methods: ['电话', '微信'], summary: ['电话接通，{c}说最近项目多，先放一放'], feedback: ['暂时不需要，等明年预算下来再说', '今年不考虑了，有需要会主动联系'], signal: '消极信号', next: ['发送{i}行业资讯，约好再评估的时间'] },
];

/** What is talked about with a client who buys from us. */
export const caring: readonly Exchange[] = [
  {
    methods: ['电话'],
    summary: ['月度回访，了解{p}的使用情况', '例行回访{c}，问了系统运行和人员变动', '电话回访，确认上次的问题没有再出现'],
    feedback: ['运行稳定，就是夜间备份偶尔超过窗口期', '总体满意，新来的管理员还不太熟悉界面', '反映业务高峰时响应有点慢', '没有问题，建议报表能自动发邮件', '一切正常，机房温度今年控制得好多了'],
    next: ['让梁志远远程看一下日志并回复', '发送管理员操作手册', '把建议报给产品部并告知进展'],
  },
  {
    methods: ['电话', '微信'],
    summary: ['远程巡检完成，清理日志、升级固件，巡检报告已发{c}', '季度巡检，更换了一个老化的风扇，其余正常'],
    feedback: ['报告收到，说比以前的清楚', '问磁盘健康度为什么降到 92%，已解释', '感谢，要求下次提前三天通知'],
    next: ['安排下季度巡检时间', '跟踪磁盘健康度变化并反馈'],
  },
  {
    methods: ['上门拜访', '电话'],
    summary: ['了解明年扩容打算，介绍了新一代设备', '{c}主动提到要扩容，问了大概价格'],
    feedback: ['要开分公司，估计再加两台', '数据增长比预想快，存储年底会满', '预算还没批，先要一个大致数字'],
    signal: '积极信号', next: ['出扩容方案初稿', '发送扩容预估报价'],
  },
  {
    methods: ['邮件', '电话+邮件'],
    summary: ['扩容方案发出，按两种增长速度各做了一版', '发送扩容报价，标明可以分两期付款'],
    feedback: ['第二版更合适，要和财务商量', '收到，月底例会上会提'],
    signal: '积极信号', next: ['电话跟进扩容方案的内部意见'],
  },
  {
    methods: ['上门拜访'],
    summary: ['给{c}的团队做了一小时培训，讲备份恢复演练', '上门培训新管理员，现场恢复了一个误删的文件夹'],
    feedback: ['讲得清楚，希望给运维再讲一次', '问有没有操作视频可以留着看', '大家反映实用'],
    next: ['寄送培训资料和操作视频', '约第二次培训的时间'],
  },
  {
    methods: ['电话', '邮件'],
    summary: ['维保还有三个月到期，沟通续保方案', '发送续保报价，按设备清单逐台列明'],
    feedback: ['流程要走总部，先把报价发过来', '问续两年能不能优惠', '没有异议，等合同'],
    signal: '积极信号', next: ['发送续保合同', '确认续保审批进度'],
  },
  {
    methods: ['微信', '电话'],
    summary: ['核对上季度对账单和发票，金额一致', '对账时发现一张发票抬头旧了，当天重开寄出'],
    feedback: ['已收到，本月安排付款', '财务换人了，新的对接邮箱已记下'],
    next: ['确认款项到账'],
  },
  {
    methods: ['上门拜访'],
    summary: ['拜访{c}，看了新机房的布线，聊了行业近况', '顺路拜访{c}，一起吃了工作餐，问了明年的打算'],
    feedback: ['几家分公司也想统一，让我们准备材料', '说年底会有一次评选，把我们列进了候选'],
    signal: '积极信号', next: ['准备分公司统一方案的材料', '提交供应商评选材料'],
  },
  {
    methods: ['电话', '微信'],
    summary: ['和{c}通话，聊了{i}最近的情况', '问{c}对最近几次服务的意见'],
    feedback: ['介绍了同园区一家公司，给了联系方式', '都好，朋友的公司也在问，把我们电话给了对方'],
    signal: '积极信号', next: ['联系{c}介绍的公司并反馈'],
  },
  {
    methods: ['电话'],
    summary: ['{c}问能不能在手机上看设备状态，已是本月第三家问', '{c}希望增加用量分析，方便向领导汇报'],
    feedback: ['愿意参加试用', '希望明年上半年能用上'],
    signal: '共性需求', next: ['把需求整理给产品部，有进展告知{c}'],
  },
];

/** Attempts to wake a client who has gone quiet (S2-T3). */
export const waking: readonly Exchange[] = [
  { methods: ['邮件'], summary: ['发送{i}白皮书和线上研讨会邀请，没有回复', '发送唤醒礼包：续保优惠券和行业白皮书'], feedback: [], next: ['电话确认{c}是否收到'], touchOnly: true },
  { methods: ['电话'], summary: ['电话两次未接，发短信问候', '原号码接通但{c}已调岗，正在问新的对接人'], feedback: [], next: ['通过前台了解新的对接人'], touchOnly: true },
];

/** How it ended with a client that was lost. */
export const parting: Exchange = {
  methods: ['电话'],
  summary: ['{c}告知不再续约，询问了原因，表示随时欢迎回来'],
  feedback: ['主要是价格，另外去年有一次维修拖得久', '总部统一换了品牌，个人对我们服务没有意见'],
  signal: '消极信号',
  next: [],
};
