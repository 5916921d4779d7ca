import { Button, Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ClientId, ContactId } from '../../../shared/client/schema';
import { chainFields } from '../../../shared/contact/asks';
import { isThere, makesRing } from '../../../shared/contact/chain';
import type { Given } from '../../../shared/ipc/contract';
import { isObject } from '../../../shared/kit/plain';
import { ask } from '../../data/engine';
import { useCustomFields, usePreset } from '../../data/queries/lists';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { useDraft } from '../../data/use-draft';
import { CustomFields } from '../../pieces/custom-fields';
import { customChanges, readCustomForm, type CustomFormValues } from '../../pieces/custom-values';
import { FieldItem } from '../../pieces/field-item';
import { changedFields, keptFields } from '../../pieces/kept-fields';
import { Failure } from '../../ui/failure';
import { Message } from '../../ui/message';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { FormFoot } from '../../ui/form-foot';
import { calledAs, standingOf, type Person } from './people-words';
import styles from './chain.module.css';

interface Props {
  readonly client: ClientId;
  readonly people: readonly Person[];
  /** The person to change; `null` adds one. */
  readonly person: Person | null;
  readonly onClose: () => void;
  readonly onLeave: (person: Person) => void;
  readonly onHistory: (person: Person) => void;
}

type Values = Readonly<Record<string, unknown>>;
type Fields = Given<'contact:edit'>['fields'];

/** One person of the decision chain: who they are, what they decide, and what to do when they leave. */
export function ContactDialog(props: Props) {
  const { t } = useWords();
  const { person, onClose } = props;
  return (
    <Modal
      open onCancel={onClose} footer={null} width={640} destroyOnHidden mask={{ closable: false }}
      title={person === null ? t('people.form.add') : t('people.form.edit', { name: calledAs(person, t) })}
    >
      <ContactForm {...props} />
    </Modal>
  );
}

function ContactForm({ client, people, person: given, onClose, onLeave, onHistory }: Props) {
  const words = useWords();
  const { t, label } = words;
  const { value: own } = useCustomFields('contacts');
  const [form] = Form.useForm<Values>();
  const positions = usePreset('position');
  // The form stays on the state it was opened on, also when a signal brings a newer one.
  const [person] = useState(given);
  const [typed, setTyped] = useState<Values | null>(null);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const draft = useDraft(person === null ? `contact:new:${client}` : `contact:edit:${person.id}`, typed);
  if (!draft.loaded) return null;
  const before: Values = person === null ? {} : Object.fromEntries(chainFields.map((key) => [key, person[key]]));
  const ownBefore: CustomFormValues = person?.custom ?? {};
  const channel = person === null ? 'contact:add' : 'contact:edit';
  const superiors = people.filter((other) => isThere(other) && other.id !== person?.id && (person === null || !makesRing(people, person.id, other.id)));

  const save = async (values: Values): Promise<void> => {
    const fields = changedFields(chainFields, values, before) as Fields;
    const custom = customChanges(readCustomForm(values['custom']), ownBefore);
    if (person !== null && Object.keys(fields).length + Object.keys(custom).length === 0) return onClose();
    setBusy(true);
    const text = (key: string): string => (typeof values[key] === 'string' ? values[key].trim() : '');
    const answer = person === null
      ? await ask('contact:add', { client, fields, phone: text('phone'), email: text('email'), custom })
      : await ask('contact:edit', { id: person.id, seen: person.stamp, fields, custom });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t('people.form.saved'));
    await draft.drop();
    onClose();
  };
  const takeBack = async (id: ContactId): Promise<void> => {
    const answer = await ask('contact:return', { id });
    if (!answer.ok) return notifyRefused(answer.error, 'contact:return');
    notifySaved(answer.value.action, t('people.form.returned'));
    onClose();
  };
  return (
    <Form<Values>
      form={form} name="contact" layout="vertical" initialValues={{ ...before, ...keptFields('contacts', draft.restored), custom: { ...ownBefore, ...readCustomForm(isObject(draft.restored) ? draft.restored['custom'] : {}) } }}
      onValuesChange={(_changed, all) => setTyped(all)} onFinish={(values) => void save(values)}
    >
      {person === null || isThere(person) ? null : (
        <div style={{ marginBottom: 12 }}>
          <Message tone="info" action={<Button size="small" onClick={() => void takeBack(person.id)}>{t('people.form.back')}</Button>}>
            {standingOf(people, person, words)}
          </Message>
        </div>
      )}
      <div className={styles.grid}>
        <FieldItem collection="contacts" field="name" autoFocus={person === null} />
        <FieldItem collection="contacts" field="position" suggestions={positions} />
        <FieldItem collection="contacts" field="role" />
        <Form.Item name="reportsTo" label={label('contacts', 'reportsTo')}>
          <Select allowClear placeholder={t('people.form.nobody')} options={superiors.map((other) => ({ value: other.id, label: calledAs(other, t) }))} />
        </Form.Item>
        <FieldItem collection="contacts" field="influence" />
        <FieldItem collection="contacts" field="attitude" />
        <FieldItem collection="contacts" field="joinedOn" />
        <FieldItem collection="contacts" field="birthday" />
        <FieldItem collection="contacts" field="birthdayCalendar" />
        {person === null ? (
          <>
            <span />
            <Form.Item name="phone" label={t('people.form.phone')}>
              <Input inputMode="tel" maxLength={60} />
            </Form.Item>
            <Form.Item name="email" label={t('people.form.email')}>
              <Input inputMode="email" maxLength={200} />
            </Form.Item>
          </>
        ) : null}
        <CustomFields fields={own ?? []} />
        <FieldItem collection="contacts" field="notes" rows={1} className={styles.wide ?? ''} />
      </div>
      <Failure error={refusal} channel={channel} />
      <FormFoot busy={busy} apart onCancel={onClose}>
        {person === null ? null : (
          <>
            {isThere(person) || person.successor === null ? (
              <Button danger={isThere(person)} onClick={() => onLeave(person)}>
                {t(isThere(person) ? 'people.form.leave' : 'people.form.name')}
              </Button>
            ) : null}
            <Button type="text" onClick={() => onHistory(person)}>
              {t('people.form.history')}
            </Button>
          </>
        )}
      </FormFoot>
    </Form>
  );
}
