/** Words of a record's history of changes. */
export const history = {
  title: '修改历史',
  titleOf: '修改历史：{{name}}',
  label: '修改历史，最新在前',
  create: '建立',
  edit: '修改',
  delete: '删除',
  restore: '恢复',
  nothing: '（空）',
  user: '手工修改',
  import: '表格导入',
  undo: '撤销',
  sample: '示例数据',
  system: '系统',
  device: '设备 {{device}}',
  more: '显示更早的（还有 {{count}} 条）',
} as const;
