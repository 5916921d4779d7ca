import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { CalendarEntry } from '../../../shared/calendar/asks';
import { isWarning, type Slot, type TimeNote } from '../../../shared/calendar/contact-time';
import type { Scope } from '../../../shared/calendar/recurrence';
import { Message } from '../../ui/message';
import { useWords } from '../../words/use-words';
import { entryTitle } from './entry-events';
import { ScopeChoice } from './scope-choice';
import { noteText, slotText } from '../../pieces/slot-text';

/** A move that must be asked about before it is made. */
export interface AskedMove {
  readonly entry: CalendarEntry;
  readonly to: Slot;
  readonly notes: readonly TimeNote[];
  readonly better: Slot | null;
}

/** Asks before something is put where it had better not be, or where it recurs (AT-16). */
export function MoveDialog({ move: { entry, to, notes, better }, onMove, onCancel }: {
  readonly move: AskedMove;
  readonly onMove: (to: Slot, scope: Scope) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const [scope, setScope] = useState<Scope>('this');
  const warnings = notes.filter(isWarning);
  return (
    <Modal
      open
      title={t('calendar.move.title')}
      onCancel={onCancel}
      footer={
        <>
          <Button onClick={onCancel}>{t('basic.cancel')}</Button>
          {better === null || warnings.length === 0 ? null : <Button onClick={() => onMove(better, scope)}>{t('calendar.better', { when: slotText(better) })}</Button>}
          <Button type="primary" onClick={() => onMove(to, scope)}>
            {t(warnings.length > 0 ? 'calendar.move.anyway' : 'calendar.move.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('calendar.move.sentence', { title: entryTitle(entry), when: slotText(to) })}</p>
      {warnings.map((note) => (
        <Message key={note.kind} tone="warning">
          {noteText(note)}
        </Message>
      ))}
      {entry.occurrence === null ? null : <ScopeChoice value={scope} onChange={setScope} />}
    </Modal>
  );
}
