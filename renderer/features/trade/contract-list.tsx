import { FileProtectOutlined } from '@ant-design/icons';
import { Button, Checkbox, Tag } from 'antd';
import { useCallback, useMemo, useRef } from 'react';
import { contractSorts, type ContractRow } from '../../../shared/trade/asks';
import { renewalOutcomes, type ContractId } from '../../../shared/trade/schema';
import type { Day } from '../../../shared/kit/dates';
import type { PolicyValues } from '../../../shared/policy/policies';
import { usePolicies } from '../../data/queries/policies';
import { useContractPages, useContractSums } from '../../data/queries/trade';
import { countText, dayText, moneyText } from '../../ui/format';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { FilterInput } from '../../ui/filter-input';
import { StatusTag } from '../../ui/status-tag';
import { useToday } from '../../ui/use-today';
import { useWide } from '../../ui/use-wide';
import { VirtualTable, type Column, type Sort } from '../../ui/virtual-table';
import { useWords, type Words } from '../../words/use-words';
import { PeriodFilter, Several } from './list-tools';
import { useContractListState } from './screen-state';
import { AmountTag, RenewalTag } from './trade-tags';
import styles from './trade.module.css';

const plainDay = (day: Day): string => dayText(day).replace(/\s\S+$/, '');

/** The columns of the list of contracts. */
function contractColumns({ t, label, language }: Words, policies: PolicyValues, today: Day, wide: boolean): readonly Column<ContractRow>[] {
  const long = language === 'en'; // English words are longer
  const owner: Column<ContractRow> = { key: 'owner', title: label('contracts', 'owner'), width: '96px', render: (row) => row.owner };
  const starts: Column<ContractRow> = { key: 'startsOn', title: label('contracts', 'startsOn'), width: '146px', sort: 'startsOn', render: ({ startsOn }) => (startsOn === null ? null : plainDay(startsOn)) };
  return [
    { key: 'number', title: t('trade.contracts.number'), width: '138px', sort: 'number', render: ({ number }) => <span className="km-soft">{number}</span> },
    {
      key: 'title', title: t('trade.contracts.name'), width: 'minmax(150px, 2fr)',
      render: ({ title, sample }) => (
        <span className={styles.named}>
          <span className={styles.namedText} title={title ?? ''}>{title}</span>
          {sample ? <StatusTag tone="neutral" icon={null}>{t('basic.sample')}</StatusTag> : null}
        </span>
      ),
    },
    { key: 'client', title: t('trade.orders.client'), width: 'minmax(140px, 1.6fr)', render: ({ clientName }) => <span title={clientName ?? ''}>{clientName ?? t('trade.orders.noClient')}</span> },
    ...(wide ? [starts] : []),
    { key: 'endsOn', title: t('trade.contracts.endsOn'), width: '146px', sort: 'endsOn', render: ({ endsOn }) => (endsOn === null ? <span className="km-soft">{t('trade.contracts.endless')}</span> : <span title={dayText(endsOn)}>{plainDay(endsOn)}</span>) },
    { key: 'renewal', title: t('trade.contracts.renewal'), width: long ? '230px' : '220px', sort: 'renewBy', render: (row) => <RenewalTag contract={row} policies={policies} today={today} /> },
    {
      key: 'amount', title: t('trade.contracts.amount'), width: '124px', sort: 'amountFen', align: 'end',
      render: ({ amountFen, amountState }) => <>{amountState === '待核实' ? <AmountTag state={amountState} /> : null} {amountFen === null ? '' : moneyText(amountFen)}</>,
    },
    ...(wide ? [owner] : []),
  ];
}

function ContractFilters({ onIntoList }: { readonly onIntoList: () => void }) {
  const { t } = useWords();
  const { filter, filterChosen, filtersCleared } = useContractListState();
  return (
    <div className={styles.filters} role="group" aria-label={t('trade.filter.label')}>
      <div className={styles.text}>
        <FilterInput label={t('trade.filter.text')} placeholder={t('trade.contracts.filterText')} value={filter.text ?? ''} onChange={(text) => filterChosen({ text })} onArrowDown={onIntoList} />
      </div>
      <Several name={t('trade.filter.outcome')} values={renewalOutcomes} chosen={filter.outcome} onChange={(outcome) => filterChosen({ outcome })} />
      <PeriodFilter name={t('trade.filter.ends')} from={filter.from} to={filter.to} onChange={filterChosen} />
      <Checkbox checked={filter.due === true} onChange={({ target }) => filterChosen({ due: target.checked ? true : undefined })}>{t('trade.filter.due')}</Checkbox>
      {filter.client === undefined ? null : <Tag closable onClose={() => filterChosen({ client: undefined })}>{t('trade.filter.ofClient')}</Tag>}
      {Object.keys(filter).length === 0 ? null : <Button type="link" size="small" onClick={filtersCleared}>{t('trade.filter.clear')}</Button>}
    </div>
  );
}

/** Every contract, the one that ends first first: filtered, summed, opened by a click or Enter. */
export function ContractList({ onCreate, onOpen }: { readonly onCreate: () => void; readonly onOpen: (id: ContractId) => void }) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const wide = useWide();
  const policies = usePolicies();
  const { filter, sort, place, sortChosen, placeLeft, filtersCleared } = useContractListState();
  const pages = useContractPages(filter, sort);
  const { value: sums } = useContractSums(filter);
  const columns = useMemo(() => contractColumns(words, policies, today, wide), [words, policies, today, wide]);
  const box = useRef<HTMLDivElement>(null);
  const onSort = useCallback(
    ({ by, descending }: Sort) => {
      const known = contractSorts.find((each) => each === by);
      if (known !== undefined) sortChosen({ by: known, descending });
    },
    [sortChosen],
  );
  if (pages.total === 0 && !pages.stale && Object.keys(filter).length === 0) {
    return (
      <EmptyState icon={<FileProtectOutlined />} sentence={t('trade.contracts.empty')} action={<Button type="primary" onClick={onCreate}>{t('trade.contracts.create')}</Button>} example={t('trade.contracts.emptyExample')} />
    );
  }
  return (
    <div className={styles.list} ref={box}>
      <ContractFilters onIntoList={() => box.current?.querySelector<HTMLElement>('[role="grid"]')?.focus()} />
      <Failure error={pages.error} channel="contract:list" onRetry={pages.reload} />
      {pages.total === 0 && !pages.stale ? (
        <div className={styles.nothing} role="status">
          <p>{t('trade.contracts.nothingFound')}</p>
          <Button onClick={filtersCleared}>{t('trade.filter.clear')}</Button>
        </div>
      ) : (
        <VirtualTable
          label={t('trade.contracts.label')} columns={columns} total={pages.total ?? 0} counted={pages.total !== null} rowAt={pages.rowAt} rowKey={(row) => row.id}
          onShow={pages.show} onOpen={(row) => onOpen(row.id)} sort={sort} onSort={onSort} place={place} onLeave={placeLeft} resetOn={JSON.stringify([filter, sort])}
          sums={sums === null ? null : (
            <span className={styles.sums}>
              <b>{t('trade.sums.amount', { amount: moneyText(sums.amountFen) })}</b>
              {sums.open === 0 ? null : <span>{t('trade.sums.open', { count: countText(sums.open) })}</span>}
            </span>
          )}
        />
      )}
    </div>
  );
}
