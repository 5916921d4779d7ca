import { Form } from 'antd';
import { customKey, type CustomField } from '../../shared/custom/schema';
import { inFieldOrder, parseCustom, type CustomValue, type CustomValues } from '../../shared/custom/rules';
import { columnKindOf } from '../../shared/listview/condition';
import { isDay } from '../../shared/kit/dates';
import { dayText, moneyText, numberText } from '../ui/format';
import type { KeyValue } from '../ui/key-values';
import { useWords, type Words } from '../words/use-words';
import { OutsideLink } from './outside-link';
import { ValueControl } from './value-control';

/** The user's own fields in a form, under `path` in its values; put into the grid of the form around them. Archived ones are left out. */
export function CustomFields({ fields, path = ['custom'], wide }: {
  readonly fields: readonly CustomField[];
  readonly path?: readonly (string | number)[];
  /** The class of a field that takes the whole width. */
  readonly wide?: string;
}) {
  const { t } = useWords();
  return (
    <>
      {inFieldOrder(fields).filter(({ archived, kind }) => archived !== true && kind !== null).map((field) => {
        const kind = field.kind ?? '文本';
        // What was stored stays valid, also when its option is gone: the engine decides.
        const check = (_rule: unknown, value: CustomValue | null | undefined): Promise<void> =>
          parseCustom(field, value ?? null, value ?? null) === undefined ? Promise.reject(new Error(t(kind === '网址' ? 'custom.wrongLink' : 'forms.wrong'))) : Promise.resolve();
        return (
          <Form.Item key={field.id} name={[...path, customKey(field.id)]} label={field.label} rules={[{ validator: check }]} {...(kind === '文本' && wide !== undefined ? { className: wide } : {})}>
            <ValueControl kind={columnKindOf[kind]} options={field.options ?? []} long={kind === '文本'} />
          </Form.Item>
        );
      })}
    </>
  );
}

/** A value of one of the user's own fields as people read it. */
export function customShown({ kind }: Pick<CustomField, 'kind'>, value: CustomValue | null, { t }: Pick<Words, 't'>): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return t(value ? 'basic.yes' : 'basic.no');
  if (Array.isArray(value)) return (value as readonly string[]).join('；');
  if (typeof value === 'number') return kind === '金额' ? moneyText(value) : numberText(value);
  const text = String(value);
  return kind === '日期' && isDay(text) ? dayText(text) : text;
}

/** The filled-in fields of the user's own for a page of facts; also archived ones, as their values stay. */
export const customFacts = (fields: readonly CustomField[], values: CustomValues, words: Pick<Words, 't'>): readonly KeyValue[] =>
  inFieldOrder(fields).flatMap((field): KeyValue[] => {
    const value = values[customKey(field.id)] ?? null;
    return value === null ? [] : [{ key: field.id, label: field.label ?? '', value: field.kind === '网址' && typeof value === 'string' ? <OutsideLink address={value} /> : customShown(field, value, words), wide: typeof value === 'string' && value.length > 40 }];
  });
