import { InputNumber, Select } from 'antd';
import { policies, type Policy, type PolicyKey, type PolicyValue } from '../../../shared/policy/policies';
import { usePreset } from '../../data/queries/lists';
import { useWords } from '../../words/use-words';
import { sayIfKnown } from '../../words/words';
import { countUnit, intervalParts, policyName } from './policy-words';
import { WindowsEditor } from './windows-editor';
import styles from './settings.module.css';

interface Editor {
  readonly policy: PolicyKey;
  readonly value: PolicyValue;
  readonly onChange: (value: PolicyValue) => void;
}

/** The input that fits a policy's kind. Numbers are kept when the field is left, not while one types. */
export function PolicyEditor({ policy, value, onChange }: Editor) {
  const { t } = useWords();
  const { kind, options = [] }: Policy = policies[policy];
  const name = policyName(policy);
  switch (kind) {
    case 'limit':
    case 'interval':
      return <IntervalEditor policy={policy} value={value} onChange={onChange} />;
    case 'fen':
      return <NumberEditor name={name} value={Number(value) / 100} min={0} precision={2} unit={t('policies.units.yuan')} onChange={(yuan) => onChange(Math.round(yuan * 100))} />;
    case 'ratio':
      return <NumberEditor name={name} value={Math.round(Number(value) * 1000) / 10} precision={1} unit={t('policies.units.percent')} onChange={(percent) => onChange(percent / 100)} />;
    case 'points':
      return <NumberEditor name={name} value={Number(value)} min={0} max={100} precision={1} unit={t('policies.units.points')} onChange={onChange} />;
    case 'count':
      return <NumberEditor name={name} value={Number(value)} min={0} precision={0} unit={t(countUnit(policy))} onChange={onChange} />;
    case 'choice':
      return (
        <Select
          aria-label={name}
          className={styles.select ?? ''}
          value={String(value)}
          options={options.map((option) => ({ value: option, label: sayIfKnown(['policies', 'options', option]) ?? option }))}
          onChange={onChange}
        />
      );
    case 'department':
      return <DepartmentEditor policy={policy} value={value} onChange={onChange} />;
    case 'windows':
      return <WindowsEditor name={name} value={Array.isArray(value) ? value : []} onChange={onChange} />;
  }
}

function NumberEditor({ name, value, unit, min, max, precision, onChange }: {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly min?: number;
  readonly max?: number;
  readonly precision: number;
  readonly onChange: (value: number) => void;
}) {
  return (
    <span className={styles.editor}>
      <InputNumber<number>
        controls={false}
        key={value}
        aria-label={name}
        className={styles.number ?? ''}
        defaultValue={value}
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
        step={1}
        changeOnBlur
        formatter={(shown) => (shown === undefined ? '' : String(Number(Number(shown).toFixed(precision))))}
        onChange={(next) => {
          if (next !== null && Number(next.toFixed(precision)) !== value) onChange(Number(next.toFixed(precision)));
        }}
      />
      <span className="km-soft">{unit}</span>
    </span>
  );
}

/** A department of the list that the user keeps; cleared, none is proposed. */
function DepartmentEditor({ policy, value, onChange }: Editor) {
  const { t, term } = useWords();
  const offered = usePreset('department');
  const chosen = String(value);
  const all = chosen === '' || offered.includes(chosen) ? offered : [...offered, chosen];
  return (
    <Select
      allowClear aria-label={policyName(policy)} className={styles.select ?? ''} placeholder={t('policies.noDepartment')} value={chosen || null}
      options={all.map((each) => ({ value: each, label: term(each) }))} onChange={(next: string | null | undefined) => onChange(next ?? '')}
    />
  );
}

function IntervalEditor({ policy, value, onChange }: Editor) {
  const { t } = useWords();
  const name = policyName(policy);
  const isOptional = policies[policy].kind === 'limit';
  const { amount, unit } = intervalParts(value) ?? { amount: null, unit: 'h' as const };
  return (
    <span className={styles.editor}>
      <InputNumber<number>
        controls={false}
        key={`${amount}`}
        aria-label={t('policies.amount', { name })}
        className={styles.number ?? ''}
        {...(amount === null ? {} : { defaultValue: amount })}
        min={0}
        max={9999}
        precision={0}
        changeOnBlur
        {...(isOptional ? { placeholder: t('policies.noLimit') } : {})}
        onChange={(next) => {
          if (next === null ? isOptional && amount !== null : next !== amount) onChange(next === null ? '' : `${next}${unit}`);
        }}
      />
      <Select
        aria-label={t('policies.unit', { name })}
        className={styles.unit ?? ''}
        value={unit}
        options={(['h', 'd', 'mo'] as const).map((choice) => ({ value: choice, label: t(`policies.units.${choice}`) }))}
        disabled={amount === null}
        onChange={(next) => onChange(`${amount ?? 0}${next}`)}
      />
    </span>
  );
}
