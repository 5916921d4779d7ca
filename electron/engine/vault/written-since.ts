import type { CollectionName } from '../../../shared/record/collections';
import type { Stamp } from '../../../shared/record/schema';
import type { Reader } from './database';

/** How far the change log had come when something was read. */
export interface LogPlace {
  readonly seq: number;
  /** Stamp of that entry: another one under its number is another log. */
  readonly stamp: Stamp | null;
  /** Records erased for good: that is in no log. */
  readonly erased: number;
}

/** More entries than this are an import: whoever asks computes all of it anew. */
const mostEntries = 2000;

/** Where the change log ends now. */
export function logPlace(reader: Reader): LogPlace {
  const { seq = 0, stamp = null } = reader.get<{ seq: number; stamp: Stamp }>('SELECT seq, stamp FROM changes ORDER BY seq DESC LIMIT 1') ?? {};
  return { seq, stamp, erased: reader.get<{ n: number }>('SELECT count(*) AS n FROM erasures')?.n ?? 0 };
}

/** A record that was written to. */
export interface WrittenRecord {
  readonly collection: CollectionName;
  readonly record: string;
}

/** The records of some collections that were written to between two places of the log; `null` where that is too much to tell one by one, or the log is another. */
export function writtenSince(reader: Reader, since: LogPlace, until: LogPlace, collections: readonly CollectionName[]): readonly WrittenRecord[] | null {
  if (since.erased !== until.erased) return null;
  if (since.seq === until.seq) return since.stamp === until.stamp ? [] : null;
  if (until.seq < since.seq || until.seq - since.seq > mostEntries) return null;
  if (since.seq > 0 && reader.get<{ stamp: Stamp }>('SELECT stamp FROM changes WHERE seq = $seq', { seq: since.seq })?.stamp !== since.stamp) return null;
  return reader.all<{ collection: CollectionName; record: string }>(
    'SELECT DISTINCT collection, record FROM changes WHERE seq > $from AND seq <= $to AND collection IN (SELECT value FROM json_each($collections))',
    { from: since.seq, to: until.seq, collections: JSON.stringify(collections) });
}

/** Something read off some collections, kept for each connection under its newest key until one of them is written to. */
export function keptUntilWritten<T>(collections: readonly CollectionName[]): (reader: Reader, key: string, read: () => T) => T {
  const keptByReader = new WeakMap<Reader, { readonly key: string; readonly place: LogPlace; readonly value: T }>();
  return (reader, key, read) => {
    const [kept, place] = [keptByReader.get(reader), logPlace(reader)];
    const isCurrent = kept?.key === key && writtenSince(reader, kept.place, place, collections)?.length === 0;
    const value = isCurrent ? kept.value : read();
    keptByReader.set(reader, { key, place, value });
    return value;
  };
}
