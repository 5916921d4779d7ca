/** The few sentences that main itself says, before any window can. */
export const catalogues = {
  'zh-CN': { message: '用系统程序打开这个链接？', open: '打开', cancel: '取消', pick: '选择文件', save: '保存到', tables: '表格和名片' },
  en: { message: 'Open this link outside Kemai?', open: 'Open', cancel: 'Cancel', pick: 'Choose a file', save: 'Save to', tables: 'Tables and address books' },
} as const;

export type ShellWords = Readonly<Record<keyof (typeof catalogues)['en'], string>>;

/** The words for a system locale: Chinese for any `zh`, else English. */
export const shellWords = (locale: string): ShellWords => catalogues[locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'];
