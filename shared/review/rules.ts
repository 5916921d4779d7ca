import type { Client, Grade } from '../client/schema';
import { fullNameEndings } from '../client/vocabulary';
import { addDays, addMonths, type Day } from '../kit/dates';
import { dueAfter, fromDay, spanOf, type Due, type Span } from '../policy/interval';
import { rhythms, type PolicyKey, type PolicyValues } from '../policy/policies';
import { ended, type Check, type CheckKind, type CheckResult } from './schema';

export type Rhythm = (typeof rhythms)[number];

/** How long ago a file was verified, in whole calendar months (R-GEN-02): less than 1, than 3, than 6, than 12, 12 and more; `never` without any day. */
export const ageBands = ['upTo1', 'upTo3', 'upTo6', 'upTo12', 'over12', 'never'] as const;
export type AgeBand = (typeof ageBands)[number];

/** Something that a client's file should hold and does not. */
export interface Gap {
  /** Field of the client; `reach` for any phone or e-mail, `address`, `chain` for its people in the decision chain. */
  readonly field: string;
  /** Must be there (R-AUD-02), or should (R-COL-02, R-COL-03, R-COL-04, R-ENT-01). */
  readonly must: boolean;
  readonly rule: string;
  /** Marked as 未知: nobody can find it out (R-DC-02). */
  readonly unknown: boolean;
}

/** What completeness is judged by: the client's own fields, and whether its sets hold what they should. */
export interface FileFacts extends Pick<Client, 'type' | 'name' | 'needs' | 'source' | 'owner' | 'industry' | 'scale' | 'foundedOn' | 'buyingIntent' | 'preference' | 'budgetFen' | 'unknowns'> {
  /** Any phone or e-mail, its own or a contact's, whatever its state. */
  readonly reach: boolean;
  /** A province or city, and a street (R-ENT-01). */
  readonly address: boolean;
  /** Somebody who is still there has a role in the decision chain (R-COL-03). */
  readonly chain: boolean;
}

/** Whether a name says all of it: a firm's with its legal form or kind, not an abbreviation (R-ENT-01); a person's as it stands. A masked one is neither. */
export function isFullName(name: string | null, type: Client['type']): boolean {
  if (name === null || /[*＊]/u.test(name)) return false;
  return type === '个人' || fullNameEndings.test(name.trim());
}

const filled = (field: keyof FileFacts) => (facts: FileFacts): boolean => facts[field] !== null && facts[field] !== false;

/** Each thing that belongs into a file; the fields of a firm and the people who decide in it are not asked of a person. */
const wanted: readonly { readonly field: string; readonly must: boolean; readonly rule: string; readonly firmsOnly?: true; readonly has: (facts: FileFacts) => boolean }[] = [
  { field: 'reach', must: true, rule: 'R-AUD-02', has: filled('reach') },
  { field: 'needs', must: true, rule: 'R-AUD-02', has: filled('needs') },
  { field: 'name', must: false, rule: 'R-ENT-01', has: ({ name, type }) => isFullName(name, type) },
  { field: 'address', must: false, rule: 'R-ENT-01', has: filled('address') },
  { field: 'source', must: false, rule: 'R-COL-04', has: filled('source') },
  { field: 'owner', must: false, rule: 'R-COL-01', has: filled('owner') },
  { field: 'industry', must: false, rule: 'R-COL-02', firmsOnly: true, has: filled('industry') },
  { field: 'scale', must: false, rule: 'R-COL-02', firmsOnly: true, has: filled('scale') },
  { field: 'foundedOn', must: false, rule: 'R-COL-02', firmsOnly: true, has: filled('foundedOn') },
  { field: 'buyingIntent', must: false, rule: 'R-COL-03', has: filled('buyingIntent') },
  { field: 'preference', must: false, rule: 'R-COL-03', has: filled('preference') },
  { field: 'budgetFen', must: false, rule: 'R-COL-03', has: filled('budgetFen') },
  { field: 'chain', must: false, rule: 'R-COL-03', firmsOnly: true, has: filled('chain') },
];

/** What can be marked as 未知 (R-DC-02). */
export const gapFields: ReadonlySet<string> = new Set(wanted.map(({ field }) => field));

const wantedOf = ({ type }: Pick<FileFacts, 'type'>) => wanted.filter(({ firmsOnly }) => type !== '个人' || firmsOnly !== true);

/** What a file does not hold, what must be there first (R-AUD-02). What is 未知 is dealt with and left out, but for what must be there: that stays visible. */
export const gapsOf = (facts: FileFacts): readonly Gap[] =>
  wantedOf(facts).flatMap(({ field, must, rule, has }) => {
    const unknown = facts.unknowns?.includes(field) ?? false;
    return has(facts) || (unknown && !must) ? [] : [{ field, must, rule, unknown }];
  });

/** How many of a file's gaps must be filled and are not 未知 (R-AUD-02). */
export const missingOf = (facts: FileFacts): number => gapsOf(facts).filter(({ must, unknown }) => must && !unknown).length;

/** How complete a file is, 0–100 %: half of it what must be there (R-AUD-02), half of it what should; what is 未知 counts as dealt with (R-DC-02). */
export function completenessOf(facts: FileFacts): number {
  const share = (must: boolean): number => {
    const ours = wantedOf(facts).filter((each) => each.must === must);
    return ours.filter(({ field, has }) => has(facts) || (facts.unknowns?.includes(field) ?? false)).length / ours.length;
  };
  return Math.round((share(true) + share(false)) * 50);
}

/** Whether a phone or an e-mail is only a part of one, such as `138–` or `w***@x.com`: nobody can find it right. */
export function isPartial(collection: 'phones' | 'emails', text: string | null): boolean {
  const plain = (text ?? '').normalize('NFKC');
  if (/[*•…]/u.test(plain)) return true;
  return collection === 'phones' ? plain.replace(/\D/g, '').length < 5 : !plain.includes('@');
}

/** A check that says the file is right now; the second look at what was entered asks nobody and verifies nothing (R-AUD-03). */
export const verifies = (kind: CheckKind | null, result: CheckResult | null): boolean => (kind === '复核' || kind === '核实') && result !== null && ended.has(result);

/** The batch that a client's file is verified in (R-UPD-02): by its value grade, as the policies say. */
export function rhythmOf(grade: Grade | null, policies: PolicyValues): Rhythm {
  const key = ({ A类: 'recordCheck.gradeA', B类: 'recordCheck.gradeB', C类: 'recordCheck.gradeC' } as const)[grade as Grade] ?? 'recordCheck.ungraded';
  return rhythms.find((rhythm) => rhythm === policies[key]) ?? 'yearly';
}

const batchOf: Readonly<Record<Rhythm, PolicyKey>> = { monthly: 'recordCheck.batchMonthly', quarterly: 'recordCheck.batchQuarterly', yearly: 'recordCheck.eachClient' };

/** When a file is due to be verified again: with its batch, and at least once in the period of every client (R-UPD-02, AT-41). Without any day it is due at once. */
export function recheckDue(verifiedOn: Day | null, grade: Grade | null, policies: PolicyValues, now: Day): Due {
  const rule = 'R-UPD-02';
  const policy = batchOf[rhythmOf(grade, policies)];
  if (verifiedOn === null) return { on: now, at: null, rule, policy };
  const [batch, least] = [policy, 'recordCheck.eachClient' as const].map((key) => dueAfter(fromDay(verifiedOn), policies, key, rule, 'UTC'));
  return batch && least && batch.on <= least.on ? batch : (least as Due);
}

/** The last day from which so long a time has passed by `day`: start + period is reached on `day` or before it (R-GEN-02). */
export function reachedFrom(day: Day, { amount, unit }: Span): Day {
  if (unit !== 'mo') return addDays(day, -(unit === 'd' ? amount : Math.ceil(amount / 24)));
  let from = addMonths(day, -amount);
  while (addMonths(addDays(from, 1), amount) <= day) from = addDays(from, 1); // 01-31 + 1 month is 02-28, and so is 01-28 + 1 month
  return from;
}

/** The last day of verification that is due again by `day`, for a grade. */
export function recheckFrom(day: Day, grade: Grade | null, policies: PolicyValues): Day {
  const [batch, least] = [batchOf[rhythmOf(grade, policies)], 'recordCheck.eachClient' as const].map((key) => reachedFrom(day, spanOf(policies, key)));
  return batch !== undefined && least !== undefined && batch > least ? batch : (least as Day);
}

/** The days of verification of each band, both included, seen from `day`; `null` where it is open. */
export function bandDays(day: Day): readonly { readonly band: AgeBand; readonly from: Day | null; readonly to: Day | null }[] {
  const limits = [1, 3, 6, 12].map((amount) => reachedFrom(day, { amount, unit: 'mo' }));
  const dated = ageBands.filter((band) => band !== 'never').map((band, at) => {
    const [older, newer] = [limits[at], limits[at - 1]];
    return { band, from: older === undefined ? null : addDays(older, 1), to: newer ?? null };
  });
  return [...dated, { band: 'never', from: null, to: null }];
}

/** How often checks failed since the last that did not (R-AUD-04); checks in any order. */
export function triesOf(checks: readonly Pick<Check, 'on' | 'result' | 'id'>[]): number {
  const newestFirst = [...checks].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? 1 : (a.on ?? '') > (b.on ?? '') ? -1 : a.id < b.id ? 1 : -1));
  const settled = newestFirst.findIndex(({ result }) => result !== null && ended.has(result));
  return settled < 0 ? newestFirst.length : settled;
}

/** When what is 待核实 is tried again: with the monthly batch after the last try, or after it became so (R-AUD-04). */
export const nextTry = (from: Day, policies: PolicyValues): Due => dueAfter(fromDay(from), policies, 'recordCheck.batchMonthly', 'R-AUD-04', 'UTC');

/** By when a new file should have had its second look, which is another day's than that of its entry (R-AUD-01). */
export const secondLookDue = (enteredOn: Day, policies: PolicyValues): Due => dueAfter(fromDay(enteredOn), policies, 'recordCheck.secondLook', 'R-AUD-01', 'UTC');

/** The note of an amount that somebody confirmed (AT-37): it holds for that amount alone. */
export const confirmation = (field: string, fen: number): string => `${field}=${fen}`;
