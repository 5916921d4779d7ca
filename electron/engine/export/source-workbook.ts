import { writeXlsx } from 'hucre';
import { maskAll } from '../../../shared/guard/masking';
import { percent } from '../../../shared/kit/percent';
import type { SourceRow } from '../../../shared/source/asks';
import { sourceFields } from '../../../shared/source/schema';
import { headingOf } from './columns';
import { dayCell, fontName, heightOf, layOut, numberCell, shareCell, styles, textCell, type StyledCell } from './workbook-cells';

/** What is computed, so that no field has its heading. */
const rateHeading = '转化率';
const onFileHeadings = ['在册线索', '在册有效客户'] as const;
const sheetName = '表2 客户来源登记表';

interface Column {
  /** The field that it holds; none where it is computed. */
  readonly key?: keyof typeof sourceFields;
  readonly heading: string;
  readonly width: number;
  readonly cell: (row: SourceRow) => StyledCell;
}

const heading = (key: keyof typeof sourceFields): string => headingOf('sources', `sources.${key}`);

const countCell = (value: number | null): StyledCell => (value === null ? textCell(null) : numberCell(value));

/**
 * The columns of S2-T2 in the manual's order, then those of ours: the cost, and how many clients on file came from here.
 * Where nobody wrote numbers down these count, so that reading the table again does not write them down.
 */
const columns: readonly Column[] = [
  { heading: heading('channel'), width: 16, cell: ({ channel }) => textCell(channel) },
  { heading: heading('name'), width: 34, cell: ({ name }) => textCell(name) },
  { heading: heading('acquiredOn'), width: 13, cell: ({ acquiredOn }) => dayCell(acquiredOn) },
  { heading: heading('owner'), width: 12, cell: ({ owner }) => textCell(owner) },
  { heading: heading('leads'), width: 10, cell: ({ leads }) => countCell(leads) },
  { heading: heading('valid'), width: 18, cell: ({ valid }) => countCell(valid) },
  { heading: rateHeading, width: 10, cell: ({ figures: { valid, leads } }) => shareCell(valid, leads, percent(valid, leads)) },
  { key: 'notes', heading: heading('notes'), width: 40, cell: ({ notes }) => textCell(notes) },
  { key: 'costFen', heading: heading('costFen'), width: 13, cell: ({ costFen }) => (costFen === null ? textCell(null) : numberCell(costFen / 100, styles.money)) },
  { heading: heading('costUnit'), width: 12, cell: ({ costUnit }) => textCell(costUnit) },
  { heading: heading('clicks'), width: 10, cell: ({ clicks }) => countCell(clicks) },
  { heading: onFileHeadings[0], width: 12, cell: ({ figures }) => numberCell(figures.onFile.leads) },
  { heading: onFileHeadings[1], width: 14, cell: ({ figures }) => numberCell(figures.onFile.valid) },
];

/** The register of sources as table S2-T2, in the manual's columns, so that it can be imported again; `masked` holds back what is sensitive. */
export async function sourceWorkbook(sources: readonly SourceRow[], masked: boolean): Promise<Uint8Array> {
  const widths = columns.map(({ width }) => width);
  const head = columns.map((column) => textCell(column.heading, styles.heading));
  const rows = sources.map((source) => columns.map(({ key, cell }) => (masked && key !== undefined && sourceFields[key].sensitive === true && cell(source).value !== null ? textCell(maskAll()) : cell(source))));
  const heights = sources.map((source) => heightOf([source.channel, source.name, null, source.owner, null, null, null, source.notes], widths));
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
