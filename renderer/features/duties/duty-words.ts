import type { DayNote } from '../../../shared/duty/schema';
import type { Words } from '../../words/use-words';

/** What is to be known of a day that was set by hand (AT-07): 晚 1 天, 周末. */
export const noteText = (note: DayNote, t: Words['t']): string =>
  note.kind === 'weekend' ? t('duties.weekend') : t(note.days > 0 ? 'duties.later' : 'duties.sooner', { days: Math.abs(note.days) });
