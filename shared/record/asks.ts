import * as z from 'zod';
import { page } from '../client/asks';
import { ask } from '../ipc/ask';
import type { Moment } from '../kit/dates';
import { collectionNames, type CollectionName } from './collections';
import { actionId, recordId, type ActionId, type ActionKind, type RecordId } from './schema';

const collection = z.enum(collectionNames as unknown as readonly [CollectionName, ...CollectionName[]]);

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
  /** The newest action of this session that can be undone, or redone. */
  'record:undoable': ask(z.strictObject({}), []).answers<{ readonly undo: ActionId | null; readonly redo: ActionId | null }>(),
} as const;
