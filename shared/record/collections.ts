import { addressFields, clientFields, clientTagFields, contactFields, emailFields, phoneFields, planFields, tagFields } from '../client/schema';
import { complaintFields, complaintStepFields } from '../complaint/schema';
import type { FieldTable, ValuesOf } from '../field/field';
import { followupFields } from '../followup/schema';
import { reportFields } from '../report/schema';
import { settingFields } from '../settings/schema';

/**
 * Every collection the change log knows, by name. Phones, e-mails, addresses, contacts and tags of a
 * client are elements with ids of their own: two devices that each add one keep both.
 */
export const collections = {
  clients: clientFields,
  contacts: contactFields,
  phones: phoneFields,
  emails: emailFields,
  addresses: addressFields,
  tags: tagFields,
  clientTags: clientTagFields,
  plans: planFields,
  followups: followupFields,
  complaints: complaintFields,
  complaintSteps: complaintStepFields,
  reports: reportFields,
  settings: settingFields,
} as const satisfies Readonly<Record<string, FieldTable>>;

export type CollectionName = keyof typeof collections;
export type Values<C extends CollectionName> = ValuesOf<(typeof collections)[C]>;
export const collectionNames = Object.keys(collections) as readonly CollectionName[];
