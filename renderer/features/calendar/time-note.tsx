import { Button } from 'antd';
import { isWarning, type Slot } from '../../../shared/calendar/contact-time';
import { useJudged } from '../../data/queries/calendar';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { noteText, slotText } from '../../pieces/slot-text';
import styles from './calendar.module.css';

/** Says of a time whether it is a good one while it is being chosen, and offers a better one (R-RV-04). */
export function TimeNoteLine({ slot, onTake }: { readonly slot: Slot | null; readonly onTake: (better: Slot) => void }) {
  const { t } = useWords();
  const { value } = useJudged(slot);
  if (slot === null || value === null) return null;
  const { notes, better } = value;
  return (
    <p className={styles.timeNote} role="status">
      {notes.length === 0 ? <span className="km-soft">{t('calendar.notes.good')}</span> : null}
      {notes.map((note) => (
        <StatusTag key={note.kind} tone={isWarning(note) ? 'warning' : note.kind === 'prefer' ? 'good' : 'info'}>
          {noteText(note)}
        </StatusTag>
      ))}
      {better === null ? null : (
        <Button type="link" size="small" onClick={() => onTake(better)}>
          {t('calendar.better', { when: slotText(better) })}
        </Button>
      )}
    </p>
  );
}
