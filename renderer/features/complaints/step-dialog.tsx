import { Checkbox, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { ComplaintFile } from '../../../shared/complaint/asks';
import { keeps24h } from '../../../shared/complaint/clocks';
import { isDay, momentAt, momentOf, wallTime, type Day } from '../../../shared/kit/dates';
import { dueAfter, fromDay } from '../../../shared/policy/interval';
import type { RecordId } from '../../../shared/record/schema';
import { ask } from '../../data/engine';
import { lookForPromises } from '../../data/found-promises';
import { usePace } from '../../data/queries/promises';
import { useComplaintChoices } from '../../data/queries/complaints';
import { usePolicies } from '../../data/queries/policies';
import { useSettings } from '../../data/settings';
import { useDraft } from '../../data/use-draft';
import { localZone, useNow, useToday } from '../../ui/use-today';
import { FieldItem } from '../../pieces/field-item';
import { SaidLines } from '../../pieces/said-lines';
import { notifySaved } from '../../data/saved-notice';
import { DayInput, TimeInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { FormFoot } from '../../ui/form-foot';
import { followingDay } from './next-day';
import { NextStep } from './next-step';
import { byHand, usualNext, type HandStep } from './usual-next';
import { useSpan } from './use-span';
import styles from './complaint-page.module.css';

interface StepValues {
  readonly step?: HandStep | null;
  readonly on?: Day | null;
  readonly time?: string | null;
  readonly by?: string | null;
  readonly content?: string | null;
  readonly reaction?: string | null;
  readonly nextAction?: string | null;
  readonly nextBy?: string | null;
  readonly dueOn?: Day | null;
  /** Whether the client was promised it by that day (C-08). */
  readonly promise?: boolean;
}

function readDraft(value: unknown): StepValues | null {
  if (typeof value !== 'object' || value === null) return null;
  const kept = value as Readonly<Record<string, unknown>>;
  const text = (key: string): string | null => (typeof kept[key] === 'string' ? kept[key] : null);
  const day = (key: string): Day | null => {
    const found = text(key);
    return found !== null && isDay(found) ? found : null;
  };
  return {
    step: byHand.find((each) => each === text('step')) ?? null, on: day('on'), time: text('time'), by: text('by'),
    content: text('content'), reaction: text('reaction'), nextAction: text('nextAction'), nextBy: text('nextBy'), dueOn: day('dueOn'), promise: kept['promise'] === true,
  };
}

interface About {
  readonly file: Pick<ComplaintFile, 'complaint' | 'steps' | 'clocks'>;
  readonly onClose: () => void;
}

/** Adds a step of handling (S2-T8). */
export function StepDialog(about: About) {
  const { t } = useWords();
  return (
    <Modal
      open onCancel={about.onClose} footer={null} width={640} destroyOnHidden mask={{ closable: false }} style={{ top: 24 }}
      styles={{ body: { maxHeight: 'calc(100vh - 128px)', overflow: 'auto' } }} title={t('complaints.steps.createTitle')}
    >
      <StepForm {...about} />
    </Modal>
  );
}

function StepForm({ file: { complaint, steps, clocks }, onClose }: About) {
  const { t, term, label } = useWords();
  const { settings } = useSettings();
  const today = useToday();
  const now = useNow();
  const policies = usePolicies();
  const span = useSpan(policies);
  const { value: choices } = useComplaintChoices();
  const pace = usePace();
  const [form] = Form.useForm<StepValues>();
  const [typed, setTyped] = useState<StepValues | null>(null);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const draft = useDraft(`complaint-step:${complaint.id}`, typed);
  const [blank] = useState<StepValues>(() => ({ step: usualNext(steps), on: today, time: wallTime(momentOf(Date.now(), localZone())), by: settings.userName || null }));
  if (!draft.loaded) return null;
  const step = typed?.step ?? blank.step;

  const chooseDay = (dueOn: Day): void => {
    form.setFieldValue('dueOn', dueOn);
    setTyped({ ...typed, dueOn });
  };
  const onValuesChange = (changed: StepValues, all: StepValues): void => {
    const visitBy = changed.step === '处理完成' && !all.dueOn ? dueAfter(fromDay(all.on ?? today), policies, 'complaint.revisit', 'R-CP-06', localZone()).on : null;
    const said = typeof changed.nextAction === 'string' ? followingDay(typed?.nextAction ?? '', changed.nextAction, all.dueOn ?? null, today) : (all.dueOn ?? null);
    const dueOn = visitBy ?? said;
    if (dueOn !== (all.dueOn ?? null)) form.setFieldValue('dueOn', dueOn);
    setTyped({ ...all, dueOn });
  };
  const save = async (values: StepValues): Promise<void> => {
    const text = (value: string | null | undefined): string | null => value?.trim() || null;
    setBusy(true);
    const answer = await ask('complaint:add-step', {
      complaint: complaint.id,
      fields: {
        step: values.step ?? null,
        at: values.on ? momentAt(values.on, values.time ?? '00:00', localZone()) : null,
        by: text(values.by),
        content: text(values.content),
        reaction: text(values.reaction),
        nextAction: text(values.nextAction),
        nextBy: text(values.nextAction) === null ? null : text(values.nextBy),
        dueOn: values.dueOn ?? null,
      },
      promise: values.promise === true,
    });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t('complaints.steps.saved'));
    if (complaint.client !== null) void lookForPromises(complaint.client, { collection: 'complaintSteps', record: answer.value.id as unknown as RecordId });
    await draft.drop();
    onClose();
  };
  return (
    <Form<StepValues>
      form={form}
      name="step"
      layout="vertical"
      initialValues={readDraft(draft.restored) ?? blank}
      onValuesChange={onValuesChange}
      onFinish={(values) => void save(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) form.submit();
      }}
    >
      <Form.Item
        name="step"
        label={label('complaintSteps', 'step')}
        required
        extra={step === '处理完成' ? t('complaints.steps.handledHint', { span: span('complaint.revisit') }) : undefined}
        rules={[{ required: true, message: t('complaints.steps.stepMissing') }]}
      >
        <Select options={byHand.map((value) => ({ value, label: term(value) }))} />
      </Form.Item>
      <div className={styles.two}>
        <Form.Item name="on" label={label('complaintSteps', 'at')} required rules={[{ required: true, message: t('forms.missing', { field: label('complaintSteps', 'at') }) }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="time" label={t('complaints.steps.atTime')}>
          <TimeInput />
        </Form.Item>
      </div>
      <FieldItem collection="complaintSteps" field="content" required autoFocus rows={3} />
      <SaidLines text={typed?.content ?? ''} keeps24h={keeps24h(complaint.grade, clocks, now)} pace={pace} />
      <FieldItem collection="complaintSteps" field="reaction" rows={1} />
      <FieldItem collection="complaintSteps" field="by" suggestions={choices?.owners ?? []} />
      <NextStep text={typed?.nextAction ?? ''} deadline={typed?.dueOn ?? null} onDay={chooseDay} />
      <Form.Item name="promise" valuePropName="checked" extra={t('complaints.steps.promiseHint')}>
        <Checkbox>{t('complaints.steps.promise')}</Checkbox>
      </Form.Item>
      <Failure error={refusal} channel="complaint:add-step" />
      <FormFoot busy={busy} apart sticky onCancel={onClose} />
    </Form>
  );
}
