import * as z from 'zod';
import { clientId, contactId } from '../client/schema';
import { consentId, consentNumbers } from '../consent/schema';
import { choice, link, moment, yesNo } from '../field/field';
import { uuidPattern, type Brand } from '../kit/id';

export type IdNumberId = Brand<'IdNumberId'>;
export const idNumberId = z.string().regex(uuidPattern) as unknown as z.ZodType<IdNumberId, IdNumberId>;

/**
 * That a number is kept under an authorisation (R-COL-05, beyond §2 item 7). The number itself is no field: it lies in a
 * table of its own, outside the change log, and no list, index or backup has it (decision 0012).
 */
export const idNumberFields = {
  client: link(clientId),
  /** Whose number it is, where it is one person of several. */
  contact: link(contactId),
  kind: choice(consentNumbers),
  /** The authorisation under which it is kept. */
  consent: link(consentId),
  /** When somebody last had it shown in full. */
  shownAt: moment(),
  sample: yesNo(),
} as const;
