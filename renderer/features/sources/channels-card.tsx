import { BarChartOutlined, TableOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Out } from '../../../shared/ipc/contract';
import type { ChannelRow } from '../../../shared/source/asks';
import { moneyText } from '../../ui/format';
import { Section } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { useWidth } from '../../ui/use-width';
import { useWords } from '../../words/use-words';
import { ChannelChart } from './channel-chart';
import { RateText, StepCount } from './figure-text';
import styles from './sources.module.css';

type Step = 'leads' | 'valid' | 'firstOrders';
/** Channels drawn at most; the table holds all. */
const drawn = 12;

/** Every channel with its three steps, drawn or as a table, and what a ranking of them is worth (AT-02). */
export function ChannelsCard({ channels, ranking, onClients }: {
  readonly channels: readonly ChannelRow[];
  readonly ranking: Out<'source:figures'>['ranking'];
  readonly onClients: (channel: ChannelRow, step: Step) => void;
}) {
  const { t } = useWords();
  const [asTable, setAsTable] = useState(false);
  const [box, width] = useWidth<HTMLDivElement>();
  const chart = t('sources.channels');
  return (
    <Section
      title={chart}
      actions={
        <Button
          type="text" size="small" icon={asTable ? <BarChartOutlined aria-hidden /> : <TableOutlined aria-hidden />}
          aria-label={t(asTable ? 'sources.asChart' : 'sources.asTable', { chart })} onClick={() => setAsTable(!asTable)}
        >
          {t(asTable ? 'sources.chart' : 'sources.table')}
        </Button>
      }
    >
      <p style={{ marginBottom: 12 }}>
        <StatusTag tone={ranking === 'clear' ? 'good' : 'info'}>{t(`sources.ranking.${ranking}`)}</StatusTag>
      </p>
      <div ref={box}>
        {asTable ? <ChannelTable channels={channels} onClients={onClients} /> : width === 0 ? null : <ChannelChart channels={channels.slice(0, drawn)} width={width} onOpen={onClients} />}
      </div>
    </Section>
  );
}

function ChannelTable({ channels, onClients }: { readonly channels: readonly ChannelRow[]; readonly onClients: (channel: ChannelRow, step: Step) => void }) {
  const { t, term } = useWords();
  const ends = ['leads', 'valid', 'leadToValid', 'firstOrders', 'validToFirstOrder', 'leadToFirstOrder', 'costPerLead', 'costPerValid'] as const;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('sources.channels')}>
      <table className={styles.table} aria-label={t('sources.channels')}>
        <thead>
          <tr>
            <th scope="col">{t('sources.columns.channel')}</th>
            {ends.map((column) => (
              <th key={column} scope="col" className={styles.end}>
                {t(`sources.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {channels.map((row) => (
            <tr key={row.channel}>
              <th scope="row">
                <span className={styles.name}>
                  {term(row.channel)}
                  <span className="km-soft" style={{ display: 'block' }}>{row.unassigned > 0 ? t('sources.unassigned', { count: row.unassigned }) : t(row.figures.written ? 'sources.written' : 'sources.counted')}</span>
                </span>
              </th>
              <td className={styles.end}><StepCount figures={row.figures} step="leads" onOpen={(step) => onClients(row, step)} /></td>
              <td className={styles.end}><StepCount figures={row.figures} step="valid" onOpen={(step) => onClients(row, step)} /></td>
              <td className={styles.end}><RateText rate={row.figures.rates.leadToValid} /></td>
              <td className={styles.end}><StepCount figures={row.figures} step="firstOrders" onOpen={(step) => onClients(row, step)} /></td>
              <td className={styles.end}><RateText rate={row.figures.rates.validToFirstOrder} /></td>
              <td className={styles.end}><RateText rate={row.figures.rates.leadToFirstOrder} /></td>
              <td className={`${styles.end ?? ''} ${styles.money ?? ''}`}>{row.costPerLead === null ? null : moneyText(row.costPerLead)}</td>
              <td className={`${styles.end ?? ''} ${styles.money ?? ''}`}>{row.costPerValid === null ? null : moneyText(row.costPerValid)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
