import type { ReactNode } from 'react';
import { cycleText } from '../../../shared/care/rules';
import type { CareCollection } from '../../../shared/care/records';
import type { CareTask } from '../../../shared/care/schema';
import type { Case } from '../../../shared/cases/schema';
import { wallTime } from '../../../shared/kit/dates';
import type { SurveyRow } from '../../../shared/survey/asks';
import type { TierRecord } from '../../../shared/tier/schema';
import type { VisitRow } from '../../../shared/visit/asks';
import { PointsTag, RecommendTag } from '../../pieces/survey-tags';
import { dayText, moneyText } from '../../ui/format';
import { StatusTag, type Tone } from '../../ui/status-tag';
import { useWords, type Words } from '../../words/use-words';
import styles from './care.module.css';
import type { DoneTask } from './finish-care';

/** A record as one line of a list. */
export interface Line {
  readonly id: string;
  readonly name: string;
  readonly tag: ReactNode;
  readonly text: ReactNode;
  readonly facts: readonly string[];
  /** A care task that is still to be done. */
  readonly toDo?: DoneTask;
}

const tones: Readonly<Record<string, Tone>> = { 计划: 'accent', 已完成: 'good', 已取消: 'neutral', 待执行: 'accent' };
const known = (parts: readonly (string | null)[]): readonly string[] => parts.filter((part): part is string => part !== null && part !== '');
const termed = ({ term }: Words, value: string | null): string | null => (value === null ? null : term(value));
const stateTag = ({ term }: Words, state: string | null): ReactNode => (state === null ? null : <StatusTag tone={tones[state] ?? 'neutral'}>{term(state)}</StatusTag>);
const paragraph = (text: string | null): ReactNode => (text === null ? null : <div className={styles.text}>{text}</div>);

function visitLine(words: Words, { id, kind, state, plannedOn, plannedAt, minutes, heldOn, method, focus, frequency, owner, contactName, notes }: VisitRow): Line {
  const { t } = words;
  const on = heldOn ?? plannedOn;
  return {
    id, name: known([on === null ? null : dayText(on), plannedAt === null || heldOn !== null ? null : wallTime(plannedAt), termed(words, kind ?? method)]).join(' '), tag: stateTag(words, state),
    text: <>{paragraph(focus)}{paragraph(notes)}</>,
    facts: known([kind === null ? null : termed(words, method), termed(words, frequency), minutes === null ? null : t('care.minutes', { minutes }), contactName, owner, heldOn !== null && plannedOn !== null && heldOn !== plannedOn ? t('care.planned', { day: dayText(plannedOn) }) : null]),
  };
}

function surveyLine(words: Words, { id, heldOn, template, by, channel, contactName, notes, answers, points, recommend, planOwed }: SurveyRow): Line {
  const { t } = words;
  return {
    id, name: known([heldOn === null ? null : dayText(heldOn), termed(words, template)]).join(' '),
    tag: <>{points === null ? null : <PointsTag points={points} below={planOwed} />} {recommend === null ? null : <RecommendTag recommend={recommend} />}</>,
    text: (
      <>
        <dl className={styles.said}>
          {answers.map(({ id: answer, dimension, kind, value }) => (
            <div key={answer}>
              <dt>{termed(words, dimension)}</dt>
              <dd>{value === null ? t('care.survey.unanswered') : kind === '1-5分' ? t('care.survey.ofFive', { value }) : kind === '0-10分' ? t('care.survey.ofTen', { value }) : kind === '是/否' ? words.term(value) : value}</dd>
            </div>
          ))}
        </dl>
        {paragraph(notes)}
      </>
    ),
    facts: known([contactName, termed(words, channel), by === null ? null : t('care.survey.by', { by })]),
  };
}

function taskLine(words: Words, task: CareTask): Line {
  const { t } = words;
  const { id, action, cycle, dueOn, method, owner, state, feedback, nextStep, resources, messageClass, gift } = task;
  const when = cycle === '之前' && dueOn !== null ? t('care.before', { day: dayText(dueOn) }) : dueOn === null ? termed(words, cycleText(task)) : dayText(dueOn);
  return {
    id, name: action ?? '', tag: stateTag(words, state),
    text: <>{paragraph(feedback)}{nextStep === null ? null : <div className={styles.text}>{t('care.next', { step: nextStep })}</div>}</>,
    facts: known([when, termed(words, method), termed(words, messageClass), gift, owner, resources]),
    ...(state === '已完成' ? {} : { toDo: { id, action } }),
  };
}

const caseLine = ({ label }: Words, { id, number, problem, strategy, process, effect, lesson }: Case): Line => ({
  id, name: known([number, problem]).join(' '), tag: null,
  text: (
    <dl className={styles.told}>
      {([['strategy', strategy], ['process', process], ['effect', effect], ['lesson', lesson]] as const).map(([field, text]) =>
        text === null ? null : (
          <div key={field}>
            <dt>{label('cases', field)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  ),
  facts: [],
});

function tierLine(words: Words, { id, statedOn, tier, totalFen, lastOrderOn, lastInteractionOn }: TierRecord): Line {
  const { t } = words;
  return {
    id, name: known([statedOn === null ? null : dayText(statedOn), termed(words, tier)]).join(' '), tag: null, text: null,
    facts: known([
      totalFen === null ? null : t('care.tier.total', { amount: moneyText(totalFen) }), lastOrderOn === null ? null : t('care.tier.lastOrder', { day: dayText(lastOrderOn) }),
      lastInteractionOn === null ? null : t('care.tier.lastInteraction', { day: dayText(lastInteractionOn) }),
    ]),
  };
}

/** The records of a list as lines. */
export function useLines(collection: CareCollection, items: readonly unknown[]): readonly Line[] {
  const words = useWords();
  switch (collection) {
    case 'visits':
      return (items as readonly VisitRow[]).map((item) => visitLine(words, item));
    case 'surveys':
      return (items as readonly SurveyRow[]).map((item) => surveyLine(words, item));
    case 'careTasks':
      return (items as readonly CareTask[]).map((item) => taskLine(words, item));
    case 'cases':
      return (items as readonly Case[]).map((item) => caseLine(words, item));
    case 'tierRecords':
      return (items as readonly TierRecord[]).map((item) => tierLine(words, item));
  }
}
