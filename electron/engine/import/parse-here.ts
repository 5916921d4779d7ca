import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { TextFormat } from '../../../shared/imports/schema';
import { err, ok } from '../../../shared/kit/result';
import type { ParseFile, SaidOfText } from './parse';
import { parseLimits, ParseRefused, type ParseLimits } from './parse-limits';
import { parseText } from './parse-text';
import { inspectOle, needsPassword, parseWhole, parseXlsx, stoppedAtLimit } from './parse-workbook';
import { inspectZip } from './parse-zip';
import { collectRows, withinLimits, type RowSink } from './row-sink';

const startsWith = (bytes: Buffer, ...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

async function readBytes(path: string, limits: ParseLimits): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const about = await file.stat();
    if (!about.isFile()) throw new ParseRefused('notATable');
    if (about.size > limits.fileBytes) throw new ParseRefused('tooLarge');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

const workbook: TextFormat = { encoding: null, delimiter: null };

/** Reads a foreign file into a sink, by what its first bytes say. */
async function parseBytes(path: string, sink: RowSink, limits: ParseLimits, said: SaidOfText): Promise<TextFormat> {
  const bytes = await readBytes(path, limits);
  if (startsWith(bytes, 0x50, 0x4b)) {
    const { kind, unzippedBytes, sheets } = await inspectZip(path, limits);
    if (kind === 'xlsx' && unzippedBytes > limits.wholeBytes) await parseXlsx(bytes, sheets, sink);
    else await parseWhole(bytes, sink);
    return workbook;
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    inspectOle(bytes);
    await parseWhole(bytes, sink);
    return workbook;
  }
  return parseText(bytes, basename(path, extname(path)), sink, said);
}

/**
 * Reads a foreign file into a sink under the limits. Whatever is in the file, it throws nothing but
 * `ParseRefused`.
 */
export async function parseInto(path: string, sink: RowSink, limits: ParseLimits, said: SaidOfText = {}): Promise<TextFormat> {
  try {
    return await parseBytes(path, withinLimits(sink, limits), limits, said);
  } catch (cause) {
    if (cause instanceof ParseRefused) throw cause;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') throw new ParseRefused('fileGone', cause);
    throw new ParseRefused(needsPassword(cause) ? 'passwordProtected' : stoppedAtLimit(cause) ? 'tooLarge' : 'unreadable', cause);
  }
}

/** Reads a file in the calling process: for tests, and where no other process can be had. */
export const parseHere =
  (limits: ParseLimits = parseLimits): ParseFile =>
  async (path, said) => {
    const rows = collectRows();
    try {
      return ok(rows.file(await parseInto(path, rows, limits, said)));
    } catch (cause) {
      if (cause instanceof ParseRefused) return err(cause.why);
      throw cause;
    }
  };
