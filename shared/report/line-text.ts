import { noRatio } from '../kit/percent';
import type { ComplaintLine } from './model';
import type { LineColumn, ReportWords } from './words';

/** One cell of a complaint's row as a report prints it. */
export function lineText(line: ComplaintLine, column: LineColumn, words: ReportWords): string {
  const value = line[column];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (value === null || value === '') return noRatio;
  return column === 'content' || column === 'problem' || column === 'clientName' || column === 'number' || column === 'owner' ? value : words.term(value);
}
