import { areaList } from '@vant/area-data';
import { fold } from '../../../shared/kit/fold';

/** Legal forms, longest first: what follows the name proper. */
const legalForms = [
  '股份有限公司', '有限责任公司', '集团有限公司', '有限合伙企业', '普通合伙企业', '有限公司', '分公司', '集团公司', '总公司', '公司', '集团', '企业',
  'co.,ltd.', 'co.,ltd', 'co.ltd', 'ltd.', 'ltd', 'inc.', 'inc', 'llc',
];

const ends = /(省|市|自治区|特别行政区|壮族自治区|回族自治区|维吾尔自治区|地区|自治州|盟)$/;
const regions: readonly string[] = [...Object.values(areaList.province_list), ...Object.values(areaList.city_list)]
  .map((name) => fold(name))
  .flatMap((name) => [name, name.replace(ends, '')])
  .filter((name) => name.length >= 2)
  .sort((a, b) => b.length - a.length);
const regionsByStart = new Map<string, string[]>();
for (const region of new Set(regions)) {
  const start = region.slice(0, 2);
  regionsByStart.set(start, [...(regionsByStart.get(start) ?? []), region]);
}

/**
 * The part of a company's name by which two spellings are the same firm: folded, without place, brackets
 * and legal form. 深圳星河科技有限公司 → 星河科技, 「科技有限公司」 → 科技 (AT-36). Never empty for a name
 * that is not.
 */
export function companyKey(name: string): string {
  const folded = fold(name);
  let key = folded.replace(/[(（][^()（）]*[)）]/g, '').replace(/[\s·,，.。、'"“”《》*-]+/g, '');
  const region = (regionsByStart.get(key.slice(0, 2)) ?? []).find((place) => key.startsWith(place) && key.length > place.length + 1);
  if (region) key = key.slice(region.length).replace(/^(省|市)/, '');
  for (let found = true; found; ) {
    const form = legalForms.find((ending) => key.endsWith(ending) && key.length > ending.length + 1);
    found = form !== undefined;
    if (form) key = key.slice(0, -form.length);
  }
  return key === '' ? folded : key;
}
