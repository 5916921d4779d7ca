import { Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { isThere } from '../../../shared/contact/chain';
import type { Given } from '../../../shared/ipc/contract';
import type { Day } from '../../../shared/kit/dates';
import { ask } from '../../data/engine';
import { notifySaved } from '../../data/saved-notice';
import { DayInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { useToday } from '../../ui/use-today';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { FormFoot } from '../../ui/form-foot';
import { calledAs, personOf, type Person } from './people-words';
import styles from './chain.module.css';

type Who = 'new' | 'known' | 'unknown';

interface Values {
  readonly leftOn: Day;
  readonly learntOn: Day;
  readonly who: Who;
  readonly known?: string;
  readonly name?: string;
  readonly position?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** A person has left, and who takes over (AT-40): one form, one action. */
export function LeaveDialog({ people, person, onClose }: { readonly people: readonly Person[]; readonly person: Person; readonly onClose: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const who = Form.useWatch('who', form) ?? 'new';
  const name = calledAs(person, t);
  const others = people.filter((other) => isThere(other) && other.id !== person.id);

  const save = async (values: Values): Promise<void> => {
    const successor = successorOf(values);
    setBusy(true);
    const answer = await ask('contact:leave', { id: person.id, leftOn: values.leftOn, learntOn: values.learntOn, successor });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    const next = successor.who === 'new' ? successor.name : successor.who === 'known' ? calledAs(personOf(people, successor.id) ?? person, t) : null;
    notifySaved(answer.value.action, next === null ? t('people.leave.saved', { name }) : t('people.leave.savedTo', { name, successor: next }));
    onClose();
  };
  const needed = [{ required: true, whitespace: true, message: t('people.leave.missing') }];
  return (
    <Modal
      open onCancel={onClose} footer={null} width={560} destroyOnHidden mask={{ closable: false }}
      title={isThere(person) ? t('people.leave.title', { name }) : t('people.leave.nameTitle', { name })}
    >
      <Form<Values>
        form={form} name="leave" layout="vertical" onFinish={(values) => void save(values)}
        initialValues={{ leftOn: person.leftOn ?? today, learntOn: today, who: 'new', position: person.position ?? '' }}
      >
        <div className={styles.grid}>
          <Form.Item name="leftOn" label={t('people.leave.leftOn')} rules={[{ required: true, message: t('forms.missing', { field: t('people.leave.leftOn') }) }]}>
            <DayInput />
          </Form.Item>
          <Form.Item
            name="learntOn" label={t('people.leave.learntOn')} extra={t('people.leave.learntHint')}
            rules={[{ required: true, message: t('forms.missing', { field: t('people.leave.learntOn') }) }]}
          >
            <DayInput />
          </Form.Item>
        </div>
        <Form.Item name="who" label={t('people.leave.who')}>
          <Radio.Group options={(['new', 'known', 'unknown'] as const).map((value) => ({ value, label: t(`people.leave.${value}`), disabled: value === 'known' && others.length === 0 }))} />
        </Form.Item>
        {who === 'known' ? (
          <Form.Item name="known" label={t('people.leave.choose')} rules={[{ required: true, message: t('people.leave.choose') }]}>
            <Select options={others.map((other) => ({ value: other.id, label: [calledAs(other, t), other.name === null ? null : other.position].filter((part) => part !== null).join(' · ') }))} />
          </Form.Item>
        ) : null}
        {who === 'new' ? (
          <div className={styles.grid}>
            <Form.Item name="name" label={t('people.leave.newName')} rules={needed}>
              <Input maxLength={80} autoFocus />
            </Form.Item>
            <Form.Item name="position" label={t('people.leave.newPosition')}>
              <Input maxLength={80} />
            </Form.Item>
            <Form.Item name="phone" label={t('people.leave.newPhone')}>
              <Input inputMode="tel" maxLength={60} />
            </Form.Item>
            <Form.Item name="email" label={t('people.leave.newEmail')}>
              <Input inputMode="email" maxLength={200} />
            </Form.Item>
          </div>
        ) : null}
        <p className="km-soft">{t('people.leave.effect')}</p>
        <Failure error={refusal} channel="contact:leave" />
        <FormFoot busy={busy} submit={t('people.leave.submit')} apart onCancel={onClose} />
      </Form>
    </Modal>
  );
}

function successorOf({ who, known, name, position, phone, email }: Values): Given<'contact:leave'>['successor'] {
  if (who === 'known' && known !== undefined) return { who, id: known as Person['id'] };
  if (who === 'new') return { who, name: name?.trim() ?? '', position: position?.trim() ?? '', phone: phone?.trim() ?? '', email: email?.trim() ?? '' };
  return { who: 'unknown' };
}
