import type { Day } from '../kit/dates';
import { noRatio } from '../kit/percent';
import { measureWords } from './measure-words';
import type { EarlierMeasure, RepeatedProblem, ReportDocument, ReportMeasure } from './model';
import { monthOfDay } from './period';
import { reportWords, type ReportLanguage } from './words';

/** A measure as a line of a table: what, who, by when, how it stands. */
export function measureCells(measure: ReportMeasure, late: boolean, language: ReportLanguage): readonly [text: string, owner: string, dueOn: string, state: string] {
  const words = measureWords[language];
  const { day } = reportWords[language];
  const { text, owner, dueOn, state, doneOn, note } = measure;
  const stands = [words.states[state], ...(late ? [words.overdue] : []), ...(doneOn === null ? [] : [day(doneOn)])].join(' ');
  return [text, owner ?? noRatio, dueOn === null ? words.noDeadline : day(dueOn), note === null ? stands : `${stands}\n${note}`];
}

/** Which report a measure stands in. */
export const reportOf = ({ from, to }: Pick<EarlierMeasure, 'from' | 'to'>, language: ReportLanguage): string => reportWords[language].period({ from, to });

/** Of the earlier measures that should have been done by now, how many were; what was cancelled is neither. */
export function keptOf(earlier: readonly EarlierMeasure[]): { readonly done: number; readonly of: number } {
  const done = earlier.filter(({ state }) => state === '已完成').length;
  return { done, of: done + earlier.filter(({ overdue }) => overdue).length };
}

const monthText = (month: string, language: ReportLanguage): string => reportWords[language].period(monthOfDay(`${month}-01` as Day));

/** A problem that came back, as a sentence, and what became of it (R-CP-08). */
export function repeatText(problem: RepeatedProblem, language: ReportLanguage): { readonly what: string; readonly mark: string } {
  const words = measureWords[language];
  const { term, day } = reportWords[language];
  const { mark, department } = problem;
  const on = mark === null || mark.on === null ? '' : day(mark.on);
  return {
    what: words.repeat(problem, monthText(problem.since, language), monthText(problem.month, language)),
    mark: mark === null ? words.toPush(term(department)) : mark.state === '已推送' ? words.pushed(term(department), on, mark.reason ?? '') : words.notPushed(on, mark.reason ?? ''),
  };
}

/** Every measure of a document as lines of a table: those of this report, then those of earlier ones with their report. */
export function measureTables({ text, earlier, language, madeOn }: Pick<ReportDocument, 'text' | 'earlier' | 'language' | 'madeOn'>): { readonly own: readonly (readonly string[])[]; readonly earlier: readonly (readonly string[])[] } {
  return {
    own: text.measures.map((measure) => measureCells(measure, measure.state === '待办' && measure.dueOn !== null && measure.dueOn < madeOn, language)),
    earlier: earlier.map((measure) => [...measureCells(measure, measure.overdue, language), reportOf(measure, language)]),
  };
}
