import { careRefusal, firstOf, tidyCycle } from '../../../shared/care/rules';
import type { CareCollection } from '../../../shared/care/records';
import type { CareTaskId } from '../../../shared/care/schema';
import type { CaseDraft, CaseId } from '../../../shared/cases/schema';
import type { Written } from '../../../shared/client/asks';
import type { In, Out, Refusal } from '../../../shared/ipc/contract';
import { today } from '../../../shared/kit/dates';
import { err, ok, type Result } from '../../../shared/kit/result';
import type { SurveyDraft } from '../../../shared/survey/schema';
import { tierRefusal } from '../../../shared/tier/rules';
import type { TierRecordId } from '../../../shared/tier/schema';
import { visitRefusal, withState } from '../../../shared/visit/rules';
import type { VisitDraft, VisitId } from '../../../shared/visit/schema';
import { commit, type Act } from './changes';
import { formulaField } from './guards';
import { caseNumber, nextNumber, reserveNumber } from './numbers';
import { takeChecksAlong } from './prevention-visits';
import { readLive, type StoredRecord } from './records';
import { removeWithDependents } from './remove';
import type { Vault } from './vault';

type Area = 'visit' | 'care' | 'case' | 'tier';
type Answer<C extends `${Area}:${'add' | 'edit' | 'delete'}`> = Result<Out<C>, Refusal<C>>;
type Gone = { readonly kind: 'notFound' };
export type NotPlain = { readonly kind: 'formula'; readonly field: string };

/** What is to be written of a record, or why not; `beside` writes what belongs to it. */
interface Kept<R> {
  readonly values: Readonly<Record<string, unknown>>;
  readonly wrong: R | null;
  readonly beside?: (act: Act, id: string) => void;
}

/** The first field whose text a spreadsheet would run, as a refusal. */
export const formulaIn = (fields: Readonly<Record<string, unknown>>): NotPlain | null => {
  const field = formulaField(fields);
  return field === null ? null : { kind: 'formula', field };
};

/** Puts a record of a client on file. */
export function add<Id extends string, R>(vault: Vault, collection: CareCollection, client: string, keep: () => Kept<R>): Result<Written<Id>, R | Gone> {
  const owner = readLive(vault.writer, 'clients', client);
  if (!owner) return err({ kind: 'notFound' });
  const { values, wrong, beside } = keep();
  if (wrong) return err(wrong);
  const { result, action } = commit(vault, { kind: 'user' }, (act) => {
    const number = collection === 'cases' ? { number: values['number'] ?? nextNumber(vault.writer, caseNumber, today(vault.clock)) } : {};
    const id = act.create(collection, { ...values, ...number, client, sample: owner.sample } as never);
    beside?.(act, id);
    return id;
  });
  return ok({ id: result as Id, action });
}

/** Corrects a record; what it says as a whole must still hold. */
export function change<C extends CareCollection, Id extends string, R>(
  vault: Vault, collection: C, id: Id, seen: string | undefined, keep: (before: StoredRecord<C>) => Kept<R>,
): Result<Written<Id>, R | Gone | { readonly kind: 'stale' }> {
  const before = readLive(vault.writer, collection, id);
  if (!before) return err({ kind: 'notFound' });
  const { values, wrong, beside } = keep(before);
  if (wrong) return err(wrong);
  if (seen !== undefined && seen !== before.stamp) return err({ kind: 'stale' });
  const { action } = commit(vault, { kind: 'user' }, (act) => {
    act.edit(collection, id, values as never);
    beside?.(act, id);
  });
  return ok({ id, action });
}

/** Moves a record out of sight with what belongs to it. */
export function drop<Id extends string>(vault: Vault, collection: CareCollection, id: Id): Result<Written<Id>, Gone> {
  if (!readLive(vault.writer, collection, id)) return err({ kind: 'notFound' });
  return ok({ id, action: commit(vault, { kind: 'user' }, (act) => removeWithDependents(vault.writer, act, collection, id)).action });
}

/** A link to somebody or something that is not this client's; `null` when there is none. */
export function strangeLink(vault: Vault, client: string | null, { contact, followup, visit }: Pick<VisitDraft, 'contact' | 'followup'> & Pick<SurveyDraft, 'visit'>): { readonly kind: 'notFound'; readonly field: string } | null {
  if (contact && readLive(vault.writer, 'contacts', contact)?.client !== client) return { kind: 'notFound', field: 'contact' };
  if (followup && readLive(vault.writer, 'followups', followup)?.client !== client) return { kind: 'notFound', field: 'followup' };
  if (visit && readLive(vault.writer, 'visits', visit)?.client !== client) return { kind: 'notFound', field: 'visit' };
  return null;
}

/** Plans a visit, or puts one that was held on file (S2-T5). */
export const addVisit = (vault: Vault, { client, fields }: In<'visit:add'>): Answer<'visit:add'> =>
  add<VisitId, Refusal<'visit:add'>>(vault, 'visits', client, () => {
    const values = withState(fields);
    return { values, wrong: formulaIn(fields) ?? strangeLink(vault, client, fields) ?? visitRefusal(values, today(vault.clock)), beside: (act) => takeChecksAlong(vault, act, client) };
  });

export const editVisit = (vault: Vault, { id, seen, fields }: In<'visit:edit'>): Answer<'visit:edit'> =>
  change<'visits', VisitId, Refusal<'visit:add'>>(vault, 'visits', id, seen, (before) => {
    const whole = withState({ ...before, ...fields });
    return { values: { ...fields, state: whole.state }, wrong: formulaIn(fields) ?? strangeLink(vault, before.client, fields) ?? visitRefusal(whole, today(vault.clock)) };
  });

export const deleteVisit = (vault: Vault, { id }: In<'visit:delete'>): Answer<'visit:delete'> => drop(vault, 'visits', id);

/** Puts a care task on file that is still to be done (S4-T2). */
export const addCareTask = (vault: Vault, { client, fields }: In<'care:add'>): Answer<'care:add'> =>
  add<CareTaskId, Refusal<'care:add'>>(vault, 'careTasks', client, () => {
    const tidy = tidyCycle({ ...fields, state: fields.state ?? '待执行' });
    const values = { ...tidy, nextOn: firstOf(tidy, today(vault.clock)) };
    return { values, wrong: fields.state === '已完成' ? { kind: 'finishApart', field: 'state' } : (formulaIn(fields) ?? careRefusal(values)) };
  });

/** Corrects a care task. It is finished by `care:finish` alone, which asks the guard and makes the next of one that recurs. */
export const editCareTask = (vault: Vault, { id, seen, fields }: In<'care:edit'>): Answer<'care:edit'> =>
  change<'careTasks', CareTaskId, Exclude<Refusal<'care:edit'>, { readonly kind: 'stale' }>>(vault, 'careTasks', id, seen, (before) => {
    const tidy = tidyCycle({ ...before, ...fields });
    const { cycle, dueOn, frequency, ...whole } = tidy;
    const nextOn = cycle === '重复' ? firstOf({ ...tidy, doneOn: null }, today(vault.clock)) : null;
    const finishes = fields.state === '已完成' && before.state !== '已完成';
    const reopened = fields.state === '待执行' && before.state === '已完成' ? { doneOn: null } : {};
    return {
      values: { ...fields, ...reopened, cycle, dueOn, frequency, nextOn, ...(cycle === '重复' ? {} : { rhythmOn: null }) },
      wrong: finishes ? { kind: 'finishApart', field: 'state' } : (formulaIn(fields) ?? careRefusal({ ...whole, cycle, dueOn, frequency })),
    };
  });

export const deleteCareTask = (vault: Vault, { id }: In<'care:delete'>): Answer<'care:delete'> => drop(vault, 'careTasks', id);

/** What keeps a case from being one: it says what the matter was or what was done, under a number of its own. */
function caseWrong(vault: Vault, id: string, { number, problem, strategy }: CaseDraft): Refusal<'case:add'> | null {
  if (!problem && !strategy) return { kind: 'contentMissing', field: 'problem' };
  const taken = number && vault.writer.get('SELECT 1 FROM cases WHERE number = $number AND deleted IS NULL AND id <> $id', { number, id }) !== undefined;
  return taken ? { kind: 'numberTaken', field: 'number', details: { number } } : null;
}

const reserving = (vault: Vault, number: string | null | undefined): Pick<Kept<never>, 'beside'> =>
  number ? { beside: () => reserveNumber(vault.writer, caseNumber, number) } : {};

/** Puts a case on file under the next number, or its own (S4-T3). */
export const addCase = (vault: Vault, { client, fields }: In<'case:add'>): Answer<'case:add'> =>
  add<CaseId, Refusal<'case:add'>>(vault, 'cases', client, () => ({ values: fields, wrong: formulaIn(fields) ?? caseWrong(vault, '', fields), ...reserving(vault, fields.number) }));

export const editCase = (vault: Vault, { id, seen, fields }: In<'case:edit'>): Answer<'case:edit'> =>
  change<'cases', CaseId, Refusal<'case:add'>>(vault, 'cases', id, seen, (before) => {
    const number = fields.number ?? before.number;
    return { values: { ...fields, number }, wrong: formulaIn(fields) ?? caseWrong(vault, id, { ...before, ...fields, number }), ...reserving(vault, number) };
  });

export const deleteCase = (vault: Vault, { id }: In<'case:delete'>): Answer<'case:delete'> => drop(vault, 'cases', id);

/** Puts on file what was stated of a client's tier and figures (S4-T1). */
export const addTierRecord = (vault: Vault, { client, fields }: In<'tier:add'>): Answer<'tier:add'> =>
  add<TierRecordId, Refusal<'tier:add'>>(vault, 'tierRecords', client, () => {
    const values = { ...fields, statedOn: fields.statedOn ?? today(vault.clock) };
    return { values, wrong: tierRefusal(values, today(vault.clock)) };
  });

export const editTierRecord = (vault: Vault, { id, seen, fields }: In<'tier:edit'>): Answer<'tier:edit'> =>
  change<'tierRecords', TierRecordId, Refusal<'tier:add'>>(vault, 'tierRecords', id, seen, (before) => ({ values: fields, wrong: tierRefusal({ ...before, ...fields }, today(vault.clock)) }));

export const deleteTierRecord = (vault: Vault, { id }: In<'tier:delete'>): Answer<'tier:delete'> => drop(vault, 'tierRecords', id);
