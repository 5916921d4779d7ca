import type { Stage } from '../../../shared/client/schema';
import { fold } from '../../../shared/kit/fold';
import { yesNoWords } from '../../../shared/imports/schema';
import { confirmation } from '../../../shared/review/rules';
import { confirmableTerms, gapTerms } from '../../../shared/review/vocabulary';
import { saysPerson } from './cell-choices';
import { maskedEmailFits, maskedPhoneFits } from './cell-reaches';
import type { ClientEntry } from './directory';
import { bring, replacing, textIn, valueIn, type Draft, type Manner } from './drafts';
import { foundByKey, keyFields } from './found-by-key';
import { accept, calledAs, reject, type Complain, type PlanContext, type RowPlan } from './plan-context';
import type { ReadRow } from './read-row';

const empty = (draft: Draft<'clients'>): ClientEntry => ({ draft, contacts: [], phones: [], emails: [], addresses: [], tags: new Set(), plan: null });

/** A new client of which only number and name are known; the number comes at the end when the file gives none. */
export function newClient(context: PlanContext, number: string | null, name: string | null): ClientEntry {
  const { today, drafts, directory } = context;
  const values = { number, name, type: name !== null && saysPerson(name) ? '个人' : '公司', filedOn: today, updatedOn: today };
  const entry = empty(drafts.create('clients', values));
  directory.add(entry);
  return entry;
}

/** Whether two names are of the same client: spelled alike, or the same firm in short and in full (AT-36). */
export function isSameName(context: PlanContext, entry: ClientEntry, name: string): boolean {
  const known = textIn(entry.draft, 'name');
  if (known === null) return true;
  const [a, b] = [context.keysOf(known), context.keysOf(name)];
  return a.fold === b.fold || (a.firm !== '' && a.firm === b.firm);
}

/** Keeps the fuller of two names of one client (R-ENT-01); answers whether that changes anything. */
export function keepFullerName(context: PlanContext, entry: ClientEntry, name: string, manner: Manner = replacing): boolean {
  const known = textIn(entry.draft, 'name');
  if (known === name || (known !== null && context.keysOf(name).fold.length <= context.keysOf(known).fold.length)) return false;
  const changes = bring(entry.draft, { name }, { ...manner, fill: false });
  if (changes && !manner.probe) context.directory.rename(entry);
  return changes;
}

const isCalled = (contact: Draft<'contacts'>, name: string): boolean => {
  const known = textIn(contact, 'name') ?? '';
  return known === name || fold(known) === fold(name);
};

/** The person that a row tells of. */
export interface BroughtContact {
  readonly id: string | null;
  readonly made: boolean;
  readonly changes: boolean;
}

/** The person of a row among a client's contacts, made when there is none. Answers its id, and whether anything changes. */
export function bringContact(context: PlanContext, entry: ClientEntry, { texts, own, doubts }: ReadRow, manner: Manner): BroughtContact {
  const [name, position] = [texts['contacts.name'] ?? null, texts['contacts.position'] ?? null];
  const isWithheld = doubts.some(({ field, reason }) => field === 'contacts.name' && reason === 'withheld'); // nobody can say who it is
  if (isWithheld || (name === null && position === null)) return { id: null, made: false, changes: false };
  const known = entry.contacts.find((contact) => isCalled(contact, name ?? '') && (name !== null || textIn(contact, 'position') === position));
  const chain = { ...own.contacts, ...Object.fromEntries((['role', 'influence', 'attitude', 'joinedOn', 'birthday', 'birthdayCalendar', 'leftOn', 'notes'] as const).map((key) => [key, texts[`contacts.${key}`]])) };
  if (known) return { id: known.id, made: false, changes: bring(known, { position, ...chain }, manner) };
  if (manner.fill && entry.contacts.length > 0) return { id: null, made: false, changes: false };
  if (manner.probe) return { id: null, made: false, changes: true };
  const made = context.drafts.create('contacts', { client: entry.draft.id, name, position, ...chain });
  entry.contacts.push(made);
  return { id: made.id, made: true, changes: true };
}

/** Adds the phones and e-mails of a row that a client does not have yet. A masked one does not come back beside the one it stands for. */
export function bringReaches(context: PlanContext, entry: ClientEntry, row: ReadRow, contact: string | null, manner: Manner): boolean {
  const { drafts, directory } = context;
  let changes = false;
  for (const { text, key, state } of manner.fill && entry.phones.length > 0 ? [] : row.phones) {
    const known = entry.phones.some((phone) => {
      const has = textIn(phone, 'text') ?? '';
      return has === text || (key !== null ? textIn(phone, 'key') === key : maskedPhoneFits(text, has));
    });
    if (known) continue;
    changes = true;
    if (manner.probe) continue;
    entry.phones.push(drafts.create('phones', { client: entry.draft.id, contact, text, key, state }));
    directory.addPhone(key, entry);
  }
  for (const { text, key, state } of manner.fill && entry.emails.length > 0 ? [] : row.emails) {
    const known = entry.emails.some((email) => {
      const has = textIn(email, 'text') ?? '';
      return has.toLowerCase() === text.toLowerCase() || (key === null && maskedEmailFits(text, has));
    });
    if (known) continue;
    changes = true;
    if (manner.probe) continue;
    entry.emails.push(drafts.create('emails', { client: entry.draft.id, contact, text, state }));
    directory.addEmail(key, entry);
  }
  return changes;
}

function bringTags(context: PlanContext, entry: ClientEntry, { tags }: ReadRow, manner: Manner): boolean {
  let changes = false;
  for (const name of manner.fill && entry.tags.size > 0 ? [] : tags) {
    const key = context.foldTag(name);
    const known = context.tags.get(key);
    if (known && entry.tags.has(known.id)) continue;
    changes = true;
    if (manner.probe) continue;
    const tag = known ?? context.drafts.create('tags', { name });
    context.tags.set(key, tag);
    entry.tags.add(tag.id);
    context.drafts.create('clientTags', { client: entry.draft.id, tag: tag.id });
  }
  return changes;
}

const placeKeys = ['province', 'city', 'district', 'street'] as const;
const spotKeys = ['lat', 'lng'] as const;

export function bringAddress(context: PlanContext, entry: ClientEntry, { texts }: ReadRow, manner: Manner): boolean {
  const place = Object.fromEntries(placeKeys.flatMap((key) => (texts[`addresses.${key}`] === undefined ? [] : [[key, texts[`addresses.${key}`]]])));
  const spot = Object.fromEntries(spotKeys.flatMap((key) => (texts[`addresses.${key}`] === undefined ? [] : [[key, Number(texts[`addresses.${key}`])]])));
  if (Object.keys({ ...place, ...spot }).length === 0) return false;
  const known = entry.addresses.find((address) => Object.entries(place).every(([key, value]) => textIn(address, key) === value));
  if (known) {
    const changed = Object.entries(spot).filter(([key, value]) => valueIn(known, key) !== value && !(manner.fill && valueIn(known, key) !== null));
    if (!manner.probe) Object.assign(known.values, Object.fromEntries(changed));
    return changed.length > 0;
  }
  if (manner.fill && entry.addresses.length > 0) return false;
  if (!manner.probe) entry.addresses.push(context.drafts.create('addresses', { client: entry.draft.id, ...place, ...spot }));
  return true;
}

const plainKeys = [
  'type', 'industry', 'stage', 'stageReason', 'source', 'filedOn', 'owner', 'scale', 'creditCode', 'foundedOn', 'cooperationSince', 'needs', 'buyingIntent', 'preference', 'preferredChannel', 'greeting', 'qualifiedOn', 'notes',
] as const;

/** 待核实 while a phone or an e-mail is masked, unless somebody gave a reason of their own (R-AUD-04). */
export function settleDoubt(entry: ClientEntry): void {
  if (valueIn(entry.draft, 'verificationReason') !== null) return;
  if ([...entry.phones, ...entry.emails].some((reach) => textIn(reach, 'state') === '待核实')) bring(entry.draft, { verification: '待核实' });
}

/** What somebody settled about a file: what nobody can find out (R-DC-02), and amounts that are right as they stand in the row (AT-37). */
function reviewed({ texts }: ReadRow): Readonly<Record<string, readonly string[] | null>> {
  const named = <F extends string>(field: string, terms: ReadonlyMap<F, string>): readonly F[] => {
    const told = texts[`clients.${field}`]?.split('；') ?? [];
    return [...terms].flatMap(([key, term]) => (told.includes(term) ? [key] : []));
  };
  const sorted = (values: readonly string[]): readonly string[] | null => (values.length === 0 ? null : [...values].sort());
  const confirmed = named('confirmedAmounts', confirmableTerms).flatMap((field) => {
    const fen = texts[`clients.${field}`];
    return fen === undefined ? [] : [confirmation(field, Number(fen))];
  });
  return { unknowns: sorted(named('unknowns', gapTerms)), confirmedAmounts: sorted(confirmed) };
}

/**
 * Brings a row of a client table into a client; answers whether anything changes. A row that is older than
 * the record by its own 最后更新日期 only fills gaps: an old file does not undo newer work.
 */
function bringRow(context: PlanContext, entry: ClientEntry, row: ReadRow, probe = false): boolean {
  const { texts } = row;
  const updatedOn = texts['clients.updatedOn'] ?? null;
  const known = textIn(entry.draft, 'updatedOn');
  const isNew = entry.draft.before === null;
  const manner: Manner = { fill: !isNew && updatedOn !== null && known !== null && updatedOn < known, probe };
  const fields: Record<string, string | undefined> = Object.fromEntries(plainKeys.map((key) => [key, texts[`clients.${key}`]]));
  fields[context.gradeMeans] = texts['clients.valueGrade'];
  fields['intentGrade'] = texts['clients.intentGrade'] ?? fields['intentGrade'];
  const money = Object.fromEntries((['budgetFen', 'balanceFen'] as const).flatMap((key) => (texts[`clients.${key}`] === undefined ? [] : [[key, Number(texts[`clients.${key}`])]])));
  const quiet = texts['clients.noDisturb'];
  const name = texts['clients.name'];
  const contact = bringContact(context, entry, row, manner);
  const changes = [
    bring(entry.draft, { ...fields, ...money, noDisturb: quiet === undefined ? undefined : quiet === yesNoWords[0], ...reviewed(row), ...row.own.clients }, manner),
    name !== undefined && keepFullerName(context, entry, name, manner),
    contact.changes,
    bringReaches(context, entry, row, contact.id, manner),
    bringTags(context, entry, row, manner),
    bringAddress(context, entry, row, manner),
  ].some(Boolean);
  if (probe) return changes;
  context.directory.recode(entry);
  settleDoubt(entry);
  if (updatedOn !== null && (isNew || known === null || updatedOn > known)) return bring(entry.draft, { updatedOn }) || changes;
  if (changes && !isNew) bring(entry.draft, { updatedOn: context.today });
  return changes;
}

/** A client, stored or earlier in the file, that a row without a known number may be. */
function twinOf({ directory }: PlanContext, row: ReadRow): RowPlan['duplicate'] | null {
  for (const { key } of row.phones) {
    const twin = key === null ? null : directory.byPhone(key);
    if (twin) return { of: calledAs(twin), why: 'phone' };
  }
  for (const { key } of row.emails) {
    const twin = key === null ? null : directory.byEmail(key);
    if (twin) return { of: calledAs(twin), why: 'email' };
  }
  const [twin] = directory.sameFirm(row.texts['clients.name'] ?? '');
  return twin ? { of: calledAs(twin), why: 'name' } : null;
}

/**
 * Plans a row of a client table. One number is one client, also under two names of one firm; a number whose
 * name is another firm's is doubted and changes nothing. Without a known number, whoever looks like a known
 * client is proposed as its duplicate and not made (AT-36, AT-38).
 */
export function planClient(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { mode, key } = context;
  const [number, name] = [row.texts['clients.number'] ?? null, row.texts['clients.name'] ?? null];
  // What is said of a contact that the row does not name is kept nowhere, and that is not kept quiet.
  const ofNobody = row.own.contacts !== undefined && row.texts['contacts.name'] === undefined && row.texts['contacts.position'] === undefined
    ? [complain(row, 'contacts.name', 'missing')] : [];
  const found = foundByKey(context, row);
  const [known = null, ...others] = found ?? [];
  if (key !== 'auto' && found === null) return reject(row, complain(row, keyFields[key], 'missing'));
  if (others.length > 0) return reject(row, complain(row, keyFields[key], 'severalFit'));
  if (known && mode === 'create') return accept('skip', row, complain(row, keyFields[key], 'isThere', calledAs(known)));
  if (known) {
    const byNumber = key === 'auto' || key === 'number';
    if (byNumber && name !== null && !isSameName(context, known, name)) {
      return accept('skip', row, complain(row, 'clients.name', known.draft.before ? 'numberTaken' : 'numberTwice', name));
    }
    return accept(bringRow(context, known, row) ? 'update' : 'skip', row, ...ofNobody);
  }
  if (mode === 'update' && (key !== 'auto' || number !== null)) return accept('skip', row, complain(row, keyFields[key], 'notThere'));
  if (name === null) return reject(row, complain(row, 'clients.name', 'missing'));
  if (key !== 'auto' && number !== null && context.directory.byNumber(number)) return accept('skip', row, complain(row, 'clients.number', 'numberTaken', number));
  const namesakes = number === null ? context.directory.named(name) : [];
  if (namesakes.some((entry) => !bringRow(context, entry, row, true))) return accept('skip', row, ...ofNobody); // it says nothing that is not known
  const duplicate = twinOf(context, row);
  if (duplicate) {
    if (number !== null) context.proposed.add(number);
    return { ...accept('duplicate', row, ...ofNobody), duplicate };
  }
  if (mode === 'update') return accept('skip', row, complain(row, keyFields[key], 'notThere'));
  bringRow(context, newClient(context, number, name), row);
  return accept('create', row, ...ofNobody);
}

/** Sets stage and grade as a follow-up plan gives them: the letter means intent for prospects, else value (C-01). */
export function bringStanding({ draft }: ClientEntry, { texts }: ReadRow, today: string): boolean {
  const stage = (texts['clients.stage'] ?? textIn(draft, 'stage')) as Stage | null;
  const grade = stage === '潜在' ? 'intentGrade' : 'valueGrade';
  const changes = bring(draft, { stage: texts['clients.stage'], stageReason: texts['clients.stageReason'], [grade]: texts['clients.valueGrade'] });
  if (changes && draft.before !== null) bring(draft, { updatedOn: today });
  return changes;
}
