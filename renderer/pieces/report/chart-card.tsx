import { BarChartOutlined, TableOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../words/use-words';
import { useWidth } from '../../ui/use-width';
import styles from './chart-card.module.css';

/** One line of the table behind a chart. */
export interface BehindRow {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly count: number;
  readonly onOpen: () => void;
}

/** A chart with its title and the table behind it, in which every number opens its complaints. */
export function ChartCard({ title, unit, note, rows, draw }: {
  readonly title: string;
  readonly unit?: string;
  readonly note?: string | null;
  readonly rows: readonly BehindRow[];
  /** Draws the chart as wide as the card is. */
  readonly draw: (width: number) => ReactNode;
}) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  const [box, width] = useWidth<HTMLDivElement>();
  return (
    <section className={styles.card} aria-label={title}>
      <div className={styles.cardHead}>
        <h3>
          {title} {unit === undefined ? null : <small>{unit}</small>}
        </h3>
        <Button
          type="text" size="small" icon={asTable ? <BarChartOutlined aria-hidden /> : <TableOutlined aria-hidden />}
          aria-label={asTable ? t('reports.view.asChart', { chart: title }) : t('reports.view.asTable', { chart: title })}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? t('reports.view.chart') : t('reports.view.table')}
        </Button>
      </div>
      <div ref={box} className={styles.cardBody}>
        {asTable ? <Behind title={title} rows={rows} /> : width === 0 || rows.length === 0 ? null : draw(width)}
      </div>
      {note === null || note === undefined ? null : <p className={styles.note}>{note}</p>}
    </section>
  );
}

function Behind({ title, rows }: { readonly title: string; readonly rows: readonly BehindRow[] }) {
  const { t } = useWords();
  return (
    <table className={styles.behind} aria-label={title}>
      <tbody>
        {rows.map(({ key, name, label, count, onOpen }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>
              <button type="button" className="km-link" disabled={count === 0} title={t('reports.view.open', { count })} onClick={onOpen}>
                {label}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
