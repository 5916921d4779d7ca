import { DatePicker, TimePicker, type DatePickerProps, type TimePickerProps } from 'antd';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { useMemo } from 'react';
import type { Day } from '../../shared/kit/dates';
import { useWords } from '../words/use-words';
import { usePickedDay } from './picked-day';

dayjs.extend(customParseFormat);

/** In the notation of dayjs. The first is shown; the others may be typed too, as may that of the language. */
const dayFormats = ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD'];

type DayProps = Omit<DatePickerProps, 'value' | 'onChange' | 'format' | 'picker' | 'mode' | 'defaultValue' | 'multiple'> & {
  readonly value?: Day | null;
  readonly onChange?: (day: Day | null) => void;
};

/** A day, picked or typed; what leaves it is `YYYY-MM-DD`, so that forms and drafts hold plain text. */
export function DayInput({ value = null, onChange, ...rest }: DayProps) {
  const { t } = useWords();
  const shown = usePickedDay(value);
  return (
    <DatePicker
      {...rest}
      style={{ width: '100%', ...rest.style }}
      format={[...dayFormats, t('forms.typedDay')]}
      value={shown}
      onChange={(picked) => onChange?.(picked === null ? null : (picked.format('YYYY-MM-DD') as Day))}
    />
  );
}

type TimeProps = Omit<TimePickerProps, 'value' | 'onChange' | 'format' | 'defaultValue' | 'mode' | 'multiple'> & {
  readonly value?: string | null;
  readonly onChange?: (time: string | null) => void;
};

/** A wall-clock time, `HH:MM`. */
export function TimeInput({ value = null, onChange, ...rest }: TimeProps) {
  const shown = useMemo(() => (value === null ? null : dayjs(value, 'HH:mm')), [value]);
  return (
    <TimePicker
      {...rest}
      style={{ width: '100%', ...rest.style }}
      format="HH:mm"
      needConfirm={false}
      value={shown}
      onChange={(picked) => onChange?.(picked === null ? null : picked.format('HH:mm'))}
    />
  );
}
