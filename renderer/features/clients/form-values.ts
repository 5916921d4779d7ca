import type { ClientDraftInput, ClientFile } from '../../../shared/client/asks';
import type { ContactId } from '../../../shared/client/schema';
import type { RecordId } from '../../../shared/record/schema';
import { customChanges, customFilled, withoutBlanks, type CustomFormValues } from '../../pieces/custom-values';
import { isObject } from '../../../shared/kit/plain';

/** Fields of the form by their groups, in the order in which they are asked for. */
export const clientGroups = {
  identity: ['name', 'type', 'industry', 'scale', 'creditCode', 'foundedOn', 'source', 'sourceEntry', 'filedOn', 'owner'],
  relation: ['stage', 'stageReason', 'valueGrade', 'intentGrade', 'qualifiedOn', 'cooperationSince', 'balanceFen'],
  needs: ['needs', 'buyingIntent', 'preference', 'budgetFen', 'preferredChannel', 'greeting', 'noDisturb'],
  checking: ['verification', 'verificationReason', 'notes'],
} as const;

export type ClientGroup = keyof typeof clientGroups;
export type FormField = (typeof clientGroups)[ClientGroup][number];
export const formFields: readonly FormField[] = Object.values(clientGroups).flat();

/** Fields that only a company has (R-COL-02). */
const ofCompanies: ReadonlySet<FormField> = new Set(['scale', 'creditCode', 'foundedOn']);

/** The fields of a group that such a client has: a person has no size and was not founded. */
export const fieldsOfGroup = (group: ClientGroup, person: boolean): readonly FormField[] =>
  person ? clientGroups[group].filter((field) => !ofCompanies.has(field)) : clientGroups[group];

/** What the form holds of a person beside phones and e-mails. */
const contactKeys = ['name', 'position', 'role', 'influence', 'attitude', 'joinedOn', 'notes'] as const;

/** A phone or an e-mail as typed; `id` names the element it stands for. */
export interface ReachValue {
  readonly id?: RecordId | undefined;
  readonly text?: string | undefined;
}

export interface ContactValue {
  readonly id?: ContactId | undefined;
  readonly name?: string | null | undefined;
  readonly position?: string | null | undefined;
  readonly role?: string | null | undefined;
  readonly influence?: string | null | undefined;
  readonly attitude?: string | null | undefined;
  readonly joinedOn?: string | null | undefined;
  readonly notes?: string | null | undefined;
  readonly phones?: readonly (ReachValue | null | undefined)[] | undefined;
  readonly emails?: readonly (ReachValue | null | undefined)[] | undefined;
  readonly custom?: CustomFormValues | undefined;
}

export interface AddressValue {
  readonly id?: RecordId | undefined;
  readonly province?: string | null | undefined;
  readonly city?: string | null | undefined;
  readonly district?: string | null | undefined;
  readonly street?: string | null | undefined;
  readonly lat?: number | null | undefined;
  readonly lng?: number | null | undefined;
}

/** What the client form holds: plain data, so that a draft can keep it as it is. */
export interface ClientFormValues {
  readonly fields: { readonly [K in FormField]?: string | number | boolean | null | undefined };
  readonly contacts?: readonly (ContactValue | null | undefined)[] | undefined;
  readonly phones?: readonly (ReachValue | null | undefined)[] | undefined;
  readonly emails?: readonly (ReachValue | null | undefined)[] | undefined;
  readonly addresses?: readonly (AddressValue | null | undefined)[] | undefined;
  readonly tags?: readonly string[] | undefined;
  /** Values of the user's own fields, by register. */
  readonly custom?: CustomFormValues | undefined;
}

const reachOf = ({ id, text }: { readonly id: RecordId; readonly text: string | null }): ReachValue => ({ id, text: text ?? '' });

/** A client's file as the form shows it. */
export function clientToForm(file: ClientFile): ClientFormValues {
  return {
    fields: Object.fromEntries(formFields.map((key) => [key, file.client[key]])),
    contacts: file.contacts.map((contact) => ({
      id: contact.id, ...Object.fromEntries(contactKeys.map((key) => [key, contact[key]])), phones: contact.phones.map(reachOf), emails: contact.emails.map(reachOf), custom: contact.custom,
    })),
    phones: file.phones.map(reachOf),
    emails: file.emails.map(reachOf),
    addresses: file.addresses.map(({ id, province, city, district, street, lat, lng }) => ({ id, province, city, district, street, lat, lng })),
    tags: file.tags.map(({ name }) => name),
    custom: file.client.custom,
  };
}

const there = <T>(values: readonly (T | null | undefined)[] | undefined): readonly T[] =>
  (values ?? []).filter((value) => value !== undefined && value !== null);
const withId = <T>(id: T | undefined): { readonly id?: T } => (id === undefined ? {} : { id });
/** What was typed, or nothing; a switch that is off says nothing. */
const blankToNull = (value: string | number | boolean | null | undefined): string | number | boolean | null =>
  typeof value === 'string' ? value.trim() || null : value === false ? null : (value ?? null);

const reaches = (values: readonly (ReachValue | null | undefined)[] | undefined): { id?: RecordId; text: string }[] =>
  there(values).flatMap(({ id, text }) => (text?.trim() ? [{ ...withId(id), text: text.trim() }] : []));

/** Everything the form says, with empty lines left out. */
function everything(values: ClientFormValues): { readonly [K in keyof ClientDraftInput]-?: NonNullable<ClientDraftInput[K]> } {
  return {
    fields: Object.fromEntries(formFields.map((key) => [key, blankToNull(values.fields[key])])),
    contacts: there(values.contacts).flatMap(({ id, phones, emails, custom, ...typed }) => {
      const fields = Object.fromEntries(contactKeys.map((key) => [key, blankToNull(typed[key])])) as Pick<NonNullable<ClientDraftInput['contacts']>[number], (typeof contactKeys)[number]>;
      const contact = { ...withId(id), ...fields, phones: reaches(phones), emails: reaches(emails), ...(custom === undefined ? {} : { custom: customChanges(custom) }) };
      const blank = Object.keys(withoutBlanks(custom ?? {})).length === 0 && Object.values(fields).every((value) => value === null);
      return blank && contact.phones.length === 0 && contact.emails.length === 0 ? [] : [contact];
    }),
    phones: reaches(values.phones),
    emails: reaches(values.emails),
    addresses: there(values.addresses).flatMap(({ id, lat = null, lng = null, ...parts }) => {
      const place = Object.fromEntries((['province', 'city', 'district', 'street'] as const).map((key) => [key, blankToNull(parts[key]) as string | null]));
      return Object.values(place).some((part) => part !== null) || lat !== null || lng !== null ? [{ ...withId(id), ...place, lat, lng }] : [];
    }),
    tags: [...new Set((values.tags ?? []).map((tag) => tag.trim()).filter((tag) => tag !== ''))],
    custom: customChanges(values.custom),
  };
}

/** Contacts without what is empty among their own fields: a field that was shown and left empty is no change. */
const comparable = (contacts: NonNullable<ClientDraftInput['contacts']>): unknown => contacts.map(({ custom, ...contact }) => ({ ...contact, custom: withoutBlanks(custom ?? {}) }));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What to write: for a new client all that was filled in, for an edit only what differs from `before`. */
export function formToDraft(values: ClientFormValues, before?: ClientFormValues): ClientDraftInput {
  const now = everything(values);
  if (!before) {
    const filled = Object.fromEntries(Object.entries(now.fields).filter(([, value]) => value !== null));
    return { ...now, fields: filled, custom: customFilled(now.custom) };
  }
  const then = everything(before);
  const changed = Object.fromEntries(
    formFields.filter((key) => !same(now.fields[key], then.fields[key])).map((key) => [key, now.fields[key]]),
  );
  const { contacts, phones, emails, addresses, tags } = now;
  const custom = customChanges(values.custom, before.custom ?? {});
  return {
    fields: changed,
    ...(Object.keys(custom).length === 0 ? {} : { custom }),
    ...(same(comparable(contacts), comparable(then.contacts)) ? {} : { contacts }),
    ...(same(phones, then.phones) ? {} : { phones }),
    ...(same(emails, then.emails) ? {} : { emails }),
    ...(same(addresses, then.addresses) ? {} : { addresses }),
    ...(same(tags, then.tags) ? {} : { tags }),
  };
}

/** Whether an edit would write anything. */
export const changesAnything = (draft: ClientDraftInput): boolean =>
  Object.keys(draft.fields).length > 0 || Object.keys(draft).length > 1;

/** A form as a draft keeps it, with the state of the record it was opened on. */
export interface KeptForm {
  readonly values: ClientFormValues;
  readonly opened: { readonly values: ClientFormValues; readonly seen: string } | null;
}

const isForm = (value: unknown): value is ClientFormValues => isObject(value) && isObject(value['fields']);

/** Reads a draft; one of another version is no draft. */
export function readKept(value: unknown): KeptForm | null {
  if (!isObject(value) || !isForm(value['values'])) return null;
  const opened = value['opened'];
  if (opened === null) return { values: value['values'], opened: null };
  if (!isObject(opened) || !isForm(opened['values']) || typeof opened['seen'] !== 'string') return null;
  return { values: value['values'], opened: { values: opened['values'], seen: opened['seen'] } };
}
