/** Words of sample data. */
export const sample = {
  title: '示例数据',
  lead: '一家虚构公司的约 60 位客户和一年的跟进、投诉，用来试用各项功能。每条都标着「示例」，随时可以一次移除，不影响您自己的数据。',
  load: '载入示例数据',
  loading: '正在载入示例数据',
  loaded: '已载入 {{clients}} 位客户、{{followups}} 次跟进、{{complaints}} 起投诉，都标着「示例」。',
  status: '示例数据已载入，共 {{records}} 条记录。',
  remove: '移除全部示例数据',
  removed: '已移除 {{removed}} 条示例记录，您自己的数据没有变动。',
  seeClients: '看示例客户',
  example: '例如：打开「报告」，选择去年的任意一个月，看一份现成的投诉分析月度报告。',
} as const;
