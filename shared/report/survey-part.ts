import { noRatio, percent } from '../kit/percent';
import { withoutRate } from '../kit/wilson';
import { suggestionStates } from '../suggestion/schema';
import type { SurveyFilter } from '../survey/asks';
import type { SurveyFigures } from '../survey/figures';
import { pointsText } from '../survey/points';
import type { SurveyPeriod, SurveyReport } from '../survey/period';
import { analysisWords } from './analysis-words';
import type { CountedFollows, PartRow, PartTarget, ReportPart } from './part';
import { rateText, shareChange } from './comparison';
import { surveyWords } from './survey-words';
import type { ReportLanguage } from './words';

const signed = (value: number): string => (value > 0 ? `+${value}` : `−${-value}`);

/** What a report says of surveys; `null` where none was held and nothing came of earlier ones. */
export function surveyPart({ formula, now, previous }: SurveyReport, language: ReportLanguage): ReportPart | null {
  const { plans, escalations, suggestions } = now;
  if (now.figures.surveys + now.response.asked + plans.opened + plans.done + plans.late + escalations.raised + suggestions.raised === 0) return null;
  const words = surveyWords[language];
  const analysis = analysisWords[language];
  const { figure, now: nowName, previous: previousName, change } = analysis.columns;
  const row = (line: keyof typeof words.lines, say: (of: SurveyPeriod) => string, changed: string, opens: PartTarget): PartRow => ({ opens, cells: [words.lines[line], say(now), say(previous), changed] });
  const done = (only: SurveyFilter = {}): PartTarget => ({ kind: 'surveys', view: 'done', filter: { from: now.from, to: now.to, ...only } });
  const listed = (as: CountedFollows['as']): PartTarget => ({ kind: 'surveys', view: as === 'suggestions' ? 'suggestions' : 'plans', counted: { from: now.from, to: now.to, as } });
  const counted = (line: keyof typeof words.lines, count: (of: SurveyPeriod) => number, opens: PartTarget): PartRow =>
    row(line, (of) => words.count(count(of)), count(now) === count(previous) ? analysis.same : words.more(count(now) - count(previous)), opens);
  /** The difference of two figures where both stand on enough surveys. */
  const difference = (a: number | null, b: number | null, n: number, before: number, say: (signed: string) => string): string => {
    if (a === null || b === null || n < withoutRate || before < withoutRate) return noRatio;
    const by = Math.round((a - b) * 10) / 10;
    return by === 0 ? analysis.same : say(signed(by));
  };
  const [here, there] = [now.figures, previous.figures];
  const content = ({ figures: { satisfaction: { n, ratings, content: good } } }: SurveyPeriod): string => (ratings === 0 ? noRatio : n < withoutRate ? analysis.few(good, ratings) : analysis.rate(good, ratings, percent(good, ratings)));
  const contentOf = ({ n, content: good, ratings }: SurveyFigures['satisfaction']): readonly [number, number] => (n < withoutRate ? [0, 0] : [good, ratings]);
  return {
    key: 'surveys', title: words.title, sentences: [words.formula(formula), words.method],
    table: {
      head: [figure, nowName, previousName, change], widths: [0.2, 0.35, 0.28, 0.17], opensAt: 1, note: null,
      rows: [
        counted('surveys', ({ figures }) => figures.surveys, done()),
        row(
          'response', ({ response: { returned, asked } }) => rateText(returned, asked, analysis),
          shareChange([now.response.returned, now.response.asked], [previous.response.returned, previous.response.asked], analysis), { kind: 'surveys', view: 'done', filter: { sent: { from: now.from, to: now.to } } },
        ),
        row('answered', ({ answered, asked }) => rateText(answered, asked, analysis), shareChange([now.answered, now.asked], [previous.answered, previous.asked], analysis), done()),
        row(
          'points', ({ figures: { satisfaction: { n, points } } }) => (points === null ? noRatio : words.points(pointsText(points), n, n < withoutRate)),
          difference(here.satisfaction.points, there.satisfaction.points, here.satisfaction.n, there.satisfaction.n, words.morePoints), done({ rated: true }),
        ),
        row('content', content, shareChange(contentOf(here.satisfaction), contentOf(there.satisfaction), analysis), done({ rated: true })),
        row(
          'nps', ({ figures: { nps } }) => (nps.value === null ? noRatio : words.nps(nps.n < withoutRate ? null : nps.value === 0 ? '0' : signed(nps.value), nps)),
          difference(here.nps.value, there.nps.value, here.nps.n, there.nps.n, (by) => by), done({ recommending: true }),
        ),
        counted('plansOpened', (of) => of.plans.opened, listed('opened')),
        counted('plansDone', (of) => of.plans.done, listed('done')),
        counted('plansLate', (of) => of.plans.late, listed('late')),
        row('escalations', (of) => words.escalations(of.escalations), escalations.raised === previous.escalations.raised ? analysis.same : words.more(escalations.raised - previous.escalations.raised), listed('escalations')),
        row(
          'suggestions', (of) => words.suggestions(of.suggestions, suggestionStates.flatMap((state) => (of.suggestions.states[state] === undefined ? [] : [[state, of.suggestions.states[state]] as const]))),
          suggestions.raised === previous.suggestions.raised ? analysis.same : signed(suggestions.raised - previous.suggestions.raised), listed('suggestions'),
        ),
      ],
    },
  };
}
