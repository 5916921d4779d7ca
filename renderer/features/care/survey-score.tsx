import { textOf } from '../../../shared/kit/plain';
import type { SurveyWritten } from '../../../shared/survey/asks';
import { pointsText, scoreOf, type PointsFormula } from '../../../shared/survey/points';
import { usePolicies } from '../../data/queries/policies';
import { RecommendTag } from '../../pieces/survey-tags';
import { StatusTag } from '../../ui/status-tag';
import { useWords, type Words } from '../../words/use-words';
import type { AnswerValues } from './care-kinds';
import styles from './care.module.css';

/** What a survey says so far, by which formula, and what will follow from it (C-13, R-SV-02, R-SV-03). */
export function SurveyScore({ answers }: { readonly answers: readonly AnswerValues[] }) {
  const { t, term } = useWords();
  const policies = usePolicies();
  const { points, recommend, planOwed, escalationOwed } = scoreOf(answers, policies);
  if (points === null && recommend === null) return null;
  return (
    <div className={styles.score} aria-live="polite">
      {points === null ? null : (
        <span>
          <strong>{t('surveys.points', { points: pointsText(points) })}</strong> <span className="km-soft">{t(`surveys.formulas.${policies['survey.formula'] as PointsFormula}`)}</span>
        </span>
      )}
      {recommend === null ? null : <RecommendTag recommend={recommend} />}
      {planOwed ? <StatusTag tone="warning">{t('surveys.willPlan', { limit: Number(policies['survey.passScore']), owner: term(textOf(policies['survey.planOwner'])) })}</StatusTag> : null}
      {escalationOwed ? <StatusTag tone="danger">{t('surveys.willEscalate', { limit: Number(policies['survey.escalateBelow']), owner: term(textOf(policies['survey.escalateTo'])) })}</StatusTag> : null}
    </div>
  );
}

/** What was saved with a survey. */
export function madeText({ made }: SurveyWritten, t: Words['t']): string {
  const parts = [made.plan ? t('surveys.madePlan') : null, made.escalation ? t('surveys.madeEscalation') : null, made.suggestions > 0 ? t('surveys.madeSuggestions', { count: made.suggestions }) : null];
  return [t('care.added.surveys'), ...parts.filter((part) => part !== null)].join(t('surveys.between'));
}
