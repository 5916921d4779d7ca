import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import type { TextAreaRef } from 'antd/es/input/TextArea';
import { useId, useRef, type KeyboardEvent } from 'react';
import { DayInput } from '../../ui/day-input';
import { Failure } from '../../ui/failure';
import { momentShort } from '../../ui/format';
import { GrowingText } from '../../ui/growing-text';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { longestText, type MeasureForm, type TextForm } from './text-form';
import type { ReportTextHold } from './use-report-text';
import styles from './reports.module.css';

/** What people add to the figures: who made the report, for whom, and what will be done. */
export function ReportTextForm({ hold }: { readonly hold: ReportTextHold }) {
  const { t } = useWords();
  const id = useId();
  const { form, changed, saving, refusal, restoredAt, typed, discarded, save } = hold;
  const line = (key: 'author' | 'organisation') => (
    <div className={styles.field}>
      <label htmlFor={`${id}-${key}`}>{t(`reports.text.${key}`)}</label>
      <Input
        id={`${id}-${key}`} value={form[key]} maxLength={longestText[key]} placeholder={t(`reports.text.${key}Example`)}
        onChange={(event) => typed({ ...form, [key]: event.target.value })}
      />
    </div>
  );
  return (
    <Section title={t('reports.text.title')}>
      <p className={styles.hint}>{t('reports.text.hint')}</p>
      {line('organisation')}
      {line('author')}
      <Measures form={form} typed={typed} />
      <Failure error={refusal} channel="report:save-text" />
      {changed ? (
        <div className={styles.unsaved} role="status">
          {restoredAt === null ? t('reports.text.unsaved') : t('reports.text.restored', { when: momentShort(restoredAt) })}
        </div>
      ) : null}
      <div className={styles.buttons}>
        <Button type={changed ? 'primary' : 'default'} disabled={!changed} loading={saving} onClick={() => void save(t('reports.text.saved'))}>
          {t('reports.text.save')}
        </Button>
        {changed ? <Button onClick={discarded}>{t('reports.text.discard')}</Button> : null}
      </div>
    </Section>
  );
}

function Measures({ form, typed }: { readonly form: TextForm; readonly typed: (form: TextForm) => void }) {
  const { t } = useWords();
  const hint = useId();
  const inputs = useRef<(TextAreaRef | null)[]>([]);
  const { measures } = form;
  const put = (next: readonly MeasureForm[]): void => typed({ ...form, measures: next });
  /** The new line exists only after the next drawing. */
  const focus = (index: number): void => void setTimeout(() => inputs.current[index]?.focus(), 0);
  const add = (index: number): void => {
    if (measures.length >= longestText.measures) return;
    put([...measures.slice(0, index), { id: null, text: '', owner: '', dueOn: null }, ...measures.slice(index)]);
    focus(index);
  };
  const change = (index: number, values: Partial<MeasureForm>): void => put(measures.map((other, at) => (at === index ? { ...other, ...values } : other)));
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add(index + 1);
  };
  return (
    <div className={styles.field} role="group" aria-label={t('reports.text.measures')}>
      <span className={styles.label}>{t('reports.text.measures')}</span>
      <p id={hint} className={styles.hint}>{t('reports.text.measureHint')}</p>
      {measures.map((measure, index) => (
        <div key={index}>
        <div className={styles.measure}>
          <span aria-hidden className={styles.rank}>{index + 1}.</span>
          <GrowingText
            rows={1}
            ref={(input) => {
              inputs.current[index] = input;
            }}
            value={measure.text} maxLength={longestText.measure} aria-describedby={hint} aria-label={t('reports.text.measure', { index: index + 1 })}
            placeholder={t('reports.text.measureExample')}
            onChange={(event) => change(index, { text: event.target.value })}
            onKeyDown={(event) => onKeyDown(event, index)}
          />
          {index === 0 ? null : (
            <Button
              type="text" size="small" icon={<ArrowUpOutlined aria-hidden />} aria-label={t('reports.text.moveUp', { index: index + 1 })}
              onClick={() => put([...measures.slice(0, index - 1), measure, ...measures.slice(index - 1, index), ...measures.slice(index + 1)])}
            />
          )}
          <Button
            type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t('reports.text.removeMeasure', { index: index + 1 })}
            onClick={() => put(measures.filter((_, at) => at !== index))}
          />
        </div>
        <div className={styles.whoAndWhen}>
          <Input
            size="small" value={measure.owner} maxLength={60} placeholder={t('reports.text.owner')} aria-label={t('reports.text.ownerOf', { index: index + 1 })}
            onChange={(event) => change(index, { owner: event.target.value })}
          />
          <DayInput size="small" aria-label={t('reports.text.dueOf', { index: index + 1 })} placeholder={t('reports.text.due')} value={measure.dueOn} onChange={(dueOn) => change(index, { dueOn })} />
        </div>
        </div>
      ))}
      <Button type="dashed" icon={<PlusOutlined aria-hidden />} disabled={measures.length >= longestText.measures} onClick={() => add(measures.length)}>
        {t('reports.text.addMeasure')}
      </Button>
    </div>
  );
}
