import { maskAll, maskEmail, maskName, maskPhone } from '../../../shared/guard/masking';
import { isListOfOptions } from '../../../shared/survey/rules';
import type { ImportedKind } from '../../../shared/imports/schema';
import type { Reader } from '../vault/database';
import { targetField } from '../import/column';
import { kindsOfSheet } from '../import/columns';
import type { WrittenTable } from './table-file';

type Value = string | number | null;

/** Parts of a cell that holds several; import takes it apart again. */
export const between = '；';

/** How single fields are masked; every other sensitive one is held back whole. */
const masks: Readonly<Record<string, (text: string) => string>> = {
  'phones.text': maskPhone, 'complaints.contactPhone': maskPhone, 'emails.text': maskEmail, 'contacts.name': maskName, 'complaints.contactName': maskName,
  'cases.problem': (text) => text.replace(/（.*$/su, () => `（${maskAll()}）`), 'surveyAnswers.options': (text) => (isListOfOptions(text) ? text : maskAll()),
};

/** Names of clients who are people: they are masked, where without the names of firms no row could be told from another. */
export const namesOfPeople = (reader: Reader): ReadonlySet<string> =>
  new Set(reader.all<{ name: string }>("SELECT name FROM clients WHERE type = '个人' AND name IS NOT NULL AND deleted IS NULL").map(({ name }) => name));

/** What is written of a sensitive field's value. */
export function masked(field: string, value: Value, people: ReadonlySet<string>): Value {
  if (value === null || value === '') return value;
  const text = String(value);
  if (field === 'clients.name') return people.has(text) ? maskName(text) : text;
  return text.split(between).map(masks[field] ?? maskAll).join(between);
}

/** A table with its sensitive columns masked; amounts that are computed from sensitive ones, too. */
export const maskTable = (table: WrittenTable, kind: ImportedKind, people: ReadonlySet<string>): WrittenTable =>
  maskFields(table, table.columns.map((column) => kindsOfSheet[kind].columns.find(({ headings }) => headings[0] === column.heading)?.field ?? null), people);

/** The same for a table whose columns hold these fields; `null` for one that is computed. */
export function maskFields({ name, columns, rows }: WrittenTable, fields: readonly (string | null)[], people: ReadonlySet<string>): WrittenTable {
  const hides = columns.map(({ kind: holds }, at) => {
    const field = fields[at] ?? null;
    return field === null ? holds === 'money' : targetField(field).sensitive === true;
  });
  return { name, columns, rows: rows.map((row) => row.map((value, at) => (hides[at] === true ? masked(fields[at] ?? '', value, people) : value))) };
}

/** How a value of a field leaves: as it is, or masked. */
export type Hold = (field: string, value: string | null) => string | null;

/** How values leave in a document; it looks through the names of all who are people, so it is made once for each. */
export function holding(reader: Reader, isMasked: boolean): Hold {
  if (!isMasked) return (_field, value) => value;
  const people = namesOfPeople(reader);
  return (field, value) => masked(field, value, people) as string | null;
}
