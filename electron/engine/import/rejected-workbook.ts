import { writeXlsx, type WriteSheet } from 'hucre';
import { heightOf, layOut, styles, textCell, type StyledCell } from '../export/workbook-cells';
import { cellText } from './cell-text';
import type { SheetPlan } from './plan';
import { reasonSentences, rejectedWords } from './rejected-reasons';

/** Widths of columns in characters: what stands in most cells, and room for reasons. */
const cellWidth = 18;
const reasonWidth = 60;

const hasRejected = ({ problems }: SheetPlan): boolean => problems.size > 0;

/** Rows that an import refused. */
export const countRejected = (sheets: readonly SheetPlan[]): number => sheets.reduce((sum, { problems }) => sum + problems.size, 0);

/** One sheet with its own headings, so that it can be imported again once it is mended. */
function rejectedSheet({ sheet, recognised, problems }: SheetPlan): WriteSheet {
  const positions = recognised.headings.flatMap((known, at) => (known ? [{ at, heading: known.heading }] : []));
  const { above } = recognised; // in columns of its own, as rows that are mended stand without their head
  const widths = [...above.map(() => cellWidth), ...positions.map(() => cellWidth), reasonWidth];
  const heading = [...[...positions, ...above].map((known) => textCell(known.heading, styles.heading)), textCell(rejectedWords.reason, styles.heading)];
  const rows = [...problems].map(([index, found]): readonly StyledCell[] => {
    const cells = sheet.rows[index] ?? [];
    const reasons = found.map(({ column, reason }) => rejectedWords.about(column, reasonSentences[reason]));
    return [...positions.map(({ at }) => textCell(cellText(cells[at]) || null)), ...above.map(({ cell }) => textCell(cellText(cell) || null)), textCell(reasons.join(rejectedWords.between))];
  });
  return {
    name: sheet.name.slice(0, 31).replace(/[[\]:*?/\\]/g, ' '),
    columns: widths.map((width) => ({ width })),
    ...layOut([heading, ...rows]),
    rowDefs: new Map(rows.map((row, at) => [at + 1, { height: Math.min(400, heightOf(row.map(({ value }) => (typeof value === 'string' ? value : null)), widths)) }])),
    freezePane: { rows: 1 },
  };
}

/**
 * The rejected rows as a workbook with a column of reasons. Every cell is text: a formula does not run, and
 * what was sensitive is masked already.
 */
export const rejectedWorkbook = async (sheets: readonly SheetPlan[]): Promise<Uint8Array> => writeXlsx({ sheets: sheets.filter(hasRejected).map(rejectedSheet) });
