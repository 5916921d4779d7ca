import { AutoComplete, Input, InputNumber, Select } from 'antd';
import type { CustomValue } from '../../shared/custom/rules';
import type { ColumnKind } from '../../shared/listview/condition';
import type { Day } from '../../shared/kit/dates';
import { DayInput } from '../ui/day-input';
import { GrowingText } from '../ui/growing-text';
import { MoneyInput } from '../ui/money-input';
import { useWords } from '../words/use-words';

/** What stands for a value that was cleared. */
type Given = CustomValue | null | undefined;

/** The control for one value, by what it holds. `many` lets several options be chosen also where a record holds one. */
export function ValueControl({ kind, options, suggestions = [], value, onChange, label, many = false, id, long = false }: {
  readonly kind: ColumnKind;
  readonly options: readonly string[];
  /** Values in use, offered while typing. */
  readonly suggestions?: readonly string[];
  readonly value?: Given;
  readonly onChange?: (value: CustomValue | null) => void;
  readonly label?: string;
  readonly many?: boolean;
  readonly id?: string;
  /** Running text rather than a line. */
  readonly long?: boolean;
}) {
  const { t, term } = useWords();
  const given = { ...(id === undefined ? {} : { id }), ...(label === undefined ? {} : { 'aria-label': label }), style: { width: '100%' } };
  const put = (next: Given): void => onChange?.(next ?? null);
  const choices = (values: readonly string[]) => values.map((each) => ({ value: each, label: term(each) }));
  if (kind === 'yesNo') {
    return (
      <Select
        {...given}
        allowClear
        value={typeof value === 'boolean' ? String(value) : null}
        options={[{ value: 'true', label: t('basic.yes') }, { value: 'false', label: t('basic.no') }]}
        onChange={(next: string | null | undefined) => put(next === null || next === undefined ? null : next === 'true')}
      />
    );
  }
  if (kind === 'several' || (kind === 'choice' && many)) {
    const chosen = Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];
    const all = [...new Set([...options, ...chosen])];
    return <Select {...given} mode="multiple" allowClear value={[...chosen]} options={choices(all)} onChange={(next: string[]) => put(next)} />;
  }
  if (kind === 'choice') {
    const chosen = typeof value === 'string' ? value : null;
    const all = chosen !== null && !options.includes(chosen) ? [...options, chosen] : options;
    return <Select {...given} allowClear value={chosen} options={choices(all)} onChange={(next: string | undefined) => put(next)} />;
  }
  if (kind === 'day') return <DayInput {...given} value={typeof value === 'string' ? (value as Day) : null} onChange={put} />;
  if (kind === 'money') return <MoneyInput {...given} value={typeof value === 'number' ? value : null} onChange={put} />;
  if (kind === 'number') return <InputNumber<number> {...given} controls={false} value={typeof value === 'number' ? value : null} onChange={put} />;
  const text = typeof value === 'string' ? value : '';
  if (suggestions.length > 0) {
    return (
      <AutoComplete
        {...given}
        allowClear
        value={text}
        options={choices(suggestions)}
        showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').toLowerCase().includes(typed.toLowerCase()) }}
        onChange={(next: string | undefined) => put(next)}
      />
    );
  }
  if (long) return <GrowingText {...given} rows={1} maxLength={2000} value={text} onChange={(event) => put(event.target.value)} />;
  return <Input {...given} maxLength={400} value={text} onChange={(event) => put(event.target.value)} />;
}
