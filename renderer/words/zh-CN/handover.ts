/** Words of a client that goes to another owner. */
export const handover = {
  title: '客户交接',
  packOf: '交接包：{{client}}',
  line: '{{from}} → {{to}}，{{day}}交接，一起转交 {{items}} 项',
  see: '看交接包',
  print: '打印或存为 PDF',
  docx: '存为 Word',
  written: '已写好 {{file}}',
  printLead: '交接包里有联系方式、谈话内容和承诺。',
  fileName: '交接包-{{client}}',
  take: '我已看过，接手',
  taken: '已接手',
  open: '未了事项（{{count}}）',
  signals: '近90天的客户信号',
  aged: '已挂 {{days}} 天',
  due: '{{day}}到期',
  kinds: { complaint: '投诉', nextAction: '下一步', promise: '承诺', visit: '拜访', careTask: '关怀', improvement: '提升计划', suggestion: '客户建议', reply: '待答复', contract: '合同续约' },
} as const;
