import { FileExcelOutlined, FilePdfOutlined, FileWordOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import type { ReportDocument } from '../../../shared/report/model';
import { periodKind, previousPeriod, type Period } from '../../../shared/report/period';
import { reportWords } from '../../../shared/report/words';
import { useComplaintReport } from '../../data/queries/reports';
import { ExportReasonDialog } from '../../pieces/export-reason-dialog';
import { Failure } from '../../ui/failure';
import { Page } from '../../ui/page';
import { useWords } from '../../words/use-words';
import type { ReportFormat } from './actions';
import { CareSections } from './care-sections';
import { MeasureSection } from './measure-section';
import { PeriodPicker } from './period-picker';
import { ReportEmpty } from './report-empty';
import { ReportPreview } from './report-preview';
import { ReportTextForm } from './report-text-form';
import { formToShown } from './text-form';
import { useExport } from './use-export';
import { useReportText } from './use-report-text';
import styles from './reports.module.css';

interface Props {
  readonly period: Period;
  readonly onChosen: (period: Period) => void;
  /** Leads from a problem to a prevention check. */
  readonly checkOf: (problem: string) => ReactNode;
}

/** The room of reports: the complaint report of a period, its text, and its files. */
export function ReportsView({ period, onChosen, checkOf }: Props) {
  const { t, language } = useWords();
  const { value, error, reload } = useComplaintReport(period, language);
  const shown = value !== null && value.report.from === period.from && value.report.to === period.to ? value : null;
  if (shown) return <Report key={`${period.from}:${period.to}`} document={shown} period={period} onChosen={onChosen} checkOf={checkOf} />;
  return (
    <Page title={t('reports.title')} lead={t('reports.lead')}>
      <PeriodPicker period={period} onChosen={onChosen} />
      <Failure error={error} channel="report:complaints" onRetry={reload} />
    </Page>
  );
}

function Report({ document, period, onChosen, checkOf }: Props & { readonly document: ReportDocument }) {
  const { t, language } = useWords();
  const words = reportWords[language];
  const hold = useReportText(period, document.text);
  const exporting = useExport(period, language, hold.save);
  const busy = exporting.making !== null;
  const [format, setFormat] = useState<ReportFormat | null>(null);
  const edited = { ...document, text: formToShown(hold.form, document.text) };
  return (
    <Page
      title={t('reports.title')}
      lead={t('reports.lead')}
      actions={
        <>
          <Button icon={<FileExcelOutlined aria-hidden />} disabled={busy} loading={exporting.making?.format === 'xlsx'} onClick={() => setFormat('xlsx')}>
            {t('reports.export.xlsx')}
          </Button>
          <Button icon={<FileWordOutlined aria-hidden />} disabled={busy} loading={exporting.making?.format === 'docx'} onClick={() => setFormat('docx')}>
            {t('reports.export.docx')}
          </Button>
          <Button type="primary" icon={<FilePdfOutlined aria-hidden />} disabled={busy} loading={exporting.making?.format === 'pdf'} onClick={() => setFormat('pdf')}>
            {t('reports.export.pdf')}
          </Button>
        </>
      }
    >
      {format === null ? null : (
        <ExportReasonDialog
          title={t(`reports.export.${format}`)} lead={t('reports.export.lead')} onClose={() => setFormat(null)}
          onGo={async (reason) => {
            setFormat(null);
            await exporting.start(format, reason);
          }}
        />
      )}
      <div className={styles.bar}>
        <PeriodPicker period={period} onChosen={onChosen} />
        {periodKind(period) === 'month' ? null : <strong>{words.period(period)}</strong>}
        <span className="km-soft">{t('reports.period.compared', { period: words.period(previousPeriod(period)) })}</span>
      </div>
      <Failure error={exporting.refusal?.error ?? null} {...(exporting.refusal ? { channel: exporting.refusal.channel } : {})} />
      {busy ? (
        <p role="status" className={styles.hint}>
          {t('reports.export.making', { file: exporting.making?.file ?? '' })}
        </p>
      ) : null}
      <div className={styles.columns}>
        <div className={styles.main}>
          {document.report.total === 0 ? <ReportEmpty period={period} onChosen={onChosen} /> : <ReportPreview document={edited} onChosen={onChosen} />}
          <MeasureSection document={document} checkOf={checkOf} />
          <CareSections document={document} />
        </div>
        <aside className={styles.side} aria-label={t('reports.text.title')}>
          <ReportTextForm hold={hold} />
          <p className={styles.hint}>{t('reports.export.plain')}</p>
        </aside>
      </div>
    </Page>
  );
}
