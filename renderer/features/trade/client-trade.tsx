import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import { useNavigate } from '../../data/navigation';
import { usePolicies } from '../../data/queries/policies';
import { useContracts, useOrders, useOrderSums, useOwned } from '../../data/queries/trade';
import { Failure } from '../../ui/failure';
import { dayText, moneyText, relativeDay } from '../../ui/format';
import { Section } from '../../ui/page';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import type { TradeOver } from './trade-over';
import { AmountTag, OrderStateTag, PaidTag, RenewalTag, WarrantyTag } from './trade-tags';
import styles from './trade.module.css';

/** Rows of each kind shown on a client's page; the lists of the room show all. */
const shown = 20;

interface Part {
  readonly client: ClientId;
  readonly onOver: (over: TradeOver) => void;
}

/** One thing in a row: what opens it, what it is about, and how it stands. */
function Line({ title, about, end, tags, onOpen }: { readonly title: string; readonly about: ReactNode; readonly end: ReactNode; readonly tags: ReactNode; readonly onOpen: () => void }) {
  return (
    <div className={styles.row}>
      <div className={styles.rowMain}>
        <button type="button" className={`km-link ${styles.rowTitle ?? ''}`} onClick={onOpen}>
          {title}
        </button>
        <div className="km-soft">{about}</div>
      </div>
      <div className={styles.rowEnd}>{end}</div>
      <div className={styles.bar}>{tags}</div>
    </div>
  );
}

const Add = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={onClick}>
    {label}
  </Button>
);

function Orders({ client, onOver }: Part) {
  const { t } = useWords();
  const today = useToday();
  const { go } = useNavigate();
  const { value: orders, error, reload } = useOrders({ client }, shown);
  const { value: sums } = useOrderSums({ client });
  return (
    <Section title={t('trade.orders.title')} actions={<Add label={t('trade.orders.create')} onClick={() => onOver({ kind: 'orderForm', file: null })} />}>
      <Failure error={error} channel="order:list" onRetry={reload} />
      {sums === null || sums.count === 0 ? null : (
        <div className={styles.figures}>
          {(['amount', 'paid', 'outstanding'] as const).map((key) => (
            <div key={key} className={styles.figure}>
              <div className="km-soft">{t(`trade.orders.${key}`)}</div>
              <div className={styles.figureValue}>{moneyText(sums[`${key}Fen`])}</div>
            </div>
          ))}
        </div>
      )}
      {orders?.total === 0 ? <p className="km-soft">{t('trade.orders.empty')}</p> : null}
      <div className={styles.rows}>
        {orders?.items.map((order) => (
          <Line
            key={order.id}
            title={order.what ?? order.number ?? ''}
            about={<>{[order.number, order.orderedOn === null ? null : dayText(order.orderedOn)].filter((part) => part !== null).join(' · ')} · {order.orderedOn === null ? '' : relativeDay(order.orderedOn, today)}</>}
            end={order.amountFen === null ? '' : moneyText(order.amountFen)}
            tags={<>{order.state === null ? null : <OrderStateTag state={order.state} />}<PaidTag order={order} paidFen={order.paidFen} /><AmountTag state={order.amountState} /></>}
            onOpen={() => onOver({ kind: 'order', id: order.id })}
          />
        ))}
      </div>
      {orders !== null && orders.total > shown ? <Button type="link" onClick={() => go({ room: 'clients', part: 'orders', orders: { client } })}>{t('trade.page.all', { count: orders.total })}</Button> : null}
    </Section>
  );
}

function Contracts({ client, onOver }: Part) {
  const { t } = useWords();
  const today = useToday();
  const policies = usePolicies();
  const { go } = useNavigate();
  const { value: contracts, error, reload } = useContracts({ client }, shown);
  return (
    <Section title={t('trade.contracts.title')} actions={<Add label={t('trade.contracts.create')} onClick={() => onOver({ kind: 'contractForm', contract: null, renews: false })} />}>
      <Failure error={error} channel="contract:list" onRetry={reload} />
      {contracts?.total === 0 ? <p className="km-soft">{t('trade.contracts.none')}</p> : null}
      <div className={styles.rows}>
        {contracts?.items.map((contract) => (
          <Line
            key={contract.id}
            title={contract.title ?? contract.number ?? ''}
            about={[contract.number, contract.startsOn === null || contract.endsOn === null ? t('trade.contracts.endless') : t('trade.contracts.until', { from: dayText(contract.startsOn), to: dayText(contract.endsOn) })].filter((part) => part !== null).join(' · ')}
            end={contract.amountFen === null ? '' : moneyText(contract.amountFen)}
            tags={<><RenewalTag contract={contract} policies={policies} today={today} /><AmountTag state={contract.amountState} /></>}
            onOpen={() => onOver({ kind: 'contract', id: contract.id })}
          />
        ))}
      </div>
      {contracts !== null && contracts.total > shown ? <Button type="link" onClick={() => go({ room: 'clients', part: 'contracts', contracts: { client } })}>{t('trade.page.allContracts', { count: contracts.total })}</Button> : null}
    </Section>
  );
}

function OwnedProducts({ client, onOver }: Part) {
  const { t, term } = useWords();
  const today = useToday();
  const policies = usePolicies();
  const { value: owned, error, reload } = useOwned({ client }, 100);
  return (
    <Section title={t('trade.owned.title')} actions={<Add label={t('trade.owned.add')} onClick={() => onOver({ kind: 'owned', owned: null, client })} />}>
      <Failure error={error} channel="owned:list" onRetry={reload} />
      {owned?.total === 0 ? <p className="km-soft">{t('trade.owned.none')}</p> : null}
      <div className={styles.rows}>
        {owned?.items.map((each) => (
          <Line
            key={each.id}
            title={each.productName ?? t('trade.owned.gone')}
            about={[each.serial, each.boughtOn === null ? null : dayText(each.boughtOn), each.orderNumber, each.state === '在用' || each.state === null ? null : term(each.state)].filter((part) => part !== null).join(' · ')}
            end={each.quantity === null ? '' : t('trade.owned.times', { count: each.quantity })}
            tags={<WarrantyTag owned={each} policies={policies} today={today} />}
            onOpen={() => onOver({ kind: 'owned', owned: each, client })}
          />
        ))}
      </div>
      {owned !== null && owned.total > 100 ? <p className="km-soft">{t('trade.page.allOwned', { count: owned.total })}</p> : null}
    </Section>
  );
}

/** What a client ordered, paid, signed and owns. */
export function ClientTrade(part: Part) {
  const { t } = useWords();
  return (
    <div className={styles.tab} tabIndex={0} role="group" aria-label={t('trade.page.trade')}>
      <Orders {...part} />
      <Contracts {...part} />
      <OwnedProducts {...part} />
    </div>
  );
}
