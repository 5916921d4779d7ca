import * as z from 'zod';
import { page, type Written } from '../client/asks';
import { clientId, contactId, type ClientId, type ContactId } from '../client/schema';
import { consentId, consentNumbers, type ConsentId } from '../consent/schema';
import { ask } from '../ipc/ask';
import type { Day, Moment } from '../kit/dates';
import type { ActionId } from '../record/schema';
import type { NumberKind } from './rules';
import { idNumberId, type IdNumberId } from './schema';

/** A number that is or was kept, told by its ends. */
export interface IdNumberRow {
  readonly id: IdNumberId;
  readonly kind: NumberKind | null;
  readonly contact: ContactId | null;
  readonly contactName: string | null;
  readonly consent: ConsentId | null;
  /** Its first three and last two characters; `null` when the number itself is gone, as after a restored backup. */
  readonly ends: string | null;
  readonly shownAt: Moment | null;
  /** Whether the authorisation holds today; a number for which it does not must be deleted. */
  readonly authorised: boolean;
}

/** A number that is still there although its authorisation ran out. */
export interface OverdueNumber {
  readonly id: IdNumberId;
  readonly client: ClientId;
  readonly number: string | null;
  readonly name: string | null;
  readonly kind: NumberKind | null;
  readonly expiresOn: Day | null;
}

export const idNumberAsks = {
  /** Keeps a number under an authorisation that covers its kind (R-COL-05); the one ask that may hand in such a number. */
  'idnumber:add': ask(z.strictObject({ client: clientId, consent: consentId, contact: contactId.nullable().default(null), kind: z.enum(consentNumbers), number: z.string().max(60) }), [
    'notFound', 'notAuthorised', 'wrongNumber', 'alreadyKept',
  ]).answers<Written<IdNumberId>>(),
  'idnumber:list': ask(z.strictObject({ client: clientId }), ['notFound']).answers<{ readonly items: readonly IdNumberRow[] }>(),
  /** The number in full. That it was shown, when and to whom, stands in the history; the number does not. */
  'idnumber:show': ask(z.strictObject({ id: idNumberId }), ['notFound', 'numberGone', 'notAuthorised']).answers<{ readonly number: string; readonly action: ActionId }>(),
  /** Destroys a number. An undo brings back that there was one, never the number. */
  'idnumber:delete': ask(z.strictObject({ id: idNumberId }), ['notFound']).answers<Written<IdNumberId>>(),
  /** Numbers whose authorisation holds no longer, longest overdue first: they must be deleted. */
  'idnumber:overdue': ask(z.strictObject(page), []).answers<{ readonly total: number; readonly items: readonly OverdueNumber[] }>(),
} as const;
