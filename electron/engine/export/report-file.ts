import type { ReportDocument } from '../../../shared/report/model';
import { complaintDocx } from './complaint-docx';
import { complaintWorkbook } from './complaint-workbook';

/** A complaint report as a file that needs no window to be made. */
export async function reportFile(document: ReportDocument, format: 'docx' | 'xlsx' | 'json'): Promise<Uint8Array> {
  switch (format) {
    case 'docx': return complaintDocx(document);
    case 'xlsx': return complaintWorkbook(document);
    case 'json': return Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
  }
}
