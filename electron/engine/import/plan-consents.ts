import { consentRefusal } from '../../../shared/consent/rules';
import type { ConsentDraft } from '../../../shared/consent/schema';
import type { CellProblem } from '../../../shared/imports/schema';
import { fold } from '../../../shared/kit/fold';
import { bring, replacing, valueIn, type Draft } from './drafts';
import { accept, reject, type Complain, type PlanContext, type RowPlan } from './plan-context';
import { bringContact } from './plan-clients';
import { clientOf, doubtsOf, referTo } from './plan-references';
import type { ReadRow } from './read-row';

/** By what a consent is known again: whose, what for, by which way, since when, and who gave it. */
export const consentKey = (client: string, { purpose, channel, givenOn }: { readonly purpose?: string | null | undefined; readonly channel?: string | null | undefined; readonly givenOn?: string | null | undefined }, person: string): string =>
  [client, purpose ?? '', channel ?? '', givenOn ?? '', fold(person)].join('|');

const reasons = {
  purposeMissing: 'missing', channelMissing: 'missing', givenMissing: 'missing', evidenceMissing: 'missing', numbersMissing: 'missing', dayInFuture: 'dayInFuture', daysOutOfOrder: 'daysOutOfOrder',
} as const;

/** Numbers that are kept under a consent and are destroyed for good once it says what the row says of it (R-COL-05). */
function numbersGoing({ numbersUnder }: PlanContext, consent: Draft<'consents'>, row: ReadRow, complain: Complain): readonly CellProblem[] {
  const under = numbersUnder.get(consent.id) ?? [];
  const covered = (valueIn(consent, 'numbers') ?? []) as readonly string[];
  const going = under.filter((kind) => valueIn(consent, 'withdrawnOn') !== null || !covered.includes(kind));
  const field = valueIn(consent, 'withdrawnOn') === null ? 'consents.numbers' : 'consents.withdrawnOn';
  return going.length === 0 ? [] : [complain(row, field, 'numbersGo', going.join('；'))];
}

/** Plans a row of a table of consents (R-AUD-05). A consent is refused as its form would refuse it; one known again takes over what the row says of its end. */
export function planConsent(context: PlanContext, row: ReadRow, complain: Complain): RowPlan {
  if (row.problems.length > 0) return reject(row);
  const text = (key: string): string | undefined => row.texts[`consents.${key}`];
  const numbers = text('numbers')?.split('；').filter((part) => part !== '');
  const values = {
    purpose: text('purpose'), channel: text('channel') ?? '不限', numbers: text('purpose') === '证件号' ? numbers : undefined, givenOn: text('givenOn'), evidence: text('evidence'),
    expiresOn: text('expiresOn'), withdrawnOn: text('withdrawnOn'), withdrawnReason: text('withdrawnReason'),
  };
  const refusal = consentRefusal(values as ConsentDraft, context.today);
  if (refusal) return reject(row, complain(row, `consents.${refusal.field}`, reasons[refusal.kind], text(refusal.field)));
  const reference = referTo(context, row, complain);
  if ('refused' in reference) return reject(row, reference.refused);
  const entry = clientOf(context, reference, row);
  const person = row.texts['contacts.name'];
  const contact = person === undefined ? null : bringContact(context, entry, row, replacing).id;
  const doubts = doubtsOf(reference);
  const key = consentKey(entry.draft.id, values, person ?? '');
  const known = context.consents.get(key);
  if (known) return accept(bring(known, values) ? 'update' : 'skip', row, ...doubts, ...numbersGoing(context, known, row, complain));
  context.consents.set(key, context.drafts.create('consents', { ...values, client: entry.draft.id, contact }));
  return accept('create', row, ...doubts);
}
