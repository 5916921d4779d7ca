import * as z from 'zod';
import { page } from '../client/asks';
import { ask } from '../ipc/ask';
import type { Moment } from '../kit/dates';
import { collectionNames, type CollectionName } from './collections';
import { actionId, recordId, type ActionId, type ActionKind, type RecordId } from './schema';

const collection = z.enum(collectionNames as unknown as readonly [CollectionName, ...CollectionName[]]);
/** Records that go back as a whole. */
export const restoredWhole = ['clients', 'contacts', 'followups', 'visits', 'appointments', 'surveys', 'careTasks', 'cases', 'tierRecords', 'complaints', 'orders', 'contracts', 'products', 'sources'] as const satisfies readonly CollectionName[];
const whole = { collection: z.enum(restoredWhole), id: recordId, change: z.int().min(1) };

/** One line of a record's history: who changed which field, when, from what to what. */
export interface HistoryEntry {
  /** Number of the change in this vault's log, by which a field is given its value back. */
  readonly change: number;
  /** The record itself or one of its elements: a phone, a contact, a line. */
  readonly collection: CollectionName;
  readonly record: RecordId;
  /** What an element is called; `null` for the record itself. */
  readonly element: string | null;
  /** Who did it, by the name in the settings at the time; `null` when none was given. */
  readonly by: string | null;
  /** Whether the field can be given its earlier value here: not what a rule or another record decides. */
  readonly restorable: boolean;
  readonly at: Moment;
  readonly device: string;
  readonly action: ActionId;
  readonly actionKind: ActionKind;
  readonly kind: 'create' | 'edit' | 'delete' | 'restore';
  readonly field: string | null;
  readonly from: unknown;
  readonly to: unknown;
}

/** One part of a record as taking it back to an earlier day would change it. */
export interface RestoredPart {
  readonly collection: CollectionName;
  readonly record: RecordId;
  /** What an element is called; `null` for the record itself. */
  readonly element: string | null;
  /** `edit`: fields get their earlier values; `bringBack`: it was deleted since; `remove`: it was added since. */
  readonly what: 'edit' | 'bringBack' | 'remove';
  readonly fields: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}

/** What taking a record back to how it was after a change would do. */
export interface WholeRestore {
  readonly at: Moment;
  /** The newest change of the record and its elements: what this was made from. */
  readonly newest: number;
  /** Empty when the record is as it was. */
  readonly parts: readonly RestoredPart[];
  /** What stays as it is, because the record it led to is no longer there; `field` is `null` for a whole element. */
  readonly kept: readonly { readonly collection: CollectionName; readonly element: string | null; readonly field: string | null }[];
}

/** What an undo did: `kept` are values that somebody changed since, which stay. */
export interface Undone {
  readonly action: ActionId;
  /** What was taken back, to name it: its main record and how many records it touched. */
  readonly what: { readonly collection: CollectionName; readonly kind: HistoryEntry['kind']; readonly title: string | null; readonly records: number } | null;
  readonly reverted: number;
  readonly kept: readonly { readonly collection: string; readonly id: string; readonly field: string | null; readonly why: 'changedSince' }[];
}

export const recordAsks = {
  /** Pages any collection, for the command line and for tables that need no rule. */
  'record:list': ask(
    z.strictObject({
      collection,
      filter: z.record(z.string().max(60), z.union([z.string().max(400), z.number(), z.boolean(), z.null()])).default({}),
      sort: z.string().max(60).optional(),
      descending: z.boolean().default(false),
      deleted: z.boolean().default(false),
      ...page,
    }),
    ['unknownField'],
  ).answers<{ readonly total: number; readonly items: readonly Readonly<Record<string, unknown>>[] }>(),
  'record:get': ask(z.strictObject({ collection, key: z.string().min(1).max(80) }), ['notFound']).answers<Readonly<Record<string, unknown>>>(),
  'record:history': ask(z.strictObject({ collection, id: recordId, ...page }), ['notFound']).answers<{
    readonly total: number;
    readonly items: readonly HistoryEntry[];
  }>(),
  /** Takes an action back; what was changed since stays and is listed. Undoing an undo is redo. */
  'record:undo': ask(z.strictObject({ action: actionId }), ['notFound', 'alreadyUndone']).answers<Undone>(),
  'record:restore': ask(z.strictObject({ collection, id: recordId }), ['notFound', 'ownerDeleted', 'merged']).answers<{ readonly action: ActionId }>(),
  /** Gives one field of a record the value it had before the change `change` of its history, or after it. */
  'record:restore-field': ask(z.strictObject({ collection, id: recordId, change: z.int().min(1), to: z.enum(['before', 'after']) }), ['notFound', 'unchanged', 'byRule'])
    .answers<{ readonly action: ActionId }>(),
  /** What would change if a record, with the elements that its form keeps, went back to how it was after a change of its history. */
  'record:restore-preview': ask(z.strictObject(whole), ['notFound', 'deletedThen', 'numberTaken', 'ring']).answers<WholeRestore>(),
  /** Takes the record back, as one action. `newest` is that of the preview: what was changed since it was looked at is not overwritten. */
  'record:restore-whole': ask(z.strictObject({ ...whole, newest: z.int().min(1).optional() }), [
    'notFound', 'deletedThen', 'numberTaken', 'ring', 'unchanged', 'changedSince',
  ]).answers<{ readonly action: ActionId; readonly parts: number }>(),
  /** The newest action of this session that can be undone, or redone. */
  'record:undoable': ask(z.strictObject({}), []).answers<{ readonly undo: ActionId | null; readonly redo: ActionId | null }>(),
} as const;
