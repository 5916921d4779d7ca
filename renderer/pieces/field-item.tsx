import { AutoComplete, Form, Input, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { collections, type CollectionName } from '../../shared/record/collections';
import type { Field, FieldTable } from '../../shared/field/field';
import { DayInput } from '../ui/day-input';
import { GrowingText } from '../ui/growing-text';
import { MoneyInput } from '../ui/money-input';
import { NumberInput } from '../ui/number-input';
import { useWords } from '../words/use-words';

interface Props {
  readonly collection: CollectionName;
  readonly field: string;
  /** Path to the field in the form's values; the field itself when absent. */
  readonly path?: readonly (string | number)[];
  readonly hint?: ReactNode;
  readonly required?: boolean;
  /** Values in use, offered while typing. */
  readonly suggestions?: readonly string[];
  readonly autoFocus?: boolean;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly className?: string;
}

/** The longest text the field takes when `value` is longer; 0 when something else is wrong with it, `null` when nothing is. */
export function problemOf(field: Field, value: unknown): number | null {
  const parsed = field.parser.safeParse(value === undefined || value === '' ? null : value);
  if (parsed.success) return null;
  const issue = parsed.error.issues[0];
  return issue?.code === 'too_big' ? Number(issue.maximum) : 0;
}

function Control({ field, suggestions, autoFocus, rows, ...given }: {
  readonly field: Field;
  readonly suggestions: readonly string[];
  readonly autoFocus: boolean;
  readonly rows: number;
  readonly placeholder?: string;
}) {
  const { term } = useWords();
  if (field.kind === 'choice') {
    return <Select {...given} allowClear autoFocus={autoFocus} options={(field.options ?? []).map((value) => ({ value, label: term(value) }))} />;
  }
  const { placeholder: _placeholder, ...bare } = given;
  if (field.kind === 'yesNo') return <Switch {...bare} />;
  if (field.kind === 'day') return <DayInput {...given} autoFocus={autoFocus} />;
  if (field.kind === 'money') return <MoneyInput {...given} autoFocus={autoFocus} />;
  if (field.kind === 'number') return <NumberInput {...given} autoFocus={autoFocus} signed={field.signed === true} />;
  if (field.kind === 'long') return <GrowingText {...given} autoFocus={autoFocus} rows={rows} />;
  if (suggestions.length === 0) return <Input {...given} autoFocus={autoFocus} />;
  return (
    <AutoComplete
      {...given}
      autoFocus={autoFocus}
      options={suggestions.map((value) => ({ value, label: term(value) }))}
      showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').toLowerCase().includes(typed.toLowerCase()) }}
    />
  );
}

/** One field of a form with its label, its control and its checks, all read from its field table. */
export function FieldItem({ collection, field: key, path, hint, required = false, suggestions = [], autoFocus = false, rows = 2, placeholder, className }: Props) {
  const { t, label } = useWords();
  const table: FieldTable = collections[collection];
  const field = table[key];
  if (!field) return null;
  const check = (_rule: unknown, value: unknown): Promise<void> => {
    if (required && (value === undefined || value === null || (typeof value === 'string' && value.trim() === ''))) {
      return Promise.reject(new Error(t('forms.missing', { field: label(collection, key) })));
    }
    const max = problemOf(field, value);
    if (max === null) return Promise.resolve();
    return Promise.reject(new Error(max === 0 ? t('forms.wrong') : t('forms.tooLong', { max })));
  };
  return (
    <Form.Item
      name={path === undefined ? key : [...path]}
      label={label(collection, key)}
      required={required}
      extra={hint}
      rules={[{ validator: check }]}
      {...(className === undefined ? {} : { className })}
    >
      <Control field={field} suggestions={suggestions} autoFocus={autoFocus} rows={rows} {...(placeholder === undefined ? {} : { placeholder })} />
    </Form.Item>
  );
}
