import { tableLines } from '../../../shared/report/complaint-month';
import type { ReportDocument } from '../../../shared/report/model';
import styles from './report.module.css';

/** The table S2-T9, its fields and their format as the manual has them; a tie stands below the value it is about. */
export function ReportTable({ document }: { readonly document: ReportDocument }) {
  return (
    <table className={styles.table}>
      <tbody>
        {tableLines(document).map(({ field, label, value, note }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            <td>
              {value}
              {note === null ? null : <span className={styles.note}>{note}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
