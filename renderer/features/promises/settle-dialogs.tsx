import { Form, Modal } from 'antd';
import { useState } from 'react';
import { clockTime, momentAt, momentOf, wallTime, type Day } from '../../../shared/kit/dates';
import type { PromiseRow } from '../../../shared/promise/asks';
import { usePace } from '../../data/queries/promises';
import { SaidLines } from '../../pieces/said-lines';
import { DayInput, TimeInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { GrowingText } from '../../ui/growing-text';
import { localZone, useToday } from '../../ui/use-today';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { movePromise, settlePromise } from './actions';
import styles from './promises.module.css';

interface Values {
  readonly on?: Day | null;
  readonly time?: string | null;
  readonly reason?: string;
}

interface About {
  readonly promise: PromiseRow;
  readonly onClose: () => void;
}

const momentIn = ({ on, time }: Values) => (on && time ? momentAt(on, time, localZone()) : null);

/** Moves the day of a promise, with the reason; the first day is kept. */
export function MoveDialog({ promise, onClose }: About) {
  const { t } = useWords();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [form] = Form.useForm<Values>();
  const typed = Form.useWatch([], form) ?? {};
  const pace = usePace();
  const save = async (values: Values): Promise<void> => {
    if (!values.on) return;
    const refused = await movePromise({ id: promise.id, dueOn: values.on, dueAt: momentIn(values), reason: values.reason ?? '' });
    setRefusal(refused);
    if (refused === null) onClose();
  };
  const reason = t('promises.move.reason');
  return (
    <Modal open onCancel={onClose} footer={null} width={480} destroyOnHidden title={t('promises.move.title')}>
      <Form<Values> form={form} name="move-promise" layout="vertical" initialValues={{ on: promise.dueOn, time: promise.dueAt === null ? null : clockTime(promise.dueAt, localZone()) }} onFinish={(values) => void save(values)}>
        <p className="km-soft">{promise.text}</p>
        <div className={styles.pair}>
          <Form.Item name="on" label={t('promises.move.on')} required rules={[{ required: true, message: t('forms.missing', { field: t('promises.move.on') }) }]}><DayInput autoFocus /></Form.Item>
          <Form.Item name="time" label={t('promises.time')}><TimeInput /></Form.Item>
        </div>
        {typed.on ? <SaidLines text={promise.text ?? ''} pace={pace} due={{ dueOn: typed.on, dueAt: momentIn(typed) }} proposes={false} /> : null}
        <Form.Item name="reason" label={reason} required rules={[{ required: true, whitespace: true, message: t('forms.missing', { field: reason }) }]}><GrowingText rows={2} maxLength={400} placeholder={t('promises.move.example')} /></Form.Item>
        <Failure error={refusal} channel="promise:move" />
        <FormFoot apart onCancel={onClose} />
      </Form>
    </Modal>
  );
}

/** Says when a promise was kept, or why it is cancelled. */
export function SettleDialog({ promise, state, onClose }: About & { readonly state: '已兑现' | '已取消' }) {
  const { t } = useWords();
  const today = useToday();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const kept = state === '已兑现';
  const [time] = useState(() => wallTime(momentOf(Date.now(), localZone())));
  const save = async (values: Values): Promise<void> => {
    const at = kept ? momentIn(values) : null;
    const refused = await settlePromise({ id: promise.id, state, reason: values.reason ?? '', ...(at === null ? {} : { at }) });
    setRefusal(refused);
    if (refused === null) onClose();
  };
  const reason = t(kept ? 'promises.note' : 'promises.cancelReason');
  const missing = (name: string) => [{ required: true, message: t('forms.missing', { field: name }) }];
  return (
    <Modal open onCancel={onClose} footer={null} width={480} destroyOnHidden title={t(kept ? 'promises.keptTitle' : 'promises.cancelTitle')}>
      <Form<Values> name="settle-promise" layout="vertical" initialValues={{ on: today, time }} onFinish={(values) => void save(values)}>
        <p className="km-soft">{promise.text}</p>
        {kept ? (
          <div className={styles.pair}>
            <Form.Item name="on" label={t('promises.keptOn')} required rules={missing(t('promises.keptOn'))}><DayInput autoFocus /></Form.Item>
            <Form.Item name="time" label={t('promises.time')} required rules={missing(t('promises.time'))}><TimeInput /></Form.Item>
          </div>
        ) : null}
        <Form.Item name="reason" label={reason} required={!kept} rules={kept ? [] : [{ required: true, whitespace: true, message: t('forms.missing', { field: reason }) }]}><GrowingText autoFocus={!kept} rows={2} maxLength={1000} /></Form.Item>
        <Failure error={refusal} channel="promise:settle" />
        <FormFoot apart onCancel={onClose} />
      </Form>
    </Modal>
  );
}
