import type { FieldToChoose, LikeClient, LikePair, Merge, MergePreview } from '../../../shared/duplicate/asks';
import { joinable, likenesses, likenessScore, proposedFrom, tooCommon, type Likeness } from '../../../shared/duplicate/rules';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { ok, type Result } from '../../../shared/kit/result';
import { collectionNames, type CollectionName } from '../../../shared/record/collections';
import type { Reader } from '../vault/database';
import { isTooGeneral } from '../vault/lookalikes';
import { twoClients } from '../vault/merge';
import { fieldsToChoose, planMerge, valuesOf } from '../vault/merge-plan';
import { calledIn, titleOf } from '../vault/titles';
import type { ReadContext } from './context';

interface Group {
  readonly shared: string;
  /** JSON array of the ids of live clients. */
  readonly ids: string;
}

/** Clients that share a value, by what they share. Each answers from an index. */
const groupSql: Readonly<Record<Likeness, string>> = {
  creditCode: `SELECT creditCode AS shared, json_group_array(id) AS ids FROM clients WHERE creditCode IS NOT NULL AND deleted IS NULL GROUP BY creditCode HAVING count(*) > 1`,
  phone: `SELECT p.key AS shared, json_group_array(DISTINCT p.client) AS ids FROM phones p JOIN clients c ON c.id = p.client AND c.deleted IS NULL
    WHERE p.key IS NOT NULL AND p.deleted IS NULL GROUP BY p.key HAVING count(DISTINCT p.client) > 1`,
  email: `SELECT lower(e.text) AS shared, json_group_array(DISTINCT e.client) AS ids FROM emails e JOIN clients c ON c.id = e.client AND c.deleted IS NULL
    WHERE e.state = '正常' AND e.deleted IS NULL GROUP BY lower(e.text) HAVING count(DISTINCT e.client) > 1`,
  name: `SELECT nameKey AS shared, json_group_array(id) AS ids FROM clientRows WHERE nameKey IS NOT NULL AND nameKey <> '' GROUP BY nameKey HAVING count(*) > 1`,
  sound: `SELECT pinyin AS shared, json_group_array(id) AS ids FROM clientRows WHERE pinyin IS NOT NULL GROUP BY pinyin HAVING count(*) > 1 AND count(DISTINCT nameKey) > 1`,
};

interface Found {
  readonly pairs: readonly { readonly a: string; readonly b: string; readonly why: readonly Likeness[]; readonly score: number }[];
  readonly common: Out<'duplicate:list'>['common'];
}

/** What was found last on a connection, and after which action: looking through 100,000 clients is not done for every page. */
const lastFound = new WeakMap<Reader, { readonly after: string; readonly found: Found }>();

const briefSql = 'SELECT id, number, name, type, phone, city, owner, lastContactOn FROM clientRows';

/** Pairs about whom somebody decided: said to be different, or related, which nobody is to himself. */
const decidedSql = `SELECT client, other FROM distinctClients WHERE deleted IS NULL UNION ALL SELECT client, other FROM relations WHERE deleted IS NULL`;

const pairKey = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function findAll(reader: Reader): Found {
  const whys = new Map<string, Set<Likeness>>();
  const common: { why: Likeness; shared: string; clients: number }[] = [];
  for (const why of likenesses) {
    for (const { shared, ids } of reader.all<Group>(groupSql[why])) {
      const clients = [...new Set(JSON.parse(ids) as string[])].sort();
      if (why === 'name' && isTooGeneral(shared)) continue;
      if (clients.length > tooCommon) {
        if (why !== 'sound') common.push({ why, shared, clients: clients.length });
        continue;
      }
      clients.forEach((a, at) => clients.slice(at + 1).forEach((b) => whys.set(pairKey(a, b), (whys.get(pairKey(a, b)) ?? new Set()).add(why))));
    }
  }
  for (const { client, other } of reader.all<{ client: string; other: string }>(decidedSql)) whys.delete(pairKey(client, other));
  const ids = JSON.stringify([...new Set([...whys.keys()].flatMap((key) => key.split(' ')))]);
  const told = new Map(reader
    .all<{ id: string; type: string | null; creditCode: string | null }>(
      'SELECT r.id, r.type, c.creditCode FROM clientRows r JOIN clients c ON c.id = r.id WHERE r.id IN (SELECT value FROM json_each($ids))', { ids })
    .map((row) => [row.id, row]));
  const pairs = [...whys].flatMap(([key, why]) => {
    const [a = '', b = ''] = key.split(' ');
    const [first, second] = [told.get(a), told.get(b)];
    if (!first || !second) return [];
    // Two codes are two firms, whatever else they share (GB 32100).
    if (first.creditCode !== null && second.creditCode !== null && first.creditCode !== second.creditCode) return [];
    const persons = first.type === '个人' || second.type === '个人';
    return [{ a, b, why: likenesses.filter((one) => why.has(one)), score: likenessScore(why, persons) }];
  });
  pairs.sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : 1));
  return { pairs, common: common.sort((x, y) => y.clients - x.clients) };
}

/** Everything found, anew only when something was written since. */
function foundNow(reader: Reader): Found {
  const after = reader.get<{ stamp: string | null }>('SELECT max(stamp) AS stamp FROM actions')?.stamp ?? '';
  const last = lastFound.get(reader);
  if (last?.after === after) return last.found;
  const found = findAll(reader);
  lastFound.set(reader, { after, found });
  return found;
}

/** Every two clients that look alike (R-DC-01, AT-36, AT-38), the likeliest first. */
export function listDuplicates({ reader }: ReadContext, { weak, client, offset, limit }: In<'duplicate:list'>): Out<'duplicate:list'> {
  const { pairs, common } = foundNow(reader);
  const wanted = pairs.filter(({ a, b, score }) => (weak || score >= proposedFrom) && (client === undefined || a === client || b === client));
  const page = wanted.slice(offset, offset + limit);
  const ids = JSON.stringify([...new Set(page.flatMap(({ a, b }) => [a, b]))]);
  const briefs = new Map(reader.all<LikeClient>(`${briefSql} WHERE id IN (SELECT value FROM json_each($ids))`, { ids }).map((row) => [row.id as string, row]));
  const items = page.flatMap(({ a, b, why, score }): LikePair[] => {
    const [first, second] = [briefs.get(a), briefs.get(b)];
    return first && second ? [{ a: first, b: second, why, score }] : [];
  });
  return { total: wanted.length, items, common };
}

/** What a merge of two clients would do: the fields to choose from, what goes over, what both have. Nothing is written. */
export function previewMerge({ reader }: ReadContext, { keep, drop }: In<'merge:preview'>): Result<Out<'merge:preview'>, Refusal<'merge:preview'>> {
  const two = twoClients(reader, keep, drop);
  if (!two.ok) return two;
  const [first, second] = two.value;
  const fields = fieldsToChoose(valuesOf(first), valuesOf(second)).map((choice): FieldToChoose => ({
    ...choice, keep: calledIn(reader, choice.field, choice.keep), drop: calledIn(reader, choice.field, choice.drop), canBoth: joinable.has(choice.field) && choice.keep !== null && choice.drop !== null,
  }));
  const { edits, removals } = planMerge(reader, keep, drop);
  const gone = new Set(removals.map(({ id }) => id));
  const counts = new Map<CollectionName, Set<string>>();
  for (const { collection, id, values } of edits) {
    if (gone.has(id) || !Object.values(values).includes(keep)) continue;
    if (reader.get(`SELECT 1 FROM ${collection} WHERE id = $id AND deleted IS NULL`, { id }) === undefined) continue;
    counts.set(collection, (counts.get(collection) ?? new Set()).add(id));
  }
  const brief = (id: string): LikeClient => {
    const row = reader.get<LikeClient>(`${briefSql} WHERE id = $id`, { id });
    if (!row) throw new Error('a live client without its list row');
    return row;
  };
  const preview: MergePreview = {
    keep: { ...brief(keep), stamp: String(first['stamp']) },
    drop: { ...brief(drop), stamp: String(second['stamp']) },
    fields,
    moves: collectionNames.flatMap((collection) => (counts.has(collection) ? [{ collection, count: counts.get(collection)?.size ?? 0 }] : [])),
    same: removals.map(({ collection, id }) => ({ collection, title: titleOf(reader, collection, id) })),
  };
  return ok(preview);
}

interface MergeRow {
  readonly action: Merge['action'];
  readonly at: Merge['at'];
  readonly by: string | null;
  readonly undoneBy: string | null;
  readonly dropId: Merge['drop']['id'];
  readonly dropName: string | null;
  readonly dropNumber: string | null;
  readonly keepId: Merge['keep']['id'];
  readonly keepName: string | null;
  readonly keepNumber: string | null;
}

/** The merges that were made, newest first, also those taken back. */
export function listMerges({ reader }: ReadContext, { client, offset, limit }: In<'merge:list'>): Out<'merge:list'> {
  const from = `FROM actions a JOIN changes c ON c.action = a.id AND c.collection = 'clients' AND c.register = 'mergedInto'
    JOIN clients d ON d.id = c.record JOIN clients k ON k.id = json_extract(c.value, '$')
    WHERE a.kind = 'merge'${client === undefined ? '' : ' AND (d.id = $client OR k.id = $client)'}`;
  const who = client === undefined ? {} : { client };
  const total = reader.get<{ n: number }>(`SELECT count(*) AS n ${from}`, who)?.n ?? 0;
  const items = reader
    .all<MergeRow>(
      `SELECT a.id AS action, a.at, a."by", a.undoneBy, d.id AS dropId, d.name AS dropName, d.number AS dropNumber, k.id AS keepId, k.name AS keepName, k.number AS keepNumber
       ${from} ORDER BY a.stamp DESC LIMIT $limit OFFSET $offset`,
      { ...who, limit, offset },
    )
    .map((row): Merge => ({
      action: row.action, at: row.at, by: row.by, undone: row.undoneBy !== null,
      keep: { id: row.keepId, name: row.keepName, number: row.keepNumber }, drop: { id: row.dropId, name: row.dropName, number: row.dropNumber },
    }));
  return { total, items };
}
