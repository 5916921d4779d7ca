import { Form, Input, Radio, Select } from 'antd';
import { stopOf, type ActionReading } from '../../../shared/action/read-action';
import type { ProposedDay } from '../../../shared/followup/rules';
import { contactKinds, signals } from '../../../shared/followup/schema';
import type { Day } from '../../../shared/kit/dates';
import { usePreset } from '../../data/queries/lists';
import type { CadenceClient } from '../../data/queries/followups';
import { usePace } from '../../data/queries/promises';
import { ActionLine } from '../../pieces/action-line';
import { FieldItem } from '../../pieces/field-item';
import { OfferedChoice } from '../../pieces/offered-choice';
import { SaidLines } from '../../pieces/said-lines';
import { DayInput, TimeInput } from '../../ui/day-input';
import { trimmedOrNull } from '../../../shared/kit/plain';
import { useWords } from '../../words/use-words';
import type { FollowupValues } from './followup-values';
import { NextDays } from './next-days';
import { ReplyField, VisitFields, VisitKindField } from './visit-fields';
import styles from './followup-form.module.css';

const buttons = { optionType: 'button', buttonStyle: 'solid' } as const;

/** Why a day is proposed, in words. */
function useWhy(proposed: ProposedDay | null, client: CadenceClient | null): string {
  const { t, term } = useWords();
  if (proposed === null || client === null) return '';
  const { amount: n, unit } = proposed.span;
  if (proposed.policy === 'followup.positive') return t('followups.afterPositive', { span: t(`followups.spanOnce.${unit}`, { n }) });
  if (proposed.policy === 'followup.negativeRecheck') return t('followups.afterNegative', { span: t(`followups.spanOnce.${unit}`, { n }) });
  const grade = client.stage === '潜在' ? (client.intentGrade ?? client.valueGrade) : null;
  const who = [client.stage ?? '潜在', grade].filter((part) => part !== null).map(term).join(' · ');
  return t('followups.cadenceWhy', { who, span: t(`followups.span.${unit}`, { n }) });
}

/** Everything one writes down after a contact: what was said, the feedback, and who does what next by when. */
export function FollowupFields({ values, client, proposed, reading, owners, today, focusSummary, onNextDay }: {
  readonly values: FollowupValues;
  readonly client: CadenceClient | null;
  readonly proposed: ProposedDay | null;
  /** What the next action says. */
  readonly reading: ActionReading;
  readonly owners: readonly string[];
  readonly today: Day;
  readonly focusSummary: boolean;
  readonly onNextDay: (day: Day) => void;
}) {
  const { t, term, label } = useWords();
  const pace = usePace();
  const why = useWhy(proposed, client);
  const methods = usePreset('followupMethod');
  const hasNext = (values.nextAction ?? '').trim() !== '';
  const reason = trimmedOrNull(values.nextReason);
  const deadline = values.nextDueOn ?? null;
  const vague = hasNext && stopOf(reading, { deadline: deadline ?? today, reason: null }) === 'vagueWhat';
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
      <div className={`${styles.row ?? ''} ${styles.whom ?? ''}`}>
        <Form.Item name="contact" label={label('followups', 'contact')}>
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={label('followups', 'contact')}
            placeholder={t('followups.contactHint')}
            disabled={client === null || client.contacts.length === 0}
            options={(client?.contacts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <VisitKindField />
        <ReplyField values={values} />
      </div>
      <FieldItem collection="followups" field="summary" placeholder={values.visitKind ? t(`followups.prompt.${values.visitKind}`) : t('followups.summaryHint')} autoFocus={focusSummary} rows={2} />
      <SaidLines text={[values.summary, values.nextAction].filter((part) => part?.trim()).join('\n')} pace={pace} />
      <FieldItem collection="followups" field="feedback" placeholder={t('followups.feedbackHint')} rows={1} />
      <VisitFields values={values} client={client} />
      <div className={`${styles.row ?? ''} ${styles.how ?? ''}`}>
        <Form.Item name="kind" label={label('followups', 'kind')} tooltip={t('followups.kindHint')}>
          <Radio.Group {...buttons} aria-label={label('followups', 'kind')} options={contactKinds.map((value) => ({ value, label: term(value) }))} />
        </Form.Item>
        <Form.Item name="signal" label={label('followups', 'signal')} extra={values.signal ? t(`followups.signalHint.${values.signal}`) : undefined}>
          <Radio.Group {...buttons} aria-label={label('followups', 'signal')} options={[{ value: '', label: t('followups.noSignal') }, ...signals.map((value) => ({ value, label: term(value) }))]} />
        </Form.Item>
        <FieldItem collection="followups" field="by" suggestions={owners} />
      </div>
      <div className={styles.next} role="group" aria-label={t('followups.next')}>
        <div className={`${styles.row ?? ''} ${styles.nextRow ?? ''}`}>
          <FieldItem
            collection="followups"
            field="nextAction"
            placeholder={t('followups.nextPlaceholder')}
          />
          <FieldItem collection="followups" field="nextOwner" suggestions={owners} />
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
        <ActionLine text={values.nextAction ?? ''} reading={reading} deadline={deadline} reason={reason} onDay={onNextDay} />
        {vague || reason !== null ? (
          <Form.Item
            name="nextReason"
            label={label('followups', 'nextReason')}
            required={vague}
            dependencies={['nextAction']}
            rules={[{ validator: (_rule, typed: unknown) => (vague && (typeof typed !== 'string' || typed.trim() === '') ? Promise.reject(new Error(t('followups.reasonMissing'))) : Promise.resolve()) }]}
          >
            <Input maxLength={1000} placeholder={t('followups.reasonExample')} />
          </Form.Item>
        ) : null}
        <NextDays value={values.nextDueOn ?? null} proposed={proposed} why={why} today={today} onChoose={onNextDay} />
      </div>
    </>
  );
}
