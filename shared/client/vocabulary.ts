/** Legal forms behind a company's name, longest first: what follows the name proper. */
export const legalForms = [
  '股份有限公司', '有限责任公司', '集团有限公司', '有限合伙企业', '普通合伙企业', '有限公司', '分公司', '集团公司', '总公司', '公司', '集团', '企业',
  'co.,ltd.', 'co.,ltd', 'co.ltd', 'ltd.', 'ltd', 'inc.', 'inc', 'llc',
] as const;

/** What a firm's full name ends in: its legal form or its kind; a branch or a place in brackets may follow (R-ENT-01). */
export const fullNameEndings = /(?:公司|集团|企业|合伙|厂|店|中心|事务所|学校|大学|学院|中学|小学|幼儿园|医院|诊所|药房|银行|支行|分行|信用社|合作社|协会|商会|学会|基金会|研究院|研究所|设计院|工作室|酒店|宾馆|饭店|餐厅|超市|商场|商行|经营部|门市部|服务部|营业部|办事处|总部|分部|委员会|政府|局|委|厅|院|所|社|馆|站|场|园|署|村|ltd\.?|inc\.?|llc|gmbh|corp\.?|limited|company)(?:[(（][^()（）]*[)）])?$/iu;

/** What a province or city is called behind its name. */
export const regionEndings = /(省|市|自治区|特别行政区|壮族自治区|回族自治区|维吾尔自治区|地区|自治州|盟)$/;

/** Punctuation that two spellings of one name may differ in. */
export const nameMarks = /[\s·,，.。、'"“”《》*-]+/g;

/** A masked person's name, which says nothing about who it is. */
export const unnamedPerson = '个人';

/** The tag of clients that need something quickly: they come first (R-FU-12). */
export const urgentTag = '急购';

/** 来源渠道 that the manual names (domain §1); those in use are offered beside them. */
export const sourceChannels = ['行业展会', '合作伙伴转介绍', '线上广告', '搜索引擎', '主动拜访'] as const;

/** 跟进频率 as S2-T3 writes them. */
export const planFrequencies = ['每周1次', '每两周1次', '每月1次', '每季度1次', '每半年1次'] as const;

/** By which calendar a birthday is kept; a leap month has its own. */
export const birthdayCalendars = ['公历', '农历', '农历闰月'] as const;
export type BirthdayCalendar = (typeof birthdayCalendars)[number];

/** How tables name the calendar of a birthday, ahead of its month and day; a leap month says so there. */
export const birthdayWords = /^(?<solar>公历|阳历|新历|solar)?(?<lunar>农历|阴历|旧历|lunar)?\s*(?:\d{4}[-/.年])?\s*(?<leap>闰)?(?<month>\d{1,2}|正|冬|腊|[一二三四五六七八九十]{1,2})[-/.月](?<day>\d{1,2}|[初一二三四五六七八九十廿]{1,3})[日号]?$/iu;
/** Months and days of the lunar calendar that have words of their own, as numerals. */
export const lunarMonths: Readonly<Record<string, string>> = { 正: '1', 冬: '11', 腊: '12' };
export const lunarDay = (text: string): string => text.replace(/^初/u, '').replace(/^廿$/u, '二十').replace(/^廿/u, '二十');
/** Ahead of a birthday in a table. */
export const birthdayMarks: Readonly<Record<BirthdayCalendar, string>> = { 公历: '公历', 农历: '农历', 农历闰月: '农历闰' };
