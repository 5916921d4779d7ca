import { birthdayText } from '../../../shared/client/birthday';
import { yesNoWords } from '../../../shared/imports/schema';
import { confirmation } from '../../../shared/review/rules';
import { confirmableTerms, gapTerms } from '../../../shared/review/vocabulary';
import { columnsOf } from './columns';
import { between } from './masks';
import type { ClientFile, Person } from './people';
import { tableOf, type TableColumn, type WrittenTable } from './table-file';

/** One row of a table of clients: the client with its first person, or a further person of it. */
interface ClientRow {
  readonly file: ClientFile;
  readonly person: Person;
  readonly isFirst: boolean;
}

/** Rows of a table that has one person in each: the first with all of the client, further ones with what is theirs. People who left have no place in it. */
function rowsOf(file: ClientFile): readonly ClientRow[] {
  const [first, ...others] = file.people.filter(({ contact }) => contact?.leftOn === null);
  const reached: Person = first ? { contact: first.contact, phones: [...first.phones, ...file.own.phones], emails: [...first.emails, ...file.own.emails] } : file.own;
  return [{ file, person: reached, isFirst: true }, ...others.map((person) => ({ file, person, isFirst: false }))];
}

/** A person's birthday as import reads it. */
const birthdayOfPerson = ({ contact }: Person): string | null => birthdayText(contact?.birthday ?? null, contact?.birthdayCalendar ?? null);

const joined = (texts: readonly string[]): string | null => texts.join(between) || null;

const column = columnsOf<ClientRow>('clients');
const once = (field: string, value: (file: ClientFile) => string | number | null, width?: number): TableColumn<ClientRow> =>
  column(field, ({ file, isFirst }) => (isFirst ? value(file) : null), width);

/** S2-T1 in its thirteen columns. */
const masterColumns: readonly TableColumn<ClientRow>[] = [
  column('clients.number', ({ file }) => file.client.number, 12),
  column('clients.name', ({ file }) => file.client.name, 30),
  column('contacts.name', ({ person }) => person.contact?.name ?? null, 12),
  column('contacts.position', ({ person }) => person.contact?.position ?? null, 14),
  column('phones.text', ({ person }) => joined(person.phones), 18),
  column('emails.text', ({ person }) => joined(person.emails), 24),
  once('clients.industry', ({ client }) => client.industry, 12),
  once('clients.valueGrade', ({ client }) => client.valueGrade, 10),
  once('tags.name', ({ tags }) => joined(tags), 24),
  once('clients.source', ({ client }) => client.source, 14),
  once('clients.filedOn', ({ client }) => client.filedOn),
  once('clients.owner', ({ client }) => client.owner, 10),
  once('clients.updatedOn', ({ client }) => client.updatedOn, 14),
];

/** What the manual's table has no column for, in the order of the form. */
const furtherFields = [
  'type', 'intentGrade', 'stage', 'stageReason', 'scale', 'creditCode', 'foundedOn', 'cooperationSince', 'qualifiedOn', 'needs', 'buyingIntent', 'preference', 'budgetFen', 'balanceFen',
  'preferredChannel', 'greeting', 'notes',
] as const;
const furtherColumns: readonly TableColumn<ClientRow>[] = [
  ...furtherFields.map((key) => once(`clients.${key}`, ({ client }) => client[key])),
  once('clients.noDisturb', ({ client }) => (client.noDisturb === true ? yesNoWords[0] : null)),
  column('contacts.birthday', ({ person }) => birthdayOfPerson(person)),
  once('clients.unknowns', ({ client }) => joined([...gapTerms].flatMap(([field, term]) => (client.unknowns?.includes(field) === true ? [term] : [])))),
  once('clients.confirmedAmounts', ({ client }) =>
    joined([...confirmableTerms].flatMap(([field, term]) => (client[field] !== null && client.confirmedAmounts?.includes(confirmation(field, client[field])) === true ? [term] : [])))),
  ...(['province', 'city', 'district', 'street', 'lat', 'lng'] as const).map((key) => once(`addresses.${key}`, ({ address }) => address?.[key] ?? null)),
];

/** 客户信息总表 as the manual has it. */
export const masterTable = (files: readonly ClientFile[]): WrittenTable => tableOf('表1 客户信息总表', masterColumns, files.flatMap(rowsOf));

/** Clients with everything that import can bring back. */
export const clientTable = (files: readonly ClientFile[]): WrittenTable => tableOf('客户', [...masterColumns, ...furtherColumns], files.flatMap(rowsOf));

/** Somebody at a client, or the client itself. */
export interface PersonRow {
  readonly file: ClientFile;
  readonly person: Person;
}

/** Everybody at every client, those who left too; a row without a person is how the client itself is reached. */
export const peopleOf = (files: readonly ClientFile[]): readonly PersonRow[] =>
  files.flatMap((file) => [...file.people, ...(file.own.phones.length + file.own.emails.length === 0 && file.people.length > 0 ? [] : [file.own])].map((person) => ({ file, person })));

const ofPerson = columnsOf<PersonRow>('contacts');
const ofContact = (key: 'name' | 'position' | 'role' | 'influence' | 'attitude' | 'joinedOn' | 'leftOn' | 'notes', width?: number): TableColumn<PersonRow> =>
  ofPerson(`contacts.${key}`, ({ person }) => person.contact?.[key] ?? null, width);

/** People as a table that import reads as contacts. */
export const contactTable = (files: readonly ClientFile[]): WrittenTable =>
  tableOf('联系人', [
    ofPerson('clients.number', ({ file }) => file.client.number, 12),
    ofPerson('clients.name', ({ file }) => file.client.name, 30),
    ofPerson('clients.type', ({ file }) => file.client.type, 10),
    ofContact('name', 12), ofContact('position', 14), ofContact('role', 14), ofContact('influence', 10), ofContact('attitude', 10),
    ofPerson('phones.text', ({ person }) => joined(person.phones), 18),
    ofPerson('emails.text', ({ person }) => joined(person.emails), 24),
    ofContact('joinedOn'), ofPerson('contacts.birthday', ({ person }) => birthdayOfPerson(person)), ofContact('leftOn'), ofContact('notes', 30),
  ], peopleOf(files));
