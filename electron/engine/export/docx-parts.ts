import {
  AlignmentType, BorderStyle, Footer, Header, HeadingLevel, PageNumber, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, WidthType, type IRunOptions, type IStylesOptions, type ISectionOptions,
} from 'docx';
import type { ReportWords } from '../../../shared/report/words';

/** Word has 等线 and 宋体, other programs put their own Chinese face in the place of what they do not have; Latin stays apart. */
const face = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '等线', cs: 'Calibri' };
export const songti = { ...face, eastAsia: '宋体' };
export const accent = '0F766E';
export const soft = '5B6B6A';
/** Twips of an A4 page between its margins. */
export const pageWidth = 9640;

/** A piece of text. */
export const run = (text: string, options: IRunOptions = {}): TextRun => new TextRun({ text, ...options });
/** A remark in small, soft letters. */
export const note = (text: string): Paragraph => new Paragraph({ spacing: { before: 60 }, children: [run(text, { size: 18, color: soft })] });
/** A heading that stays with what follows. */
export const heading = (text: string): Paragraph => new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [run(text)] });

const line = { style: BorderStyle.SINGLE, size: 4, color: 'D5DBDA' };
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line };

function cell(text: string, width: number, is: 'head' | 'label' | 'text', size = 21): TableCell {
  const fill = is === 'head' ? accent : is === 'label' ? 'EEF4F3' : undefined;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 50, bottom: 50, left: 90, right: 90 },
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill } }),
    children: text.split('\n').map((part) => new Paragraph({ children: [run(part, { size, bold: is !== 'text', ...(is === 'head' ? { color: 'FFFFFF' } : {}) })] })),
  });
}

/** A table as wide as the page; its first row heads every page where `head` is set. */
export function grid(widths: readonly number[], rows: readonly (readonly string[])[], { head, labels = true, size }: { readonly head: boolean; readonly labels?: boolean; readonly size?: number }): Table {
  return new Table({
    width: { size: pageWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders,
    rows: rows.map((row, at) => new TableRow({
      cantSplit: true,
      tableHeader: head && at === 0,
      children: row.map((text, column) => cell(text, widths[column] ?? 0, head && at === 0 ? 'head' : labels && column === 0 ? 'label' : 'text', size)),
    })),
  });
}

/** Faces and sizes of a text document. */
export const docxStyles: IStylesOptions = {
  default: {
    document: { run: { font: face, size: 22, language: { value: 'en-US', eastAsia: 'zh-CN' } }, paragraph: { spacing: { line: 300, lineRule: 'auto' } } },
    title: { run: { font: face, size: 40, bold: true, color: '0F5E58' }, paragraph: { spacing: { after: 120 } } },
    heading1: { run: { font: face, size: 28, bold: true, color: '1F2A2A' }, paragraph: { spacing: { before: 320, after: 120 } } },
    heading2: { run: { font: face, size: 23, bold: true, color: '1F2A2A' }, paragraph: { spacing: { before: 200, after: 60 } } },
  },
};

/** An A4 page with a line above it and the page of how many below. */
export const docxFrame = (above: string, words: ReportWords): Omit<ISectionOptions, 'children'> => ({
  properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1133, right: 1133 } } },
  headers: { default: new Header({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run(above, { size: 17, color: soft })] })] }) },
  footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ size: 17, color: soft, children: pageNumbers(words) })] })] }) },
});

/** 第…页，共…页 with fields that Word fills in. */
function pageNumbers(words: ReportWords): string[] {
  const [before = '', between = '', after = ''] = words.pageOf('\u0000', '\u0000').split('\u0000');
  return [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after];
}
