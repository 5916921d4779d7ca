import { Button, Form } from 'antd';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { ComplaintDraft, ComplaintGrade } from '../../../shared/complaint/schema';
import type { Reachable } from '../../data/queries/clients';
import type { CustomInput } from '../../../shared/custom/rules';
import { usePolicies } from '../../data/queries/policies';
import { localZone } from '../../ui/use-today';
import { customChanges } from '../../pieces/custom-values';
import { Failure } from '../../ui/failure';
import { Message } from '../../ui/message';
import { refusalText, type AnyRefusal } from '../../words/refusal-text';
import { useWords } from '../../words/use-words';
import { FormFoot } from '../../ui/form-foot';
import { ComplaintFields } from './complaint-fields';
import { gradeWithReason, valuesToComplaint, withDepartment, type ComplaintValues } from './complaint-values';
import styles from './complaint-form.module.css';

interface Props {
  readonly channel: 'complaint:open' | 'complaint:edit';
  readonly initial: ComplaintValues;
  readonly people: readonly Reachable[];
  readonly who: ReactNode;
  /** Whose complaint it is, once that is known: its grade decides limits, too (C-07). */
  readonly client: ClientId | null;
  readonly onTyped: (values: ComplaintValues) => void;
  /** Writes the fields; answers why it was refused, `null` when it was saved or cannot be tried yet. */
  readonly onSave: (fields: ComplaintDraft, custom: CustomInput) => Promise<AnyRefusal | null>;
  /** After `stale`: the form on top of the newest state, with what both sides changed. */
  readonly onTakeNewest?: (mine: ComplaintValues) => Promise<{ readonly values: ComplaintValues; readonly notes: readonly string[] } | null>;
  readonly onCancel: () => void;
}

/** The complaint form. Grade and department are proposed as long as nobody decided otherwise. */
export function ComplaintForm({ channel, initial, people, who, client, onTyped, onSave, onTakeNewest, onCancel }: Props) {
  const { t } = useWords();
  const [form] = Form.useForm<ComplaintValues>();
  const [values, setValues] = useState(initial);
  const [refusal, setRefusal] = useState<AnyRefusal | null>(null);
  const [notes, setNotes] = useState<readonly string[] | null>(null);
  const [busy, setBusy] = useState(false);
  const policies = usePolicies();
  /** The grade that the form proposed last: it follows the answers until somebody puts another there. */
  const [proposed, setProposed] = useState(initial.grade ?? null);

  const taken = (next: ComplaintValues): void => {
    form.setFieldsValue(next);
    setValues(next);
    onTyped(next);
  };
  const onValuesChange = (changed: ComplaintValues, typed: ComplaintValues): void => {
    const phone = people.find(({ name }) => name === changed.contactName)?.phone ?? null;
    const all = { ...typed, ...(phone === null ? {} : { contactPhone: phone }), ...withDepartment(changed, typed, values.proposedDepartment ?? null, policies) };
    if (channel === 'complaint:edit') {
      taken(all);
      return;
    }
    const answered = 'answers' in changed ? gradeWithReason(all.answers ?? {}).grade : null;
    const follows = !('grade' in changed) && (!all.grade || all.grade === proposed);
    if (answered !== null) setProposed(answered);
    taken({ ...all, grade: answered !== null && follows ? answered : (all.grade ?? null) });
  };

  const submit = async (): Promise<void> => {
    const typed = await form.validateFields().catch(() => null);
    if (typed === null) return;
    setBusy(true);
    const refused = await onSave(valuesToComplaint({ ...values, ...typed }, people, localZone()), customChanges(typed.custom, initial.custom ?? {}));
    setBusy(false);
    setRefusal(refused);
  };
  const merge = async (): Promise<void> => {
    const merged = await onTakeNewest?.(form.getFieldsValue(true) as ComplaintValues);
    if (!merged) return;
    taken(merged.values);
    setNotes(merged.notes);
    setRefusal(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) void submit();
  };

  return (
    <Form<ComplaintValues>
      form={form}
      name={channel === 'complaint:open' ? 'register-complaint' : 'edit-complaint'}
      layout="vertical"
      initialValues={initial}
      onValuesChange={onValuesChange}
      onFinish={() => void submit()}
      onKeyDown={onKeyDown}
      scrollToFirstError={{ block: 'center', focus: true }}
    >
      <ComplaintFields
        values={values}
        people={people}
        who={who}
        client={client}
        onTakeGrade={(grade: ComplaintGrade) => taken({ ...values, grade })}
      />
      <div className={styles.foot}>
        <div className={styles.messages}>
          {notes === null ? null : (
            <Message tone="info">
              {t('forms.merged')}
              {notes.map((note) => (
                <div key={note}>{note}</div>
              ))}
            </Message>
          )}
          {refusal?.kind === 'stale' ? (
            <Message tone="danger" action={<Button size="small" onClick={() => void merge()}>{t('forms.takeNewest')}</Button>}>
              {refusalText(refusal, channel)}
            </Message>
          ) : (
            <Failure error={refusal} channel={channel} />
          )}
        </div>
        <FormFoot busy={busy} onCancel={onCancel}>
          <span className="km-soft">{t('forms.saveHint')}</span>
        </FormFoot>
      </div>
    </Form>
  );
}
