import { Form, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import type { Day } from '../../../shared/kit/dates';
import type { PreventionId, PreventionItemId } from '../../../shared/prevention/schema';
import { usePreset } from '../../data/queries/lists';
import { OfferedChoice } from '../../pieces/offered-choice';
import { DayInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { countText } from '../../ui/format';
import { GrowingText } from '../../ui/growing-text';
import { useToday } from '../../ui/use-today';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { planVisits, settleClients } from './actions';

interface About {
  readonly id: PreventionId;
  readonly items: readonly PreventionItemId[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Says of clients by hand that they were checked, or need no check and why. */
export function SettleDialog({ state, ...about }: About & { readonly state: '已完成' | '不需要' }) {
  const { t } = useWords();
  const count = countText(about.items.length);
  return (
    <Modal open onCancel={about.onClose} footer={null} width={440} destroyOnHidden title={t(state === '已完成' ? 'prevention.doneTitle' : 'prevention.notNeededTitle', { count })}>
      <SettleForm state={state} {...about} />
    </Modal>
  );
}

function SettleForm({ state, id, items, onClose, onDone }: Parameters<typeof SettleDialog>[0]) {
  const { t, label } = useWords();
  const today = useToday();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const done = state === '已完成';
  const save = async ({ on, note = '' }: { readonly on?: Day | null; readonly note?: string }): Promise<void> => {
    const refused = await settleClients({ id, items: [...items], state, note, ...(done && on ? { on } : {}) });
    setRefusal(refused);
    if (refused === null) onDone();
  };
  return (
    <Form name="settle" layout="vertical" initialValues={{ on: today }} onFinish={(values) => void save(values as { readonly on?: Day | null; readonly note?: string })}>
      {done ? <Form.Item name="on" label={label('preventionItems', 'doneOn')}><DayInput /></Form.Item> : null}
      <Form.Item
        name="note" label={done ? label('preventionItems', 'note') : t('prevention.why')} required={!done}
        rules={done ? [] : [{ required: true, whitespace: true, message: t('forms.missing', { field: t('prevention.why') }) }]}
      >
        <GrowingText autoFocus rows={2} maxLength={1000} placeholder={t(done ? 'prevention.doneExample' : 'prevention.whyExample')} />
      </Form.Item>
      <Failure error={refusal} channel="prevention:settle" />
      <FormFoot apart onCancel={onClose} />
    </Form>
  );
}

interface Plan {
  readonly from?: Day | null;
  readonly perDay?: number | null;
  readonly method?: string | null;
}

/** Plans visits for clients that have none, so many a working day. */
export function VisitsDialog(about: About) {
  const { t } = useWords();
  return (
    <Modal open onCancel={about.onClose} footer={null} width={520} destroyOnHidden title={t('prevention.visitsTitle', { count: countText(about.items.length) })}>
      <VisitsForm {...about} />
    </Modal>
  );
}

function VisitsForm({ id, items, onClose, onDone }: About) {
  const { t, label } = useWords();
  const today = useToday();
  const methods = usePreset('followupMethod');
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const save = async ({ from, perDay, method }: Plan): Promise<void> => {
    const refused = await planVisits({ id, items: [...items], from: from ?? today, perDay: perDay ?? 1, method: method ?? '' });
    setRefusal(refused);
    if (refused === null) onDone();
  };
  return (
    <Form<Plan> name="visits" layout="vertical" initialValues={{ from: today, perDay: 5, method: null }} onFinish={(values) => void save(values)}>
      <p className="km-soft">{t('prevention.visitsLead')}</p>
      <Form.Item name="from" label={t('prevention.visitsFrom')} required rules={[{ required: true, message: t('forms.missing', { field: t('prevention.visitsFrom') }) }]}><DayInput autoFocus /></Form.Item>
      <Form.Item name="perDay" label={t('prevention.perDay')} required rules={[{ required: true, message: t('forms.missing', { field: t('prevention.perDay') }) }]}><InputNumber min={1} max={50} precision={0} /></Form.Item>
      <Form.Item name="method" label={label('visits', 'method')}><OfferedChoice offered={methods} label={label('visits', 'method')} /></Form.Item>
      <Failure error={refusal} channel="prevention:visit" />
      <FormFoot apart submit={t('prevention.planVisits')} onCancel={onClose} />
    </Form>
  );
}
