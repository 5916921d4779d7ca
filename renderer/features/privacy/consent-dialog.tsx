import { Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ClientId, ContactId } from '../../../shared/client/schema';
import type { ConsentRow } from '../../../shared/consent/asks';
import { consentNumbers, type Consent } from '../../../shared/consent/schema';
import { isObject } from '../../../shared/kit/plain';
import { ask } from '../../data/engine';
import { KeptForm } from '../../data/kept-form';
import { notifySaved } from '../../data/saved-notice';
import { FieldItem } from '../../pieces/field-item';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { useToday } from '../../ui/use-today';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import styles from './privacy.module.css';

/** Somebody at the client who can agree. */
export interface Person {
  readonly id: ContactId;
  readonly name: string | null;
}

type Values = Pick<Consent, 'contact' | 'purpose' | 'channel' | 'numbers' | 'givenOn' | 'evidence' | 'expiresOn'>;
const keys = ['contact', 'purpose', 'channel', 'numbers', 'givenOn', 'evidence', 'expiresOn'] as const;

/** What was typed before, over what the form begins with; `null` where nothing of it is of use. */
function readKept(kept: unknown, start: Values): Values | null {
  if (!isObject(kept)) return null;
  const known = keys.filter((key) => key in kept);
  return known.length === 0 ? null : { ...start, ...Object.fromEntries(known.map((key) => [key, kept[key]])) };
}

/** Puts an authorisation record on file, or corrects one. */
export function ConsentDialog({ client, people, consent, onClose }: {
  readonly client: ClientId;
  readonly people: readonly Person[];
  /** The record to correct; `null` adds one. */
  readonly consent: ConsentRow | null;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const today = useToday();
  const start: Values = consent ?? { contact: null, purpose: '营销', channel: '不限', numbers: null, givenOn: today, evidence: null, expiresOn: null };
  return (
    <Modal open onCancel={onClose} footer={null} width={560} destroyOnHidden mask={{ closable: false }} title={t(consent === null ? 'privacy.consents.addTitle' : 'privacy.consents.editTitle')}>
      <KeptForm<Values> draftKey={consent === null ? `consent:new:${client}` : `consent:${consent.id}`} read={(kept) => readKept(kept, start)}>
        {(restored, { onTyped, drop }) => <Filled client={client} people={people} consent={consent} start={restored ?? start} onTyped={onTyped} onSaved={drop} onClose={onClose} />}
      </KeptForm>
    </Modal>
  );
}

function Filled({ client, people, consent, start, onTyped, onSaved, onClose }: {
  readonly client: ClientId;
  readonly people: readonly Person[];
  readonly consent: ConsentRow | null;
  readonly start: Values;
  readonly onTyped: (values: Values) => void;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}) {
  const { t, term, label } = useWords();
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const purpose = Form.useWatch('purpose', form) ?? start.purpose;

  const save = async (): Promise<void> => {
    const values = form.getFieldsValue(true) as Values;
    const fields = Object.fromEntries(keys.map((key) => [key, values[key] ?? null])) as Values;
    const given = { ...fields, numbers: fields.purpose === '证件号' ? fields.numbers : null };
    setBusy(true);
    const answer = consent === null ? await ask('consent:add', { client, fields: given }) : await ask('consent:edit', { id: consent.id, seen: consent.stamp, fields: given });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    await onSaved();
    notifySaved(answer.value.action, t(consent === null ? 'privacy.consents.saved' : 'privacy.consents.edited'));
    onClose();
  };
  return (
    <Form<Values> form={form} name="consent" layout="vertical" initialValues={start} onValuesChange={(_changed, all) => onTyped({ ...start, ...all })} onFinish={() => void save()}>
      <div className={styles.two}>
        <FieldItem collection="consents" field="purpose" required />
        <FieldItem collection="consents" field="channel" required />
      </div>
      {purpose === '证件号' ? (
        <Form.Item name="numbers" label={label('consents', 'numbers')} extra={t('privacy.consents.purposeOfNumbers')} rules={[{ required: true, message: t('forms.missing', { field: label('consents', 'numbers') }) }]}>
          <Select mode="multiple" options={consentNumbers.map((value) => ({ value, label: term(value) }))} />
        </Form.Item>
      ) : null}
      <div className={styles.two}>
        <FieldItem collection="consents" field="givenOn" required />
        <FieldItem collection="consents" field="expiresOn" hint={t('privacy.consents.expiresHint')} />
      </div>
      <FieldItem collection="consents" field="evidence" required hint={t('privacy.consents.evidenceHint')} />
      {people.length === 0 ? null : (
        <Form.Item name="contact" label={label('consents', 'contact')}>
          <Select allowClear placeholder={t('privacy.consents.anybody')} options={people.map(({ id, name }) => ({ value: id, label: name ?? '' }))} />
        </Form.Item>
      )}
      <Failure error={refusal} channel={consent === null ? 'consent:add' : 'consent:edit'} />
      <FormFoot busy={busy} apart onCancel={onClose} />
    </Form>
  );
}
