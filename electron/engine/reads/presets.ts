import { givenPresets } from '../../../shared/preset/vocabulary';
import { presetListNames, presetLists, type PresetList } from '../../../shared/preset/schema';
import type { PresetRow } from '../../../shared/preset/asks';
import type { In, Out } from '../../../shared/ipc/contract';
import type { Reader } from '../vault/database';
import type { ReadContext } from './context';

/** One value as a list keeps it. */
export interface ListedValue {
  readonly id: string | null;
  readonly value: string;
  readonly archived: boolean;
}

/** The values of a list: what the user made of it, or what it holds from the start while nobody changed it. */
export function listedValues(reader: Reader, list: PresetList): readonly ListedValue[] {
  const kept = reader.all<{ id: string; value: string; archived: number | null }>('SELECT id, value, archived FROM presets WHERE deleted IS NULL AND list = $list AND value IS NOT NULL ORDER BY position, id', { list });
  if (kept.length === 0) return givenPresets[list].map((value) => ({ id: null, value, archived: false }));
  return kept.map(({ id, value, archived }) => ({ id, value, archived: archived === 1 }));
}

/** Live records by value, most first, over every field that takes its values from the list. */
export function valuesInUse(reader: Reader, list: PresetList): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [collection, field] of presetLists[list]) {
    const rows = reader.all<{ value: string; n: number }>(`SELECT "${field}" AS value, count(*) AS n FROM ${collection} WHERE deleted IS NULL AND "${field}" IS NOT NULL GROUP BY "${field}"`);
    for (const { value, n } of rows) counts.set(value, (counts.get(value) ?? 0) + n);
  }
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}

/** Values that only records hold, shown at most. */
const mostUnlisted = 300;

/** A list with the records of each value, and what only records hold behind it. */
export function listPresets({ reader }: ReadContext, { list }: In<'preset:list'>): Out<'preset:list'> {
  const used = valuesInUse(reader, list);
  const listed = listedValues(reader, list).map(({ value, archived }): PresetRow => ({ value, listed: true, archived, records: used.get(value) ?? 0 }));
  const known = new Set(listed.map(({ value }) => value));
  const unlisted = [...used].filter(([value]) => !known.has(value)).slice(0, mostUnlisted).map(([value, records]): PresetRow => ({ value, listed: false, archived: false, records }));
  return [...listed, ...unlisted];
}

/** Values in use offered behind a list. */
const mostOffered = 100;

/** What forms offer: the list, then what records hold beside it. */
export function offeredPresets({ reader }: ReadContext): Out<'preset:offered'> {
  const offered = (list: PresetList): readonly string[] => {
    const all = listedValues(reader, list);
    const known = new Set(all.map(({ value }) => value));
    return [...all.filter(({ archived }) => !archived).map(({ value }) => value), ...[...valuesInUse(reader, list).keys()].filter((value) => !known.has(value)).slice(0, mostOffered)];
  };
  return Object.fromEntries(presetListNames.map((list) => [list, offered(list)])) as Out<'preset:offered'>;
}

/** Records that hold any of the values. */
export function previewPreset({ reader }: ReadContext, { list, from }: In<'preset:preview'>): Out<'preset:preview'> {
  const records = presetLists[list].reduce((sum, [collection, field]) =>
    sum + (reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${collection} WHERE deleted IS NULL AND "${field}" IN (SELECT value FROM json_each($from))`, { from: JSON.stringify(from) })?.n ?? 0), 0);
  return { records };
}

/** Tags by how many clients carry them. */
export const listTags = ({ reader }: ReadContext): Out<'tag:list'> =>
  reader.all(
    `SELECT t.id, t.name, count(x.id) AS clients FROM tags t LEFT JOIN clientTags x ON x.tag = t.id AND x.deleted IS NULL
     WHERE t.deleted IS NULL GROUP BY t.id ORDER BY clients DESC, t.name`,
  ) as unknown as Out<'tag:list'>;
