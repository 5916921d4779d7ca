import * as z from 'zod';
import { clientId } from '../client/schema';
import type { ConsentState } from '../consent/schema';
import { exportReason } from '../export/schema';
import { ask } from '../ipc/ask';
import { fileToken } from '../ipc/file-token';
import type { Moment } from '../kit/dates';
import type { CollectionName } from '../record/collections';
import type { ActionKind } from '../record/schema';
import type { Basis, Purpose } from './purposes';
import { eraseReasons } from './schema';

/** One kind of data that is held of a client (R-COL-05). */
export interface Holding {
  readonly collection: CollectionName;
  readonly field: string;
  /** What a field of the user's own is called; `null` for others. */
  readonly label: string | null;
  readonly purpose: Purpose;
  readonly basis: Basis;
  /** In how many records it is filled in; those in the recycle bin count as well. */
  readonly values: number;
  readonly since: Moment;
  readonly changed: Moment;
  /** How the records came: typed, imported … */
  readonly from: readonly ActionKind[];
}

/** How much goes for good when a client is erased. */
export interface EraseCounts {
  readonly records: Partial<Readonly<Record<CollectionName, number>>>;
  /** Entries of the change log. */
  readonly history: number;
  readonly drafts: number;
  /** Contents of files that no other client has. */
  readonly files: number;
}

const names = z.record(z.string().max(120), z.string().max(120)).default({});

export const privacyAsks = {
  /** What is held of a client, why, since when and from where. */
  'privacy:holdings': ask(z.strictObject({ client: clientId }), ['notFound']).answers<{
    readonly items: readonly Holding[];
    /** Day of the last re-verification, as the client's card says it. */
    readonly checkedOn: string | null;
    readonly consent: ConsentState;
  }>(),
  /** Writes everything that is held of a client into one file for the person. `names` says what collections and `collection.field` are called in it. It leaves in full, so its reason is logged first. */
  'privacy:export': ask(z.strictObject({ client: clientId, format: z.enum(['xlsx', 'json']), file: fileToken, reason: exportReason, names }), ['notFound', 'unknownFile', 'notWritable'])
    .answers<{ readonly records: number; readonly bytes: number }>(),
  'privacy:erase-preview': ask(z.strictObject({ client: clientId }), ['notFound', 'merged']).answers<EraseCounts>(),
  /** Erases a client and everything of it for good; `typed` is its name or number, typed as a yes. No undo. */
  'privacy:erase': ask(z.strictObject({ client: clientId, typed: z.string().max(200), reason: z.enum(eraseReasons) }), ['notFound', 'merged', 'notConfirmed']).answers<EraseCounts>(),
} as const;
