import { percent } from '../../../shared/kit/percent';
import type { ComplaintReport } from '../../../shared/report/model';
import type { ReportWords } from '../../../shared/report/words';
import type { FigureTarget, OpenFigure } from './target';
import styles from './report.module.css';

interface Figure {
  readonly key: string;
  readonly name: string;
  readonly value: string;
  readonly note: string;
  readonly target: FigureTarget;
}

const figuresOf = (report: ComplaintReport, words: ReportWords): readonly Figure[] => {
  const { total, compared } = report;
  const { handled, closed, overdue } = report.figures.counts;
  const part = (count: number): string => words.shareOf(count, total, percent(count, total));
  return [
    {
      key: 'total', name: words.figures.total, value: words.label(total), target: { kind: 'counted', figure: 'all' },
      note: words.against(total, compared.previous.counts.all),
    },
    { key: 'handled', name: words.figures.handled, value: words.label(handled), note: part(handled), target: { kind: 'counted', figure: 'handled' } },
    { key: 'closed', name: words.figures.closed, value: words.label(closed), note: part(closed), target: { kind: 'group', by: 'state', name: '已关闭' } },
    { key: 'overdue', name: words.figures.overdue, value: words.label(overdue), note: part(overdue), target: { kind: 'counted', figure: 'overdue' } },
  ];
};

/** The figures that come first: each with what it is a share of; on a screen each opens its complaints. */
export function KeyFigures({ report, words, onOpen }: { readonly report: ComplaintReport; readonly words: ReportWords; readonly onOpen?: OpenFigure }) {
  return (
    <div className={styles.figures}>
      {figuresOf(report, words).map(({ key, name, value, note, target }) => {
        const body = (
          <>
            <span className={styles.figureName}>{name}</span>
            <span className={styles.figureValue}>{value}</span>
            <span className={styles.figureNote}>{note}</span>
          </>
        );
        return onOpen ? (
          <button key={key} type="button" className={styles.figure} onClick={() => onOpen(target)}>
            {body}
          </button>
        ) : (
          <div key={key} className={styles.figure}>
            {body}
          </div>
        );
      })}
    </div>
  );
}
