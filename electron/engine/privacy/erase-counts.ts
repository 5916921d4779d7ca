import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { EraseCounts } from '../../../shared/privacy/asks';
import type { ReadContext } from '../reads/context';
import { among, type Reader } from '../vault/database';
import { readRecord } from '../vault/records';
import { namesOf } from './names';
import { belongingsOf, idsOf, type Belongings } from './belongings';

const count = (reader: Reader, sql: string, ids: string): number => reader.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`, { ids })?.n ?? 0;

/** Drafts about any of the records, by their keys or by what is in them. */
export function draftsOf(reader: Reader, belongings: Belongings, names: readonly string[]): readonly string[] {
  const marks = [...idsOf(belongings), ...names];
  return reader
    .all<{ key: string; value: string }>('SELECT key, value FROM drafts')
    .filter(({ key, value }) => marks.some((mark) => key.includes(mark) || value.includes(mark)))
    .map(({ key }) => key);
}

/** Contents of the records' files that no other record has. */
export const contentsOf = (reader: Reader, ids: string): readonly string[] =>
  reader
    .all<{ content: string }>(`SELECT DISTINCT content FROM attachments a WHERE id ${among} AND content IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM attachments o WHERE o.content = a.content AND o.id NOT ${among})`, { ids })
    .map(({ content }) => content);

/** How much goes for good with a client. */
export function countsOf(reader: Reader, belongings: Belongings, names: readonly string[]): EraseCounts {
  const ids = JSON.stringify(idsOf(belongings));
  return {
    records: Object.fromEntries([...belongings].map(([collection, its]) => [collection, its.size])),
    history: count(reader, `changes WHERE record ${among}`, ids),
    drafts: draftsOf(reader, belongings, names).length,
    files: contentsOf(reader, ids).length,
  };
}

/** How much an erasure takes; a client in the recycle bin can be erased as well. */
export function previewErase({ reader }: ReadContext, { client }: In<'privacy:erase-preview'>): Result<Out<'privacy:erase-preview'>, Refusal<'privacy:erase-preview'>> {
  const record = readRecord(reader, 'clients', client);
  if (!record) return err({ kind: 'notFound' });
  if (record.mergedInto !== null) return err({ kind: 'merged' });
  const belongings = belongingsOf(reader, client);
  return ok(countsOf(reader, belongings, namesOf(reader, belongings)));
}
