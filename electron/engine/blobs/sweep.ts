import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../shared/kit/dates';
import { binSince } from '../vault/bin-since';
import type { Reader } from '../vault/database';
import { vaultFiles } from '../vault/header';
import { partEnding } from './take-in';

/** How long an interrupted add waits to be gone on with. */
const partDays = 7;
/** A content without a record yet may be about to get one. */
const freshHours = 24;

/** The contents that records refer to, deleted ones as long as they can come back. */
export const contentsInUse = (reader: Reader, clock: Pick<Clock, 'now'>): ReadonlySet<string> =>
  new Set(
    reader
      .all<{ content: string }>('SELECT DISTINCT content FROM attachments WHERE content IS NOT NULL AND (deleted IS NULL OR deleted > $since)', { since: binSince(clock) })
      .map(({ content }) => content),
  );

/**
 * Removes the bytes that nothing refers to any more, and what interrupted adds left. Files are judged by their own
 * times, so a vault that was just restored or copied loses nothing that is younger than a day. Answers how many went.
 */
export async function sweepContents(folder: string, reader: Reader, clock: Clock): Promise<number> {
  const { blobs } = vaultFiles(folder);
  if (!existsSync(blobs)) return 0;
  const used = contentsInUse(reader, clock);
  let removed = 0;
  for (const name of await readdir(blobs)) {
    const isPart = name.endsWith(partEnding);
    if (!isPart && used.has(name)) continue;
    const path = join(blobs, name);
    const ageHours = (clock.now() - (await stat(path)).mtimeMs) / 3_600_000;
    if (ageHours < (isPart ? partDays * 24 : freshHours)) continue;
    await rm(path, { force: true });
    removed++;
  }
  return removed;
}
