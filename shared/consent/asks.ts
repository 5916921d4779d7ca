import * as z from 'zod';
import { clientId, type ClientId } from '../client/schema';
import { page, type Written } from '../client/asks';
import { dayParser, draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import { consentFields, consentId, type Consent, type ConsentChannel, type ConsentId, type ConsentPurpose, type ConsentState, type Standing } from './schema';

const fields = draftParser(consentFields, ['contact', 'purpose', 'channel', 'numbers', 'givenOn', 'evidence', 'expiresOn']);
const wrong = ['notFound', 'purposeMissing', 'channelMissing', 'givenMissing', 'evidenceMissing', 'dayInFuture', 'daysOutOfOrder', 'numbersMissing', 'formula'] as const;
/** With `numbers`, what is kept under the record is destroyed along with it (R-COL-05); without, that it would be is the refusal. */
const alongNumbers = { numbers: z.boolean().default(false) };

/** A consent with how it stands today and who gave it. */
export interface ConsentRow extends Consent {
  readonly standing: Standing;
  readonly contactName: string | null;
}

export const consentAsks = {
  /** Puts an authorisation record on file (R-AUD-05). */
  'consent:add': ask(z.strictObject({ client: clientId, fields }), wrong).answers<Written<ConsentId>>(),
  /** Corrects one; a withdrawal stays. */
  'consent:edit': ask(z.strictObject({ id: consentId, seen: z.string().max(80).optional(), fields }), [...wrong, 'stale', 'numbersHeld']).answers<Written<ConsentId>>(),
  /** From `on` the client no longer agrees; why, in its own words where there are any. */
  'consent:withdraw': ask(z.strictObject({ id: consentId, on: dayParser, reason: z.string().max(400).transform((text) => text.trim() || null), ...alongNumbers }), [...wrong, 'alreadyWithdrawn', 'numbersHeld']).answers<Written<ConsentId>>(),
  'consent:delete': ask(z.strictObject({ id: consentId, ...alongNumbers }), ['notFound', 'numbersHeld']).answers<Written<ConsentId>>(),
  /** Every record of a client, newest first, and how each purpose stands by each channel today. */
  'consent:list': ask(z.strictObject({ client: clientId }), ['notFound']).answers<{
    readonly items: readonly ConsentRow[];
    /** Whether any of them holds today; without one the client stands in review. */
    readonly authorised: boolean;
    readonly states: readonly { readonly purpose: ConsentPurpose; readonly channel: ConsentChannel; readonly state: ConsentState }[];
  }>(),
  /** Live clients for whom no authorisation record holds today: they stand in review (R-AUD-05). */
  'consent:gaps': ask(z.strictObject(page), []).answers<{
    readonly total: number;
    readonly items: readonly { readonly id: ClientId; readonly number: string | null; readonly name: string | null; readonly why: 'never' | 'ended' }[];
  }>(),
} as const;
