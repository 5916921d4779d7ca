/** The few sentences that main itself says, before any window can. */
export const catalogues = {
  'zh-CN': { message: '用系统程序打开这个链接？', open: '打开', cancel: '取消', pick: '选择文件', save: '保存到', tables: '表格和名片',
    visitTitle: '拜访提醒', visitNamed: '{{time}} 拜访 {{client}}', visitPlain: '{{time}} 有一次拜访', limitTitle: '时限提醒', limitNamed: '{{client}}：{{time}} 到时限', limitPlain: '有一件事 {{time}} 到时限',
    climbTitle: '投诉时限', climbNamed: '{{client}}：{{said}}', climbFirst: '有一起投诉的时限已用掉一段', climbSecond: '有一起投诉的时限快到了', climbDue: '有一起投诉到时限了', climbDaily: '有一起投诉超时未处理',
    digestTitle: '今日', digest: '逾期 {{overdue}} 件，今天到期 {{today}} 件。', among: '其中{{kinds}}。', comma: '、', visits: '拜访 {{count}} 次', promises: '承诺 {{count}} 件', care: '关怀 {{count}} 项', surveys: '调查 {{count}} 份', missed: '刚才错过 {{missed}} 条提醒。',
    trayDue: '客脉：{{count}} 件到期或逾期', trayLocked: '客脉：已锁定', trayOpen: '打开客脉', trayPlan: '今日安排', trayLog: '记跟进', trayLock: '锁定', trayQuit: '退出',
  },
  en: { message: 'Open this link outside Kemai?', open: 'Open', cancel: 'Cancel', pick: 'Choose a file', save: 'Save to', tables: 'Tables and address books',
    visitTitle: 'Visit', visitNamed: '{{time}}: visit to {{client}}', visitPlain: 'A visit at {{time}}', limitTitle: 'Time limit', limitNamed: '{{client}}: limit at {{time}}', limitPlain: 'A limit ends at {{time}}',
    climbTitle: 'Complaint', climbNamed: '{{client}}: {{said}}', climbFirst: 'A complaint has used the first part of its time', climbSecond: 'A complaint has little time left', climbDue: 'A complaint has come to its limit', climbDaily: 'A complaint is past its limit',
    digestTitle: 'Today', digest: 'Overdue: {{overdue}}. Due today: {{today}}.', among: ' Among them: {{kinds}}.', comma: ', ', visits: 'visits {{count}}', promises: 'promises {{count}}', care: 'care {{count}}', surveys: 'surveys {{count}}', missed: 'Reminders missed meanwhile: {{missed}}.',
    trayDue: 'Kemai: {{count}} due or overdue', trayLocked: 'Kemai: locked', trayOpen: 'Open Kemai', trayPlan: 'Today’s plan', trayLog: 'Log a follow-up', trayLock: 'Lock', trayQuit: 'Quit',
  },
} as const;

export type ShellWords = Readonly<Record<keyof (typeof catalogues)['en'], string>>;

/** The words for a system locale: Chinese for any `zh`, else English. */
export const shellWords = (locale: string): ShellWords => catalogues[locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'];
