import * as z from 'zod';
import { ask } from '../ipc/ask';
import type { Moment } from '../kit/dates';
import type { DutyKind } from '../duty/schema';
import type { WorkItem } from '../work/asks';

/** What passed while nobody was told of it: the machine slept, or the vault was closed. */
export interface Missed {
  /** From when to when nobody was told anything. */
  readonly since: Moment;
  readonly until: Moment;
  /** How much of it is still open, by kind; a duty by its own. */
  readonly kinds: readonly { readonly kind: WorkItem['kind']; readonly duty: DutyKind | null; readonly count: number }[];
  /** The first of it, in the order of the list. */
  readonly items: readonly WorkItem[];
}

/** Most that is named of what was missed. */
export const mostMissed = 12;

export const remindAsks = {
  /** What passed unseen and is still open; `null` when nothing did, or somebody dismissed it. */
  'remind:missed': ask(z.strictObject({}), []).answers<Missed | null>(),
  /** Says that it was seen. */
  'remind:dismiss': ask(z.strictObject({}), []).answers<true>(),
} as const;
