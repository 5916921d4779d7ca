/** Words that every form uses. */
export const forms = {
  missing: '请填写「{{field}}」',
  tooLong: '太长了，最多 {{max}} 个字',
  wrong: '内容格式不对，请检查',
  restored: '已恢复您上次没保存的内容（{{when}}）。',
  discard: '不要了，重新填写',
  unchanged: '没有改动，无需保存。',
  takeNewest: '载入最新内容，保留我填的',
  merged: '已载入最新内容，您填的都保留着。请核对后再保存。',
  clash: '「{{field}}」别处也改过，改成了：{{value}}',
  cleared: '（清空）',
  /** In the notation of dayjs. */
  typedDay: 'YYYY年M月D日',
  saveHint: '保存：Ctrl + 回车',
  tenThousand: '合 {{amount}}',
  confirmAmount: '确认无误，照此保存',
} as const;
