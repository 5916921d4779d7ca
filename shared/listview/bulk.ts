import * as z from 'zod';
import { tagId } from '../client/schema';
import { customRaw } from '../custom/rules';
import { columnName } from './condition';

/** What can be done to many records at once. `value` `null` empties the field. */
export const bulkChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set'), field: columnName, value: customRaw }),
  z.strictObject({ kind: z.literal('addTag'), name: z.string().trim().min(1).max(60) }),
  z.strictObject({ kind: z.literal('removeTag'), tag: tagId }),
  z.strictObject({ kind: z.literal('delete') }),
]);
export type BulkChange = z.infer<typeof bulkChange>;

/** Why a record is left out of a bulk edit. */
export const bulkRefusals = ['reasonMissing', 'notProspect', 'closed', 'renewed', 'inUse', 'numbersHeld'] as const;
export type BulkRefusal = (typeof bulkRefusals)[number];

/** What a rule looks at. */
export interface BulkFacts {
  readonly stage: string | null;
  readonly stageReason: string | null;
  readonly state: string | null;
  /** Another contract took its place. */
  readonly renewed: boolean;
  /** A product that was ordered or is owned. */
  readonly inUse: boolean;
  /** Numbers are kept of a client under an authorisation. */
  readonly numbersHeld: boolean;
}

/**
 * Why a field of one record cannot be set to a value along with many others; `null` when it can. 流失 needs a reason
 * (domain §7.2); the intent grade belongs to prospects (C-01); the grade of a closed complaint is history (R-CP-12);
 * a contract with one that took its place is 已续约 while that is there.
 */
export function bulkRefusal(list: string, field: string, value: unknown, { stage, stageReason, state, renewed }: BulkFacts): BulkRefusal | null {
  if (list === 'clients' && field === 'stage' && value === '流失' && (stageReason ?? '') === '') return 'reasonMissing';
  if (list === 'clients' && field === 'intentGrade' && value !== null && stage !== '潜在') return 'notProspect';
  if (list === 'complaints' && field === 'grade' && state === '已关闭') return 'closed';
  if (list === 'contracts' && field === 'outcome' && value !== '已续约' && renewed) return 'renewed';
  return null;
}

/**
 * Why one record cannot be deleted along with many others: a product that was sold can only be taken off sale; numbers
 * that are destroyed with a client, for good, are asked about one client at a time (R-COL-05).
 */
export function deleteRefusal(list: string, { inUse, numbersHeld }: Pick<BulkFacts, 'inUse' | 'numbersHeld'>): BulkRefusal | null {
  if (list === 'products' && inUse) return 'inUse';
  return list === 'clients' && numbersHeld ? 'numbersHeld' : null;
}
