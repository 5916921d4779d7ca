import { careRefusal, firstOf, tidyCycle } from '../../../shared/care/rules';
import type { CareTaskDraft } from '../../../shared/care/schema';
import { nameIn, problemIn } from '../../../shared/cases/rules';
import type { Day } from '../../../shared/kit/dates';
import type { CellProblem, CellReason } from '../../../shared/imports/schema';
import { industryScaleText, personText, tierRefusal } from '../../../shared/tier/rules';
import { visitRefusal, withState } from '../../../shared/visit/rules';
import { keepAlike, senses } from './care-entries';
import { bring, given, replacing, set, textIn, valueIn, type Draft } from './drafts';
import type { ClientEntry } from './directory';
import { bringContact, bringStanding, isSameName } from './plan-clients';
import { accept, reject, type Complain, type PlanContext, type RowPlan } from './plan-context';
import { clientOf, doubtsOf, referTo, type Reference } from './plan-references';
import type { ReadRow } from './read-row';

type Plain = 'visits' | 'careTasks' | 'cases';

const reasons: Readonly<Record<string, CellReason>> = { dayInFuture: 'dayInFuture', negative: 'negative' };
const reasonOf = (kind: string): CellReason => reasons[kind] ?? 'missing';

/** The contact of a row, made when there is none; `undefined` where the file does not say. */
export function contactOf(context: PlanContext, entry: ClientEntry, row: ReadRow): string | undefined {
  return row.columns.has('contacts.name') ? (bringContact(context, entry, row, replacing).id ?? undefined) : undefined;
}

/** What a sheet says of one collection, by field. */
const saidOf = (collection: Plain, { texts }: ReadRow, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.map((key) => [key, texts[`${collection}.${key}`]]));

/** Brings a row into the record that it means, else makes it; `usual` is what a new one has beside what the row says. */
function put({ care, drafts }: PlanContext, row: ReadRow, collection: Plain, values: Readonly<Record<string, unknown>>, usual: Readonly<Record<string, unknown>>, doubts: readonly CellProblem[], named?: Draft): RowPlan {
  const probe = { collection, id: '', before: null, values: { ...values } } as Draft;
  const known = named ?? care.alike.get(senses[collection](probe))?.find(({ id }) => !care.spoken.has(id));
  if (known) {
    care.spoken.add(known.id);
    return accept(bring(known, values) ? 'update' : 'skip', row, ...doubts);
  }
  const made = drafts.create(collection, { ...usual, ...given(values) });
  care.spoken.add(made.id);
  keepAlike(care, made);
  return accept('create', row, ...doubts);
}

/** Plans a row of the plan of return visits (S2-T5). The grade is the client's; how long it has been one is kept only where nobody knows since when. */
export function planVisit(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { minutes, ...said } = saidOf('visits', row, ['kind', 'frequency', 'method', 'focus', 'owner', 'plannedOn', 'plannedAt', 'minutes', 'state', 'heldOn', 'notes']);
  const whole = withState(said);
  const wrong = visitRefusal(whole, context.today);
  if (wrong) return reject(row, complain(row, `visits.${wrong.field}`, reasonOf(wrong.kind), row.texts[`visits.${wrong.field}`] ?? ''));
  const reference = referTo(context, row, complain);
  if ('refused' in reference) return reject(row, reference.refused);
  const entry = clientOf(context, reference, row);
  bringStanding(entry, row, context.today);
  const cooperation = valueIn(entry.draft, 'cooperationSince') === null ? row.texts['visits.cooperation'] : undefined;
  const values = { ...said, client: entry.draft.id, contact: contactOf(context, entry, row), minutes: minutes === undefined ? undefined : Number(minutes), cooperation };
  return put(context, row, 'visits', values, { state: whole.state }, doubtsOf(reference));
}

/** Plans a row of the table of care tasks (S4-T2). */
export function planCareTask(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { budgetFen, costFen, ...said } = saidOf('careTasks', row, [
    'action', 'method', 'cycle', 'dueOn', 'frequency', 'owner', 'state', 'feedback', 'nextStep', 'resources', 'messageClass', 'content', 'gift', 'giftLevel', 'budgetFen', 'costFen', 'nextOn', 'doneOn',
  ]);
  const doneOn = said['doneOn'];
  if (typeof doneOn === 'string' && doneOn > context.today) return reject(row, complain(row, 'careTasks.doneOn', 'dayInFuture', doneOn));
  const fen = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));
  const tidy: CareTaskDraft = tidyCycle(said);
  const wrong = careRefusal(tidy);
  if (wrong) return reject(row, complain(row, `careTasks.${wrong.field === 'dueOn' ? 'frequency' : wrong.field}`, 'missing'));
  const reference = referTo(context, row, complain);
  if ('refused' in reference) return reject(row, reference.refused);
  const entry = clientOf(context, reference, row);
  const values = { ...said, budgetFen: fen(budgetFen), costFen: fen(costFen), client: entry.draft.id, contact: contactOf(context, entry, row) };
  return put(context, row, 'careTasks', values, { state: '待执行', nextOn: firstOf(tidy, context.today) }, doubtsOf(reference));
}

/** Plans a row of the table of cases (S4-T3): its background says whose it is. One number is one case. */
export function planCase(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { problem: background, ...said } = saidOf('cases', row, ['number', 'problem', 'strategy', 'process', 'effect', 'lesson']);
  const number = row.texts['cases.number'];
  const numbered = number === undefined ? undefined : context.care.casesByNumber.get(number);
  const isWithheld = row.doubts.some(({ field, reason }) => field === 'cases.problem' && reason === 'withheld');
  const owner = numbered && isWithheld ? context.directory.byId(textIn(numbered, 'client') ?? '') : null;
  const named: ReadRow = row.texts['clients.number'] === undefined && row.texts['clients.name'] === undefined && typeof background === 'string'
    ? { ...row, texts: { ...row.texts, 'clients.name': nameIn(background) } } : row;
  const reference: Reference = owner ? { known: owner, doubts: [] } : referTo(context, named, complain);
  if ('refused' in reference) {
    const { reason, shown } = reference.refused;
    return reject(row, row.columns.has('clients.number') || row.columns.has('clients.name') ? reference.refused : complain(row, 'cases.problem', reason, shown));
  }
  if (background === undefined && said['strategy'] === undefined && !numbered) return reject(row, complain(row, 'cases.problem', 'missing'));
  if (reference.known === null && row.texts['clients.name'] === undefined) return reject(row, complain(row, 'cases.problem', 'unknownClient', nameIn(String(background))));
  if (numbered && reference.known?.draft.id !== textIn(numbered, 'client')) return reject(row, complain(row, 'cases.number', numbered.before ? 'numberTaken' : 'numberTwice', number ?? ''));
  const entry = clientOf(context, reference, row);
  const spoken = typeof background === 'string' ? nameIn(background) : '';
  const called = spoken !== '' && isSameName(context, entry, spoken) && !background?.toString().startsWith(textIn(entry.draft, 'name') ?? '\u0000') ? spoken : textIn(entry.draft, 'name');
  const problem = typeof background === 'string' ? (problemIn(background, called) ?? undefined) : undefined;
  return put(context, row, 'cases', { ...said, problem, client: entry.draft.id }, {}, doubtsOf(reference), numbered);
}

/** Brings what a row of S4-T1 says of the client itself; what says the same in other places changes nothing. */
function bringFacts(context: PlanContext, entry: ClientEntry, row: ReadRow): boolean {
  const { texts } = row;
  const [industry, scale, person] = [texts['clients.industry'] ?? null, texts['clients.scale'] ?? null, texts['contacts.name'] ?? null];
  const isSame = industryScaleText(industry, scale) === industryScaleText(textIn(entry.draft, 'industry'), textIn(entry.draft, 'scale'));
  const isThere = person === null || entry.contacts.some((contact) => personText(textIn(contact, 'name'), textIn(contact, 'position')) === personText(person, texts['contacts.position'] ?? null));
  const changes = [
    bring(entry.draft, { ...(isSame ? {} : { industry, scale }), needs: texts['clients.needs'] }),
    !isThere && bringContact(context, entry, row, replacing).changes,
  ].some(Boolean);
  if (changes && entry.draft.before !== null) bring(entry.draft, { updatedOn: context.today });
  return changes;
}

/**
 * Plans a row of the table of tiers (S4-T1): industry, scale, contact and needs are the client's, the figures a statement
 * of the day. Without a day in the file, figures that were stated before are no new statement; the log's own are not touched (C-16).
 */
export function planTier(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const { care, drafts, today } = context;
  const { texts } = row;
  const stated = texts['tierRecords.statedOn'] as Day | undefined;
  const total = texts['tierRecords.totalFen'];
  const values = { totalFen: total === undefined ? undefined : Number(total), lastOrderOn: texts['tierRecords.lastOrderOn'], lastInteractionOn: texts['tierRecords.lastInteractionOn'], tier: texts['tierRecords.tier'] };
  const isSilent = Object.values(values).every((value) => value === undefined);
  const wrong = isSilent ? null : tierRefusal({ ...values, statedOn: stated ?? today } as Parameters<typeof tierRefusal>[0], today);
  if (wrong) return reject(row, complain(row, `tierRecords.${wrong.field}`, reasonOf(wrong.kind), String(stated ?? '')));
  const reference = referTo(context, row, complain);
  if ('refused' in reference) return reject(row, reference.refused);
  const entry = clientOf(context, reference, row);
  const logged = care.lastContact.get(entry.draft.id);
  const doubts = [...doubtsOf(reference), ...(logged !== undefined && values.lastInteractionOn !== undefined && logged !== values.lastInteractionOn ? [complain(row, 'tierRecords.lastInteractionOn', 'differsFromLog', logged)] : [])];
  const changes = bringFacts(context, entry, row);
  if (isSilent) return accept(changes ? 'update' : 'skip', row, ...doubts);
  const client = entry.draft.id;
  const left = (care.alike.get(`tierRecords|${client}`) ?? []).filter(({ id }) => !care.spoken.has(id));
  const says = (draft: Draft): boolean => !bring(draft, values, { fill: false, probe: true });
  const known = (stated === undefined ? left.findLast(says) : undefined) ?? left.find((draft) => textIn(draft, 'statedOn') === (stated ?? today));
  if (known) {
    care.spoken.add(known.id);
    return accept(bring(known, values) || changes ? 'update' : 'skip', row, ...doubts);
  }
  const made = drafts.create('tierRecords', { client, statedOn: stated ?? today });
  set(made, given(values));
  care.spoken.add(made.id);
  keepAlike(care, made);
  return accept('create', row, ...doubts);
}
