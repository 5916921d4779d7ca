/** What the command line says of a refusal. Kinds without a sentence of their own are named as they are. */
export const sentences: Readonly<Record<'zh-CN' | 'en', Readonly<Record<string, string>>>> = {
  'zh-CN': {
    none: '这个文件夹里没有保险库', exists: '这个文件夹里已经有保险库', wrongPassword: '密码不对', wrongCode: '恢复码不对', weakPassword: '密码太弱：至少 8 个字符，且不易被猜到',
    throttled: '输错次数过多，请稍后再试', damaged: '文件已损坏', inUse: '保险库正被另一个程序使用', newer: '由更新版本的客脉写成，请先升级', busy: '保险库正被另一个程序使用，现在不能写入',
    notFound: '没有这条记录', unknownField: '没有这个字段', badPeriod: '时间段不对：开始不能晚于结束，且不超过十年', unreadable: '文件无法读取', passwordProtected: '文件有密码保护',
    tooLarge: '文件太大', notATable: '文件里没有表格', unknownEncoding: '无法识别文字编码', fileGone: '找不到文件', timedOut: '读取超时', notWritable: '无法写入目标位置', diskFull: '磁盘已满',
    notABackup: '不是客脉的备份文件', alreadyUndone: '已经撤销过', nothingRejected: '没有被拒绝的行', malformed: '输入格式不对', locked: '保险库已锁定', weakParameters: '密钥参数被改弱，拒绝打开',
    notACalendar: '这个文件不是日历', calendarFile: '这是日历文件：请用 kemai import calendar', noHolidays: '文件里没有节假日', wrongHoliday: '有一行读不懂或日期重复：每行写日期、名称、休或班',
    unknownSheet: '没有这个工作表', wrongFormat: '这张表不能写成这种格式', notVerified: '备份未能通过恢复检验', cancelled: '已取消', defect: '程序出错',
    sensitiveNumber: '内容里有身份证号、银行卡号或护照号，未经授权不保存；请遮盖后再写入',
  },
  en: {
    none: 'There is no vault in this folder', exists: 'There is a vault in this folder already', wrongPassword: 'Wrong password', wrongCode: 'Wrong recovery code',
    weakPassword: 'The password is too weak: at least 8 characters, hard to guess', throttled: 'Too many wrong tries; wait and try again', damaged: 'The file is damaged',
    inUse: 'Another program is using the vault', newer: 'Written by a newer Kemai; upgrade first', busy: 'Another program is using the vault, so nothing can be written now',
    notFound: 'No such record', unknownField: 'No such field', badPeriod: 'Not a period: it must not end before it starts, nor exceed ten years', unreadable: 'The file cannot be read',
    passwordProtected: 'The file is protected by a password', tooLarge: 'The file is too large', notATable: 'There is no table in the file', unknownEncoding: 'The text encoding is not known',
    fileGone: 'The file is not there', timedOut: 'Reading took too long', notWritable: 'The target cannot be written', diskFull: 'The disk is full', notABackup: 'Not a backup of Kemai',
    alreadyUndone: 'It was undone already', nothingRejected: 'No row was rejected', malformed: 'The input is malformed', locked: 'The vault is locked',
    notACalendar: 'The file is no calendar', calendarFile: 'This is a calendar file: use kemai import calendar', noHolidays: 'There are no holidays in the file', wrongHoliday: 'A row cannot be read or has a day twice: write day, name, rest or work',
    weakParameters: 'The key parameters were weakened; refused', unknownSheet: 'No such sheet', wrongFormat: 'That table cannot be written in this format', notVerified: 'The backup did not pass its trial restore', cancelled: 'Cancelled', defect: 'A defect',
    sensitiveNumber: 'There is a resident ID, bank card or passport number in it, which is not kept without authorisation; mask it first',
  },
};

/** The sentence for a refusal's kind. */
export const sentenceFor = (kind: string, language: 'zh-CN' | 'en'): string => sentences[language][kind] ?? kind;
