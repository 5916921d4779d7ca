import * as z from 'zod';
import { page } from '../client/asks';
import { ask } from '../ipc/ask';
import type { Moment } from '../kit/dates';
import type { CollectionName } from '../record/collections';
import { recordId, type ActionId, type RecordId } from '../record/schema';
import { binCollections, type BinCollection } from './rules';

/** One deleted record, with what went along with it. */
export interface BinRow {
  readonly collection: BinCollection;
  readonly id: RecordId;
  readonly title: string | null;
  /** Name of the client it belonged to; `null` for what belongs to none. */
  readonly client: string | null;
  readonly deletedAt: Moment;
  /** Who deleted it, by the name in the settings; `null` when that was empty. */
  readonly by: string | null;
  readonly device: string;
  /** What was deleted with it and comes back with it. */
  readonly along: readonly { readonly collection: CollectionName; readonly count: number }[];
}

const collection = z.enum(binCollections);

export const binAsks = {
  /** What was deleted in the last 30 days, newest first. */
  'bin:list': ask(z.strictObject({ collection: collection.optional(), text: z.string().max(200).optional(), ...page }), []).answers<{
    readonly total: number;
    readonly items: readonly BinRow[];
    readonly kinds: readonly { readonly collection: BinCollection; readonly count: number }[];
  }>(),
  /** Brings records back with everything that was deleted by the same action; one action, all or nothing. */
  'bin:restore': ask(z.strictObject({ items: z.array(z.strictObject({ collection, id: recordId })).min(1).max(5000) }), ['notFound', 'ownerDeleted', 'merged'])
    .answers<{ readonly action: ActionId; readonly restored: number }>(),
} as const;
