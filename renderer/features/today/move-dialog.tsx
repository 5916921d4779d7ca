import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { addDays, type Day } from '../../../shared/kit/dates';
import type { WorkItem } from '../../../shared/work/asks';
import { DayInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { dayShort } from '../../ui/format';
import { FormFoot } from '../../ui/form-foot';
import { useToday } from '../../ui/use-today';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { moveChannel, moveWork } from './actions';
import styles from './today.module.css';

/** The Monday after a day. */
const nextMonday = (day: Day): Day => addDays(day, 7 - ((new Date(day).getUTCDay() + 6) % 7));

/** Gives a piece of work another day: one key for the usual ones, or any day. */
export function MoveDialog({ item, onClose }: { readonly item: WorkItem | null; readonly onClose: () => void }) {
  const { t } = useWords();
  return (
    <Modal open={item !== null} onCancel={onClose} footer={null} width={480} destroyOnHidden title={item === null ? '' : t('today.move.title', { client: item.clientName })}>
      {item === null ? null : <MoveForm key={item.id} item={item} onClose={onClose} />}
    </Modal>
  );
}

function MoveForm({ item, onClose }: { readonly item: WorkItem; readonly onClose: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const [day, setDay] = useState<Day | null>(item.dueOn);
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const move = async (to: Day): Promise<void> => {
    const refused = await moveWork(item, to, reason);
    if (refused === null) onClose();
    else setRefusal(refused);
  };
  const asksWhy = item.kind === 'duty' || item.kind === 'promise';
  const quick = [
    { to: addDays(today, 1), name: t('today.move.tomorrow') },
    { to: addDays(today, 3), name: t('today.move.threeDays') },
    { to: nextMonday(today), name: t('today.move.monday') },
    { to: addDays(today, 7), name: t('today.move.week') },
  ];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== null) void move(day);
      }}
    >
      <p className="km-soft">{item.title}</p>
      {asksWhy ? (
        <Input className={styles.reason ?? ''} maxLength={500} value={reason} aria-label={t('today.move.reason')} placeholder={t('today.move.reasonHint')} onChange={(event) => setReason(event.target.value)} autoFocus />
      ) : null}
      <div className={styles.quick} role="group" aria-label={t('today.move.quick')}>
        {quick.map(({ to, name }, index) => (
          <Button key={name} autoFocus={index === 0 && !asksWhy} title={dayShort(to)} onClick={() => void move(to)}>
            {name}
          </Button>
        ))}
      </div>
      <DayInput value={day} onChange={setDay} aria-label={t('today.move.day')} />
      {refusal === null ? null : <Failure error={refusal} channel={moveChannel(item) ?? 'visit:edit'} />}
      <FormFoot submit={t('today.move.save')} apart onCancel={onClose} />
    </form>
  );
}
