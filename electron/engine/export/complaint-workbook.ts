import { writeXlsx, type PageSetup, type SheetChart, type WriteSheet } from 'hucre';
import { noRatio, percent } from '../../../shared/kit/percent';
import { analysisWords } from '../../../shared/report/analysis-words';
import { careParts } from '../../../shared/report/care-parts';
import { comparisonLines } from '../../../shared/report/comparison';
import { tableLines } from '../../../shared/report/complaint-month';
import type { ComplaintLine, ReportDocument, Share } from '../../../shared/report/model';
import { measureTables, repeatText } from '../../../shared/report/measures';
import { measureWords } from '../../../shared/report/measure-words';
import { periodKind } from '../../../shared/report/period';
import { lineColumns, reportWords, type LineColumn, type ReportWords } from '../../../shared/report/words';
import { dayCell, fontName, heightOf, layOut, numberCell, shareCell, styles, textCell, type StyledCell } from './workbook-cells';

/** Longest period of which every day gets a column of the trend chart. */
const chartedDays = 62;

/**
 * The complaint report as an Excel workbook: the table S2-T9, the figures as numbers with charts, and the
 * raw rows. Text a client dictated stays text, whatever it begins with.
 */
export async function complaintWorkbook(document: ReportDocument): Promise<Uint8Array> {
  const words = reportWords[document.language];
  const title = words.titles[periodKind(document.report)];
  return writeXlsx({
    sheets: [tableSheet(document, words, title), comparisonSheet(document, words), figuresSheet(document, words), measuresSheet(document, words), ...careSheet(document, words), linesSheet(document, words)],
    properties: { title: `${title} ${words.period(document.report)}`, creator: document.text.author, company: document.text.organisation },
    defaultFont: { name: fontName, size: 11 },
  });
}

/** Every sheet prints on A4 with its name and page numbers, as wide as the paper; `repeated` rows head every page. */
const print = (
  words: ReportWords,
  title: string,
  orientation: 'portrait' | 'landscape',
  repeated?: string,
): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> => ({
  pageSetup: {
    ...(repeated === undefined ? {} : { printTitlesRow: repeated }),
    paperSize: 'a4', orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0,
    margins: { top: 0.7, bottom: 0.7, left: 0.6, right: 0.6, header: 0.3, footer: 0.3 },
  } satisfies PageSetup,
  headerFooter: { oddHeader: `&L${title.replaceAll('&', '&&')}`, oddFooter: `&C${words.pageOf('&P', '&N')}` },
});

function tableSheet(document: ReportDocument, words: ReportWords, title: string): WriteSheet {
  const widths = [20, 78];
  const lines = tableLines(document);
  const notes = [
    ...lines.flatMap(({ label, note }) => (note === null ? [] : [words.note(label, note)])),
    ...(document.text.organisation === '' ? [] : [words.note(words.fields.organisation, document.text.organisation)]),
    words.note(words.fields.madeOn, words.day(document.madeOn)),
  ];
  const head = [[textCell(title, styles.title), textCell(null, styles.title)]];
  const body = lines.map(({ label, value }) => [textCell(label, styles.label), textCell(value)]);
  const foot = notes.map((note) => [textCell(note, styles.note), textCell(null, styles.note)]);
  const heights = [32, ...lines.map(({ label, value }) => heightOf([label, value], widths)), 10, ...notes.map((note) => heightOf([note], [98]))];
  const firstNote = head.length + body.length + 1;
  return {
    name: words.sheets.table,
    columns: widths.map((width) => ({ width })),
    ...layOut([...head, ...body, [], ...foot]),
    merges: [0, ...notes.map((_, index) => firstNote + index)].map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: 1 })),
    rowDefs: new Map(heights.map((height, row) => [row, { height }])),
    view: { showGridLines: false },
    ...print(words, title, 'portrait'),
  };
}

function comparisonSheet({ report, language }: ReportDocument, words: ReportWords): WriteSheet {
  const analysis = analysisWords[language];
  const widths = [30, 44, 38, 38, 18, 10];
  const besides = (['previous', 'lastYear'] as const).map((which) => `${analysis.columns[which]}\n${words.period(report.compared[which])}`);
  const heading = [analysis.columns.figure, analysis.columns.now, ...besides, analysis.columns.change, analysis.small].map((text) => textCell(text, styles.heading));
  const rows = comparisonLines(report, language).map(({ label, now, previous, lastYear, change, small }) =>
    [textCell(label, styles.label), ...[now, previous, lastYear, change, small ? words.yes : words.no].map((text) => textCell(text))]);
  const notes = analysis.method.map((sentence) => [textCell(sentence, styles.note)]);
  return {
    name: words.sheets.comparison,
    columns: widths.map((width) => ({ width })),
    ...layOut([heading, ...rows, [], ...notes]),
    merges: notes.map((_, at) => ({ startRow: rows.length + 2 + at, endRow: rows.length + 2 + at, startCol: 0, endCol: widths.length - 1 })),
    rowDefs: new Map([40, ...rows.map((row) => heightOf(row.map(({ value }) => (typeof value === 'string' ? value : null)), widths)), 10, ...notes.map(() => 22)].map((height, row) => [row, { height }])),
    freezePane: { rows: 1, columns: 1 },
    ...print(words, words.sheets.comparison, 'landscape', '$1:$1'),
  };
}

function measuresSheet(document: ReportDocument, words: ReportWords): WriteSheet {
  const { language, report, repeats } = document;
  const said = measureWords[language];
  const widths = [56, 16, 18, 22, 20];
  const heading = [said.columns.text, said.columns.owner, said.columns.dueOn, said.columns.state, said.columns.report].map((text) => textCell(text, styles.heading));
  const tables = measureTables(document);
  const rows = [...tables.own.map((row) => [...row, words.period(report)]), ...tables.earlier].map((row) => row.map((text) => textCell(text)));
  const again = repeats.map((problem) => {
    const { what, mark } = repeatText(problem, language);
    return [textCell(`${what}${words.separator}${mark}`, styles.note)];
  });
  const texts = (row: readonly StyledCell[]) => row.map(({ value }) => (typeof value === 'string' ? value : null));
  return {
    name: words.sheets.measures,
    columns: widths.map((width) => ({ width })),
    ...layOut([heading, ...rows, [], ...again]),
    merges: again.map((_, at) => ({ startRow: rows.length + 2 + at, endRow: rows.length + 2 + at, startCol: 0, endCol: widths.length - 1 })),
    rowDefs: new Map([24, ...rows.map((row) => heightOf(texts(row), widths)), 10, ...again.map((row) => heightOf(texts(row), [130]))].map((height, row) => [row, { height }])),
    freezePane: { rows: 1 },
    ...print(words, words.sheets.measures, 'landscape', '$1:$1'),
  };
}

/** What the report says of care, part below part; without anything to say there is no sheet. */
function careSheet(document: ReportDocument, words: ReportWords): readonly WriteSheet[] {
  const parts = careParts(document);
  if (parts.length === 0) return [];
  const across = Math.max(1, ...parts.map(({ table }) => table?.head.length ?? 1));
  const widths = Array.from({ length: across }, () => 22);
  const whole = 22 * across;
  const laid = parts.flatMap(({ title, sentences, table }) => [
    { cells: [textCell(title, styles.label)], height: 24, merged: true },
    ...sentences.map((text) => ({ cells: [textCell(text, styles.note)], height: heightOf([text], [whole]), merged: true })),
    ...(table === null ? [] : [
      { cells: table.head.map((head) => textCell(head, styles.heading)), height: 24, merged: false },
      ...table.rows.map(({ cells }) => ({ cells: cells.map((text) => textCell(text)), height: heightOf(cells, widths), merged: false })),
      ...(table.note === null ? [] : [{ cells: [textCell(table.note, styles.note)], height: 22, merged: true }]),
    ]),
    { cells: [], height: 10, merged: false },
  ]);
  return [{
    name: words.sheets.care,
    columns: widths.map((width) => ({ width })),
    ...layOut(laid.map(({ cells }) => cells)),
    merges: laid.flatMap(({ merged }, row) => (merged && across > 1 ? [{ startRow: row, endRow: row, startCol: 0, endCol: across - 1 }] : [])),
    rowDefs: new Map(laid.map(({ height }, row) => [row, { height }])),
    ...print(words, words.sheets.care, 'landscape'),
  }];
}

/** One line of the sheet of figures: what, of what, how many, of how many. */
interface Figure {
  readonly group: string;
  readonly name: string | StyledCell;
  readonly count: StyledCell;
  readonly of: number | null;
  readonly share: StyledCell;
  readonly tied: boolean | null;
}

const blank: StyledCell = { value: null, style: styles.text };

function figuresOf({ report, language }: ReportDocument, words: ReportWords): readonly (readonly Figure[])[] {
  const { total, figures: { counts } } = report;
  const figure = (group: string, name: Figure['name'], count: number, of: number | null = null, tied: boolean | null = null): Figure => ({
    group, name, count: numberCell(count), of, share: of === null ? blank : shareCell(count, of, percent(count, of)), tied,
  });
  const shares = (group: string, given: readonly Share[]): readonly Figure[] => given.map(({ name, count, of }) => figure(group, words.term(name), count, of));
  const key = words.sections.figures;
  return [
    [
      figure(key, words.figures.total, total),
      figure(key, words.figures.previous, report.compared.previous.counts.all),
      { ...figure(key, words.figures.change, 0), count: numberCell(total - report.compared.previous.counts.all, styles.change) },
      figure(key, words.figures.handled, counts.handled, total),
      figure(key, words.figures.closed, counts.closed, total),
      figure(key, words.figures.overdue, counts.overdue, total),
    ],
    shares(words.fields.types, report.types),
    report.frequent.map(({ problem, count, tied }) => figure(words.fields.frequent, problem, count, total, tied)),
    shares(words.fields.departments, report.departments),
    shares(words.sections.grades, report.grades),
    shares(words.sections.channels, report.channels),
    shares(words.sections.states, report.states),
    shares(analysisWords[language].groups.clientGrades, report.clientGrades),
    shares(analysisWords[language].groups.products, report.products),
    report.daily.map(({ day, count }) => figure(words.sections.trend, dayCell(day), count)),
  ];
}

function figuresSheet(document: ReportDocument, words: ReportWords): WriteSheet {
  const widths = [18, 26, 9, 9, 9, 9];
  const groups = figuresOf(document, words);
  const heading = (['group', 'name', 'count', 'of', 'share', 'tied'] as const).map((key) =>
    textCell(words.share[key], key === 'count' || key === 'of' || key === 'share' ? styles.headingEnd : styles.heading));
  const rows = groups.flat().map((figure): readonly StyledCell[] => [
    textCell(figure.group, styles.label),
    typeof figure.name === 'string' ? textCell(figure.name) : figure.name,
    figure.count,
    figure.of === null ? blank : numberCell(figure.of),
    figure.share,
    figure.tied === null ? blank : textCell(figure.tied ? words.yes : words.no),
  ]);
  return {
    name: words.sheets.figures,
    columns: widths.map((width) => ({ width })),
    ...layOut([heading, ...rows]),
    rowDefs: new Map([heading, ...rows].map((_, row) => [row, { height: row === 0 ? 24 : 20 }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:F${rows.length + 1}` },
    charts: chartsOf(document, words, groups),
    rowBreaks: [trendRow(groups) - 1],
    ...print(words, words.sheets.figures, 'landscape', '$1:$1'),
  };
}

/** Rows that one chart takes, and the row before which the charts of the groups end and the page breaks. */
const chartRows = 9;
const trendRow = (groups: readonly (readonly Figure[])[]): number =>
  Math.max(3 * chartRows + 1, 1 + groups.slice(0, -1).reduce((sum, group) => sum + group.length, 0));

/** Native charts beside the figures they are drawn from, so that they follow when somebody corrects a number. */
function chartsOf({ report }: ReportDocument, words: ReportWords, groups: readonly (readonly Figure[])[]): SheetChart[] {
  const chart = (group: number, row: number, title: string, type: 'bar' | 'column'): SheetChart[] => {
    const size = groups[group]?.length ?? 0;
    if (size === 0 || report.total === 0) return [];
    const from = 2 + groups.slice(0, group).reduce((sum, { length }) => sum + length, 0);
    const to = from + size - 1;
    return [{
      type, title, titleFontSize: 12, legend: false, gapWidth: type === 'bar' ? 50 : 30, dataLabels: { showValue: type === 'bar' },
      series: [{ name: title, values: `C${from}:C${to}`, categories: `B${from}:B${to}`, color: '0F766E' }],
      axes: type === 'bar'
        ? { x: { reverse: true, majorTickMark: 'none' }, y: { hidden: true, scale: { min: 0 } } }
        : { x: { numberFormat: { formatCode: 'm-d', sourceLinked: false } }, y: { scale: { min: 0, majorUnit: 1 }, minorTickMark: 'none' } },
      anchor: { from: { row, col: 7 }, to: { row: row + chartRows, col: 15 } },
      altText: title,
    }];
  };
  return [
    ...chart(1, 1, words.fields.types, 'bar'),
    ...chart(2, 1 + chartRows, words.fields.frequent, 'bar'),
    ...chart(3, 1 + 2 * chartRows, words.fields.departments, 'bar'),
    ...(report.daily.length <= chartedDays ? chart(9, trendRow(groups), words.sections.trend, 'column') : []),
  ];
}

const lineWidths: Readonly<Record<LineColumn, number>> = {
  number: 16, receivedOn: 13, clientName: 26, channel: 12, content: 44, type: 13, problem: 22, department: 13, grade: 10, state: 11, owner: 12, dueOn: 13, overdue: 8,
};

const lineCell = (line: ComplaintLine, column: LineColumn, words: ReportWords): StyledCell => {
  const value = line[column];
  if (typeof value === 'boolean') return textCell(value ? words.yes : words.no);
  if (column === 'receivedOn' || column === 'dueOn') return dayCell(line[column]);
  const isTerm = column === 'channel' || column === 'type' || column === 'department' || column === 'grade' || column === 'state';
  return textCell(value === null || value === '' ? noRatio : isTerm ? words.term(value) : value);
};

function linesSheet({ report }: ReportDocument, words: ReportWords): WriteSheet {
  const widths = lineColumns.map((column) => lineWidths[column]);
  const heading = lineColumns.map((column) => textCell(words.columns[column], styles.heading));
  const rows = report.lines.map((line) => lineColumns.map((column) => lineCell(line, column, words)));
  const heights = report.lines.map((line) => heightOf(lineColumns.map((column) => (typeof line[column] === 'string' ? line[column] : null)), widths));
  return {
    name: words.sheets.lines,
    columns: widths.map((width) => ({ width })),
    ...layOut([heading, ...rows]),
    rowDefs: new Map([24, ...heights].map((height, row) => [row, { height }])),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${String.fromCharCode(64 + lineColumns.length)}${rows.length + 1}` },
    ...print(words, words.sheets.lines, 'landscape', '$1:$1'),
  };
}
