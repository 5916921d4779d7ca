import * as z from 'zod';

import type { ConsentChannel, ConsentState, MarketingStop } from '../consent/schema';
import type { QuietStep } from '../duty/schema';
import { dayParser, draftParser } from '../field/field';
import { ask } from '../ipc/ask';
import type { Day } from '../kit/dates';
import type { ActionId } from '../record/schema';
import type { Source } from '../source/schema';
import {
  addressFields, clientFields, clientId, contactFields, contactId, grades, planFields, stages, tagId,
  type Address, type Client, type ClientId, type Contact, type Email, type Phone, type Plan, type TagId,
} from './schema';
import { recordId } from '../record/schema';
import { customInput, type CustomValues } from '../custom/rules';
import { columnName, conditions, sortParser, wrongRows } from '../listview/condition';

/** What a list shows of a client. */
export interface ClientRow {
  readonly id: ClientId;
  readonly number: string | null;
  readonly name: string | null;
  readonly type: Client['type'];
  readonly industry: string | null;
  readonly valueGrade: Client['valueGrade'];
  readonly intentGrade: Client['intentGrade'];
  readonly stage: Client['stage'];
  readonly source: string | null;
  readonly owner: string | null;
  readonly filedOn: Day | null;
  readonly updatedOn: Day | null;
  readonly verification: Client['verification'];
  readonly sample: boolean;
  readonly tags: readonly string[];
  readonly contactName: string | null;
  readonly phone: string | null;
  /** The last contact, whether the client took part or not (R-GEN-03); `null` when there was none. */
  readonly lastContactOn: Day | null;
  /** The first day on which something is to be done with it: a next action or a duty. */
  readonly nextOn: Day | null;
  readonly openComplaints: number;
  /** Orders that were not cancelled, and what they come to in 分. */
  readonly orderCount: number;
  readonly orderedFen: number;
  /** 分: received less given back. */
  readonly paidFen: number;
  readonly firstOrderOn: Day | null;
  readonly lastOrderOn: Day | null;
  readonly scale: string | null;
  readonly city: string | null;
  readonly preferredChannel: string | null;
  readonly foundedOn: Day | null;
  readonly cooperationSince: Day | null;
  readonly qualifiedOn: Day | null;
  /** Last 复核 or 核实 that found it right; without one the day it was last changed, else filed (R-UPD-02). */
  readonly verifiedOn: Day | null;
  /** Second look after entry (R-AUD-01). */
  readonly lookedOn: Day | null;
  /** 0–100 % (R-AUD-02). */
  readonly completeness: number;
  /** How long it has been silent (C-11), and when it last took part (R-GEN-03). */
  readonly quiet: QuietStep | null;
  readonly lastInteractionOn: Day | null;
  /** 分. */
  readonly budgetFen: number | null;
  /** 分. */
  readonly balanceFen: number | null;
  /** Values of the user's own fields. */
  readonly custom: CustomValues;
  /** Whether service, marketing and surveys are consented to today, by any way (R-AUD-05). */
  readonly consentService: ConsentState;
  readonly consentMarketing: ConsentState;
  readonly consentSurvey: ConsentState;
  /** Whether the client may stand on a marketing list today, and why not (AT-35). */
  readonly mayMarket: boolean;
  readonly marketingStop: MarketingStop | null;
  /** By which ways marketing is allowed today; by none while a complaint is open. */
  readonly marketingWays: readonly ConsentChannel[];
}

/** A tag as a client carries it. */
export interface ClientTag {
  readonly id: TagId;
  readonly name: string;
}

/** One client with everything that belongs to it; its history comes by `client:timeline`. */
export interface ClientFile {
  readonly client: Client & { readonly custom: CustomValues };
  readonly contacts: readonly (Contact & { readonly custom: CustomValues; readonly phones: readonly Phone[]; readonly emails: readonly Email[] })[];
  readonly phones: readonly Phone[];
  readonly emails: readonly Email[];
  readonly addresses: readonly Address[];
  readonly tags: readonly ClientTag[];
  /** The entry of the register that the client came from. */
  readonly cameFrom: Pick<Source, 'id' | 'channel' | 'name'> | null;
  readonly plan: Plan | null;
  /** How long it has been silent (C-11). */
  readonly quiet: QuietStep | null;
  readonly counts: { readonly followups: number; readonly complaints: number; readonly openComplaints: number };
}

/** One line of a client's timeline; newest first. */
export interface TimelineEntry {
  readonly id: string;
  readonly kind: 'followup' | 'complaint' | 'complaintStep' | 'visit' | 'survey' | 'promise' | 'care' | 'order' | 'contract' | 'filed';
  readonly on: Day;
  /** Wall-clock `HH:MM` where it is known. */
  readonly time: string | null;
  readonly title: string;
  readonly text: string | null;
  readonly by: string | null;
  /** 分, of an order or a contract. */
  readonly amountFen?: number | null;
  readonly next: { readonly action: string; readonly owner: string | null; readonly on: Day | null; readonly state: string | null } | null;
  /** Collection and id of the record that the line opens. */
  readonly opens: { readonly collection: 'followups' | 'complaints' | 'visits' | 'surveys' | 'promises' | 'careTasks' | 'orders' | 'contracts' | 'clients'; readonly id: string };
}

export const clientFilter = z.strictObject({
  text: z.string().max(200).optional(),
  valueGrade: z.array(z.enum(grades)).max(3).optional(),
  intentGrade: z.array(z.enum(grades)).max(3).optional(),
  stage: z.array(z.enum(stages)).max(4).optional(),
  tag: z.array(tagId).max(50).optional(),
  verification: z.enum(['已核实', '待核实']).optional(),
  source: z.array(z.string().max(80)).max(50).optional(),
  /** Entries of the register of sources. */
  sourceEntry: z.array(recordId).max(50).optional(),
  /** 有效客户, and with a first order (C-18). */
  qualified: z.boolean().optional(),
  firstOrder: z.boolean().optional(),
  filedFrom: dayParser.optional(),
  filedTo: dayParser.optional(),
  /** Conditions on any column; all must hold, or any of them where `any` is set. */
  where: conditions.optional(),
  any: z.boolean().optional(),
});
export type ClientFilter = z.infer<typeof clientFilter>;

/** A page of a list: at most 200 rows, so that answers stay small. */
export const page = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(200).default(60) };

/** The element values a form hands in with a client or contact: an `id` keeps one, none adds one. */
const reach = z.strictObject({ id: recordId.optional(), text: z.string().trim().min(1).max(200) });
const person = z.strictObject({
  id: contactId.optional(),
  ...shapeOf(['name', 'position', 'role', 'influence', 'attitude', 'joinedOn', 'notes']),
  phones: z.array(reach).max(20).default([]),
  emails: z.array(reach).max(20).default([]),
  custom: customInput.optional(),
});
function shapeOf<K extends keyof typeof contactFields>(keys: readonly K[]): { [P in K]: z.ZodOptional<(typeof contactFields)[P]['parser']> } {
  return Object.fromEntries(keys.map((key) => [key, contactFields[key].parser.optional()])) as never;
}

const kept = ['number', 'sample', 'updatedOn', 'mergedInto', 'unknowns', 'confirmedAmounts'] as const;
const editable = (Object.keys(clientFields) as (keyof typeof clientFields)[]).filter((key) => !(kept as readonly string[]).includes(key)) as Exclude<keyof typeof clientFields, (typeof kept)[number]>[];

/** A client as a form hands it in: its fields, and its sets as they should be afterwards. */
export const clientDraft = z.strictObject({
  fields: draftParser(clientFields, editable),
  contacts: z.array(person).max(100).optional(),
  phones: z.array(reach).max(20).optional(),
  emails: z.array(reach).max(20).optional(),
  addresses: z.array(z.strictObject({
    id: recordId.optional(), lat: addressFields.lat.parser.optional(), lng: addressFields.lng.parser.optional(),
    ...(Object.fromEntries((['province', 'city', 'district', 'street'] as const).map((key) => [key, addressFields[key].parser.optional()])) as
      Record<'province' | 'city' | 'district' | 'street', z.ZodOptional<(typeof addressFields)['street']['parser']>>),
  })).max(20).optional(),
  tags: z.array(z.string().trim().min(1).max(60)).max(100).optional(),
  custom: customInput.optional(),
});
export type ClientDraftInput = z.infer<typeof clientDraft>;

/** What a write answers: the record, and the action by which it can be undone. */
export interface Written<Id extends string> {
  readonly id: Id;
  readonly action: ActionId;
}

/** A client that may be the same as the one being entered. */
export interface Lookalike {
  readonly id: ClientId;
  readonly number: string | null;
  readonly name: string | null;
  readonly why: 'name' | 'phone' | 'email' | 'creditCode';
}

export const clientAsks = {
  'client:list': ask(
    z.strictObject({
      filter: clientFilter.default({}),
      sort: sortParser.default({ by: 'updatedOn', descending: true }),
      /** Rows of one group stand together, in the order of `list:groups`. */
      group: columnName.optional(),
      ...page,
    }),
    wrongRows,
  ).answers<{ readonly total: number; readonly items: readonly ClientRow[] }>(),
  'client:read': ask(z.strictObject({ id: clientId }), ['notFound']).answers<ClientFile>(),
  'client:timeline': ask(z.strictObject({ id: clientId, ...page }), ['notFound']).answers<{
    readonly total: number;
    readonly items: readonly TimelineEntry[];
  }>(),
  /** `number` empty: the next by the template. `duplicate` carries the lookalike unless `anyway`. */
  'client:create': ask(clientDraft.extend({ anyway: z.boolean().default(false) }), ['nameMissing', 'duplicate', 'formula', 'wrongCustom']).answers<Written<ClientId>>(),
  /** `seen` is the stamp the form was opened on: an edit over somebody's newer one is `stale`. */
  'client:edit': ask(clientDraft.extend({ id: clientId, seen: z.string().max(80).optional() }), [
    'notFound', 'nameMissing', 'stale', 'formula', 'wrongCustom',
  ]).answers<Written<ClientId>>(),
  /** With `numbers`, numbers kept under an authorisation are destroyed along with it; they do not lie in the recycle bin (R-COL-05). */
  'client:delete': ask(z.strictObject({ id: clientId, numbers: z.boolean().default(false) }), ['notFound', 'numbersHeld']).answers<Written<ClientId>>(),
  'client:lookalikes': ask(z.strictObject({ name: z.string().max(200).optional(), phone: z.string().max(60).optional(), email: z.string().max(200).optional(), creditCode: z.string().max(40).optional(), except: clientId.optional() }), [])
    .answers<readonly Lookalike[]>(),
  'client:choices': ask(z.strictObject({}), []).answers<ClientChoices>(),
  'plan:set': ask(z.strictObject({ client: clientId, plan: draftParser(planFields, ['frequency', 'reason', 'nextOn', 'method', 'focus', 'owner']) }), ['notFound'])
    .answers<Written<ClientId>>(),
} as const;

/** Values in use, offered in filters and forms. */
export interface ClientChoices {
  readonly tags: readonly (ClientTag & { readonly clients: number })[];
  readonly industries: readonly string[];
  readonly sources: readonly string[];
  readonly owners: readonly string[];
}
