import type { ReactNode } from 'react';
import { lineText } from '../../../shared/report/line-text';
import type { ComplaintLine } from '../../../shared/report/model';
import type { LineColumn, ReportWords } from '../../../shared/report/words';
import styles from './report.module.css';

/** Columns of free text, which may break anywhere; the others break between words only. */
const free: ReadonlySet<LineColumn> = new Set<LineColumn>(['content', 'problem', 'clientName', 'owner', 'department', 'channel']);
/** Columns that never break: a date in two lines is no date. */
const unbroken: ReadonlySet<LineColumn> = new Set<LineColumn>(['number', 'receivedOn', 'dueOn']);
const breaking = (column: LineColumn): string | undefined => (unbroken.has(column) ? styles.unbroken : free.has(column) ? styles.free : styles.short);

/** Complaints row by row; `number` may open its complaint. */
export function LinesTable({ lines, columns, words, label, onOpen }: {
  readonly lines: readonly ComplaintLine[];
  readonly columns: readonly LineColumn[];
  readonly words: ReportWords;
  readonly label: string;
  readonly onOpen?: (line: ComplaintLine) => void;
}) {
  const cell = (line: ComplaintLine, column: LineColumn): ReactNode => {
    const text = lineText(line, column, words);
    if (column === 'overdue' && line.overdue) return <span className={styles.overdue}>{text}</span>;
    if (column !== 'number' || !onOpen) return text;
    return (
      <button type="button" className="km-link" onClick={() => onOpen(line)}>
        {text}
      </button>
    );
  };
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {words.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            {columns.map((column) => (
              <td key={column} className={breaking(column)}>
                {cell(line, column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
