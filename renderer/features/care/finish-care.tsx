import { Form, Modal } from 'antd';
import { useState } from 'react';
import type { CareTask } from '../../../shared/care/schema';
import type { Day } from '../../../shared/kit/dates';
import { ask } from '../../data/engine';
import { useCareJudgement } from '../../data/queries/care';
import { notifySaved } from '../../data/saved-notice';
import { DayInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { dayText } from '../../ui/format';
import { Message } from '../../ui/message';
import { useToday } from '../../ui/use-today';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { FieldItem } from '../../pieces/field-item';
import { TouchGuard } from '../../pieces/touch-guard';

/** The task that is done. */
export type DoneTask = Pick<CareTask, 'id' | 'action'>;

interface About {
  readonly task: DoneTask;
  readonly onClose: () => void;
}

interface Values {
  readonly on?: Day | null;
  readonly feedback?: string | null;
  readonly nextStep?: string | null;
  readonly costFen?: number | null;
}

/** Says that a care task is done, what the client said and what comes next, in one dialog (S4-T2). */
export function FinishCareDialog(about: About) {
  const { t } = useWords();
  return (
    <Modal open onCancel={about.onClose} footer={null} width={480} destroyOnHidden mask={{ closable: false }} title={t('care.finish.title', { action: about.task.action ?? '' })}>
      <FinishForm {...about} />
    </Modal>
  );
}

function FinishForm({ task: { id }, onClose }: About) {
  const [form] = Form.useForm<Values>();
  const on = Form.useWatch('on', form) ?? null;
  const { value: guard } = useCareJudgement(id, on);
  const [why, setWhy] = useState<string | null>(null);
  const { t, label } = useWords();
  const today = useToday();
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async ({ on, feedback, nextStep, costFen }: Values): Promise<void> => {
    setBusy(true);
    const answer = await ask('care:finish', { id, ...(on ? { on } : {}), feedback: feedback ?? '', nextStep: nextStep ?? '', ...(why?.trim() ? { override: { why } } : {}), ...(costFen === null || costFen === undefined ? {} : { costFen }) });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    const { action, nextOn } = answer.value;
    notifySaved(action, nextOn === null ? t('care.finish.done') : t('care.finish.doneNext', { day: dayText(nextOn) }));
    onClose();
  };
  return (
    <Form<Values> form={form} name="finish-care" layout="vertical" initialValues={{ on: today }} onFinish={(values) => void save(values)}>
      {guard === null ? null : (
        <div className="km-stack">
          {guard.unclassed && guard.judged.verdict !== 'allow' ? <Message tone="info">{t('care.finish.unclassed')}</Message> : null}
          <TouchGuard judged={guard.judged} message={guard.message} why={why} onWhy={setWhy} />
        </div>
      )}
      <Form.Item name="on" label={label('careTasks', 'doneOn')}>
        <DayInput />
      </Form.Item>
      <FieldItem collection="careTasks" field="feedback" autoFocus placeholder={t('care.finish.feedbackExample')} />
      <FieldItem collection="careTasks" field="nextStep" />
      <FieldItem collection="careTasks" field="costFen" hint={t('care.finish.costHint')} />
      <Failure error={refusal} channel="care:finish" />
      <FormFoot busy={busy} apart submit={t('care.finish.submit')} onCancel={onClose} />
    </Form>
  );
}
