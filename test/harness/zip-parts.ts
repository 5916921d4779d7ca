import { text } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** The files of a zip, such as a Word document, by name, as text. */
export async function zipParts(path: string): Promise<ReadonlyMap<string, string>> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: true });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry()) parts.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)));
  return parts;
}
