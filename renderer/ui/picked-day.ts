import dayjs, { type Dayjs } from 'dayjs';
import { useMemo } from 'react';
import { isDay, type Day } from '../../shared/kit/dates';

const parsed = (day: Day | null | undefined): Dayjs | null => (day !== null && day !== undefined && isDay(day) ? dayjs(day, 'YYYY-MM-DD') : null);

/** A day for antd's pickers: the same object as long as the day is the same. Another one would set back what is being typed. */
export const usePickedDay = (day: Day | null | undefined): Dayjs | null => useMemo(() => parsed(day), [day]);

/** A span of days for antd's pickers, the same as long as both days are. */
export const usePickedSpan = (from: Day | undefined, to: Day | undefined): [Dayjs | null, Dayjs | null] => useMemo(() => [parsed(from), parsed(to)], [from, to]);
