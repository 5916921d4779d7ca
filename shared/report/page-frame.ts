import { briefWords } from '../brief/words';
import type { BriefDocument } from '../brief/model';
import type { WeekDocument } from '../calendar/week';
import { weekWords } from '../calendar/words';
import type { LetterDocument } from '../letter/model';
import type { FormDocument } from '../survey/form';
import { formWords } from '../survey/form-words';
import type { ReportDocument } from './model';
import { reportWords } from './words';

/** Chromium prints these templates outside the page: they need their own font and size, or nothing shows. */
const style = 'width:100%;padding:0 15mm;font-size:9.5px;color:#667085;display:flex;justify-content:space-between;' +
  "font-family:'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif";

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What can be printed. */
export type Printable = ReportDocument | BriefDocument | WeekDocument | LetterDocument | FormDocument;

/** Whether a document is printed on paper set upright; a week has seven columns. */
export const isUpright = (document: Printable): boolean => !('days' in document);

/** Blank edges of a page, in inches; `renderer/print/print.css` has the width that they leave. */
export const pageMargins = (document: Printable): { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number } =>
  isUpright(document) ? { top: 0.75, bottom: 0.75, left: 0.6, right: 0.6 } : { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5 };

/** Whose a document is, and what. */
function headOf(document: Printable): readonly [whose: string, what: string] {
  if ('briefs' in document) return ['', briefWords[document.language].title];
  if ('paragraphs' in document) return ['', '']; // a letter begins with its own head
  if ('days' in document) return ['', weekWords[document.language].title];
  if ('forms' in document) return ['', formWords[document.language].title];
  return [document.text.organisation, reportWords[document.language].sections.table];
}

/** Text above every printed page: whose document it is. */
export const pageHeader = (document: Printable): string => {
  const [whose, what] = headOf(document);
  return `<div style="${style}"><span>${escape(whose)}</span><span>${escape(what)}</span></div>`;
};

/** Text below every printed page: when it was made, and the page of how many. */
export const pageFooter = (document: Printable): string => {
  if ('paragraphs' in document) return '<span></span>'; // a letter says its day itself; Chromium prints a foot of its own where none is given
  const words = reportWords[document.language];
  const pages = words.pageOf('<span class="pageNumber"></span>', '<span class="totalPages"></span>');
  return `<div style="${style}"><span>${escape(`${words.fields.madeOn} ${words.day(document.madeOn)}`)}</span><span>${pages}</span></div>`;
};
