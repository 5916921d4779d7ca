import type { ClientId } from '../../../shared/client/schema';
import type { ReportPart } from '../../../shared/report/care-parts';
import styles from './report.module.css';

/** A part of the report about care: its sentences and, where it has one, its table, whose clients may open. */
export function CarePart({ part: { title, sentences, table }, onOpen }: { readonly part: ReportPart; readonly onOpen?: (client: ClientId) => void }) {
  return (
    <>
      {sentences.map((sentence) => <p key={sentence}>{sentence}</p>)}
      {table === null ? null : (
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>{table.head.map((head) => <th key={head} scope="col">{head}</th>)}</tr>
          </thead>
          <tbody>
            {table.rows.map(({ client, cells }, at) => (
              <tr key={at}>
                {cells.map((text, column) => (
                  <td key={table.head[column]} className={column === 0 ? styles.unbroken : styles.free}>
                    {column !== table.clientAt || client === null || !onOpen ? text : <button type="button" className="km-link" onClick={() => onOpen(client)}>{text}</button>}
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
