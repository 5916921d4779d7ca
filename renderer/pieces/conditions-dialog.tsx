import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { fitsColumn, operatorsOf, withoutValue, type Condition, type ConditionValue, type Operator } from '../../shared/listview/condition';
import type { PresetList } from '../../shared/preset/schema';
import { ValueControl } from './value-control';
import { useWords } from '../words/use-words';
import type { KnownColumn } from './known-columns';
import styles from './conditions-dialog.module.css';

const counted: ReadonlySet<Operator> = new Set(['withinLast', 'notWithinLast', 'withinNext']);

/** What an operator starts with. */
const firstValues = (op: Operator): readonly ConditionValue[] => (counted.has(op) ? [30] : []);

/** Conditions on any column, put together and applied at once. */
export function ConditionsDialog({ columns, where, any, offered, onApply, onClose }: {
  readonly columns: readonly KnownColumn[];
  readonly where: readonly Condition[];
  readonly any: boolean;
  readonly offered: (list: PresetList) => readonly string[];
  readonly onApply: (where: readonly Condition[], any: boolean) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState<readonly Condition[]>(where.length === 0 ? [] : where);
  const [isAny, setAny] = useState(any);
  const byName = new Map(columns.map((column) => [column.name, column]));
  const fits = (each: Condition): boolean => {
    const column = byName.get(each.field);
    return column !== undefined && fitsColumn(column.kind, each);
  };
  const put = (at: number, next: Condition): void => setTyped(typed.map((each, index) => (index === at ? next : each)));
  const add = (name: string): void => {
    const column = byName.get(name);
    const [op] = column ? operatorsOf[column.kind] : [];
    if (column && op) setTyped([...typed, { field: column.name, op, values: [...firstValues(op)] }]);
  };
  const options = columns.map(({ name, title }) => ({ value: name, label: title }));
  return (
    <Modal
      open
      width={760}
      title={t('lists.conditions.title')}
      okText={t('lists.conditions.apply')}
      cancelText={t('basic.cancel')}
      okButtonProps={{ disabled: !typed.every(fits) }}
      onOk={() => onApply(typed, isAny && typed.length > 1)}
      onCancel={onClose}
    >
      {typed.length > 1 ? (
        <Radio.Group
          className={styles.match ?? ''}
          aria-label={t('lists.conditions.match')}
          value={isAny ? 'any' : 'all'}
          options={[{ value: 'all', label: t('lists.conditions.matchAll') }, { value: 'any', label: t('lists.conditions.matchAny') }]}
          onChange={(event) => setAny(event.target.value === 'any')}
        />
      ) : null}
      {typed.length === 0 ? <p className="km-soft">{t('lists.conditions.none')}</p> : null}
      {typed.map((each, at) => {
        const column = byName.get(each.field);
        const kind = column?.kind ?? 'text';
        const change = (values: readonly ConditionValue[]): void => put(at, { ...each, values: [...values] });
        return (
          <div key={at} className={styles.condition} role="group" aria-label={t('lists.conditions.nth', { n: at + 1 })}>
            <Select
              aria-label={t('lists.conditions.column')}
              showSearch={{ optionFilterProp: 'label' }}
              value={each.field}
              options={options}
              onChange={(name: string) => {
                const [op] = operatorsOf[byName.get(name)?.kind ?? 'text'];
                if (op) put(at, { field: name, op, values: [...firstValues(op)] });
              }}
            />
            <Select
              aria-label={t('lists.conditions.operator')}
              value={each.op}
              options={operatorsOf[kind].map((op) => ({ value: op, label: t(`lists.operators.${kind === 'day' && (op === 'before' || op === 'after' || op === 'is') ? 'day.' : ''}${op}` as 'lists.operators.is') }))}
              onChange={(op: Operator) => put(at, { ...each, op, values: [...firstValues(op)] })}
            />
            <div className={styles.values}>
              {withoutValue.has(each.op) ? null : counted.has(each.op) ? (
                <InputNumber
                  aria-label={t('lists.conditions.days')}
                  controls={false}
                  min={0}
                  precision={0}
                  suffix={t('lists.conditions.daysUnit')}
                  value={typeof each.values[0] === 'number' ? each.values[0] : null}
                  onChange={(days) => change(days === null ? [] : [days])}
                />
              ) : (
                (each.op === 'between' ? [0, 1] : [0]).map((place) => {
                  const several = kind === 'choice' || kind === 'several';
                  return (
                    <ValueControl
                      key={place}
                      kind={kind}
                      many
                      label={t('lists.conditions.value')}
                      options={column?.options ?? []}
                      suggestions={column?.preset ? offered(column.preset) : []}
                      value={several ? (each.values as string[]) : (each.values[place] ?? null)}
                      onChange={(value) => {
                        if (several) return change(Array.isArray(value) ? (value as readonly string[]) : []);
                        const next = [...each.values];
                        if (value === null || value === '' || Array.isArray(value)) next.splice(place, 1);
                        else next[place] = value as ConditionValue;
                        change(next.filter((one) => one !== undefined));
                      }}
                    />
                  );
                })
              )}
            </div>
            <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t('lists.conditions.remove', { n: at + 1 })} onClick={() => setTyped(typed.filter((_, index) => index !== at))} />
          </div>
        );
      })}
      <Select
        className={styles.adder ?? ''}
        aria-label={t('lists.conditions.add')}
        placeholder={t('lists.conditions.add')}
        prefix={<PlusOutlined aria-hidden />}
        showSearch={{ optionFilterProp: 'label' }}
        value={null}
        options={options}
        onChange={(name: string | null) => name !== null && add(name)}
      />
    </Modal>
  );
}
