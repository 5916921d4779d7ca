/** Legal forms behind a company's name, longest first: what follows the name proper. */
export const legalForms = [
  '股份有限公司', '有限责任公司', '集团有限公司', '有限合伙企业', '普通合伙企业', '有限公司', '分公司', '集团公司', '总公司', '公司', '集团', '企业',
  'co.,ltd.', 'co.,ltd', 'co.ltd', 'ltd.', 'ltd', 'inc.', 'inc', 'llc',
] as const;

/** What a province or city is called behind its name. */
export const regionEndings = /(省|市|自治区|特别行政区|壮族自治区|回族自治区|维吾尔自治区|地区|自治州|盟)$/;

/** Punctuation that two spellings of one name may differ in. */
export const nameMarks = /[\s·,，.。、'"“”《》*-]+/g;

/** A masked person's name, which says nothing about who it is. */
export const unnamedPerson = '个人';

/** 来源渠道 that the manual names (domain §1); those in use are offered beside them. */
export const sourceChannels = ['行业展会', '合作伙伴转介绍', '线上广告', '搜索引擎', '主动拜访'] as const;

/** 跟进频率 as S2-T3 writes them. */
export const planFrequencies = ['每周1次', '每两周1次', '每月1次', '每季度1次', '每半年1次'] as const;
