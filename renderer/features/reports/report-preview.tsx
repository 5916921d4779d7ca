import { Drawer } from 'antd';
import { useState } from 'react';
import type { ComplaintLine, ComplaintReport, ReportDocument } from '../../../shared/report/model';
import { reportWords, type LineColumn } from '../../../shared/report/words';
import { KeyFigures } from '../../pieces/report/key-figures';
import { LinesTable } from '../../pieces/report/lines-table';
import { ReportTable } from '../../pieces/report/report-table';
import colours from '../../pieces/report/report.module.css';
import { filterOf, linesBehind, type FigureTarget } from '../../pieces/report/target';
import { Section } from '../../ui/page';
import { useNavigate } from '../../data/navigation';
import { useWords, type Words } from '../../words/use-words';
import { ReportCharts } from './report-charts';
import styles from './reports.module.css';

/** Columns that fit beside the text of the report, and those of the wider drawer. */
const narrow: readonly LineColumn[] = ['number', 'receivedOn', 'clientName', 'content', 'problem', 'department', 'state'];
const columns: readonly LineColumn[] = ['number', 'receivedOn', 'clientName', 'content', 'problem', 'department', 'grade', 'state', 'dueOn', 'overdue'];

/** What a figure is called in the heading of its complaints. */
function figureName(target: FigureTarget, { t, term }: Words): string {
  switch (target.kind) {
    case 'group': return term(target.name);
    case 'days': return target.from === target.to ? target.from : t('reports.figure.days', { from: target.from, to: target.to });
    case 'all':
    case 'handled':
    case 'overdue': return t(`reports.figure.${target.kind}`);
  }
}

/** The report as it will be sent, on the screen: every figure opens the complaints it counts. */
export function ReportPreview({ document }: { readonly document: ReportDocument }) {
  const { report, language } = document;
  const words = reportWords[language];
  const { t } = useWords();
  const { go } = useNavigate();
  const [behind, setBehind] = useState<FigureTarget | null>(null);
  const openComplaint = (line: ComplaintLine): void => go({ room: 'complaints', id: line.id });
  /** The list of complaints shows what it has a filter for; the rest opens here. */
  const openFigure = (target: FigureTarget): void => {
    const filter = filterOf(report, target);
    if (filter === null) setBehind(target);
    else go({ room: 'complaints', filter });
  };
  return (
    <div className={`${colours.colours ?? ''} ${styles.preview ?? ''}`}>
      <KeyFigures report={report} words={words} onOpen={openFigure} />
      <Section title={t('reports.view.table9')}>
        <ReportTable document={document} />
      </Section>
      <ReportCharts report={report} words={words} onOpen={openFigure} />
      <Section title={t('reports.view.lines')}>
        <p className={styles.hint}>{t('reports.view.linesHint')}</p>
        <div className={styles.scroll}>
          <LinesTable lines={report.lines} columns={narrow} words={words} label={t('reports.view.lines')} onOpen={openComplaint} />
        </div>
      </Section>
      <BehindDrawer report={report} target={behind} onClose={() => setBehind(null)} onOpen={openComplaint} language={language} />
    </div>
  );
}

function BehindDrawer({ report, target, language, onClose, onOpen }: {
  readonly report: ComplaintReport;
  readonly target: FigureTarget | null;
  readonly language: ReportDocument['language'];
  readonly onClose: () => void;
  readonly onOpen: (line: ComplaintLine) => void;
}) {
  const words = useWords();
  const title = target === null ? '' : words.t('reports.view.behind', { figure: figureName(target, words) });
  return (
    <Drawer open={target !== null} onClose={onClose} title={title} size={960} destroyOnHidden>
      {target === null ? null : (
        <LinesTable lines={linesBehind(report, target)} columns={columns} words={reportWords[language]} label={title} onOpen={onOpen} />
      )}
    </Drawer>
  );
}
