import { AutoComplete, Form, Input, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { isThere } from '../../../shared/contact/chain';
import type { Given } from '../../../shared/ipc/contract';
import { isDay, type Day } from '../../../shared/kit/dates';
import { isObject, textOf } from '../../../shared/kit/plain';
import { ask } from '../../data/engine';
import { KeptForm, type Keeping } from '../../data/kept-form';
import { usePreset } from '../../data/queries/lists';
import { notifySaved } from '../../data/saved-notice';
import { DayInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { useToday } from '../../ui/use-today';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { FormFoot } from '../../ui/form-foot';
import { calledAs, personOf, type Person } from './people-words';
import styles from './chain.module.css';

const whos = ['new', 'known', 'unknown'] as const;
type Who = (typeof whos)[number];

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

interface Props {
  readonly people: readonly Person[];
  readonly person: Person;
  readonly onClose: () => void;
}

function readDraft(kept: unknown): Partial<Values> | null {
  if (!isObject(kept)) return null;
  const day = (key: string): Day | null => (typeof kept[key] === 'string' && isDay(kept[key]) ? kept[key] : null);
  const [leftOn, learntOn, who] = [day('leftOn'), day('learntOn'), whos.find((each) => each === kept['who'])];
  const [known, name, position, phone, email] = [textOf(kept['known']), textOf(kept['name']), textOf(kept['position']), textOf(kept['phone']), textOf(kept['email'])];
  return { ...(leftOn === null ? {} : { leftOn }), ...(learntOn === null ? {} : { learntOn }), ...(who === undefined ? {} : { who }), known, name, position, phone, email };
}

/** A person has left, and who takes over (AT-40): one form, one action. */
export function LeaveDialog(props: Props) {
  const { t } = useWords();
  const { person, onClose } = props;
  const name = calledAs(person, t);
  return (
    <Modal
      open onCancel={onClose} footer={null} width={560} destroyOnHidden mask={{ closable: false }}
      title={isThere(person) ? t('people.leave.title', { name }) : t('people.leave.nameTitle', { name })}
    >
      <KeptForm<Partial<Values>> draftKey={`leave:${person.id}`} read={readDraft}>
        {(restored, keeping) => <LeaveForm {...props} restored={restored} keeping={keeping} />}
      </KeptForm>
    </Modal>
  );
}

function LeaveForm({ people, person, onClose, restored, keeping }: Props & { readonly restored: Partial<Values> | null; readonly keeping: Keeping<Partial<Values>> }) {
  const { t, term } = useWords();
  const today = useToday();
  const positions = usePreset('position');
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const who = Form.useWatch('who', form) ?? restored?.who ?? 'new';
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
    await keeping.drop();
    onClose();
  };
  const needed = [{ required: true, whitespace: true, message: t('people.leave.missing') }];
  return (
    <Form<Values>
      form={form} name="leave" layout="vertical" onFinish={(values) => void save(values)}
      initialValues={{ leftOn: person.leftOn ?? today, learntOn: today, who: 'new', position: person.position ?? '', ...restored, known: others.find(({ id }) => id === restored?.known)?.id }}
      onValuesChange={(_changed, all: Values) => keeping.onTyped(all)}
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
        <Radio.Group options={whos.map((value) => ({ value, label: t(`people.leave.${value}`), disabled: value === 'known' && others.length === 0 }))} />
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
          <Form.Item name="position" label={t('people.leave.newPosition')} rules={[{ max: 80, message: t('forms.tooLong', { max: 80 }) }]}>
            <AutoComplete options={positions.map((value) => ({ value, label: term(value) }))} showSearch={{ filterOption: (typed, option) => String(option?.value ?? '').includes(typed) }} />
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
  );
}

function successorOf({ who, known, name, position, phone, email }: Values): Given<'contact:leave'>['successor'] {
  if (who === 'known' && known !== undefined) return { who, id: known as Person['id'] };
  if (who === 'new') return { who, name: name?.trim() ?? '', position: position?.trim() ?? '', phone: phone?.trim() ?? '', email: email?.trim() ?? '' };
  return { who: 'unknown' };
}
