import { Form, Radio } from 'antd';
import { readAction } from '../../../shared/action/read-action';
import type { ProposedDay } from '../../../shared/followup/rules';
import { contactKinds, signals } from '../../../shared/followup/schema';
import type { Day } from '../../../shared/kit/dates';
import { useClientChoices } from '../../data/queries/clients';
import { usePreset } from '../../data/queries/lists';
import type { CadenceClient } from '../../data/queries/followups';
import { FieldItem } from '../../pieces/field-item';
import { OfferedChoice } from '../../pieces/offered-choice';
import { DayInput, TimeInput } from '../../ui/day-input';
import { useWords } from '../../words/use-words';
import type { FollowupValues } from './followup-values';
import { NextDays } from './next-days';
import styles from './followup-form.module.css';

const buttons = { optionType: 'button', buttonStyle: 'solid' } as const;

/** Why a day is proposed, in words. */
function useWhy(proposed: ProposedDay | null, client: CadenceClient | null): string {
  const { t, term } = useWords();
  if (proposed === null || client === null) return '';
  const { amount: n, unit } = proposed.span;
  if (proposed.policy === 'followup.negativeRecheck') return t('followups.afterNegative', { span: t(`followups.spanOnce.${unit}`, { n }) });
  const grade = client.stage === '潜在' ? (client.intentGrade ?? client.valueGrade) : null;
  const who = [client.stage ?? '潜在', grade].filter((part) => part !== null).map(term).join(' · ');
  return t('followups.cadenceWhy', { who, span: t(`followups.span.${unit}`, { n }) });
}

/** Everything one writes down after a contact: what was said, the feedback, and who does what next by when. */
export function FollowupFields({ values, client, proposed, today, focusSummary, onNextDay }: {
  readonly values: FollowupValues;
  readonly client: CadenceClient | null;
  readonly proposed: ProposedDay | null;
  readonly today: Day;
  readonly focusSummary: boolean;
  readonly onNextDay: (day: Day) => void;
}) {
  const { t, term, label } = useWords();
  const { value: choices } = useClientChoices();
  const why = useWhy(proposed, client);
  const methods = usePreset('followupMethod');
  const { flaws } = readAction(values.nextAction ?? '', { saidOn: values.heldOn ?? today });
  const hasNext = (values.nextAction ?? '').trim() !== '';
  return (
    <>
      <div className={`${styles.row ?? ''} ${styles.when ?? ''}`}>
        <FieldItem collection="followups" field="heldOn" required />
        <Form.Item name="heldTime" label={t('followups.heldTime')}>
          <TimeInput />
        </Form.Item>
        <Form.Item name="method" label={label('followups', 'method')}>
          <OfferedChoice label={label('followups', 'method')} offered={methods} />
        </Form.Item>
      </div>
      <FieldItem collection="followups" field="summary" placeholder={t('followups.summaryHint')} autoFocus={focusSummary} rows={2} />
      <FieldItem collection="followups" field="feedback" placeholder={t('followups.feedbackHint')} rows={1} />
      <div className={`${styles.row ?? ''} ${styles.how ?? ''}`}>
        <Form.Item name="kind" label={label('followups', 'kind')} tooltip={t('followups.kindHint')}>
          <Radio.Group {...buttons} aria-label={label('followups', 'kind')} options={contactKinds.map((value) => ({ value, label: term(value) }))} />
        </Form.Item>
        <Form.Item name="signal" label={label('followups', 'signal')} extra={values.signal ? t(`followups.signalHint.${values.signal}`) : undefined}>
          <Radio.Group {...buttons} aria-label={label('followups', 'signal')} options={[{ value: '', label: t('followups.noSignal') }, ...signals.map((value) => ({ value, label: term(value) }))]} />
        </Form.Item>
        <FieldItem collection="followups" field="by" suggestions={choices?.owners ?? []} />
      </div>
      <div className={styles.next} role="group" aria-label={t('followups.next')}>
        <div className={`${styles.row ?? ''} ${styles.nextRow ?? ''}`}>
          <FieldItem
            collection="followups"
            field="nextAction"
            placeholder={t('followups.nextPlaceholder')}
            hint={flaws.includes('vagueWhat') ? <span className={styles.vague}>{t('followups.vague')}</span> : undefined}
          />
          <FieldItem collection="followups" field="nextOwner" suggestions={choices?.owners ?? []} />
          <Form.Item
            name="nextDueOn"
            label={label('followups', 'nextDueOn')}
            dependencies={['nextAction']}
            required={hasNext}
            rules={[{ validator: (_rule, day: unknown) => (hasNext && !day ? Promise.reject(new Error(t('followups.dueMissing'))) : Promise.resolve()) }]}
          >
            <DayInput />
          </Form.Item>
        </div>
        <NextDays value={values.nextDueOn ?? null} proposed={proposed} why={why} today={today} onChoose={onNextDay} />
      </div>
    </>
  );
}
