import type { Exchange } from './talk';

/** How a person who buys for themselves is won. */
export const courtingPersons: readonly Exchange[] = [
  {
    methods: ['微信', '电话'],
    summary: ['加了微信，发了{p}的介绍和价格', '回电给{c}，是看到广告来问的，讲了{p}的两种选择'],
    feedback: ['想先试一下，问有没有体验', '自己不太懂，怕买错', '看了介绍，主要在意{w}'],
    next: ['发送试用链接并约时间演示', '发送选购建议和对比图'],
  },
  {
    methods: ['微信', '线上会议'],
    summary: ['线上演示了二十分钟，回答了{w}方面的问题', '把试用中的几个问题逐条回复，附了截图'],
    feedback: ['操作比想的简单，价格要和家人商量', '试用很顺，问能不能分期'],
    signal: '积极信号', next: ['发送分期付款说明', '发送两位老用户的使用分享'],
  },
  {
    methods: ['微信'],
    summary: ['发送分期说明和用户分享，问还有什么顾虑', '微信跟进，{c}说在对比另一家'],
    feedback: ['月底定', '差不多决定了，等发票抬头确认'],
    signal: '积极信号', next: ['电话确认是否下单'],
  },
];

/** What is talked about with such a person afterwards. */
export const caringForPersons: readonly Exchange[] = [
  {
    methods: ['微信', '电话'],
    summary: ['回访使用情况，帮{c}远程调整了设置', '问候并了解{p}用得怎么样'],
    feedback: ['用得挺顺手，已经推荐给同行', '有一次连不上，重启后好了', '空间又快不够了，问怎么扩'],
    next: ['发送图文步骤并确认问题是否解决', '发送扩容说明和价格'],
  },
  {
    methods: ['微信'],
    summary: ['发送新功能介绍和使用技巧', '{c}问怎么升级，发了图文步骤并电话带着做了一遍'],
    feedback: ['照着做成功了', '收藏了，有空再试'],
    next: ['回访新功能使用情况'],
  },
  {
    methods: ['电话', '微信'],
    summary: ['{c}介绍了一位朋友，已互加微信', '聊了近况，{c}打算把工作室搬到大一点的地方'],
    feedback: ['希望老客户有点优惠', '搬家时想请我们看看网络怎么布'],
    signal: '积极信号', next: ['确认优惠方案并回复{c}', '发送工作室布线建议'],
  },
];
