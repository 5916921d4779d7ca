import type { Reader, SqlValue } from '../vault/database';

/** How many clients on file came to each step (C-18). */
export interface StepCounts {
  readonly leads: number;
  readonly valid: number;
  readonly firstOrders: number;
}

export const noSteps: StepCounts = { leads: 0, valid: 0, firstOrders: 0 };

/** 首单: the client `c` has an order that was not cancelled. */
export const orderedSql = "EXISTS (SELECT 1 FROM orders o WHERE o.client = c.id AND o.deleted IS NULL AND o.state IS NOT '已取消')";

/** 有效客户: the client `c` was marked so, works with us or did once, or has an order. Never null, also without a stage: a sum of nulls would be no number. */
export const qualifiedSql = `(c.qualifiedOn IS NOT NULL OR c.cooperationSince IS NOT NULL OR coalesce(c.stage, '') IN ('合作', '沉睡') OR ${orderedSql})`;

/** Counts the clients that meet `condition` by `key`; those without a key are left out. */
export function countSteps(reader: Reader, key: string, condition: string, params: Readonly<Record<string, SqlValue>>): ReadonlyMap<string, StepCounts> {
  const rows = reader.all<{ key: string } & StepCounts>(
    `SELECT ${key} AS key, count(*) AS leads, sum(${qualifiedSql}) AS valid, sum(${orderedSql}) AS firstOrders
     FROM clients c WHERE c.deleted IS NULL AND ${key} IS NOT NULL AND ${condition} GROUP BY ${key}`,
    params,
  );
  return new Map(rows.map(({ key: value, ...counts }) => [value, counts]));
}
