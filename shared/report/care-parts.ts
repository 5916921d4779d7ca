import { noRatio } from '../kit/percent';
import type { OverrideFigures, ReportDocument } from './model';
import { overrideWords } from './override-words';
import type { PartRow, ReportPart } from './part';
import { reasonNames } from '../touch/reason-words';
import { promiseWords } from './promise-words';
import { surveyPart } from './survey-part';
import { reportWords, type ReportLanguage } from './words';

function overridePart(figures: OverrideFigures, language: ReportLanguage): ReportPart {
  const words = overrideWords[language];
  const { day } = reportWords[language];
  const join = (values: readonly (string | null)[]): string => values.filter((value) => value !== null).map(words.term).join(' · ');
  const rows = figures.items.map(({ client, on, clientName, what, purpose, channel, reasons, why, by }): PartRow => ({
    opens: client === null ? null : { kind: 'client', id: client },
    cells: [day(on), clientName ?? noRatio, words.term(what ?? noRatio), join([purpose, channel]), reasons.map((kind) => reasonNames[language][kind]).join(words.separator), why ?? noRatio, by ?? noRatio],
  }));
  const { on, client, what, message, reasons, why, by } = words.columns;
  return {
    key: 'overrides', title: words.title,
    sentences: [words.line(figures), `${words.byReason}${language === 'en' ? ': ' : '：'}${figures.byReason.map(({ kind, count }) => words.counted(reasonNames[language][kind], count)).join(words.separator)}`],
    table: {
      head: [on, client, what, message, reasons, why, by], widths: [0.13, 0.17, 0.1, 0.13, 0.17, 0.2, 0.1], opensAt: 1, rows,
      note: rows.length < figures.total ? words.cutOff(rows.length, figures.total) : null,
    },
  };
}

/** What a period's report says of care: the promises that were due (beyond §2 item 8), what clients said in surveys (R-CA-11), and what was done in spite of the guard (beyond §2 item 6). A part of which there is nothing to say is left out. */
export const careParts = ({ promises, overrides, surveys, language }: Pick<ReportDocument, 'promises' | 'overrides' | 'surveys' | 'language'>): readonly ReportPart[] => [
  ...(promises.due === 0 ? [] : [{ key: 'promises', title: promiseWords[language].title, sentences: [promiseWords[language].line(promises)], table: null } satisfies ReportPart]),
  ...[surveyPart(surveys, language)].filter((part) => part !== null),
  ...(overrides.total === 0 ? [] : [overridePart(overrides, language)]),
];
