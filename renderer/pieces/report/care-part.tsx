import type { PartTarget, ReportPart } from '../../../shared/report/part';
import styles from './report.module.css';

/** A part of the report about care: its sentences and, where it has one, its table, whose lines may open. */
export function CarePart({ part: { title, sentences, table }, onOpen }: { readonly part: ReportPart; readonly onOpen?: (target: PartTarget) => void }) {
  return (
    <>
      {sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {table === null ? null : (
        <table className={`${styles.table ?? ''} ${styles.parted ?? ''}`} aria-label={title}>
          <colgroup>{table.widths.map((share, column) => <col key={table.head[column]} style={{ width: `${share * 100}%` }} />)}</colgroup>
          <thead>
            <tr>{table.head.map((head) => <th key={head} scope="col">{head}</th>)}</tr>
          </thead>
          <tbody>
            {table.rows.map(({ opens, cells }, at) => (
              <tr key={at}>
                {cells.map((text, column) => (
                  <td key={table.head[column]} className={column === 0 ? styles.unbroken : styles.free}>
                    {column !== table.opensAt || opens === null || !onOpen ? text : <button type="button" className="km-link" onClick={() => onOpen(opens)}>{text}</button>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {table?.note === null || table === null ? null : <p className={styles.note}>{table.note}</p>}
    </>
  );
}
