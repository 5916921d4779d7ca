import { areaList } from '@vant/area-data';
import { legalForms, nameMarks, regionEndings } from '../../../shared/client/vocabulary';
import { fold } from '../../../shared/kit/fold';
import { remembered } from '../search/remembered';

const regions: readonly string[] = [...Object.values(areaList.province_list), ...Object.values(areaList.city_list)]
  .map((name) => fold(name))
  .flatMap((name) => [name, name.replace(regionEndings, '')])
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
export const companyKey = remembered((name: string): string => {
  const folded = fold(name);
  let key = folded.replace(/[(（][^()（）]*[)）]/g, '').replace(nameMarks, '');
  const region = (regionsByStart.get(key.slice(0, 2)) ?? []).find((place) => key.startsWith(place) && key.length > place.length + 1);
  if (region) key = key.slice(region.length);
  for (let found = true; found; ) {
    const form = legalForms.find((ending) => key.endsWith(ending) && key.length > ending.length + 1);
    found = form !== undefined;
    if (form) key = key.slice(0, -form.length);
  }
  return key === '' ? folded : key;
});
