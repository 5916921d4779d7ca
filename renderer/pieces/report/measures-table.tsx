import { measureWords } from '../../../shared/report/measure-words';
import type { ReportLanguage } from '../../../shared/report/words';
import type { ReactNode } from 'react';
import styles from './report.module.css';

/** Measures line by line; `acts` puts what can be done with each behind it. */
export function MeasuresTable({ rows, label, withReport, language, acts }: {
  readonly rows: readonly (readonly string[])[];
  readonly label: string;
  readonly withReport: boolean;
  readonly language: ReportLanguage;
  readonly acts?: (index: number) => ReactNode;
}) {
  const { columns } = measureWords[language];
  const heads = [columns.text, columns.owner, columns.dueOn, columns.state, ...(withReport ? [columns.report] : [])];
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => <th key={head} scope="col">{head}</th>)}
          {acts ? <td /> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={`${index}${row[0] ?? ''}`}>
            {row.map((text, column) => <td key={heads[column]} className={column === 0 ? styles.free : styles.lines}>{text}</td>)}
            {acts ? <td className={styles.unbroken}>{acts(index)}</td> : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
