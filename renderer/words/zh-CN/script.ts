/** Words about how to speak with clients. */
export const script = {
  forbiddenLabel: '不宜这样说的话',
  forbidden: {
    blame: '不推诿：即使是客户误解，也先解释，例如「这部分约定我来为您说明，再一起看怎么处理」。',
    shrug: '不推诿：说清楚由谁来处理，例如「非常给您带来不便，我来跟进，一定会帮您妥善处理」。',
    lowestPrice: '过度承诺：写明这次的价格和有效期，不说绝对、最低。',
    solveIn24h: '做不到就是过度承诺：先说「已收到，正在处理」，再写明做得到的时间。',
    later: '没说谁、做什么、何时：写具体，例如「9月2日电话沟通方案反馈」。',
  },
} as const;
