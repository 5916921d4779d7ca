import { ok, type Result } from '../../../../shared/kit/result';
import type { Reader, Row } from '../../vault/database';

interface Kept {
  readonly version: number;
  readonly rowids: Float64Array;
}

/** Orders kept for each connection: the list that is scrolled, and a few that one goes back to. */
const most = 4;
const keptByReader = new WeakMap<Reader, Map<string, Kept>>();

/** Changes whenever another connection wrote. */
const versionOf = (reader: Reader): number => Number(Object.values(reader.get<Row>('PRAGMA data_version') ?? {})[0] ?? 0);

/** The rowids that were put in order under a key, made anew only when something was written since. */
export function keptOrder<E>(reader: Reader, key: string, make: () => Result<readonly number[], E>): Result<Float64Array, E> {
  const version = versionOf(reader);
  const kept = keptByReader.get(reader) ?? new Map<string, Kept>();
  keptByReader.set(reader, kept);
  const present = kept.get(key);
  if (present?.version === version) return ok(present.rowids);
  const made = make();
  if (!made.ok) return made;
  const rowids = Float64Array.from(made.value);
  kept.delete(key);
  kept.set(key, { version, rowids });
  for (const [oldest] of kept) {
    if (kept.size <= most) break;
    kept.delete(oldest);
  }
  return ok(rowids);
}
