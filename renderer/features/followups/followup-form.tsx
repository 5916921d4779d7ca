import { Form } from 'antd';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import { localZone, useToday } from '../../ui/use-today';
import type { Day } from '../../../shared/kit/dates';
import { useCadenceClient } from '../../data/queries/followups';
import { usePolicies } from '../../data/queries/policies';
import { Failure } from '../../ui/failure';
import type { AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { FormFoot } from '../../ui/form-foot';
import type { FollowupDraft } from '../../../shared/followup/schema';
import { ClientBackground } from './client-background';
import { FollowupFields } from './followup-fields';
import { LearntFields } from './learnt-fields';
import { valuesToFields, type FollowupValues } from './followup-values';
import { proposeNext } from '../../../shared/followup/rules';
import styles from './followup-form.module.css';

interface Props {
  readonly client: ClientId | null;
  readonly initial: FollowupValues;
  /** What stands above the fields: the choice of client, its background. */
  readonly head: ReactNode;
  /** What stands at the foot beside the buttons. */
  readonly foot?: ReactNode;
  readonly focusSummary: boolean;
  readonly channel: 'followup:log' | 'followup:edit';
  readonly onTyped: (values: FollowupValues) => void;
  /** Writes the fields; answers why it was refused, `null` when it was saved. */
  readonly onSave: (fields: FollowupDraft, values: FollowupValues) => Promise<AnyRefusal | null>;
  readonly onCancel: () => void;
}

/** The form of a follow-up. The day of the next action is proposed as soon as there is one, by the client's cadence. */
export function FollowupForm({ client: id, initial, head, foot, focusSummary, channel, onTyped, onSave, onCancel }: Props) {
  const { t } = useWords();
  const today = useToday();
  const policies = usePolicies();
  const client = useCadenceClient(id);
  const [form] = Form.useForm<FollowupValues>();
  const [values, setValues] = useState(initial);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  const proposed = client === null ? null : proposeNext(client, values.signal ? values.signal : null, values.heldOn ?? today, policies);

  const onValuesChange = (changed: FollowupValues, all: FollowupValues): void => {
    const begins = 'nextAction' in changed && !!changed.nextAction && !all.nextDueOn && !values.nextAction;
    const next = begins && proposed !== null ? { ...all, nextDueOn: proposed.on } : all;
    if (next !== all) form.setFieldValue('nextDueOn', next.nextDueOn);
    setValues(next);
    onTyped(next);
  };
  const onNextDay = (nextDueOn: Day): void => {
    const next = { ...values, nextDueOn };
    form.setFieldValue('nextDueOn', nextDueOn);
    void form.validateFields(['nextDueOn']);
    setValues(next);
    onTyped(next);
  };
  const submit = async (): Promise<void> => {
    const typed = await form.validateFields().catch(() => null);
    if (typed === null) return;
    if (!typed.summary?.trim() && !typed.feedback?.trim()) {
      form.setFields([{ name: 'summary', errors: [t('followups.summaryMissing')] }]);
      form.focusField('summary');
      return;
    }
    setBusy(true);
    const refused = await onSave(valuesToFields(typed, localZone()), { ...values, ...typed });
    setBusy(false);
    setRefusal(refused);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) void submit();
  };

  return (
    <Form<FollowupValues>
      form={form}
      name={channel === 'followup:log' ? 'log-followup' : 'edit-followup'}
      layout="vertical"
      className={styles.form ?? ''}
      initialValues={initial}
      onValuesChange={onValuesChange}
      onFinish={() => void submit()}
      onKeyDown={onKeyDown}
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      {head}
      {id === null ? null : <ClientBackground id={id} client={client} />}
      <FollowupFields values={values} client={client} proposed={proposed} today={today} focusSummary={focusSummary} onNextDay={onNextDay} />
      {channel === 'followup:log' ? <LearntFields learnt={values.learnt ?? []} /> : null}
      <div className={styles.messages}>
        <Failure error={refusal} channel={channel} />
      </div>
      <div className={styles.foot}>
        <FormFoot busy={busy} onCancel={onCancel}>
          <span className="km-soft">{foot ?? t('forms.saveHint')}</span>
        </FormFoot>
      </div>
    </Form>
  );
}
