import { consentFor } from '../../../shared/consent/rules';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { momentOf, today, type Day } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { Holding } from '../../../shared/privacy/asks';
import { basisOf, purposeOf } from '../../../shared/privacy/purposes';
import type { CollectionName } from '../../../shared/record/collections';
import type { ActionKind, Stamp } from '../../../shared/record/schema';
import { consentsOf } from '../reads/consents';
import type { ReadContext } from '../reads/context';
import { customLabels } from '../vault/custom-values';
import type { Row } from '../vault/database';
import { fromStamp } from '../vault/hlc';
import { fieldsOf, readLive, registerOf, rowToStamps } from '../vault/records';
import { belongingsOf } from './belongings';

interface Seen {
  values: number;
  since: Stamp;
  changed: Stamp;
}

/** The filled-in fields of some rows: in how many, since when, and when last changed. */
function fieldsIn(collection: CollectionName, rows: readonly Row[]): ReadonlyMap<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const row of rows) {
    const stamps = rowToStamps(row);
    const extra = row['extra'] === null ? {} : (JSON.parse(String(row['extra'])) as Record<string, unknown>);
    const values = [...Object.keys(fieldsOf(collection)).map((key) => [key, row[key]] as const), ...Object.entries(extra)];
    for (const [key, value] of values) {
      if (value === null || value === undefined || value === '' || purposeOf(collection, key) === null) continue;
      const changed = stamps.edited[registerOf(collection, key)] ?? stamps.created;
      const before = seen.get(key);
      seen.set(key, {
        values: (before?.values ?? 0) + 1,
        since: before !== undefined && before.since < stamps.created ? before.since : stamps.created,
        changed: before !== undefined && before.changed > changed ? before.changed : changed,
      });
    }
  }
  return seen;
}

/** Each kind of data that is held of a client: what for, on what basis, since when, how it came (R-COL-05, PIPL art. 45). */
export function listHoldings({ reader, clock }: ReadContext, { client }: In<'privacy:holdings'>): Result<Out<'privacy:holdings'>, Refusal<'privacy:holdings'>> {
  const record = readLive(reader, 'clients', client);
  if (!record) return err({ kind: 'notFound' });
  const labels = customLabels(reader);
  const at = (stamp: Stamp) => momentOf(fromStamp(stamp).ms, clock.zone);
  const items = [...belongingsOf(reader, client)].flatMap(([collection, set]): Holding[] => {
    const ids = JSON.stringify([...set]);
    const gone = collection === 'idNumbers' ? 'AND id IN (SELECT id FROM idNumberValues)' : ''; // what was destroyed is not held
    const rows = reader.all(`SELECT * FROM ${collection} WHERE id IN (SELECT value FROM json_each($ids)) ${gone}`, { ids });
    const from = reader
      .all<{ kind: ActionKind }>("SELECT DISTINCT a.kind FROM changes c JOIN actions a ON a.id = c.action WHERE c.kind = 'create' AND c.record IN (SELECT value FROM json_each($ids)) ORDER BY a.kind", { ids })
      .map(({ kind }) => kind);
    return [...fieldsIn(collection, rows)].flatMap(([field, { values, since, changed }]): Holding[] => {
      const purpose = purposeOf(collection, field);
      return purpose === null ? [] : [{ collection, field, label: labels.get(field) ?? null, purpose, basis: basisOf[purpose], values, since: at(since), changed: at(changed), from }];
    });
  });
  const { verifiedOn = null } = reader.get<{ verifiedOn: Day | null }>('SELECT verifiedOn FROM clientRows WHERE id = $client', { client }) ?? {};
  return ok({ items, checkedOn: verifiedOn, consent: consentFor(consentsOf(reader, client), '服务', '不限', today(clock)).state });
}
