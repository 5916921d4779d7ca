import type { In } from '../../../shared/ipc/contract';
import { isMoment, momentToOffsetIso, type Clock } from '../../../shared/kit/dates';
import { textOf } from '../../../shared/kit/plain';
import { purposeOf } from '../../../shared/privacy/purposes';
import type { CollectionName } from '../../../shared/record/collections';
import { tableKindOf } from '../export/columns';
import { tablesToXlsx, type TableKind, type WrittenTable } from '../export/table-file';
import { customLabels } from '../vault/custom-values';
import type { Reader, Row } from '../vault/database';
import { numberOf } from '../vault/id-numbers';
import { fieldsOf, fromSql } from '../vault/records';
import { titleOf } from '../vault/titles';
import { belongingsOf } from './belongings';

interface Part {
  readonly collection: CollectionName;
  readonly fields: readonly { readonly key: string; readonly label: string; readonly kind: TableKind }[];
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

/** What a link points at, by its name: an id says nothing to the person. */
const targets: Readonly<Record<string, CollectionName>> = { consent: 'consents', contact: 'contacts', reportsTo: 'contacts', successor: 'contacts', other: 'clients', product: 'products', tag: 'tags', order: 'orders', complaint: 'complaints', sourceEntry: 'sources' };

function shown(reader: Reader, collection: CollectionName, key: string, row: Row): string | number | null {
  const field = fieldsOf(collection)[key];
  const value = field ? fromSql(field, row[key]) : row[key];
  if (value === null || value === undefined) return null;
  const target = targets[key];
  if (field?.kind === 'link') return target === undefined ? null : titleOf(reader, target, textOf(row[key]));
  if (Array.isArray(value)) return value.join('、');
  if (typeof value === 'number') return value;
  const text = typeof value === 'object' ? JSON.stringify(value) : typeof value === 'boolean' ? String(value) : textOf(value);
  return isMoment(text) ? momentToOffsetIso(text) : text;
}

const linked: ReadonlySet<string> = new Set(Object.keys(targets));

/** Everything of a client that is about it, live records only, collection by collection. */
function partsOf(reader: Reader, client: string, names: Readonly<Record<string, string>>): readonly Part[] {
  const labels = customLabels(reader);
  return [...belongingsOf(reader, client)].flatMap(([collection, ids]): Part[] => {
    const all = reader.all(`SELECT * FROM ${collection} WHERE deleted IS NULL AND id IN (SELECT value FROM json_each($ids)) ORDER BY id`, { ids: JSON.stringify([...ids]) });
    const numbers = collection === 'idNumbers';
    const rows = numbers ? all.map((row): Row => ({ ...row, number: numberOf(reader, String(row['id'])) })) : all;
    if (rows.length === 0 || collection === 'distinctClients') return [];
    const extras = rows.map((row) => (row['extra'] === null ? {} : (JSON.parse(String(row['extra'])) as Record<string, unknown>)));
    const keys = [...Object.keys(fieldsOf(collection)), ...(numbers ? ['number'] : []), ...new Set(extras.flatMap((extra) => Object.keys(extra)))].filter((key) => purposeOf(collection, key) !== null || linked.has(key));
    const fields = keys.map((key) => ({ key, label: labels.get(key) ?? names[`${collection}.${key}`] ?? key, kind: tableKindOf(fieldsOf(collection)[key]) }));
    const values = rows.map((row, at) => Object.fromEntries(keys.map((key) => [key, shown(reader, collection, key, { ...(extras[at] as Row), ...row })])));
    const filled = fields.filter(({ key }) => values.some((value) => value[key] !== null));
    return [{ collection, fields: filled, rows: values }];
  });
}

/** A sheet's name: 31 characters at most, without what Excel refuses. */
const sheetName = (text: string): string => text.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);

/** All that is held of a client as one file for the person (PIPL art. 45): a workbook, or JSON for another program. */
export async function personFile(reader: Reader, clock: Clock, { client, format, names }: Pick<In<'privacy:export'>, 'client' | 'format' | 'names'>): Promise<{ readonly bytes: Uint8Array; readonly records: number }> {
  const parts = partsOf(reader, client, names);
  const records = parts.reduce((sum, { rows }) => sum + rows.length, 0);
  if (format === 'json') {
    const held = parts.map(({ collection, fields, rows }) => ({ collection, name: names[collection] ?? collection, fields: fields.map(({ key, label, kind }) => ({ key, label, ...(kind === 'money' ? { unit: 'fen' } : {}) })), records: rows }));
    return { records, bytes: Buffer.from(`${JSON.stringify({ made: new Date(clock.now()).toISOString(), held }, null, 2)}\n`) };
  }
  const tables = parts.map(({ collection, fields, rows }): WrittenTable => ({
    name: sheetName(names[collection] ?? collection),
    columns: fields.map(({ label, kind }) => ({ heading: label, kind })),
    rows: rows.map((row) => fields.map(({ key }) => row[key] ?? null)),
  }));
  return { records, bytes: await tablesToXlsx(tables) };
}
