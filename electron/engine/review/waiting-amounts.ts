import type { Grade } from '../../../shared/client/schema';
import type { PolicyValues } from '../../../shared/policy/policies';
import { confirmation } from '../../../shared/review/rules';
import type { Doubt } from '../../../shared/review/asks';
import type { ReadContext } from '../reads/context';
import type { Reader } from '../vault/database';
import { readPolicies } from '../vault/settings';

/** A doubted amount with its client, as far as it is chosen by. */
export interface WaitingAmount extends Doubt {
  readonly client: string;
  readonly grade: Grade | null;
  readonly owner: string | null;
}

interface AmountRow {
  readonly id: string;
  readonly client: string;
  readonly grade: Grade | null;
  readonly owner: string | null;
  readonly shown: number | null;
  readonly confirmed: string | null;
}

/** Amounts of a client's own that are beyond the ceiling or below nothing, and not confirmed as they stand (R-DC-03, AT-37). */
export function ownAmounts(reader: Reader, policies: PolicyValues, client?: string): readonly WaitingAmount[] {
  const ceiling = Number(policies['amount.ceilingFen']);
  return (['budgetFen', 'balanceFen'] as const).flatMap((field) =>
    reader
      .all<AmountRow>(
        `SELECT r.id, r.id AS client, r.valueGrade AS grade, r.owner, r.${field} AS shown, c.confirmedAmounts AS confirmed FROM clientRows r JOIN clients c ON c.id = r.id
         WHERE (r.${field} > $ceiling OR r.${field} < 0) ${client === undefined ? '' : 'AND r.id = $client'}`, client === undefined ? { ceiling } : { ceiling, client })
      .flatMap(({ confirmed, ...row }): WaitingAmount[] =>
        (JSON.parse(confirmed ?? '[]') as string[]).includes(confirmation(field, row.shown ?? 0)) ? [] : [{ ...row, collection: 'clients', field }]));
}

/** Every amount that waits for a word (R-DC-03, AT-37), the largest first. */
export function waitingAmounts({ reader }: ReadContext): readonly WaitingAmount[] {
  const ofTrade = (['orders', 'payments', 'contracts'] as const).flatMap((collection) =>
    reader
      .all<AmountRow>(
        `SELECT t.id, t.client, r.valueGrade AS grade, r.owner, t.amountFen AS shown FROM ${collection} t INDEXED BY ${collection}Doubted JOIN clientRows r ON r.id = t.client
         WHERE t.deleted IS NULL AND t.amountState = '待核实'`)
      .map((row): WaitingAmount => ({ ...row, collection, field: 'amountFen' })));
  return [...ownAmounts(reader, readPolicies(reader)), ...ofTrade].sort((a, b) => Number(b.shown) - Number(a.shown) || (a.id < b.id ? -1 : 1));
}
