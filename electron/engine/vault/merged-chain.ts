import type { Reader } from './database';

/** A client or a contact and, one after the other, what it was merged into; a ring ends where it closes. */
export function* mergedChain(reader: Reader, id: string): Generator<string> {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    yield at;
    seen.add(at);
    at = reader.get<{ target: string | null }>('SELECT mergedInto AS target FROM clients WHERE id = $at UNION ALL SELECT mergedInto FROM contacts WHERE id = $at', { at })?.target ?? null;
  }
}
