import * as z from 'zod';
import type { Written } from '../client/asks';
import { clientId, contactFields, contactId, type ContactId } from '../client/schema';
import { customInput } from '../custom/rules';
import { dayParser, draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import type { Moment } from '../kit/dates';

/** What the card of a person in the decision chain holds (R-COL-03). */
export const chainFields = ['name', 'position', 'role', 'influence', 'attitude', 'reportsTo', 'joinedOn', 'birthday', 'birthdayCalendar', 'notes'] as const;

const fields = draftParser(contactFields, chainFields);
const reach = z.string().trim().max(200).default('');

/** Who takes over: nobody known yet, somebody on file, or somebody new. */
export const successor = z.discriminatedUnion('who', [
  z.strictObject({ who: z.literal('unknown') }),
  z.strictObject({ who: z.literal('known'), id: contactId }),
  z.strictObject({ who: z.literal('new'), name: z.string().trim().min(1).max(80), position: z.string().trim().max(80).default(''), phone: reach, email: reach }),
]);

export const contactAsks = {
  'contact:add': ask(z.strictObject({ client: clientId, fields, phone: reach, email: reach, custom: customInput.optional() }), ['notFound', 'personMissing', 'ring', 'formula', 'wrongCustom']).answers<Written<ContactId>>(),
  /** `seen` is the stamp of the contact that the form was opened on. */
  'contact:edit': ask(z.strictObject({ id: contactId, seen: z.string().max(80).optional(), fields, custom: customInput.optional() }), [
    'notFound', 'personMissing', 'ring', 'stale', 'formula', 'wrongCustom',
  ]).answers<Written<ContactId>>(),
  /**
   * The person left (AT-40): stays on file as 已离开, the successor takes role and reports over, and the change must be
   * dealt with in 24 h (R-UPD-01). Asked again for one who left without a successor, it names the successor.
   */
  'contact:leave': ask(z.strictObject({ id: contactId, leftOn: dayParser, learntOn: dayParser.optional(), successor }), [
    'notFound', 'alreadyLeft', 'badSuccessor', 'dayInFuture', 'learntBeforeLeft', 'formula',
  ]).answers<Written<ContactId> & { readonly successor: ContactId | null; readonly updateDueAt: Moment }>(),
  /** 「已更新」: whoever took over can be reached, or nobody takes over. */
  'contact:confirm-update': ask(z.strictObject({ id: contactId, nobody: z.boolean().default(false) }), [
    'notFound', 'nothingToConfirm', 'successorMissing', 'reachMissing',
  ]).answers<Written<ContactId>>(),
  /** The person is there after all. */
  'contact:return': ask(z.strictObject({ id: contactId }), ['notFound', 'neverLeft']).answers<Written<ContactId>>(),
} as const;
