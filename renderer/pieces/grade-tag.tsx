import type { Grade, Stage } from '../../shared/client/schema';
import type { ComplaintGrade, ComplaintState } from '../../shared/complaint/schema';
import { StatusTag, type Tone } from '../ui/status-tag';
import { useWords } from '../words/use-words';
import styles from './grade-tag.module.css';

const bars: Readonly<Record<ComplaintGrade, { readonly count: number; readonly tone: Tone }>> = {
  一般: { count: 1, tone: 'info' },
  严重: { count: 2, tone: 'warning' },
  重大: { count: 3, tone: 'danger' },
};

const isGrade = (value: string): value is ComplaintGrade => Object.hasOwn(bars, value);

/** How grave a complaint is: one to three bars, and the word. */
export function GradeTag({ grade }: { readonly grade: string }) {
  const { term } = useWords();
  if (!isGrade(grade)) return <StatusTag tone="neutral">{term(grade)}</StatusTag>;
  const { count, tone } = bars[grade];
  const icon = (
    <span className={styles.bars}>
      {[1, 2, 3].map((step) => (
        <i key={step} className={`${styles[`bar${step}`] ?? ''} ${step > count ? (styles.off ?? '') : ''}`} />
      ))}
    </span>
  );
  return (
    <StatusTag tone={tone} icon={icon}>
      {term(grade)}
    </StatusTag>
  );
}

/** A client's grade: its letter in a badge that is fuller the higher it is. */
export function TierTag({ grade, meaning }: { readonly grade: Grade; readonly meaning?: 'value' | 'intent' }) {
  const { t, term } = useWords();
  const letter = grade.slice(0, 1);
  const name = term(grade);
  return (
    <span className={`${styles.tier ?? ''} ${styles[`tier${letter}`] ?? ''}`} title={meaning === undefined ? name : t(`shell.grade.${meaning}`, { grade: name })}>
      {name}
    </span>
  );
}

const stageTones: Readonly<Record<Stage, Tone>> = { 潜在: 'info', 合作: 'good', 沉睡: 'warning', 流失: 'neutral' };

/** Where a client stands with us. */
export function StageTag({ stage }: { readonly stage: Stage }) {
  const { term } = useWords();
  return <StatusTag tone={stageTones[stage]}>{term(stage)}</StatusTag>;
}

const stateTones: Readonly<Record<ComplaintState, Tone>> = { 处理中: 'warning', 待回访: 'info', 已关闭: 'good' };

/** Where a complaint stands. */
export function StateTag({ state }: { readonly state: ComplaintState }) {
  const { term } = useWords();
  return <StatusTag tone={stateTones[state]}>{term(state)}</StatusTag>;
}
