import type { PointsFormula } from '../survey/points';
import type { SuggestionState } from '../suggestion/schema';
import type { SurveyPeriod } from '../survey/period';
import type { ReportLanguage } from './words';

/** Words of what clients said in surveys, on the screen and in every file. */
interface SurveyWords {
  readonly title: string;
  readonly lines: Readonly<Record<'surveys' | 'response' | 'answered' | 'points' | 'content' | 'nps' | 'plansOpened' | 'plansDone' | 'plansLate' | 'escalations' | 'suggestions', string>>;
  readonly formula: (of: PointsFormula) => string;
  /** How the other figures are made. */
  readonly method: string;
  readonly count: (count: number) => string;
  readonly more: (count: number) => string;
  readonly points: (points: string, n: number, few: boolean) => string;
  readonly morePoints: (points: string) => string;
  readonly nps: (value: string | null, of: SurveyPeriod['figures']['nps']) => string;
  readonly escalations: (of: SurveyPeriod['escalations']) => string;
  readonly suggestions: (of: SurveyPeriod['suggestions'], states: readonly (readonly [SuggestionState, number])[]) => string;
}

const englishStates: Readonly<Record<SuggestionState, string>> = { 待评估: 'to evaluate', 可行: 'feasible', 已列入计划: 'planned', 已上线: 'delivered', 不采纳: 'not adopted' };
const signed = (value: number): string => (value > 0 ? `+${value}` : `−${-value}`);
const days = (count: number): string => (Number.isInteger(count) ? String(count) : count.toFixed(1));

/** The words by the language of the report. */
export const surveyWords: Readonly<Record<ReportLanguage, SurveyWords>> = {
  'zh-CN': {
    title: '满意度调查',
    lines: { surveys: '调查次数', response: '评价率', answered: '答题率', points: '满意度', content: '好评率', nps: 'NPS', plansOpened: '新建提升计划', plansDone: '完成提升计划', plansLate: '到期未完成的提升计划', escalations: '高层介入', suggestions: '客户建议' },
    formula: (of) => `满意度为每次调查已答维度的${of === 'ofFive' ? '均分 ÷ 5 × 100' : '（均分 − 1）÷ 4 × 100'}，再按调查次数平均。`,
    method: '评价率为收回的调查 ÷ 本期发出的问卷，同一客户同一问卷当月发多次算一次；答题率为有答案的题数 ÷ 问到的题数；好评率为4、5分占全部评分的比例；NPS为推荐者（9–10分）占比减贬损者（0–6分）占比。不足5次的只写次数，不算比率。',
    count: (count) => `${count}次`,
    more: (count) => `${signed(count)}次`,
    points: (points, n, few) => `${points}分（n=${n}${few ? '，样本小' : ''}）`,
    morePoints: (points) => `${points}分`,
    nps: (value, { n, promoters, passives, detractors }) => `${value === null ? '' : `${value}；`}推荐${promoters}、被动${passives}、贬损${detractors}（n=${n}）`,
    escalations: ({ raised, taken, medianDays, longestDays }) => (raised === 0 ? '0次' : `上报${raised}次，已介入${taken}次${medianDays === null || longestDays === null ? '' : `，用时中位数${days(medianDays)}天、最长${longestDays}天`}`),
    suggestions: ({ raised, told }, states) => (raised === 0 ? '0条' : `${raised}条：${states.map(([state, count]) => `${state}${count}`).join('，')}；已告知客户${told}条`),
  },
  en: {
    title: 'Satisfaction surveys',
    lines: {
      surveys: 'Surveys held', response: 'Response rate', answered: 'Questions answered', points: 'Satisfaction', content: 'Ratings of 4 and 5', nps: 'NPS', plansOpened: 'Improvement plans opened', plansDone: 'Improvement plans done',
      plansLate: 'Improvement plans past their date', escalations: 'Management steps in', suggestions: 'Suggestions',
    },
    formula: (of) => `Satisfaction is ${of === 'ofFive' ? 'mean ÷ 5 × 100' : '(mean − 1) ÷ 4 × 100'} of the dimensions answered in a survey, averaged over the surveys.`,
    method: 'Response rate is surveys that came back of the forms sent in the period, a form sent to a client again within a month counting once; questions answered are those with an answer of all that were asked; ratings of 4 and 5 are of all ratings; NPS is the share of promoters (9–10) less that of detractors (0–6). Of fewer than 5 only counts are given, and no rate.',
    count: String,
    more: signed,
    points: (points, n, few) => `${points} points (n = ${n}${few ? ', small sample' : ''})`,
    morePoints: (points) => `${points} points`,
    nps: (value, { n, promoters, passives, detractors }) => `${value === null ? '' : `${value}; `}promoters ${promoters}, passives ${passives}, detractors ${detractors} (n = ${n})`,
    escalations: ({ raised, taken, medianDays, longestDays }) => (raised === 0 ? '0' : `${raised} raised, ${taken} taken${medianDays === null || longestDays === null ? '' : `, median ${days(medianDays)} d, longest ${longestDays} d`}`),
    suggestions: ({ raised, told }, states) => (raised === 0 ? '0' : `${raised}: ${states.map(([state, count]) => `${englishStates[state]} ${count}`).join(', ')}; told ${told}`),
  },
};
