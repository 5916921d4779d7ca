import { isDay } from '../../shared/kit/dates';
import type { ColumnKind, Condition } from '../../shared/listview/condition';
import { moneyText, numberText } from '../ui/format';
import type { Words } from '../words/use-words';
import type { KnownColumn } from './known-columns';

/** A value as people read it, by what its column holds. */
export function shownValue(kind: ColumnKind, value: unknown, { t, term }: Pick<Words, 't' | 'term'>): string {
  if (value === null || value === undefined || value === '') return '';
  if (kind === 'yesNo') return t(value === true || value === 1 ? 'basic.yes' : 'basic.no');
  if (Array.isArray(value)) return (value as readonly string[]).join('；');
  if (kind === 'money' && typeof value === 'number') return moneyText(value);
  if (kind === 'number' && typeof value === 'number') return numberText(value);
  if (kind === 'day' && typeof value === 'string' && isDay(value)) return value;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return kind === 'choice' ? term(text) : text;
}

/** A condition as a sentence: 预算 大于 5万元. */
export function conditionText({ field, op, values }: Condition, known: readonly KnownColumn[], words: Words): string {
  const column = known.find(({ name }) => name === field);
  const { t } = words;
  const counted = op === 'withinLast' || op === 'notWithinLast' || op === 'withinNext';
  const way = column?.kind === 'yesNo' && op === 'is' ? '' : t(`lists.operators.${column?.kind === 'day' && (op === 'before' || op === 'after' || op === 'is') ? 'day.' : ''}${op}` as 'lists.operators.is');
  const kind = column?.kind === 'several' ? 'choice' : (column?.kind ?? 'text');
  const what = counted ? t('lists.conditions.dayCount', { days: Number(values[0] ?? 0) }) : values.map((value) => shownValue(kind, value, words)).join(op === 'between' ? '–' : t('lists.conditions.or'));
  return [column?.title ?? field, way, what].filter((part) => part !== '').join(' ');
}
