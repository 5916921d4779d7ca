import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import { momentAt, type Day } from '../../../shared/kit/dates';
import { trimmedOrNull } from '../../../shared/kit/plain';
import { readAction } from '../../../shared/action/read-action';
import type { PromiseRow } from '../../../shared/promise/asks';
import { useClientSearch, type ClientChoice } from '../../data/use-client-search';
import { usePace } from '../../data/queries/promises';
import { ClientPicker } from '../../pieces/client-picker';
import { SaidLines } from '../../pieces/said-lines';
import { DayInput, TimeInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { GrowingText } from '../../ui/growing-text';
import { localZone, useToday } from '../../ui/use-today';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { addPromise, editPromise } from './actions';
import styles from './promises.module.css';

interface Values {
  readonly text?: string;
  readonly owner?: string;
  readonly on?: Day | null;
  readonly time?: string | null;
}

interface Given {
  /** The promise that is corrected; a new one when absent. */
  readonly promise?: PromiseRow;
  readonly client?: ClientId;
  readonly onClose: () => void;
}

/** Writes a promise down by hand, or corrects one; the day follows what the words say. */
export function PromiseDialog(given: Given) {
  const { t } = useWords();
  return (
    <Modal open onCancel={given.onClose} footer={null} width={520} destroyOnHidden title={t(given.promise === undefined ? 'promises.addTitle' : 'promises.editTitle')}>
      <PromiseForm {...given} />
    </Modal>
  );
}

function PromiseForm({ promise, client, onClose }: Given) {
  const { t, label } = useWords();
  const today = useToday();
  const search = useClientSearch();
  const [form] = Form.useForm<Values>();
  const { text: typed = '', on: typedOn, time: typedTime } = Form.useWatch([], form) ?? {};
  const pace = usePace();
  const [dueOn, dueAt] = promise === undefined ? [typedOn, typedOn && typedTime ? momentAt(typedOn, typedTime, localZone()) : null] : [promise.dueOn, promise.dueAt];
  const due = dueOn ? { dueOn, dueAt } : undefined;
  const [chosen, setChosen] = useState<ClientChoice | null>(null);
  const [ownDay, setOwnDay] = useState(false);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const whose = promise !== undefined ? null : (client ?? chosen?.id ?? null);
  const save = async ({ text = '', owner, on, time }: Values): Promise<void> => {
    const said = { text, owner: trimmedOrNull(owner) };
    const refused = promise !== undefined ? await editPromise({ id: promise.id, fields: said })
      : whose === null ? { kind: 'notFound' }
      : await addPromise({ client: whose, fields: { ...said, dueOn: on ?? null, dueAt: on && time ? momentAt(on, time, localZone()) : null } });
    setRefusal(refused);
    if (refused === null) onClose();
  };
  const follow = (changed: Values): void => {
    if ('on' in changed) setOwnDay(true);
    if (ownDay || promise !== undefined || typeof changed.text !== 'string') return;
    const when = readAction(changed.text, { saidOn: today }).when;
    if (when !== null) form.setFieldsValue({ on: when.on, time: when.time });
  };
  const missing = (field: string) => [{ required: true, message: t('forms.missing', { field: label('promises', field) }) }];
  return (
    <Form<Values> form={form} name="promise" layout="vertical" initialValues={promise === undefined ? {} : { text: promise.text, owner: promise.owner }} onValuesChange={follow} onFinish={(values) => void save(values)}>
      {promise === undefined && client === undefined ? (
        <Form.Item label={label('promises', 'client')} htmlFor="promise-client" required><ClientPicker from={search} id="promise-client" value={chosen} onChange={setChosen} autoFocus /></Form.Item>
      ) : null}
      <Form.Item name="text" label={label('promises', 'text')} required rules={missing('text')}><GrowingText rows={2} maxLength={1000} autoFocus={client !== undefined || promise !== undefined} placeholder={t('promises.textExample')} /></Form.Item>
      {promise === undefined ? (
        <div className={styles.pair}>
          <Form.Item name="on" label={label('promises', 'dueOn')} required rules={missing('dueOn')}><DayInput /></Form.Item>
          <Form.Item name="time" label={t('promises.time')}><TimeInput /></Form.Item>
        </div>
      ) : null}
      <SaidLines text={typed} pace={pace} due={due} proposes={false} />
      <Form.Item name="owner" label={label('promises', 'owner')}><Input maxLength={60} placeholder={t('promises.ownerHint')} /></Form.Item>
      <Failure error={refusal} channel="promise:add" />
      <FormFoot apart onCancel={onClose} />
    </Form>
  );
}
