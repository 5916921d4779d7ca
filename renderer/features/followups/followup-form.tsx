import { Form } from 'antd';
import { useEffect, useState, type KeyboardEvent, type ReactNode } from 'react';
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
import { proposeNext, type ProposedDay } from '../../../shared/followup/rules';
import { readAction, type ActionReading } from '../../../shared/action/read-action';
import { trimmedOrNull } from '../../../shared/kit/plain';
import { useClientChoices } from '../../data/queries/clients';
import styles from './followup-form.module.css';

interface Props {
  readonly client: ClientId | null;
  readonly initial: FollowupValues;
  /** What stands above the fields: the choice of client, its background. */
  readonly head: ReactNode;
  /** What stands below the fields: files that wait. */
  readonly below?: ReactNode;
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
export function FollowupForm({ client: id, initial, head, below, foot, focusSummary, channel, onTyped, onSave, onCancel }: Props) {
  const { t } = useWords();
  const today = useToday();
  const policies = usePolicies();
  const client = useCadenceClient(id);
  const [form] = Form.useForm<FollowupValues>();
  const [values, setValues] = useState(initial);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  /** Whether the day of the next action was chosen by hand. */
  const [ownDay, setOwnDay] = useState(!!initial.nextDueOn);
  const proposalOf = ({ signal, heldOn }: FollowupValues): ProposedDay | null => (client === null ? null : proposeNext(client, signal ? signal : null, heldOn ?? today, policies));
  const proposed = proposalOf(values);

  // A person belongs to one client: with another client nobody is chosen.
  useEffect(() => {
    const contact: unknown = form.getFieldValue('contact');
    if (client !== null && contact && client.contacts.every((each) => each.id !== contact)) form.setFieldValue('contact', null);
  }, [client, form]);

  const { value: choices } = useClientChoices();
  const owners = choices?.owners ?? [];
  const readingOf = ({ nextAction, heldOn }: FollowupValues): ActionReading => readAction(nextAction ?? '', { saidOn: heldOn ?? today, people: owners });

  const onValuesChange = (changed: FollowupValues, all: FollowupValues): void => {
    const own = ownDay || 'nextDueOn' in changed;
    setOwnDay(own);
    let next = all;
    // Until a day is chosen by hand it follows: the day that the words say before that of the cadence.
    if (!own && ['nextAction', 'signal', 'heldOn'].some((key) => key in changed)) {
      const on = trimmedOrNull(all.nextAction) === null ? null : (readingOf(all).when?.on ?? proposalOf(all)?.on ?? null);
      if (on !== (all.nextDueOn ?? null)) next = { ...next, nextDueOn: on };
    }
    if (changed.visitKind === '问题解决' && !all.finding) next = { ...next, finding: '即时问题' };
    if (next !== all) form.setFieldsValue({ nextDueOn: next.nextDueOn ?? null, finding: next.finding ?? '' });
    setValues(next);
    onTyped(next);
  };
  const onNextDay = (nextDueOn: Day): void => {
    const next = { ...values, nextDueOn };
    setOwnDay(true);
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
      <FollowupFields values={values} client={client} proposed={proposed} reading={readingOf(values)} owners={owners} today={today} focusSummary={focusSummary} onNextDay={onNextDay} />
      {channel === 'followup:log' ? <LearntFields learnt={values.learnt ?? []} /> : null}
      {below}
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
