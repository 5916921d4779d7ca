import { Drawer } from 'antd';
import { useState } from 'react';
import type { ComplaintLine, ComplaintReport, ReportDocument } from '../../../shared/report/model';
import { analysisWords } from '../../../shared/report/analysis-words';
import type { Period } from '../../../shared/report/period';
import { reportWords, type LineColumn } from '../../../shared/report/words';
import { ComparisonTable } from '../../pieces/report/comparison-table';
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

/** Rows that stand on the screen: of more, the list of complaints shows all. */
const shownLines = 100;

/** What a figure is called in the heading of its complaints. */
function figureName(target: FigureTarget, { t, term, language }: Words): string {
  switch (target.kind) {
    case 'group': return term(target.name);
    case 'days': return target.from === target.to ? target.from : t('reports.figure.days', { from: target.from, to: target.to });
    case 'counted': return analysisWords[language].figures[target.figure];
  }
}

/** The report as it will be sent, on the screen: every figure opens the complaints it counts. */
export function ReportPreview({ document, onChosen }: { readonly document: ReportDocument; readonly onChosen: (period: Period) => void }) {
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
    <div className={`${colours.colours ?? ''} km-stack`}>
      <KeyFigures report={report} words={words} onOpen={openFigure} />
      <Section title={t('reports.view.table9')}>
        <ReportTable document={document} />
      </Section>
      <Section title={analysisWords[language].title}>
        <div className={styles.scroll}>
          <ComparisonTable document={document} onOpen={openFigure} onPeriod={(which) => onChosen({ from: report.compared[which].from, to: report.compared[which].to })} />
        </div>
      </Section>
      <ReportCharts document={document} onOpen={openFigure} />
      <Section title={t('reports.view.lines')}>
        <p className={styles.hint}>{t('reports.view.linesHint')}</p>
        <div className={styles.scroll}>
          <LinesTable lines={report.lines.slice(0, shownLines)} columns={narrow} words={words} label={t('reports.view.lines')} onOpen={openComplaint} />
        </div>
        {report.total > shownLines ? (
          <button type="button" className="km-link" onClick={() => openFigure({ kind: 'counted', figure: 'all' })}>
            {t('reports.view.allLines', { shown: shownLines, count: report.total })}
          </button>
        ) : null}
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
