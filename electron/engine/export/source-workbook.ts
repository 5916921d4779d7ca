import { writeXlsx } from 'hucre';
import { percent } from '../../../shared/kit/percent';
import type { SourceRow } from '../../../shared/source/asks';
import { costInRemark, remarkOfCost, sourceFields } from '../../../shared/source/schema';
import { dayCell, fontName, heightOf, layOut, numberCell, shareCell, styles, textCell, type StyledCell } from './workbook-cells';

/** 转化率 is computed, so no field has its heading. */
const rateHeading = '转化率';
const sheetName = '表2 客户来源登记表';

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly cell: (row: SourceRow) => StyledCell;
}

const heading = (key: 'channel' | 'name' | 'acquiredOn' | 'owner' | 'leads' | 'valid' | 'notes'): string => sourceFields[key].columns?.['S2-T2'] ?? key;

/** The remark; a cost that it does not state is written behind it, because the table has no column for it. */
export const remarkOf = ({ notes, costFen, costUnit }: SourceRow): string | null =>
  costFen === null || costUnit === null || (notes !== null && costInRemark(notes) !== null) ? notes : [notes, remarkOfCost(costFen, costUnit)].filter((part) => part !== null).join('；');

/** The columns of S2-T2 in the manual's order. */
const columns: readonly Column[] = [
  { heading: heading('channel'), width: 16, cell: ({ channel }) => textCell(channel) },
  { heading: heading('name'), width: 34, cell: ({ name }) => textCell(name) },
  { heading: heading('acquiredOn'), width: 13, cell: ({ acquiredOn }) => dayCell(acquiredOn) },
  { heading: heading('owner'), width: 12, cell: ({ owner }) => textCell(owner) },
  { heading: heading('leads'), width: 10, cell: ({ figures }) => numberCell(figures.leads) },
  { heading: heading('valid'), width: 18, cell: ({ figures }) => numberCell(figures.valid) },
  { heading: rateHeading, width: 10, cell: ({ figures: { valid, leads } }) => shareCell(valid, leads, percent(valid, leads)) },
  { heading: heading('notes'), width: 40, cell: (row) => textCell(remarkOf(row)) },
];

/** The register of sources as table S2-T2, in the manual's columns, so that it can be imported again. */
export async function sourceWorkbook(sources: readonly SourceRow[]): Promise<Uint8Array> {
  const widths = columns.map(({ width }) => width);
  const head = columns.map((column) => textCell(column.heading, styles.heading));
  const rows = sources.map((source) => columns.map(({ cell }) => cell(source)));
  const heights = sources.map((source) => heightOf([source.channel, source.name, null, source.owner, null, null, null, remarkOf(source)], widths));
  return writeXlsx({
    sheets: [{
      name: sheetName,
      columns: widths.map((width) => ({ width })),
      ...layOut([head, ...rows]),
      rowDefs: new Map([36, ...heights].map((height, row) => [row, { height }])),
      freezePane: { rows: 1 },
    }],
    properties: { title: sheetName },
    defaultFont: { name: fontName, size: 11 },
  });
}
