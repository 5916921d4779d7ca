/** What tables call each thing that belongs into a client's file (R-AUD-02, R-COL-02, R-COL-03). */
export const gapTerms: ReadonlyMap<string, string> = new Map([
  ['reach', '联系方式'],
  ['needs', '需求描述'],
  ['name', '客户全称'],
  ['address', '地址'],
  ['source', '来源渠道'],
  ['owner', '负责人'],
  ['industry', '所属行业'],
  ['scale', '企业规模'],
  ['foundedOn', '成立时间'],
  ['buyingIntent', '购买意向'],
  ['preference', '产品/服务偏好'],
  ['budgetFen', '预算范围'],
  ['chain', '决策链关系'],
]);

/** A client's own amounts that can be confirmed (AT-37), with what tables call them. */
export const confirmableTerms: ReadonlyMap<'budgetFen' | 'balanceFen', string> = new Map([['budgetFen', '预算范围'], ['balanceFen', '账户余额']]);
