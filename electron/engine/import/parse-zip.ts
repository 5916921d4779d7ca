import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { ParseRefused, type ParseLimits } from './parse-limits';

/** What a zip container turned out to be. */
export interface ZipContent {
  readonly kind: 'xlsx' | 'xlsb' | 'ods';
  readonly unzippedBytes: number;
  /** Names of the sheets of an .xlsx in their order; `null` where they have to be asked of the reader. */
  readonly sheets: readonly string[] | null;
}

/** A manifest or a list of sheets that is longer than this is none. */
const longestList = 4 * 1024 * 1024;

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > longestList) throw new ParseRefused('unreadable');
  const parts: Buffer[] = [];
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** The names in `xl/workbook.xml`. */
const sheetNamesIn = (xml: string): string[] =>
  [...xml.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].flatMap(([tag]) => {
    const name = /\sname=(?:"([^"]*)"|'([^']*)')/.exec(tag);
    return name && /\s\w+:id=/.test(tag) ? [unescapeXml(name[1] ?? name[2] ?? '')] : [];
  });

/**
 * Looks at a zip's directory before anything is unpacked: how much would come out of it, whether it needs a
 * password, and what it holds. A directory that lies about sizes is caught later: the unpacker stops there.
 */
export async function inspectZip(path: string, limits: ParseLimits): Promise<ZipContent> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
  try {
    const names = new Set<string>();
    let [packed, unpacked] = [0, 0];
    let manifest: Entry | null = null;
    let workbook: Entry | null = null;
    for await (const entry of zip.eachEntry()) {
      names.add(entry.fileName);
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      if (names.size > limits.zipEntries || unpacked > limits.unzippedBytes) throw new ParseRefused('tooLarge');
      if ((entry.generalPurposeBitFlag & 1) === 1) throw new ParseRefused('passwordProtected');
      if (entry.fileName === 'META-INF/manifest.xml') manifest = entry;
      if (entry.fileName === 'xl/workbook.xml') workbook = entry;
    }
    if (unpacked > limits.ratioFrom && unpacked > packed * limits.ratio) throw new ParseRefused('tooLarge');
    const found = { unzippedBytes: unpacked, sheets: null };
    if (names.has('xl/workbook.bin')) return { ...found, kind: 'xlsb' };
    if (names.has('[Content_Types].xml') && [...names].some((name) => name.startsWith('xl/'))) {
      return { ...found, kind: 'xlsx', sheets: workbook ? sheetNamesIn(await textOf(zip, workbook)) : null };
    }
    if (!names.has('content.xml') || !names.has('mimetype')) throw new ParseRefused('notATable');
    if (manifest && (await textOf(zip, manifest)).includes('encryption-data')) throw new ParseRefused('passwordProtected');
    return { ...found, kind: 'ods' };
  } finally {
    zip.close();
  }
}
