import * as z from 'zod';
import { ask } from '../ipc/ask';
import type { CollectionName } from '../record/collections';

/** Why something was found, best first: exact > number > prefix > substring > phone > contact > tag > sound > text. */
export const hitReasons = ['exact', 'number', 'prefix', 'substring', 'phone', 'contact', 'tag', 'initials', 'pinyin', 'contactSound', 'text'] as const;

/** The collections that are found, in the order in which hits of the same worth stand. */
export const searchedCollections = ['clients', 'complaints', 'followups', 'visits', 'surveys', 'improvementPlans', 'suggestions', 'carePlans', 'careTasks', 'promises', 'cases', 'orders', 'contracts', 'products', 'sources', 'attachments'] as const;
export type SearchedCollection = (typeof searchedCollections)[number];

/** The words that a hit was found by, and where in them the typed text stands. */
export interface HitPiece {
  /** The record and the field it stands in; the record may be a part of the hit, such as a step of a complaint. */
  readonly collection: CollectionName;
  readonly record: string;
  readonly field: string;
  /** What the user calls it, where the field is one of their own. */
  readonly label: string | null;
  readonly text: string;
  /** From and to, in characters of `text`. */
  readonly marks: readonly (readonly [number, number])[];
}

export interface SearchHit {
  readonly collection: SearchedCollection;
  readonly id: string;
  /** Client that the hit belongs to; its own id for a client. */
  readonly client: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  readonly why: (typeof hitReasons)[number];
  /** `null` when the typed words stand too far apart to be shown in one place. */
  readonly piece: HitPiece | null;
  /** What a file is opened with: the record it hangs on, or the complaint whose step that is. */
  readonly owner: { readonly collection: string; readonly id: string } | null;
}

export const searchAsks = {
  'search:find': ask(z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(100).default(20) }), []).answers<{
    readonly total: number;
    readonly items: readonly SearchHit[];
  }>(),
} as const;
