import { momentToOffsetIso, type Day, type Moment } from '../../../shared/kit/dates';

/** A moment as tables write it, on the clock of the place where it was lived: 2023-08-16 14:30. */
export const timeText = (moment: Moment): string => momentToOffsetIso(moment).slice(0, 19).replace('T', ' ').replace(/:00$/, '');
/** A day, with its time where that is known. */
export const dayText = (day: Day | null, at: Moment | null): string | null => (at !== null && timeText(at).slice(0, 10) === day ? timeText(at) : day);
