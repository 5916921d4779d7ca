import { Button, Form, InputNumber, Radio } from 'antd';
import { CellNote } from '../../pieces/cell-note';
import { PolicyOrigin } from '../../pieces/policy-origin';
import { GradeTag } from '../../pieces/grade-tag';
import { dayText, momentText } from '../../ui/format';
import { usePolicies } from '../../data/queries/policies';
import { useAsk } from '../../data/use-ask';
import { localZone } from '../../ui/use-today';
import type { ClientId } from '../../../shared/client/schema';
import { momentAt } from '../../../shared/kit/dates';
import { rowOf } from '../../../shared/complaint/clocks';
import { complaintGrades, leaders, type ComplaintGrade } from '../../../shared/complaint/schema';
import { useWords } from '../../words/use-words';
import { FieldItem } from '../../pieces/field-item';
import { gradeWithReason, type ComplaintValues } from './complaint-values';
import { useSpan } from './use-span';
import styles from './complaint-form.module.css';

/** Hours that nobody knows stay empty; a button says so. */
function Hours({ value = null, onChange, ...given }: { readonly value?: number | null; readonly onChange?: (hours: number | null) => void; readonly id?: string }) {
  const { t } = useWords();
  return (
    <span style={{ display: 'inline-flex', gap: 6 }}>
      <InputNumber<number> {...given} controls={false} value={value} onChange={(hours) => onChange?.(hours)} min={0} max={10_000} step={0.5} style={{ width: 110 }} />
      <Button onClick={() => onChange?.(null)} aria-pressed={value === null} type={value === null ? 'primary' : 'default'} ghost={value === null}>
        {t('complaints.form.hoursUnknown')}
      </Button>
    </span>
  );
}

/** What the chosen grade means: its limit, when that ends, who leads. */
export function GradeVerdict({ grade, values, client }: { readonly grade: ComplaintGrade; readonly values: ComplaintValues; readonly client: ClientId | null }) {
  const { t, term } = useWords();
  const policies = usePolicies();
  const span = useSpan(policies);
  const { lead, responsible } = leaders[grade];
  const receivedOn = values.receivedOn ?? null;
  const receivedAt = receivedOn !== null && values.receivedTime ? momentAt(receivedOn, values.receivedTime, localZone()) : null;
  const { value: limits } = useAsk('complaint:limits', receivedOn === null ? null : { client, receivedOn, receivedAt, channel: values.channel?.trim() || null, grade }, ['clients', 'settings']);
  const due = limits?.handle ?? null;
  const policy = due?.policy ?? rowOf[grade];
  return (
    <div className={styles.verdict} role="status">
      <span>
        <strong>{t(`complaints.form.limit.${grade}`, { span: span(policies[policy] === '' ? rowOf[grade] : policy) })}</strong>
        {due === null ? null : ` · ${t('complaints.form.dueBy', { when: due.at === null ? t('complaints.clocks.endOf', { day: dayText(due.on) }) : momentText(due.at) })}`}
      </span>
      <span className="km-soft">
        {t('complaints.form.lead', { lead: term(lead) })} · {t('complaints.form.responsible', { responsible: term(responsible) })}
      </span>
      <CellNote policy={policy} />
      {limits?.ack?.at ? <span>{t('complaints.form.ackBy', { when: momentText(limits.ack.at) })}</span> : null}
      <PolicyOrigin policy={policy} />
    </div>
  );
}

/** Plain questions that propose a grade; the user decides, and says why when it differs (S2 ch4, R-CP-12). */
export function GradeQuestions({ values, client, onTake }: { readonly values: ComplaintValues; readonly client: ClientId | null; readonly onTake: (grade: ComplaintGrade) => void }) {
  const { t, term, label } = useWords();
  const yesNo = [
    { value: true, label: t('basic.yes') },
    { value: false, label: t('basic.no') },
  ];
  const proposed = gradeWithReason(values.answers ?? {});
  const grade = values.grade ?? proposed.grade;
  const asked = values.answers?.safety !== undefined && values.answers.safety !== null;
  const answered = asked || (values.answers?.core !== undefined && values.answers.core !== null);
  const differs = answered && grade !== proposed.grade;
  return (
    <>
      <div className={styles.questions} role="group" aria-label={t('complaints.form.questions')}>
        <p className={`${styles.note ?? ''} km-soft`}>{t('complaints.form.questions')}</p>
        <Form.Item name={['answers', 'safety']} label={t('complaints.form.safety')} extra={t('complaints.form.safetyHint')}>
          <Radio.Group optionType="button" buttonStyle="solid" aria-label={t('complaints.form.safety')} options={yesNo} />
        </Form.Item>
        <Form.Item name={['answers', 'core']} label={t('complaints.form.core')}>
          <Radio.Group optionType="button" buttonStyle="solid" aria-label={t('complaints.form.core')} options={yesNo} />
        </Form.Item>
        {values.answers?.core === true ? (
          <Form.Item name={['answers', 'hours']} label={t('complaints.form.hours')} extra={t('complaints.form.hoursHint')}>
            <Hours />
          </Form.Item>
        ) : null}
        {answered ? (
          <div className={styles.proposal} role="status">
            {t('complaints.form.proposed')} <GradeTag grade={proposed.grade} />
            <span className="km-soft">{t(`complaints.form.${proposed.because}`, { hours: values.answers?.hours ?? 0 })}</span>
            {differs ? (
              <Button size="small" onClick={() => onTake(proposed.grade)}>
                {term(proposed.grade)}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      <Form.Item name="grade" label={label('complaints', 'grade')}>
        <Radio.Group
          optionType="button"
          buttonStyle="solid"
          aria-label={label('complaints', 'grade')}
          options={complaintGrades.map((value) => ({ value, label: term(value) }))}
        />
      </Form.Item>
      <FieldItem collection="complaints" field="gradeReason" required={differs} hint={differs ? t('complaints.form.reasonNeeded') : undefined} />
      <GradeVerdict grade={grade} values={values} client={client} />
    </>
  );
}
