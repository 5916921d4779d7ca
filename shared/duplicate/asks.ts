import * as z from 'zod';
import { page } from '../client/asks';
import { clientId, type Client, type ClientId } from '../client/schema';
import { ask } from '../ipc/ask';
import type { Day, Moment } from '../kit/dates';
import type { CollectionName } from '../record/collections';
import type { ActionId } from '../record/schema';
import { takings, type Likeness, type Taking } from './rules';

/** One of two clients that look alike, as a list shows it. */
export interface LikeClient {
  readonly id: ClientId;
  readonly number: string | null;
  readonly name: string | null;
  readonly type: Client['type'];
  readonly phone: string | null;
  readonly city: string | null;
  readonly owner: string | null;
  readonly lastContactOn: Day | null;
}

/** Two clients that may be one, and by what. */
export interface LikePair {
  readonly a: LikeClient;
  readonly b: LikeClient;
  readonly why: readonly Likeness[];
  readonly score: number;
}

/** A field of which the two clients do not say the same. */
export interface FieldToChoose {
  /** Key of the field table, or the register of a custom field. */
  readonly field: string;
  readonly keep: unknown;
  readonly drop: unknown;
  readonly proposed: Taking;
  readonly canBoth: boolean;
}

export interface MergePreview {
  readonly keep: LikeClient & { readonly stamp: string };
  readonly drop: LikeClient & { readonly stamp: string };
  readonly fields: readonly FieldToChoose[];
  /** What goes over to the kept client, counted by collection. */
  readonly moves: readonly { readonly collection: CollectionName; readonly count: number }[];
  /** What both have and is kept once. */
  readonly same: readonly { readonly collection: CollectionName; readonly title: string | null }[];
}

export interface Merge {
  readonly action: ActionId;
  readonly at: Moment;
  readonly by: string | null;
  readonly keep: { readonly id: ClientId; readonly name: string | null; readonly number: string | null };
  readonly drop: { readonly id: ClientId; readonly name: string | null; readonly number: string | null };
  readonly undone: boolean;
}

const two = { keep: clientId, drop: clientId };

export const duplicateAsks = {
  /** Every two clients that look alike, the likeliest first; with `weak` also those of whom only a name or its sound speaks. */
  'duplicate:list': ask(z.strictObject({ weak: z.boolean().default(false), client: clientId.optional(), ...page }), []).answers<{
    readonly total: number;
    readonly items: readonly LikePair[];
    /** Values so common that they are no likeness. */
    readonly common: readonly { readonly why: Likeness; readonly shared: string; readonly clients: number }[];
  }>(),
  /** 不是同一家: the two are never proposed again. */
  'duplicate:dismiss': ask(z.strictObject({ client: clientId, other: clientId, reason: z.string().trim().max(200).optional() }), ['notFound', 'same', 'alreadyDistinct'])
    .answers<{ readonly action: ActionId }>(),
  'merge:preview': ask(z.strictObject(two), ['notFound', 'same']).answers<MergePreview>(),
  /**
   * Makes `keep` of both: fields as chosen, everything of `drop` re-linked, what both have kept once (R-DC-01, AT-36).
   * One action; `record:undo` takes it back, also after later edits.
   */
  'merge:run': ask(
    z.strictObject({ ...two, take: z.record(z.string().max(60), z.enum(takings)).default({}), seen: z.strictObject({ keep: z.string().max(80), drop: z.string().max(80) }).optional() }),
    ['notFound', 'same', 'stale', 'unknownField', 'tooLong', 'parentRing'],
  ).answers<{ readonly action: ActionId; readonly id: ClientId; readonly moved: number }>(),
  'merge:list': ask(z.strictObject({ client: clientId.optional(), ...page }), []).answers<{ readonly total: number; readonly items: readonly Merge[] }>(),
} as const;
