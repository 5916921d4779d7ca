import type { DayNote } from '../../../shared/duty/schema';
import type { Words } from '../../words/use-words';

/** What is to be known of a day that was set by hand (AT-07): 晚 1 天, 周末. */
export function noteText(note: DayNote, { t, term }: Pick<Words, 't' | 'term'>): string {
  if (note.kind === 'weekend') return t('duties.weekend');
  if (note.kind === 'holiday') return t('duties.holiday', { name: term(note.name) });
  return t(note.days > 0 ? 'duties.later' : 'duties.sooner', { days: Math.abs(note.days) });
}
