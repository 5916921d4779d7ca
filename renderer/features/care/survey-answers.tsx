import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Radio, Select } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { answerByKey, answerChoices } from '../../../shared/survey/rules';
import { answerKinds, usualOptions } from '../../../shared/survey/schema';
import { ShippedInput } from '../../pieces/shipped-text';
import { GrowingText } from '../../ui/growing-text';
import { useWords } from '../../words/use-words';
import { blankAnswer, type AnswerValues } from './care-kinds';
import styles from './care.module.css';

function Value({ answer, label, onChange }: { readonly answer: AnswerValues; readonly label: string; readonly onChange: (value: string | null) => void }) {
  const { term } = useWords();
  const offered = answerChoices[answer.kind ?? '文字'];
  if (offered.length === 0) return <GrowingText aria-label={label} rows={1} maxLength={2000} value={answer.value ?? ''} onChange={(event) => onChange(event.target.value)} />;
  return (
    <Radio.Group
      aria-label={label} size="small" optionType="button" buttonStyle="solid" value={answer.value} options={offered.map((value) => ({ value, label: term(value) }))}
      onChange={(event) => onChange(String(event.target.value))}
    />
  );
}

/** Puts the focus on a question, on its field where it is answered in words; on the button that saves after the last. */
function focusQuestion(section: HTMLElement | null, at: number): void {
  const question = section?.querySelectorAll<HTMLElement>('[data-question]')[at];
  const target = question === undefined ? section?.closest('form')?.querySelector<HTMLElement>('button[type="submit"]') : (question.querySelector<HTMLElement>('textarea') ?? question);
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}

/**
 * The questions of a survey with their answers, one below the other. During a call one key answers a question and leads
 * to the next: 1–5, 0–9 with − for ten, Y and N; arrows go on without an answer, Backspace takes one away.
 */
export function SurveyAnswers({ answers, onChange, calling }: {
  readonly answers: readonly AnswerValues[];
  readonly onChange: (answers: readonly AnswerValues[]) => void;
  /** Begins at the first question that has no answer. */
  readonly calling: boolean;
}) {
  const { t, term, label } = useWords();
  const section = useRef<HTMLElement>(null);
  const [wording, setWording] = useState(false);
  const [open] = useState(() => answers.findIndex(({ value }) => value === null));
  useEffect(() => {
    if (calling) focusQuestion(section.current, Math.max(0, open));
  }, [calling, open]);
  const put = (at: number, change: Partial<AnswerValues>): void => onChange(answers.map((answer, index) => (index === at ? { ...answer, ...change } : answer)));
  const onKeyDown = (at: number, { kind }: AnswerValues) => (event: KeyboardEvent<HTMLDivElement>): void => {
    const field = event.target instanceof HTMLTextAreaElement || (event.target instanceof HTMLInputElement && event.target.type !== 'radio');
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLButtonElement) return;
    const value = field || kind === null ? null : answerByKey(kind, event.key);
    if (value !== null) {
      put(at, { value });
      focusQuestion(section.current, at + 1);
    } else if (event.key === 'Enter' && !event.shiftKey && !wording) focusQuestion(section.current, at + 1);
    else if (field) return;
    else if (event.key === 'ArrowDown') focusQuestion(section.current, at + 1);
    else if (event.key === 'ArrowUp') focusQuestion(section.current, Math.max(0, at - 1));
    else if (event.key === 'Backspace' || event.key === 'Delete') put(at, { value: null });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section ref={section} className={styles.answers} aria-label={t('care.survey.questions')}>
      <div className={styles.answersHead}>
        <h3>{t('care.survey.questions')}</h3>
        <Button size="small" type="text" aria-pressed={wording} onClick={() => setWording(!wording)}>{t(wording ? 'care.survey.worded' : 'care.survey.wording')}</Button>
      </div>
      <p className="km-soft">{t('care.survey.keys')}</p>
      {answers.map((answer, at) => {
        const name = t('care.survey.question', { n: at + 1 });
        const remove = t('care.survey.remove', { n: at + 1 });
        return (
          <div key={answer.id ?? at} className={styles.answer} role="group" aria-label={name} data-question tabIndex={-1} onKeyDown={onKeyDown(at, answer)}>
            {wording ? (
              <div className={styles.question}>
                <ShippedInput aria-label={`${name} ${label('surveyAnswers', 'dimension')}`} placeholder={label('surveyAnswers', 'dimension')} maxLength={200} kept={answer.dimension ?? ''} onKeep={(dimension) => put(at, { dimension })} />
                <Select
                  aria-label={`${name} ${label('surveyAnswers', 'kind')}`} value={answer.kind} options={answerKinds.map((value) => ({ value, label: term(value) }))}
                  onChange={(kind) => put(at, { kind, options: usualOptions[kind], value: null })}
                />
                <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={remove} title={remove} onClick={() => onChange(answers.filter((_, index) => index !== at))} />
              </div>
            ) : (
              <div>{at + 1}. {answer.dimension === null ? null : term(answer.dimension)}</div>
            )}
            <Value answer={answer} label={`${name} ${label('surveyAnswers', 'value')}`} onChange={(value) => put(at, { value })} />
          </div>
        );
      })}
      {wording ? (
        <div>
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...answers, blankAnswer])}>
            {t('care.survey.add')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
