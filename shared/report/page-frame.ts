import { briefWords } from '../brief/words';
import type { BriefDocument } from '../brief/model';
import type { ReportDocument } from './model';
import { reportWords } from './words';

/** Chromium prints these templates outside the page: they need their own font and size, or nothing shows. */
const style = 'width:100%;padding:0 15mm;font-size:9.5px;color:#667085;display:flex;justify-content:space-between;' +
  "font-family:'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif";

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Text above every printed page: whose report it is. */
export const pageHeader = (document: ReportDocument | BriefDocument): string => {
  const [whose, what] = 'briefs' in document ? ['', briefWords[document.language].title] : [document.text.organisation, reportWords[document.language].sections.table];
  return `<div style="${style}"><span>${escape(whose)}</span><span>${escape(what)}</span></div>`;
};

/** Text below every printed page: when it was made, and the page of how many. */
export const pageFooter = (document: ReportDocument | BriefDocument): string => {
  const words = reportWords[document.language];
  const pages = words.pageOf('<span class="pageNumber"></span>', '<span class="totalPages"></span>');
  return `<div style="${style}"><span>${escape(`${words.fields.madeOn} ${words.day(document.madeOn)}`)}</span><span>${pages}</span></div>`;
};
