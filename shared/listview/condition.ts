import * as z from 'zod';
import { customKeyParser } from '../custom/rules';
import type { CustomKind } from '../custom/schema';
import { isDay } from '../kit/dates';

/** What a column holds, which decides what one may ask of it. */
export type ColumnKind = 'text' | 'choice' | 'several' | 'day' | 'money' | 'number' | 'yesNo';

/** What a custom field is to a list. */
export const columnKindOf: Readonly<Record<CustomKind, ColumnKind>> = {
  文本: 'text', 数字: 'number', 金额: 'money', 日期: 'day', 单选: 'choice', 多选: 'several', 是否: 'yesNo', 网址: 'text',
};

/**
 * What may be asked. `greater`, `less`, `before` and `after` are strict; `atLeast`, `atMost` and `between` include the
 * limit (R-GEN-05). Days are counted from today: `withinLast` 30 is today and the 30 days before it; `thisMonth` is the
 * month of today from its first day to its last.
 */
export const operators = [
  'is', 'isNot', 'contains', 'notContains', 'before', 'after', 'between', 'greater', 'less', 'atLeast', 'atMost',
  'withinLast', 'notWithinLast', 'withinNext', 'thisMonth', 'empty', 'filled',
] as const;
export type Operator = (typeof operators)[number];

const ofAmount = ['is', 'isNot', 'greater', 'less', 'atLeast', 'atMost', 'between', 'empty', 'filled'] as const;

/** What may be asked of each kind, in the order in which it is offered. */
export const operatorsOf: Readonly<Record<ColumnKind, readonly Operator[]>> = {
  text: ['contains', 'notContains', 'is', 'isNot', 'empty', 'filled'],
  choice: ['is', 'isNot', 'empty', 'filled'],
  several: ['is', 'isNot', 'empty', 'filled'],
  day: ['is', 'isNot', 'before', 'after', 'between', 'withinLast', 'notWithinLast', 'withinNext', 'thisMonth', 'empty', 'filled'],
  money: ofAmount,
  number: ofAmount,
  yesNo: ['is', 'isNot', 'empty', 'filled'],
};

/** Name of a column: a field of the list, or the register of a custom field. */
export const columnName = z.union([z.string().regex(/^[a-zA-Z][a-zA-Z0-9]{0,39}$/), customKeyParser]);

/** One condition: several values of `is` mean any of them, `between` takes two. */
export const condition = z.strictObject({
  field: columnName,
  op: z.enum(operators),
  values: z.array(z.union([z.string().max(400), z.number().refine(Number.isFinite), z.boolean()])).max(100).default([]),
});
export type Condition = z.infer<typeof condition>;
export type ConditionValue = Condition['values'][number];

/** Conditions of a list; all must hold, or any where `any` is set. */
export const conditions = z.array(condition).max(30);

/** Why rows cannot be listed: a column that there is not, or a condition that does not fit its column. */
export const wrongRows = ['unknownField', 'badCondition'] as const;

/** How a list is ordered and grouped. */
export const sortParser = z.strictObject({ by: columnName, descending: z.boolean().default(false) });
export type ListSort = z.infer<typeof sortParser>;

const valueFits = (kind: ColumnKind, value: ConditionValue): boolean => {
  if (kind === 'yesNo') return typeof value === 'boolean';
  if (kind === 'number' || kind === 'money') return typeof value === 'number';
  if (kind === 'day') return typeof value === 'string' && isDay(value);
  return typeof value === 'string' && value !== '';
};

/** Asked without a value. */
export const withoutValue: ReadonlySet<Operator> = new Set(['empty', 'filled', 'thisMonth']);

const longestSpan = 36_500;

/** Whether a condition can be asked of a column of this kind. */
export function fitsColumn(kind: ColumnKind, { op, values }: Pick<Condition, 'op' | 'values'>): boolean {
  if (!operatorsOf[kind].includes(op)) return false;
  if (withoutValue.has(op)) return values.length === 0;
  if (op === 'withinLast' || op === 'notWithinLast' || op === 'withinNext') {
    const [days] = values;
    return values.length === 1 && typeof days === 'number' && Number.isInteger(days) && days >= 0 && days <= longestSpan;
  }
  if (!values.every((value) => valueFits(kind, value))) return false;
  if (op === 'between') return values.length === 2;
  return op === 'is' || op === 'isNot' ? values.length > 0 : values.length === 1;
}
