import { standingOf } from '../consent/rules';
import type { Consent, consentNumbers } from '../consent/schema';
import { isOldResidentId, isResidentId, passesLuhn } from '../guard/sensitive-ids';
import type { Day } from '../kit/dates';

export type NumberKind = (typeof consentNumbers)[number];

/** A number as it is kept: plain digits and capitals, without the spaces and hyphens that people put between. */
export const plainNumber = (text: string): string => text.normalize('NFKC').replace(/[\s.·_‐-―-]/g, '').toUpperCase();

/** Whether a plain number can be one of its kind; a mistyped digit is found where there is a check digit. */
export function isNumberOf(kind: NumberKind, plain: string): boolean {
  if (kind === '身份证号') return isResidentId(plain) || isOldResidentId(plain);
  if (kind === '银行卡号') return /^\d{12,19}$/.test(plain) && passesLuhn(plain);
  return /^[A-Z0-9]{6,12}$/.test(plain) && /\d{5}/.test(plain);
}

/** Whether an authorisation lets a kind of number be kept on a day (R-COL-05). */
export const authorises = (consent: Pick<Consent, 'purpose' | 'numbers' | 'givenOn' | 'withdrawnOn' | 'expiresOn'>, kind: NumberKind, day: Day): boolean =>
  consent.purpose === '证件号' && consent.numbers?.includes(kind) === true && consent.givenOn !== null && consent.givenOn <= day && standingOf(consent, day) === '有效';
