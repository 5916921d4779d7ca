import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ClientId, ContactId } from '../../../shared/client/schema';
import type { ConsentRow } from '../../../shared/consent/asks';
import type { ConsentId } from '../../../shared/consent/schema';
import type { NumberKind } from '../../../shared/idnumber/rules';
import { ask } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import { Failure } from '../../ui/failure';
import { dayText } from '../../ui/format';
import { FormFoot } from '../../ui/form-foot';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import type { Person } from './consent-dialog';

interface Values {
  readonly consent: ConsentId;
  readonly kind: NumberKind;
  readonly contact: ContactId | null;
  readonly number: string;
}

/** Keeps a number under an authorisation. Its form is the only one without a draft: what is typed here lies nowhere before it is saved. */
export function NumberDialog({ client, people, grants, onClose }: {
  readonly client: ClientId;
  readonly people: readonly Person[];
  /** The authorisations that hold today. */
  readonly grants: readonly ConsentRow[];
  readonly onClose: () => void;
}) {
  const { t, term } = useWords();
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const chosen = Form.useWatch('consent', form) ?? grants[0]?.id;
  const grant = grants.find(({ id }) => id === chosen);
  const kinds = (grant?.numbers ?? []) as readonly NumberKind[];

  const save = async ({ consent, kind, contact, number }: Values): Promise<void> => {
    setBusy(true);
    const answer = await ask('idnumber:add', { client, consent, kind, number, contact: grant?.contact ?? contact ?? null });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t('privacy.numbers.saved'));
    onClose();
  };
  const choose = (id: ConsentId): void => {
    const next = grants.find((each) => each.id === id);
    form.setFieldsValue({ kind: (next?.numbers ?? [])[0] as NumberKind, contact: next?.contact ?? null });
  };
  return (
    <Modal open onCancel={onClose} footer={null} width={520} destroyOnHidden mask={{ closable: false }} title={t('privacy.numbers.addTitle')}>
      <Form<Values>
        form={form} name="number" layout="vertical" onFinish={(values) => void save(values)}
        initialValues={{ consent: grants[0]?.id, kind: grants[0]?.numbers?.[0], contact: grants[0]?.contact ?? null, number: '' }}
      >
        <Form.Item name="consent" label={t('privacy.numbers.consent')}>
          <Select
            onChange={choose}
            options={grants.map(({ id, givenOn, evidence }) => ({ value: id, label: t('privacy.numbers.consentOf', { day: givenOn === null ? '' : dayText(givenOn), evidence: evidence ?? '' }) }))}
          />
        </Form.Item>
        <Form.Item name="kind" label={t('privacy.numbers.kind')}>
          <Select options={kinds.map((value) => ({ value, label: term(value) }))} />
        </Form.Item>
        {people.length === 0 ? null : (
          <Form.Item name="contact" label={t('privacy.numbers.person')}>
            <Select allowClear disabled={grant?.contact !== null} placeholder={t('privacy.numbers.itself')} options={people.map(({ id, name }) => ({ value: id, label: name ?? '' }))} />
          </Form.Item>
        )}
        <div data-keeps-numbers>
          <Form.Item name="number" label={t('privacy.numbers.number')} extra={t('privacy.numbers.numberHint')} rules={[{ required: true, message: t('forms.missing', { field: t('privacy.numbers.number') }) }]}>
            <Input maxLength={60} autoComplete="off" spellCheck={false} autoFocus />
          </Form.Item>
        </div>
        <Failure error={refusal} channel="idnumber:add" />
        <FormFoot busy={busy} apart onCancel={onClose} />
      </Form>
    </Modal>
  );
}
