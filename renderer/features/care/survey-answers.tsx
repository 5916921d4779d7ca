import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Radio, Select } from 'antd';
import { answerKinds, usualOptions, type AnswerKind } from '../../../shared/survey/schema';
import { GrowingText } from '../../ui/growing-text';
import { useWords } from '../../words/use-words';
import { blankAnswer, type AnswerValues } from './care-kinds';
import styles from './care.module.css';

/** What a question of a kind can be answered with; none for words. */
const choices: Readonly<Record<AnswerKind, readonly string[]>> = { '1-5分': ['1', '2', '3', '4', '5'], '是/否': ['是', '否'], '0-10分': Array.from({ length: 11 }, (_, points) => String(points)), 文字: [] };

function Value({ answer, label, onChange }: { readonly answer: AnswerValues; readonly label: string; readonly onChange: (value: string | null) => void }) {
  const { term } = useWords();
  const offered = choices[answer.kind ?? '文字'];
  if (offered.length === 0) return <GrowingText aria-label={label} rows={1} maxLength={2000} value={answer.value ?? ''} onChange={(event) => onChange(event.target.value)} />;
  return (
    <Radio.Group
      aria-label={label} size="small" optionType="button" buttonStyle="solid" value={answer.value} options={offered.map((value) => ({ value, label: term(value) }))}
      onChange={(event) => onChange(String(event.target.value))}
    />
  );
}

/** The questions of a survey with their answers, one below the other. */
export function SurveyAnswers({ answers, onChange }: { readonly answers: readonly AnswerValues[]; readonly onChange: (answers: readonly AnswerValues[]) => void }) {
  const { t, term, label } = useWords();
  const put = (at: number, change: Partial<AnswerValues>): void => onChange(answers.map((answer, index) => (index === at ? { ...answer, ...change } : answer)));
  return (
    <section className={styles.answers} aria-label={t('care.survey.questions')}>
      <h3>{t('care.survey.questions')}</h3>
      {answers.map((answer, at) => {
        const name = t('care.survey.question', { n: at + 1 });
        return (
          <div key={answer.id ?? at} className={styles.answer} role="group" aria-label={name}>
            <div className={styles.question}>
              <Input aria-label={`${name} ${label('surveyAnswers', 'dimension')}`} placeholder={label('surveyAnswers', 'dimension')} maxLength={200} value={answer.dimension ?? ''} onChange={(event) => put(at, { dimension: event.target.value })} />
              <Select
                aria-label={`${name} ${label('surveyAnswers', 'kind')}`} value={answer.kind} options={answerKinds.map((value) => ({ value, label: term(value) }))}
                onChange={(kind) => put(at, { kind, options: usualOptions[kind], value: null })}
              />
              <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t('care.survey.remove', { n: at + 1 })} title={t('care.survey.remove', { n: at + 1 })} onClick={() => onChange(answers.filter((_, index) => index !== at))} />
            </div>
            <Value answer={answer} label={`${name} ${label('surveyAnswers', 'value')}`} onChange={(value) => put(at, { value })} />
          </div>
        );
      })}
      <div>
        <Button icon={<PlusOutlined aria-hidden />} onClick={() => onChange([...answers, blankAnswer])}>
          {t('care.survey.add')}
        </Button>
      </div>
    </section>
  );
}
