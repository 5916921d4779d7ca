import type { ClientFile, ClientFilter } from '../../../shared/client/asks';
import type { SourceId } from '../../../shared/source/schema';
import type { Reader } from '../vault/database';
import { readLive } from '../vault/records';
import type { Where } from './context';
import { orderedSql, qualifiedSql } from './source-steps';

/** Whether a filter asks where clients came from and how far they got: what the numbers of the sources lead to. */
export const isBySource = ({ source, sourceEntry, qualified, firstOrder, filedFrom, filedTo }: ClientFilter): boolean =>
  [source, sourceEntry, qualified, firstOrder, filedFrom, filedTo].some((part) => part !== undefined);

/** Adds to the conditions on client rows `r` where the clients came from and which step they reached (C-18). */
export function narrowBySource(where: Where, { source, sourceEntry, qualified, firstOrder, filedFrom, filedTo }: ClientFilter): void {
  where.among('r.source', source, 'source');
  if (filedFrom !== undefined) where.and('r.filedOn >= $filedFrom', { filedFrom });
  if (filedTo !== undefined) where.and('r.filedOn <= $filedTo', { filedTo });
  const records: string[] = [];
  if (sourceEntry !== undefined && sourceEntry.length > 0) {
    records.push('c.sourceEntry IN (SELECT value FROM json_each($sourceEntry))');
    where.params['sourceEntry'] = JSON.stringify(sourceEntry);
  }
  if (qualified !== undefined) records.push(qualified ? qualifiedSql : `NOT ${qualifiedSql}`);
  if (firstOrder !== undefined) records.push(firstOrder ? orderedSql : `NOT ${orderedSql}`);
  if (records.length > 0) where.and(`EXISTS (SELECT 1 FROM clients c WHERE c.id = r.id AND ${records.join(' AND ')})`);
}

/** The entry of the register a client came from; `null` where none is known or it is no longer there. */
export function cameFrom(reader: Reader, entry: string | null): ClientFile['cameFrom'] {
  const source = entry === null ? null : readLive(reader, 'sources', entry);
  return source === null ? null : { id: source.id as SourceId, channel: source.channel, name: source.name };
}
