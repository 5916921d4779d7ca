import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useWords } from '../../words/use-words';
import { windowParts, windowText } from './policy-words';
import styles from './settings.module.css';

const days = ['every', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const halfHours = Array.from({ length: 49 }, (_, half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`);

/** Times of the week, each a day (or every day) with a beginning and an end. */
export function WindowsEditor({ name, value, onChange }: {
  readonly name: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}) {
  const { t } = useWords();
  const put = (at: number, window: string): void => onChange(value.map((old, index) => (index === at ? window : old)));
  const write = (day: string, from: string, to: string): string => `${day === 'every' ? '' : `${day} `}${from}-${to}`;
  return (
    <div className={styles.windows} role="group" aria-label={name}>
      {value.map((window, index) => {
        const { day, from, to } = windowParts(window);
        return (
          <span key={`${index}-${window}`} className={styles.editor}>
            <Select aria-label={`${name}: ${t('policies.windows.day')}`} value={day} style={{ width: 92 }}
              options={days.map((choice) => ({ value: choice, label: t(`policies.windows.${choice}`) }))}
              onChange={(next) => put(index, write(next, from, to))} />
            <Select aria-label={`${name}: ${t('policies.windows.from')}`} value={from} style={{ width: 92 }}
              options={halfHours.slice(0, -1).map((time) => ({ value: time, label: time, disabled: time >= to }))}
              onChange={(next) => put(index, write(day, next, to))} />
            <Select aria-label={`${name}: ${t('policies.windows.to')}`} value={to} style={{ width: 92 }}
              options={halfHours.slice(1).map((time) => ({ value: time, label: time, disabled: time <= from }))}
              onChange={(next) => put(index, write(day, from, next))} />
            <Button type="text" size="small" icon={<CloseOutlined aria-hidden />} aria-label={t('policies.windows.remove', { window: windowText(window) })}
              onClick={() => onChange(value.filter((_, at) => at !== index))} />
          </span>
        );
      })}
      {value.length < 20 ? (
        <span>
          <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...value, '09:00-10:00'])}>
            {t('policies.windows.add')}
          </Button>
        </span>
      ) : null}
    </div>
  );
}
