import { Checkbox, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import type { ComplaintFile } from '../../../shared/complaint/asks';
import { keeps24h } from '../../../shared/complaint/clocks';
import type { Day } from '../../../shared/kit/dates';
import { bySuch } from '../../../shared/touch/rules';
import { withoutTaboos } from '../../../shared/touch/taboo';
import { trimmedOrNull } from '../../../shared/kit/plain';
import type { RecordId } from '../../../shared/record/schema';
import { ask } from '../../data/engine';
import type { Keeping } from '../../data/kept-form';
import { useReachables } from '../../data/queries/clients';
import { notifySaved } from '../../data/saved-notice';
import { lookForPromises } from '../../data/found-promises';
import { usePace } from '../../data/queries/promises';
import { useSimilar } from '../../data/queries/scripts';
import { useGuard } from '../../data/queries/touch';
import { useSettings } from '../../data/settings';
import { SaidLines } from '../../pieces/said-lines';
import { SimilarLine } from '../../pieces/similar-line';
import { TouchGuard } from '../../pieces/touch-guard';
import { DayInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { FormFoot } from '../../ui/form-foot';
import { GrowingText } from '../../ui/growing-text';
import type { AnyRefusal } from '../../words/refusal-text';
import { useNow, useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { SendButtons } from '../../pieces/send-buttons';
import { followingDay } from './next-day';
import { NextStep } from './next-step';
import { draftMessage, isUnanswered, messageStages, usualStage, type MessageStage } from './message-draft';
import styles from './complaint-page.module.css';

/** What the dialog holds: plain data, so that a draft keeps it as it is. */
export interface MessageValues {
  readonly stage: MessageStage;
  readonly text: string;
  /** What the client has to do, or why it takes longer. */
  readonly why: string;
  /** The new limit of what takes longer. */
  readonly until: Day | null;
  readonly reaction: string;
  readonly nextAction: string;
  readonly nextBy: string;
  readonly dueOn: Day | null;
  readonly by: string;
  /** Whether the client was promised the next action by its day (C-08). */
  readonly promise: boolean;
}

/** The form of a message: its draft follows the stage and what is said about it until somebody words it otherwise. */
export function MessageForm({ file, kept, keeping: { onTyped, drop }, onClose }: {
  readonly file: ComplaintFile;
  readonly kept: MessageValues | null;
  readonly keeping: Keeping<MessageValues>;
  readonly onClose: () => void;
}) {
  const words = useWords();
  const { t, label } = words;
  const { complaint, pauses } = file;
  const { settings } = useSettings();
  const today = useToday();
  const now = useNow();
  const pace = usePace();
  const [form] = Form.useForm<MessageValues>();
  const [first] = useState<MessageValues>(() => {
    if (kept !== null) return kept;
    const stage = usualStage(file);
    const why = stage === 'waiting' ? (pauses.find(({ to }) => to === null)?.reason ?? '') : '';
    return { stage, why, until: null, text: draftMessage(stage, file, { why, until: null }, words), reaction: '', nextAction: '', nextBy: settings.userName, dueOn: null, by: settings.userName, promise: false };
  });
  const [values, setValues] = useState(first);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const email = useReachables(complaint.client).find(({ name }) => name === complaint.contactName)?.email ?? null;
  const draft = ({ stage, why, until }: MessageValues): string => draftMessage(stage, file, { why: why.trim(), until }, words);
  const { stage } = values;
  const message = { kind: 'service', ...bySuch(complaint.channel) } as const;
  const guard = useGuard(complaint.client === null ? null : { client: complaint.client, ...message, text: values.text });
  const { value: similar } = useSimilar(complaint.client, values.text);
  const answers = stage === 'acknowledged' && isUnanswered(file);

  const changed = (typed: Partial<MessageValues>): void => {
    const dueOn = typed.nextAction === undefined ? values.dueOn : followingDay(values.nextAction, typed.nextAction, values.dueOn, today);
    const next = { ...values, dueOn, ...typed };
    const follows = typed.text === undefined && values.text === draft(values);
    const taken = follows ? { ...next, text: draft(next) } : next;
    form.setFieldsValue(taken);
    setValues(taken);
    onTyped(taken);
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    const { text, why, until, reaction, nextAction, nextBy, dueOn, by, promise } = values;
    const isLate = stage === 'delayed';
    const sent = { ...bySuch(complaint.channel), ...(guard.override === undefined ? {} : { override: guard.override }) };
    const answer = answers
      ? await ask('complaint:acknowledge', { id: complaint.id, text: text.trim(), message: sent })
      : await ask('complaint:add-step', {
          complaint: complaint.id,
          fields: {
            step: '进度告知', content: text.trim(), reaction: trimmedOrNull(reaction), by: trimmedOrNull(by),
            nextAction: trimmedOrNull(nextAction) ?? (isLate ? trimmedOrNull(why) : null), nextBy: trimmedOrNull(nextAction) === null ? null : trimmedOrNull(nextBy), dueOn: isLate ? until : dueOn,
          },
          message: sent,
          promise: isLate ? until !== null : promise && dueOn !== null,
        });
    setBusy(false);
    if (!answer.ok) return setRefusal(answer.error);
    notifySaved(answer.value.action, t(answers ? 'complaints.message.told' : 'complaints.message.logged'));
    if (!answers && complaint.client !== null) void lookForPromises(complaint.client, { collection: 'complaintSteps', record: answer.value.id as unknown as RecordId });
    await drop();
    onClose();
  };
  const needed = (message: string) => ({ required: true, whitespace: true, message });
  return (
    <Form<MessageValues>
      form={form}
      name="message"
      layout="vertical"
      initialValues={first}
      onValuesChange={(typed: Partial<MessageValues>) => changed(typed)}
      onFinish={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) form.submit();
      }}
    >
      <Form.Item name="stage" label={t('complaints.message.stage')}>
        <Radio.Group optionType="button" buttonStyle="solid" aria-label={t('complaints.message.stage')} options={messageStages.map((value) => ({ value, label: t(`complaints.message.stages.${value}`) }))} />
      </Form.Item>
      {stage === 'waiting' || stage === 'delayed' ? (
        <div className={stage === 'delayed' ? styles.two : undefined}>
          <Form.Item name="why" label={t(`complaints.message.why.${stage}`)} rules={[needed(t('complaints.message.missing'))]}>
            <Input maxLength={400} />
          </Form.Item>
          {stage === 'delayed' ? (
            <Form.Item name="until" label={t('complaints.message.until')} extra={t('complaints.message.untilHint')} rules={[{ required: true, message: t('complaints.message.missing') }]}>
              <DayInput />
            </Form.Item>
          ) : null}
        </div>
      ) : null}
      <Form.Item
        name="text"
        label={t('complaints.message.text')}
        required
        extra={t(answers ? 'complaints.message.answerHint' : 'complaints.message.textHint')}
        rules={[needed(t('complaints.message.missing')), { max: 2000, message: t('forms.tooLong', { max: 2000 }) }]}
      >
        <GrowingText rows={4} autoFocus />
      </Form.Item>
      <TouchGuard
        judged={guard.judged} message={message} why={guard.why} onWhy={guard.setWhy}
        onReplace={() => changed({ text: withoutTaboos(values.text, guard.judged?.taboos ?? []) })}
      />
      <SaidLines text={values.text} keeps24h={keeps24h(complaint.grade, file.clocks, now)} pace={pace} proposes={!answers} />
      <SimilarLine similar={similar} />
      {answers ? null : (
        <>
          <Form.Item name="reaction" label={label('complaintSteps', 'reaction')} rules={[{ max: 4000, message: t('forms.tooLong', { max: 4000 }) }]}>
            <GrowingText rows={1} />
          </Form.Item>
          <NextStep text={values.nextAction} deadline={stage === 'delayed' ? values.until : values.dueOn} withDay={stage !== 'delayed'} onDay={(day) => changed(stage === 'delayed' ? { until: day } : { dueOn: day })} />
          {stage === 'delayed' ? null : (
            <Form.Item name="promise" valuePropName="checked" extra={t('complaints.steps.promiseHint')}>
              <Checkbox disabled={values.dueOn === null}>{t('complaints.steps.promise')}</Checkbox>
            </Form.Item>
          )}
        </>
      )}
      <Failure error={refusal} channel={answers ? 'complaint:acknowledge' : 'complaint:add-step'} />
      <FormFoot busy={busy} apart sticky submit={t(answers ? 'complaints.message.tell' : 'complaints.message.log')} onCancel={onClose}>
        <SendButtons disabled={!guard.open} text={values.text} email={email} subject={t('complaints.message.subject', { number: complaint.number ?? '' })} />
      </FormFoot>
    </Form>
  );
}
