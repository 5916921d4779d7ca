import { useState } from 'react';
import type { Period } from '../../../shared/report/period';
import type { ReportLanguage } from '../../../shared/report/words';
import { notifyRefused } from '../../data/saved-notice';
import type { ExportReason } from '../../pieces/export-reason';
import { bytesText } from '../../ui/format';
import { notify } from '../../ui/notices';
import { useWords } from '../../words/use-words';
import { chooseReportFile, revealFile, writeReport, type ExportRefusal, type ReportFormat } from './actions';

/** An export of a report as the screen follows it. */
export interface Export {
  /** The file being made now; `null` when none is. */
  readonly making: { readonly format: ReportFormat; readonly file: string } | null;
  readonly refusal: ExportRefusal | null;
  readonly start: (format: ReportFormat, reason: ExportReason) => Promise<void>;
}

/** Exports the report of a period: saves its text, asks for a place, writes the file and says where it is. */
export function useExport(period: Period, language: ReportLanguage, saveText: () => Promise<boolean>): Export {
  const { t } = useWords();
  const [making, setMaking] = useState<Export['making']>(null);
  const [refusal, setRefusal] = useState<ExportRefusal | null>(null);

  const start = async (format: ReportFormat, reason: ExportReason): Promise<void> => {
    setRefusal(null);
    if (!(await saveText())) return;
    const chosen = await chooseReportFile(period, language, format);
    if (!chosen.ok) return setRefusal(chosen.error);
    const { name } = chosen.value;
    setMaking({ format, file: name });
    const written = await writeReport(period, language, format, chosen.value, reason);
    setMaking(null);
    if (!written.ok) return setRefusal(written.error);
    const { file, bytes, pages } = written.value;
    const size = bytesText(bytes);
    const said = pages === null ? t('reports.export.done', { file: name, size }) : t('reports.export.pdfDone', { file: name, pages, size });
    notify('good', said, { label: t('reports.export.reveal'), onClick: () => void reveal(file) });
  };
  const reveal = async (file: Parameters<typeof revealFile>[0]): Promise<void> => {
    const answer = await revealFile(file);
    if (!answer.ok) notifyRefused(answer.error, 'file:reveal');
  };
  return { making, refusal, start };
}
