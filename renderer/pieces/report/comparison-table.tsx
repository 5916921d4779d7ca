import { analysisWords } from '../../../shared/report/analysis-words';
import { comparisonLines } from '../../../shared/report/comparison';
import type { ReportDocument } from '../../../shared/report/model';
import { reportWords } from '../../../shared/report/words';
import type { OpenFigure } from './target';
import styles from './report.module.css';

/** Which period of a comparison. */
export type Beside = 'previous' | 'lastYear';

/** Times, rates and sums of the period beside the period before and the year before; each figure of this period opens its complaints. */
export function ComparisonTable({ document: { report, language }, onOpen, onPeriod }: {
  readonly document: Pick<ReportDocument, 'report' | 'language'>;
  readonly onOpen?: OpenFigure;
  /** Goes to the report of a compared period, in which its own figures open. */
  readonly onPeriod?: (which: Beside) => void;
}) {
  const words = analysisWords[language];
  const { period } = reportWords[language];
  return (
    <>
      <table className={styles.table} aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.columns.figure}</th>
            <th scope="col">{words.columns.now}</th>
            {(['previous', 'lastYear'] as const).map((which) => (
              <th key={which} scope="col">
                {onPeriod ? (
                  <button type="button" className="km-link" onClick={() => onPeriod(which)}>
                    {words.columns[which]}
                  </button>
                ) : words.columns[which]}
                <span className={styles.note}>{period(report.compared[which])}</span>
              </th>
            ))}
            <th scope="col">{words.columns.change}</th>
          </tr>
        </thead>
        <tbody>
          {comparisonLines(report, language).map(({ line, label, figure, now, previous, lastYear, change, small }) => (
            <tr key={line}>
              <th scope="row">{label}</th>
              <td>
                {onOpen && report.figures.counts[figure] > 0 ? (
                  <button type="button" className="km-link" onClick={() => onOpen({ kind: 'counted', figure })}>
                    {now}
                  </button>
                ) : now}
                {small ? <span className={styles.note}>{words.small}</span> : null}
              </td>
              <td>{previous}</td>
              <td>{lastYear}</td>
              <td>{change}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {words.method.map((sentence) => (
        <p key={sentence} className={styles.note}>{sentence}</p>
      ))}
    </>
  );
}
