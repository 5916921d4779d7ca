import { Form, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import { isDay, type Day } from '../../../shared/kit/dates';
import { isObject, textOf } from '../../../shared/kit/plain';
import { checkMethods, checkResults, type CheckKind, type CheckMethod, type CheckResult } from '../../../shared/review/schema';
import { KeptForm, type Keeping } from '../../data/kept-form';
import { DayInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { GrowingText } from '../../ui/growing-text';
import { useToday } from '../../ui/use-today';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { recordCheck } from './actions';
import { usualMethod } from './queues';
import styles from './review.module.css';

interface Values {
  readonly on: Day;
  readonly method: CheckMethod;
  readonly result: CheckResult;
  readonly notes?: string;
}

function readDraft(kept: unknown): Partial<Values> | null {
  if (!isObject(kept)) return null;
  const [on, method, result] = [kept['on'], checkMethods.find((each) => each === kept['method']), checkResults.find((each) => each === kept['result'])];
  return { ...(typeof on === 'string' && isDay(on) ? { on } : {}), ...(method === undefined ? {} : { method }), ...(result === undefined ? {} : { result }), notes: textOf(kept['notes']) };
}

/** Puts on record that a client's file was checked: how, on which day, and what came of it (R-AUD-03, R-UPD-02). */
export function CheckDialog({ client, name, kind, onClose }: { readonly client: ClientId; readonly name: string; readonly kind: CheckKind; readonly onClose: () => void }) {
  const { t, term } = useWords();
  return (
    <Modal open onCancel={onClose} footer={null} width={560} destroyOnHidden mask={{ closable: false }} title={t('review.check.title', { kind: term(kind), name })}>
      <KeptForm<Partial<Values>> draftKey={`check:${client}`} read={readDraft}>
        {(restored, keeping) => <CheckForm client={client} kind={kind} restored={restored} keeping={keeping} onClose={onClose} />}
      </KeptForm>
    </Modal>
  );
}

function CheckForm({ client, kind, restored, keeping, onClose }: {
  readonly client: ClientId;
  readonly kind: CheckKind;
  readonly restored: Partial<Values> | null;
  readonly keeping: Keeping<Partial<Values>>;
  readonly onClose: () => void;
}) {
  const { t, term, label } = useWords();
  const today = useToday();
  const [form] = Form.useForm<Values>();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const result = Form.useWatch('result', form) ?? restored?.result ?? '无误';
  const save = async ({ on, method, result: came, notes }: Values): Promise<void> => {
    setBusy(true);
    const refused = await recordCheck({ clients: [client], kind, on, method, result: came, notes: notes ?? '' });
    setBusy(false);
    if (refused !== null) return setRefusal(refused);
    await keeping.drop();
    onClose();
  };
  return (
    <Form<Values>
      form={form} name="check" layout="vertical" initialValues={{ on: today, method: usualMethod(kind), result: '无误', ...restored }}
      onValuesChange={(_changed, all: Values) => keeping.onTyped(all)} onFinish={(values) => void save(values)}
    >
      <Form.Item name="result" label={label('checks', 'result')} extra={t(`review.check.effect.${result}`)}>
        <Radio.Group optionType="button" buttonStyle="solid" aria-label={label('checks', 'result')} options={checkResults.map((value) => ({ value, label: term(value) }))} />
      </Form.Item>
      <div className={styles.checkGrid}>
        <Form.Item name="method" label={label('checks', 'method')}>
          <Radio.Group aria-label={label('checks', 'method')} options={checkMethods.map((value) => ({ value, label: term(value) }))} />
        </Form.Item>
        <Form.Item name="on" label={label('checks', 'on')} rules={[{ required: true, message: t('forms.missing', { field: label('checks', 'on') }) }]}>
          <DayInput />
        </Form.Item>
      </div>
      <Form.Item name="notes" label={label('checks', 'notes')}>
        <GrowingText rows={2} maxLength={4000} placeholder={t('review.check.notesHint')} />
      </Form.Item>
      <Failure error={refusal} channel="review:check" />
      <FormFoot busy={busy} apart onCancel={onClose} />
    </Form>
  );
}
