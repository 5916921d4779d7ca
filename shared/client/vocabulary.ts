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
