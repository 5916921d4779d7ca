import { lineOf, unescaped, unfold, valueOf, type ContentLine } from './content-lines';
import { ParseRefused } from './parse-limits';
import type { RowSink } from './row-sink';

/** Whether bytes begin as a card does. */
export const looksLikeCards = (bytes: Uint8Array): boolean => /^(\xef\xbb\xbf)?\s*BEGIN:VCARD\s/i.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'));

/** The parts of a value between semicolons that are none of the text. */
const partsOf = (value: string): string[] => (value.match(/(?:\\.|[^;\\])*(?:;|$)/gs) ?? []).map((part) => unescaped(part.replace(/;$/, '')));

const isHan = /\p{Script=Han}/u;

/** A name put together as its language does: 王小明, Anna Berg. */
function nameOf(value: string): string {
  const [family = '', given = '', additional = ''] = partsOf(value);
  return isHan.test(family + given) ? family + additional + given : [given, additional, family].filter((part) => part !== '').join(' ');
}

/** Lines that say nothing about a client: about the file, or what no field could hold. */
const passedOver = new Set(['BEGIN', 'END', 'VERSION', 'PRODID', 'UID', 'REV', 'KIND', 'PHOTO', 'LOGO', 'SOUND', 'KEY', 'MAILER', 'TZ', 'GEO', 'CLIENTPIDMAP', 'SOURCE', 'XML', 'AGENT', 'N', 'SORT-STRING']);

/** Headings under which cards are given on, as a table of contacts has them. */
const headings = ['客户名称', '客户类型', '联系人', '职位', '联系电话', '邮箱', '省份', '城市', '区县', '地址', '备注'] as const;
type Heading = (typeof headings)[number];
const sheetName = '联系人';
const district = /[区县市旗]$/u;

const telephone = (value: string): string => unescaped(value).replace(/^tel:/i, '').replace(/;ext=(\d+)$/i, ' 转 $1');

function placeOf(value: string): Record<'省份' | '城市' | '区县' | '地址', string> {
  const [, extended = '', street = '', city = '', province = ''] = partsOf(value);
  return { 省份: province, 城市: city, 区县: district.test(extended) ? extended : '', 地址: district.test(extended) ? street : [extended, street].filter((part) => part !== '').join(' ') };
}

/** One card as a row: a person at a firm, a person alone, or a firm. What no column takes is kept under its own name, so that it is reported. */
function rowOf(lines: readonly ContentLine[]): Map<string, string> {
  const all = (name: string): string[] => lines.filter((line) => line.name === name).map(valueOf).filter((value) => value !== '');
  const one = (name: string): string => unescaped(all(name)[0] ?? '');
  const [firm = '', ...units] = partsOf(all('ORG')[0] ?? '');
  const person = one('FN') || nameOf(all('N')[0] ?? '');
  const isFirm = one('KIND').toLowerCase() === 'org' || (firm !== '' && person === firm);
  const [birthday] = all('BDAY');
  const row = new Map<string, string>(Object.entries({
    客户名称: firm || person,
    客户类型: firm !== '' || isFirm ? '公司' : '个人',
    联系人: firm === '' || isFirm ? '' : person,
    职位: [...units, one('TITLE') || one('ROLE')].filter((part) => part !== '').join(' '),
    联系电话: all('TEL').map(telephone).join('；'),
    邮箱: all('EMAIL').map((value) => unescaped(value).replace(/^mailto:/i, '')).join('；'),
    ...placeOf(all('ADR')[0] ?? ''),
    备注: [...all('NOTE').map(unescaped), ...(birthday === undefined ? [] : [`生日：${birthday.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')}`])].join('\n'),
  } satisfies Record<Heading, string>));
  const taken = new Set(['FN', 'ORG', 'TITLE', 'ROLE', 'TEL', 'EMAIL', 'NOTE', 'BDAY']);
  const seen = new Set<string>();
  for (const line of lines) {
    const first = !seen.has(line.name);
    seen.add(line.name);
    if (passedOver.has(line.name) || line.name.startsWith('X-') || taken.has(line.name) || (line.name === 'ADR' && first)) continue;
    row.set(line.name, [row.get(line.name) ?? '', unescaped(valueOf(line))].filter((part) => part !== '').join('；'));
  }
  return row;
}

/** Reads the cards of an address book (vCard 2.1, 3.0, 4.0) into one sheet of contacts; throws `unreadable` where a card does not end. */
export async function parseCards(text: string, sink: RowSink): Promise<void> {
  const rows: Map<string, string>[] = [];
  let card: ContentLine[] | null = null;
  let depth = 0;
  for (const written of unfold(text).split('\n')) {
    const line = lineOf(written);
    const isCard = line?.value.trim().toUpperCase() === 'VCARD';
    if (line?.name === 'BEGIN' && isCard) {
      depth += 1;
      card ??= [];
    } else if (line?.name === 'END' && isCard) {
      depth -= 1;
      if (depth === 0 && card) rows.push(rowOf(card));
      if (depth <= 0) card = null;
    } else if (line && depth === 1) card?.push(line);
  }
  if (depth !== 0 || rows.length === 0) throw new ParseRefused('unreadable');
  const columns = [...new Set([...headings, ...rows.flatMap((row) => [...row.keys()])])];
  await sink.sheet(sheetName);
  await sink.row(0, columns);
  for (const [at, row] of rows.entries()) await sink.row(at + 1, columns.map((heading) => row.get(heading) ?? null));
}
