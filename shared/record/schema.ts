import * as z from 'zod';
import { uuidPattern, type Brand } from '../kit/id';

/** Identifies any record, whatever its collection. */
export type RecordId = Brand<'RecordId'>;
/** Identifies one action of a user: everything it wrote is undone together. */
export type ActionId = Brand<'ActionId'>;
/** A hybrid logical clock reading with the device that took it; text order is causal order. */
export type Stamp = Brand<'Stamp'>;

export const recordId = z.string().regex(uuidPattern) as unknown as z.ZodType<RecordId, RecordId>;
export const actionId = z.string().regex(uuidPattern) as unknown as z.ZodType<ActionId, ActionId>;

/** What every stored record carries beside its fields. */
export interface RecordHead<Id extends string = RecordId> {
  readonly id: Id;
  /** Stamp of the newest change to any of its fields: what an edit form was opened on. */
  readonly stamp: Stamp;
  readonly deleted: boolean;
}

/** Why an action happened; kept with it in the log. */
export const actionKinds = ['user', 'import', 'merge', 'undo', 'sample', 'system'] as const;
export type ActionKind = (typeof actionKinds)[number];
