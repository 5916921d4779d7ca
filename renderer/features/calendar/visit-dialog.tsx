import { Form, Modal, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { CalendarEntry } from '../../../shared/calendar/asks';
import type { Slot } from '../../../shared/calendar/contact-time';
import type { Scope } from '../../../shared/calendar/recurrence';
import type { CalendarVisit } from '../../../shared/visit/asks';
import { messageOfVisit } from '../../../shared/visit/message';
import type { VisitDraft } from '../../../shared/visit/schema';
import { EntryForm } from '../../data/entry-form';
import { ask } from '../../data/engine';
import { useVisit } from '../../data/queries/calendar';
import { useJudgedTouch } from '../../data/queries/touch';
import { usePreset } from '../../data/queries/lists';
import { notifySaved } from '../../data/saved-notice';
import { useAsk } from '../../data/use-ask';
import { useClientSearch, type ClientChoice } from '../../data/use-client-search';
import { ClientPicker } from '../../pieces/client-picker';
import { FieldItem } from '../../pieces/field-item';
import { TouchNotes } from '../../pieces/touch-guard';
import { OfferedChoice } from '../../pieces/offered-choice';
import { TimeInput } from '../../ui/day-input';
import { GrowingText } from '../../ui/growing-text';
import { useWords } from '../../words/use-words';
import { AppointmentForm } from './appointment-dialog';
import { occurrenceOf } from './actions';
import { RepeatField } from './repeat-field';
import { ScopeChoice } from './scope-choice';
import { TimeNoteLine } from './time-note';
import { newVisit, toVisitFields, toVisitValues, type VisitValues } from './visit-values';
import styles from './calendar.module.css';

const width = 680;

/** Puts a visit, or an appointment of one's own, into the calendar at a time of the grid. */
export function NewEntryDialog({ slot, onClose }: { readonly slot: Slot; readonly onClose: () => void }) {
  const { t } = useWords();
  const [what, setWhat] = useState<'visit' | 'appointment'>('visit');
  return (
    <Modal open onCancel={onClose} footer={null} width={width} style={{ top: 24 }} destroyOnHidden mask={{ closable: false }} title={t(`calendar.form.${what}Title`)}>
      <Segmented
        aria-label={t('calendar.form.what')}
        value={what}
        onChange={setWhat}
        options={(['visit', 'appointment'] as const).map((value) => ({ value, label: t(`calendar.form.${value}`) }))}
        style={{ marginBottom: 16 }}
      />
      {what === 'visit' ? <VisitForm start={newVisit(slot)} visit={null} entry={null} onClose={onClose} /> : <AppointmentForm slot={slot} entry={null} appointment={null} onClose={onClose} />}
    </Modal>
  );
}

/** Corrects a visit; of what recurs, one occurrence, it and those after it, or all. */
export function EditVisitDialog({ entry, onClose }: { readonly entry: CalendarEntry; readonly onClose: () => void }) {
  const { t } = useWords();
  const { value: visit } = useVisit(entry.record);
  return (
    <Modal open onCancel={onClose} footer={null} width={width} style={{ top: 24 }} destroyOnHidden mask={{ closable: false }} title={t('calendar.form.visitEdit')}>
      {visit === null ? null : <VisitForm start={toVisitValues(visit, entry.occurrence)} visit={visit} entry={entry} onClose={onClose} />}
    </Modal>
  );
}

function PickClient({ value = null, onChange, id }: { readonly value?: ClientChoice | null; readonly onChange?: (client: ClientChoice | null) => void; readonly id?: string }) {
  const search = useClientSearch();
  return <ClientPicker from={search} {...(id === undefined ? {} : { id })} value={value} onChange={(client) => onChange?.(client)} autoFocus />;
}

function VisitForm({ start: given, visit, entry, onClose }: { readonly start: VisitValues; readonly visit: CalendarVisit | null; readonly entry: CalendarEntry | null; readonly onClose: () => void }) {
  const { t, label } = useWords();
  const methods = usePreset('followupMethod');
  const [start] = useState(given);
  const [scope, setScope] = useState<Scope>('this');
  const recurs = entry !== null && entry.occurrence !== null;

  const save = async (values: VisitValues) => {
    const fields = toVisitFields(values, visit?.agenda ?? null);
    if (values.client === null) return null; // the form shows at the field what is missing
    const answer = visit === null || entry === null
      ? await ask('visit:add', { client: values.client.id, fields })
      : await ask('visit:change', { id: visit.id, ...occurrenceOf(entry, scope), fields });
    if (!answer.ok) return answer.error;
    notifySaved(answer.value.action, t(visit === null ? 'calendar.form.visitAdded' : 'calendar.form.visitSaved'));
    onClose();
    return null;
  };
  return (
    <EntryForm<VisitValues>
      name="calendar-visit" draftKey={visit === null ? 'visits:calendar' : `visits:${visit.id}:calendar`} start={start} channel={visit === null ? 'visit:add' : 'visit:change'}
      onSave={save} onCancel={onClose}
    >
      {(values, _form, take) => (
        <>
          {visit === null ? (
            <Form.Item name="client" label={t('calendar.form.client')} rules={[{ required: true, message: t('calendar.form.clientMissing') }]}>
              <PickClient />
            </Form.Item>
          ) : (
            <Form.Item label={t('calendar.form.client')}>{visit.clientName}</Form.Item>
          )}
          <div className={styles.row}>
            <FieldItem collection="visits" field="plannedOn" required />
            <Form.Item name="plannedAt" label={label('visits', 'plannedAt')}>
              <TimeInput placeholder={t('calendar.form.anyTime')} />
            </Form.Item>
            <FieldItem collection="visits" field="minutes" />
          </div>
          <TimeNoteLine
            slot={values.plannedOn === null ? null : { on: values.plannedOn, time: values.plannedAt, minutes: values.minutes }}
            onTake={({ on, time }) => take({ ...values, plannedOn: on, plannedAt: time })}
          />
          <div className={styles.row}>
            <FieldItem collection="visits" field="kind" />
            <Form.Item name="method" label={label('visits', 'method')}>
              <OfferedChoice label={label('visits', 'method')} offered={methods} />
            </Form.Item>
          </div>
          <VisitGuard values={values} />
          <div className={styles.row}>
            <People client={values.client} />
            <FieldItem collection="visits" field="place" />
          </div>
          <FieldItem collection="visits" field="focus" />
          <Form.Item name="agenda" label={label('visits', 'agenda')}>
            <GrowingText rows={2} placeholder={t('calendar.form.agendaHint')} />
          </Form.Item>
          <Form.Item name="recurrence" label={label('visits', 'recurrence')}>
            <RepeatField on={values.plannedOn} />
          </Form.Item>
          {recurs ? <ScopeChoice value={scope} onChange={setScope} /> : null}
        </>
      )}
    </EntryForm>
  );
}

/** What speaks against the visit that is planned (beyond §2 item 6). */
function VisitGuard({ values: { client, plannedOn, kind, method } }: { readonly values: VisitValues }) {
  const message = messageOfVisit({ kind: kind as VisitDraft['kind'] ?? null, method: method || null });
  const { value } = useJudgedTouch(client === null || plannedOn === null ? null : { client: client.id, on: plannedOn, ...message });
  return client === null || plannedOn === null ? null : <TouchNotes judged={value} message={message} />;
}

/** Whom at the client the visit is for. */
function People({ client }: { readonly client: ClientChoice | null }) {
  const { t, label } = useWords();
  const { value: file } = useAsk('client:read', client === null ? null : { id: client.id }, ['contacts']);
  const people = file?.contacts.filter(({ leftOn }) => leftOn === null) ?? [];
  return (
    <Form.Item name="contact" label={label('visits', 'contact')}>
      <Select allowClear disabled={client === null} placeholder={t('care.nobody')} options={people.map(({ id, name }) => ({ value: id, label: name ?? '' }))} />
    </Form.Item>
  );
}
