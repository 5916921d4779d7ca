import { DeleteOutlined, EditOutlined, HistoryOutlined, PlusOutlined, RollbackOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Drawer, Spin } from 'antd';
import { useState, type ReactNode } from 'react';
import { outstandingOf, paidOf } from '../../../shared/trade/rules';
import type { OrderId, Payment } from '../../../shared/trade/schema';
import type { OrderFile } from '../../../shared/trade/asks';
import { ask } from '../../data/engine';
import { useCustomFields } from '../../data/queries/lists';
import { useOrderFile } from '../../data/queries/trade';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { dayText, moneyExact } from '../../ui/format';
import { EmptyState } from '../../ui/empty-state';
import { Failure } from '../../ui/failure';
import { KeyValues } from '../../ui/key-values';
import { Message } from '../../ui/message';
import { customFacts } from '../../pieces/custom-fields';
import { useWords } from '../../words/use-words';
import { PaymentDialog } from './payment-dialog';
import { AmountTag, OrderStateTag, PaidTag } from './trade-tags';
import styles from './trade.module.css';

interface Moves {
  readonly onClose: () => void;
  readonly onEdit: (file: OrderFile) => void;
  readonly onHistory: (id: OrderId, number: string) => void;
  /** Leads to the client; absent where its page is shown already. */
  readonly onClient?: ((id: string) => void) | undefined;
  /** Its files; another feature's view, put in by the screen. */
  readonly files: ReactNode;
}

/** One order: what was sold, what was paid, what is still due. */
export function OrderDrawer({ id, ...moves }: Moves & { readonly id: OrderId }) {
  const { t } = useWords();
  const { value: file, error, reload } = useOrderFile(id);
  const title = t('trade.orders.one', { number: file?.order.number ?? '' });
  return (
    <Drawer open onClose={moves.onClose} size={720} destroyOnHidden title={title}>
      {error?.kind === 'notFound' ? <EmptyState icon={<SafetyCertificateOutlined />} sentence={t('trade.orders.gone')} /> : <Failure error={error} channel="order:read" onRetry={reload} />}
      {file === null ? (error === null ? <Spin delay={300} /> : null) : <OrderView file={file} {...moves} />}
    </Drawer>
  );
}

function OrderView({ file, onClose, onEdit, onHistory, onClient, files }: Moves & { readonly file: OrderFile }) {
  const words = useWords();
  const { t, label } = words;
  const { value: own } = useCustomFields('orders');
  const { order, lines, payments } = file;
  const [dialog, setDialog] = useState<{ readonly payment: Payment | null; readonly kind: '收款' | '退款' } | null>(null);
  const number = order.number ?? '';
  const amount = order.amountFen ?? 0;

  const remove = async (): Promise<void> => {
    const answer = await ask('order:delete', { id: order.id });
    if (!answer.ok) return notifyRefused(answer.error, 'order:delete');
    notifySaved(answer.value.action, t('trade.orders.deleted', { number }));
    onClose();
  };
  const edit = async (given: { readonly own?: true; readonly confirmed?: true }, said: string): Promise<void> => {
    const answer = await ask('order:edit', { id: order.id, fields: {}, ...given });
    if (answer.ok) notifySaved(answer.value.action, said);
    else notifyRefused(answer.error, 'order:edit');
  };
  return (
    <div className={styles.page}>
      <div className={styles.bar}>
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setDialog({ payment: null, kind: '收款' })}>
          {t('trade.payment.add')}
        </Button>
        <Button icon={<RollbackOutlined aria-hidden />} disabled={paidOf(payments) <= 0} onClick={() => setDialog({ payment: null, kind: '退款' })}>
          {t('trade.payment.refund')}
        </Button>
        <Button icon={<EditOutlined aria-hidden />} onClick={() => onEdit(file)}>
          {t('trade.page.edit')}
        </Button>
        <Button icon={<HistoryOutlined aria-hidden />} onClick={() => onHistory(order.id, number)}>
          {t('trade.page.history')}
        </Button>
        <Button danger icon={<DeleteOutlined aria-hidden />} onClick={() => void remove()}>
          {t('trade.orders.delete')}
        </Button>
      </div>
      {order.amountState === '待核实' ? (
        <Message tone="warning" action={<Button size="small" onClick={() => void edit({ confirmed: true }, t('trade.page.amountConfirmed'))}>{t('trade.page.confirmAmount')}</Button>}>
          {t('trade.page.toVerify', { amount: moneyExact(amount) })}
        </Message>
      ) : null}
      <div className={styles.figures}>
        {([['amount', amount], ['paid', order.paidFen], ['outstanding', outstandingOf(order, order.paidFen)]] as const).map(([key, fen]) => (
          <div key={key} className={styles.figure}>
            <div className="km-soft">{t(`trade.orders.${key}`)}</div>
            <div className={styles.figureValue}>{moneyExact(fen)}</div>
          </div>
        ))}
      </div>
      <KeyValues
        narrow
        items={[
          {
            key: 'client', label: t('trade.orders.client'),
            value: order.client === null || onClient === undefined ? (order.clientName ?? t('trade.orders.noClient')) : (
              <button type="button" className="km-link" aria-label={t('trade.page.openClient', { name: order.clientName ?? '' })} onClick={() => onClient(order.client ?? '')}>
                {order.clientName ?? t('trade.orders.noClient')}
              </button>
            ),
          },
          { key: 'orderedOn', label: label('orders', 'orderedOn'), value: order.orderedOn === null ? null : dayText(order.orderedOn) },
          { key: 'state', label: label('orders', 'state'), value: order.state === null ? null : <span className={styles.bar}><OrderStateTag state={order.state} /><PaidTag order={order} paidFen={order.paidFen} /><AmountTag state={order.amountState} /></span> },
          { key: 'owner', label: label('orders', 'owner'), value: order.owner },
          { key: 'notes', label: label('orders', 'notes'), value: order.notes, wide: true },
          ...customFacts(own ?? [], order.custom, words),
        ]}
      />
      <section aria-label={t('trade.lines.title')}>
        <h3 className={styles.groupTitle}>{t('trade.lines.title')}</h3>
        {lines.length === 0 ? (
          <p className="km-soft">{t('trade.lines.none')}</p>
        ) : (
          <table className={styles.table}>
            <thead>
              <tr>
                <th>{t('trade.form.name')}</th>
                <th className={styles.end}>{t('trade.lines.quantity')}</th>
                <th className={styles.end}>{t('trade.lines.each')}</th>
                <th className={styles.end}>{t('trade.lines.amount')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.id}>
                  <td>{line.name}</td>
                  <td className={styles.end}>{line.quantity}</td>
                  <td className={styles.end}>{line.unitPriceFen === null ? '' : moneyExact(line.unitPriceFen)}</td>
                  <td className={styles.end}>{line.amountFen === null ? '' : moneyExact(line.amountFen)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {lines.some(({ product }) => product !== null) && order.state !== '已取消' ? (
          <Button type="link" icon={<SafetyCertificateOutlined aria-hidden />} onClick={() => void edit({ own: true }, t('trade.page.owned'))}>
            {t('trade.page.own')}
          </Button>
        ) : null}
      </section>
      <section aria-label={t('trade.payment.title')}>
        <h3 className={styles.groupTitle}>{t('trade.payment.title')}</h3>
        {payments.length === 0 ? <p className="km-soft">{t('trade.payment.none')}</p> : <Payments payments={payments} onEdit={(payment) => setDialog({ payment, kind: payment.kind ?? '收款' })} />}
      </section>
      {files}
      {dialog === null ? null : <PaymentDialog file={file} payment={dialog.payment} kind={dialog.kind} onClose={() => setDialog(null)} />}
    </div>
  );
}

function Payments({ payments, onEdit }: { readonly payments: readonly Payment[]; readonly onEdit: (payment: Payment) => void }) {
  const { t, term } = useWords();
  const remove = async (payment: Payment): Promise<void> => {
    const answer = await ask('payment:remove', { id: payment.id });
    if (answer.ok) notifySaved(answer.value.action, t('trade.payment.removed'));
    else notifyRefused(answer.error, 'payment:remove');
  };
  return (
    <table className={styles.table} aria-label={t('trade.payment.list')}>
      <tbody>
        {payments.map((payment) => (
          <tr key={payment.id}>
            <td>{payment.paidOn === null ? '' : dayText(payment.paidOn)}</td>
            <td>{term(payment.kind ?? '收款')}</td>
            <td>{[payment.method === null ? null : term(payment.method), payment.notes].filter((part) => part !== null).join(' · ')}</td>
            <td className={styles.end}>
              {payment.kind === '退款' ? '−' : ''}
              {moneyExact(payment.amountFen ?? 0)} <AmountTag state={payment.amountState} />
            </td>
            <td className={styles.end}>
              <Button type="text" size="small" icon={<EditOutlined aria-hidden />} aria-label={t('trade.payment.edit')} title={t('trade.payment.edit')} onClick={() => onEdit(payment)} />
              <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t('trade.payment.remove')} title={t('trade.payment.remove')} onClick={() => void remove(payment)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
