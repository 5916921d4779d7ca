import { FileProtectOutlined } from '@ant-design/icons';
import { Button, Checkbox, Tag } from 'antd';
import type { ContractFilter, ContractRow } from '../../../shared/trade/asks';
import { renewalOutcomes } from '../../../shared/trade/schema';
import type { Day } from '../../../shared/kit/dates';
import { usePolicies } from '../../data/queries/policies';
import { useContractSums } from '../../data/queries/trade';
import { FilterBar, NamedCell, PeriodFilter, SeveralFilter } from '../../pieces/list-parts';
import { countText, dayText, moneyText } from '../../ui/format';
import { EmptyState } from '../../ui/empty-state';
import type { Column } from '../../ui/virtual-table';
import { useWords, type Words } from '../../words/use-words';
import { useContractListState } from './screen-state';
import { AmountTag, RenewalTag } from './trade-tags';

const plainDay = (day: Day | null) => (day === null ? null : <span title={dayText(day)}>{dayText(day).replace(/\s\S+$/, '')}</span>);

/** Where the renewal of a row stands under the policies in force. */
function Renewal({ contract, today }: { readonly contract: ContractRow; readonly today: Day }) {
  return <RenewalTag contract={contract} policies={usePolicies()} today={today} />;
}

/** Columns that a narrow window leaves out. */
export const contractsNarrowWithout = (): readonly string[] => ['startsOn', 'owner'];

/** How the list of contracts draws its own columns. */
export function contractCells({ t, language }: Words, today: Day): Readonly<Record<string, Partial<Column<ContractRow>>>> {
  const long = language === 'en'; // English words are longer
  return {
    number: { title: t('trade.contracts.number'), width: '138px', render: ({ number }) => <span className="km-soft">{number}</span> },
    title: { title: t('trade.contracts.name'), width: 'minmax(150px, 2fr)', render: ({ title, sample }) => <NamedCell name={title ?? ''} sample={sample} /> },
    clientName: { width: 'minmax(140px, 1.6fr)', render: ({ clientName }) => <span title={clientName ?? ''}>{clientName ?? t('trade.orders.noClient')}</span> },
    signedOn: { width: '136px', render: ({ signedOn }) => plainDay(signedOn) },
    startsOn: { width: '136px', render: ({ startsOn }) => plainDay(startsOn) },
    endsOn: { title: t('trade.contracts.endsOn'), width: '136px', render: ({ endsOn }) => plainDay(endsOn) ?? <span className="km-soft">{t('trade.contracts.endless')}</span> },
    renewal: { title: t('trade.contracts.renewal'), width: long ? '230px' : '220px', render: (row) => <Renewal contract={row} today={today} /> },
    amountFen: {
      title: t('trade.contracts.amount'), width: '124px',
      render: ({ amountFen, amountState }) => <>{amountState === '待核实' ? <AmountTag state={amountState} /> : null} {amountFen === null ? '' : moneyText(amountFen)}</>,
    },
    owner: { width: '96px' },
  };
}

/** How many of the list wait for an outcome. */
export function ContractSumNotes({ filter }: { readonly filter: ContractFilter }) {
  const { t } = useWords();
  const { value: sums } = useContractSums(filter);
  return sums === null || sums.open === 0 ? null : <span>{t('trade.sums.open', { count: countText(sums.open) })}</span>;
}

/** What narrows the list of contracts; each choice applies at once. */
export function ContractFilters({ onIntoList }: { readonly onIntoList: () => void }) {
  const { t } = useWords();
  const { filter, filterChosen, filtersCleared } = useContractListState();
  return (
    <FilterBar
      label={t('trade.filter.label')}
      text={{ label: t('trade.filter.text'), placeholder: t('trade.contracts.filterText'), value: filter.text, onChange: (text) => filterChosen({ text }), onIntoList }}
      onClear={Object.keys(filter).length === 0 || filter.where !== undefined ? null : filtersCleared}
    >
      <SeveralFilter name={t('trade.filter.outcome')} values={renewalOutcomes} chosen={filter.outcome} onChange={(outcome) => filterChosen({ outcome })} />
      <PeriodFilter name={t('trade.filter.ends')} from={filter.from} to={filter.to} onChange={filterChosen} />
      <Checkbox checked={filter.due === true} onChange={({ target }) => filterChosen({ due: target.checked ? true : undefined })}>{t('trade.filter.due')}</Checkbox>
      {filter.client === undefined ? null : <Tag closable onClose={() => filterChosen({ client: undefined })}>{t('trade.filter.ofClient')}</Tag>}
    </FilterBar>
  );
}

/** Said while there is no contract at all. */
export function NoContracts({ onCreate }: { readonly onCreate: () => void }) {
  const { t } = useWords();
  return (
    <EmptyState icon={<FileProtectOutlined />} sentence={t('trade.contracts.empty')} action={<Button type="primary" onClick={onCreate}>{t('trade.contracts.create')}</Button>} example={t('trade.contracts.emptyExample')} />
  );
}
