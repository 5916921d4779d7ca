/** Words of a record's history of changes. */
export const history = {
  title: 'History of changes',
  titleOf: 'History of changes: {{name}}',
  label: 'History of changes, newest first',
  create: 'Created',
  edit: 'Changed',
  delete: 'Deleted',
  restore: 'Restored',
  nothing: '(empty)',
  user: 'by hand',
  import: 'import',
  undo: 'undo',
  sample: 'sample data',
  system: 'system',
  device: 'device {{device}}',
  more: 'Show older ones ({{count}} more)',
} as const;
