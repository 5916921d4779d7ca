import { DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import type { CalendarEntry } from '../../../shared/calendar/asks';
import type { Slot } from '../../../shared/calendar/contact-time';
import type { Scope } from '../../../shared/calendar/recurrence';
import { usualMinutes, type Appointment } from '../../../shared/calendar/schema';
import { clockTime, momentAt, type Day } from '../../../shared/kit/dates';
import { EntryForm } from '../../data/entry-form';
import { ask } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import { useAsk } from '../../data/use-ask';
import { FieldItem } from '../../pieces/field-item';
import { TimeInput } from '../../ui/day-input';
import { localZone } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { occurrenceOf, removeEntry } from './actions';
import { RepeatField } from './repeat-field';
import { ScopeChoice } from './scope-choice';
import styles from './calendar.module.css';

interface Values {
  readonly title: string | null;
  readonly startsOn: Day | null;
  readonly startsAt: string | null;
  readonly minutes: number | null;
  readonly place: string | null;
  readonly notes: string | null;
  readonly recurrence: string | null;
}

const newAppointment = ({ on, time, minutes }: Slot): Values => ({ title: null, startsOn: on, startsAt: time, minutes: time === null ? minutes : (minutes ?? usualMinutes), place: null, notes: null, recurrence: null });

const toValues = ({ title, startsOn, startsAt, minutes, place, notes, recurrence }: Appointment, occurrence: Day | null): Values => ({
  title, startsOn: occurrence ?? startsOn, startsAt: startsAt === null ? null : clockTime(startsAt, localZone()), minutes, place, notes, recurrence,
});

/** Corrects or deletes an appointment of one's own. */
export function AppointmentDialog({ entry, onClose }: { readonly entry: CalendarEntry; readonly onClose: () => void }) {
  const { t } = useWords();
  const { value } = useAsk('record:get', { collection: 'appointments', key: entry.record }, ['appointments']);
  const appointment = value as unknown as Appointment | null;
  return (
    <Modal open onCancel={onClose} footer={null} width={600} destroyOnHidden mask={{ closable: false }} title={t('calendar.form.appointmentEdit')}>
      {appointment === null ? null : <AppointmentForm slot={entry} entry={entry} appointment={appointment} onClose={onClose} />}
    </Modal>
  );
}

/** The form of an appointment; `appointment` `null` adds one. */
export function AppointmentForm({ slot, entry, appointment, onClose }: { readonly slot: Slot; readonly entry: CalendarEntry | null; readonly appointment: Appointment | null; readonly onClose: () => void }) {
  const { t, label } = useWords();
  const [start] = useState(() => (appointment === null ? newAppointment(slot) : toValues(appointment, entry?.occurrence ?? null)));
  const [scope, setScope] = useState<Scope>('this');

  const save = async ({ startsOn, startsAt, ...others }: Values) => {
    const fields = { ...others, startsOn, startsAt: startsOn !== null && startsAt !== null ? momentAt(startsOn, startsAt, localZone()) : null };
    const answer = appointment === null || entry === null ? await ask('appointment:add', { fields }) : await ask('appointment:change', { id: appointment.id, ...occurrenceOf(entry, scope), fields });
    if (!answer.ok) return answer.error;
    notifySaved(answer.value.action, t(appointment === null ? 'calendar.form.appointmentAdded' : 'calendar.form.appointmentSaved'));
    onClose();
    return null;
  };
  return (
    <EntryForm<Values>
      name="calendar-appointment" draftKey={appointment === null ? 'appointments:calendar' : `appointments:${appointment.id}`} start={start} channel={appointment === null ? 'appointment:add' : 'appointment:change'}
      onSave={save} onCancel={onClose}
    >
      {(values) => (
        <>
          <FieldItem collection="appointments" field="title" required autoFocus />
          <div className={styles.row}>
            <FieldItem collection="appointments" field="startsOn" required />
            <Form.Item name="startsAt" label={label('appointments', 'startsAt')}>
              <TimeInput placeholder={t('calendar.form.anyTime')} />
            </Form.Item>
            <FieldItem collection="appointments" field="minutes" />
          </div>
          <FieldItem collection="appointments" field="place" />
          <Form.Item name="recurrence" label={label('appointments', 'recurrence')}>
            <RepeatField on={values.startsOn} />
          </Form.Item>
          <FieldItem collection="appointments" field="notes" />
          {entry === null || entry.occurrence === null ? null : <ScopeChoice value={scope} onChange={setScope} />}
          {entry === null ? null : (
            <p>
              <Button danger icon={<DeleteOutlined aria-hidden />} onClick={() => void removeEntry(entry, scope).then((gone) => (gone ? onClose() : undefined))}>
                {t('calendar.drawer.remove')}
              </Button>
            </p>
          )}
        </>
      )}
    </EntryForm>
  );
}
