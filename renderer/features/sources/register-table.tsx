import { Pagination, Select } from 'antd';
import type { SourceRow } from '../../../shared/source/asks';
import { ratesOf, type Steps } from '../../../shared/source/rules';
import { costUnits } from '../../../shared/source/schema';
import { countText, dayText, moneyText } from '../../ui/format';
import { useKeyedTable } from '../../ui/use-keyed-table';
import { useWords } from '../../words/use-words';
import { RateText, StepCount } from './figure-text';
import styles from './sources.module.css';

type Step = 'leads' | 'valid' | 'firstOrders';
type Unit = NonNullable<SourceRow['costUnit']>;

interface Props {
  readonly rows: readonly SourceRow[];
  readonly total: number;
  readonly offset: number;
  readonly limit: number;
  readonly register: Steps & { readonly entries: number };
  readonly onPage: (offset: number) => void;
  readonly onEdit: (row: SourceRow) => void;
  readonly onUnit: (row: SourceRow, unit: Unit) => void;
  readonly onClients: (row: SourceRow, step: Step) => void;
}

/** The register of sources (S2-T2) with what it brought at each step, and what it cost (C-18, AT-01…03). */
export function RegisterTable({ rows, total, offset, limit, register, onPage, onEdit, onUnit, onClients }: Props) {
  const { t, term } = useWords();
  const all = ratesOf(register);
  const keyed = useKeyedTable({
    total: rows.length, resetOn: String(offset),
    onOpen: (index) => {
      const row = rows[index];
      if (row) onEdit(row);
    },
  });
  const ends = ['leads', 'valid', 'leadToValid', 'firstOrders', 'validToFirstOrder', 'cost', 'costPer'] as const;
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={t('sources.register')}>
        <table {...keyed.table} className={`km-keyed ${styles.table ?? ''}`} aria-label={t('sources.registerLabel')}>
          <thead>
            <tr>
              <th scope="col">{t('sources.columns.name')}</th>
              <th scope="col">{t('sources.columns.acquiredOn')}</th>
              {ends.map((column) => (
                <th key={column} scope="col" className={styles.end}>
                  {t(`sources.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id} {...keyed.row(index)}>
                <th scope="row">
                  <span className={styles.name}>
                    <button type="button" className="km-link" onClick={() => onEdit(row)}>
                      {row.name ?? term(row.channel ?? '')}
                    </button>
                    <span className="km-soft" style={{ display: 'block' }}>
                      {[row.name === null || row.channel === null ? null : term(row.channel), row.owner].filter((part) => part !== null).join(' · ')}
                    </span>
                  </span>
                </th>
                <td className={styles.money}><span title={row.acquiredOn === null ? '' : dayText(row.acquiredOn)}>{row.acquiredOn}</span></td>
                <td className={styles.end}><StepCount figures={row.figures} step="leads" onOpen={(step) => onClients(row, step)} /></td>
                <td className={styles.end}><StepCount figures={row.figures} step="valid" onOpen={(step) => onClients(row, step)} /></td>
                <td className={styles.end}><RateText rate={row.figures.rates.leadToValid} /></td>
                <td className={styles.end}><StepCount figures={row.figures} step="firstOrders" onOpen={(step) => onClients(row, step)} /></td>
                <td className={styles.end}><RateText rate={row.figures.rates.validToFirstOrder} /></td>
                <td className={styles.end}><CostCell row={row} onUnit={onUnit} onEdit={onEdit} /></td>
                <td className={styles.end}>
                  <span className={`${styles.rate ?? ''} ${styles.money ?? ''}`}>
                    {row.costPerLead === null ? null : <span>{t('sources.perLead', { cost: moneyText(row.costPerLead) })}</span>}
                    {row.costPerValid === null ? null : <span>{t('sources.perValid', { cost: moneyText(row.costPerValid) })}</span>}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>{t('sources.total', { entries: countText(register.entries) })}</th>
              <td className={styles.end}>{countText(register.leads)}</td>
              <td className={styles.end}>{countText(register.valid)}</td>
              <td className={styles.end}><RateText rate={all.leadToValid} /></td>
              <td className={styles.end}>{register.firstOrders === null ? '—' : countText(register.firstOrders)}</td>
              <td colSpan={3} />
            </tr>
          </tfoot>
        </table>
      </div>
      {total > limit ? (
        <div className={styles.pager}>
          <Pagination size="small" showSizeChanger={false} pageSize={limit} total={total} current={offset / limit + 1} onChange={(page) => onPage((page - 1) * limit)} />
        </div>
      ) : null}
    </>
  );
}

/** What an entry cost; an amount of which nobody said what it is for asks (AT-03). */
function CostCell({ row, onUnit, onEdit }: { readonly row: SourceRow; readonly onUnit: Props['onUnit']; readonly onEdit: Props['onEdit'] }) {
  const { t, term, label } = useWords();
  const { cost, costUnit } = row;
  if (cost.kind === 'none') return <span className="km-soft">{t('sources.noCost')}</span>;
  if (cost.kind === 'known') {
    return (
      <span className={styles.rate}>
        <span className={styles.money}>{moneyText(cost.total)}</span>
        {costUnit === null || costUnit === '总额' ? null : <span className={`${styles.interval ?? ''} km-soft`}>{`${moneyText(cost.fen)} · ${term(costUnit)}`}</span>}
      </span>
    );
  }
  if (cost.kind === 'clicksMissing') {
    return (
      <button type="button" className="km-link" onClick={() => onEdit(row)}>
        {t('sources.askClicks')}
      </button>
    );
  }
  return (
    <span className={styles.ask}>
      <span>{t('sources.askUnit', { cost: moneyText(cost.fen) })}</span>
      <Select<Unit>
        size="small" placeholder={label('sources', 'costUnit')} aria-label={t('sources.askUnitLabel', { name: row.name ?? row.channel ?? '' })}
        options={costUnits.map((value) => ({ value, label: term(value) }))} onChange={(unit) => onUnit(row, unit)}
      />
    </span>
  );
}
