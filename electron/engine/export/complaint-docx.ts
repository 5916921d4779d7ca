import { Document, HeadingLevel, Packer, Paragraph, type Table } from 'docx';
import { ChartRun } from 'docx/charts';
import { analysisWords } from '../../../shared/report/analysis-words';
import { comparisonLines } from '../../../shared/report/comparison';
import { frequentNote, tableLines } from '../../../shared/report/complaint-month';
import { lineText } from '../../../shared/report/line-text';
import { keptOf, measureTables, repeatText } from '../../../shared/report/measures';
import { careParts } from '../../../shared/report/care-parts';
import { measureWords } from '../../../shared/report/measure-words';
import type { ReportDocument, Share } from '../../../shared/report/model';
import type { ReportPart } from '../../../shared/report/part';
import { periodKind } from '../../../shared/report/period';
import { trendOf } from '../../../shared/report/trend';
import { reportWords, type LineColumn, type ReportWords } from '../../../shared/report/words';
import { accent, docxFrame, docxStyles, grid, heading, note, pageWidth, run, soft, songti } from './docx-parts';

/** Rows of complaints that a text document holds: of more, the workbook has them all. */
const mostLines = 500;
/** Characters of a complaint that are printed. */
const printedCharacters = 240;
/** Names that stand beside each other below columns. */
const mostNames = 12;
/** Groups that a chart holds. */
const mostBars = 12;

const columns: readonly (readonly [LineColumn, number])[] = [['number', 1750], ['receivedOn', 1350], ['clientName', 1500], ['content', 1690], ['problem', 1250], ['department', 1000], ['state', 1100]];

/** A chart that Word draws and lets people change: bars from the largest down, or columns over time. */
function chart(title: string, type: 'bar' | 'column', bars: readonly { readonly name: string; readonly count: number; readonly label: string }[], about: string | null = null): readonly Paragraph[] {
  const shown = bars.filter(({ count }) => type === 'column' || count > 0);
  if (shown.length === 0) return [];
  const every = Math.ceil(shown.length / mostNames);
  const drawn = new ChartRun({
    type,
    // A label beside a bar is broken into pieces by some programs; beside its name it is not.
    categories: shown.map(({ name, label }, at) => (type === 'bar' ? `${name} ${label}` : at % every === 0 ? name : '')),
    series: [{ name: title, values: shown.map(({ count }) => count), color: accent }],
    legend: false,
    gapWidth: type === 'bar' ? 60 : 40,
    font: { name: '等线' },
    categoryAxis: type === 'bar' ? { reverseOrder: true } : { labelRotation: -45 },
    valueAxis: { gridlines: false, visible: false },
    chartArea: { border: 'none' },
    transformation: { width: 600, height: type === 'bar' ? 50 + 30 * shown.length : 220 },
    altText: { name: title, title, description: shown.map(({ name, label }) => `${name} ${label}`).join('；') },
  });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, children: [run(title)] }),
    new Paragraph({ keepNext: about !== null, children: [drawn] }),
    ...(about === null ? [] : [note(about)]),
  ];
}

function charts({ report, language }: ReportDocument, words: ReportWords): readonly Paragraph[] {
  const { groups } = analysisWords[language];
  const bars = (title: string, shares: readonly Share[]): readonly Paragraph[] =>
    chart(title, 'bar', shares.slice(0, mostBars).map(({ name, count, printed }) => ({ name: words.term(name), count, label: words.label(count, printed) })));
  const { unit, columns: trend } = trendOf(report.daily);
  return [
    ...bars(words.fields.types, report.types),
    ...chart(words.fields.frequent, 'bar', report.frequent.map(({ problem, count, tied }) => ({ name: problem, count, label: tied ? `${words.label(count)} · ${words.share.tied}` : words.label(count) })), frequentNote(report, words)),
    ...bars(words.fields.departments, report.departments),
    ...bars(words.sections.grades, report.grades),
    ...bars(words.sections.channels, report.channels),
    ...bars(groups.clientGrades, report.clientGrades),
    ...bars(groups.products, report.products),
    ...chart(`${words.sections.trend} ${words.per[unit]}`, 'column', trend.map(({ label, count }) => ({ name: label, count, label: words.label(count) }))),
  ];
}

function appendix({ report }: ReportDocument, words: ReportWords): readonly (Paragraph | Table)[] {
  const lines = report.lines.slice(0, mostLines);
  const isLong = (text: string): boolean => [...text].length > printedCharacters;
  const rows = lines.map((each) => columns.map(([column]) => {
    const text = lineText(each, column, words);
    return column === 'content' && isLong(text) ? `${[...text].slice(0, printedCharacters).join('')}…` : text;
  }));
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, keepNext: true, children: [run(words.sections.lines)] }),
    ...(lines.some(({ content }) => content !== null && isLong(content)) ? [note(words.shortened(printedCharacters))] : []),
    ...(report.total > mostLines ? [note(words.cutOff(mostLines, report.total))] : []),
    grid(columns.map(([, width]) => width), [columns.map(([column]) => words.columns[column]), ...rows], { head: true, labels: false, size: 17 }),
  ];
}

/** Problems that came back, the measures of this report, and what became of those of earlier ones. */
function measures(document: ReportDocument, words: ReportWords): readonly (Paragraph | Table)[] {
  const { repeats, earlier, language } = document;
  const said = measureWords[language];
  const tables = measureTables(document);
  const { columns: names } = said;
  const kept = keptOf(earlier);
  const plain = (text: string): Paragraph => new Paragraph({ children: [run(text, { color: soft })] });
  return [
    ...(repeats.length === 0 ? [] : [heading(said.repeatsTitle), ...repeats.map((problem) => {
      const { what, mark } = repeatText(problem, language);
      return new Paragraph({ bullet: { level: 0 }, children: [run(`${what}${words.separator}${mark}`)] });
    })]),
    heading(words.sections.measures),
    tables.own.length === 0 ? plain(words.noMeasures) : grid([4540, 1500, 1800, 1800], [[names.text, names.owner, names.dueOn, names.state], ...tables.own], { head: true, labels: false, size: 19 }),
    ...(earlier.length === 0 ? [] : [
      heading(said.earlierTitle),
      grid([3540, 1300, 1600, 1700, 1500], [[names.text, names.owner, names.dueOn, names.state, names.report], ...tables.earlier], { head: true, labels: false, size: 19 }),
      ...(kept.of === 0 ? [] : [note(said.kept(kept.done, kept.of))]),
    ]),
  ];
}

/** A part about care: its sentences, and its table where it has one. */
const part = ({ title, sentences, table }: ReportPart): readonly (Paragraph | Table)[] => [
  heading(title),
  ...sentences.map((text) => new Paragraph({ children: [run(text)] })),
  ...(table === null ? [] : [
    grid(table.widths.map((share) => Math.round(share * pageWidth)), [table.head, ...table.rows.map(({ cells }) => cells)], { head: true, labels: false, size: 17 }),
    ...(table.note === null ? [] : [note(table.note)]),
  ]),
];

/** The complaint report as a Word document with headings, tables and charts that can be edited; text a client dictated stays text. */
export async function complaintDocx(document: ReportDocument): Promise<Uint8Array> {
  const { report, text, language, madeOn } = document;
  const words = reportWords[language];
  const analysis = analysisWords[language];
  const title = words.titles[periodKind(report)];
  const table = tableLines(document);
  const empty = report.total === 0;
  const lines = comparisonLines(report, language);
  const besides = (['previous', 'lastYear'] as const).map((which) => `${analysis.columns[which]}\n${words.period(report.compared[which])}`);
  const file = new Document({
    title: `${title} ${words.period(report)}`,
    creator: text.author,
    ...(text.organisation === '' ? {} : { description: text.organisation }),
    styles: docxStyles,
    sections: [{
      ...docxFrame([text.organisation, words.sections.table].filter((part) => part !== '').join('  '), words),
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, children: [run(title)] }),
        new Paragraph({ children: [run([words.period(report), text.author, words.note(words.fields.madeOn, words.day(madeOn))].filter((part) => part !== '').join('　'), { color: soft, font: songti })] }),
        heading(words.sections.table),
        grid([2000, pageWidth - 2000], table.map(({ label, value }) => [label, value]), { head: false }),
        ...table.flatMap(({ label, note: about }) => (about === null ? [] : [note(words.note(label, about))])),
        heading(analysis.title),
        grid([1900, 2540, 1850, 1850, 1500], [
          [analysis.columns.figure, analysis.columns.now, ...besides, analysis.columns.change],
          ...lines.map(({ label, now, previous, lastYear, change, small }) => [label, small ? `${now}\n${analysis.small}` : now, previous, lastYear, change]),
        ], { head: true, size: 18 }),
        ...analysis.method.map(note),
        ...(empty ? [new Paragraph({ spacing: { before: 200 }, children: [run(words.noComplaints, { color: soft })] })] : [heading(words.sections.charts), ...charts(document, words)]),
        ...measures(document, words),
        ...careParts(document).flatMap(part),
        ...(empty ? [] : appendix(document, words)),
      ],
    }],
  });
  return Packer.toBuffer(file);
}
