import { Form, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { paidOf } from '../../../shared/trade/rules';
import { paymentKinds, type Payment } from '../../../shared/trade/schema';
import type { OrderFile } from '../../../shared/trade/asks';
import type { Day } from '../../../shared/kit/dates';
import { ask } from '../../data/engine';
import { usePreset } from '../../data/queries/lists';
import { notifySaved } from '../../data/saved-notice';
import { FieldItem } from '../../pieces/field-item';
import { moneyExact } from '../../ui/format';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { EntryForm, type Saving } from '../../data/entry-form';
import styles from './trade.module.css';

type Kind = (typeof paymentKinds)[number];

interface PaymentValues {
  readonly kind: Kind;
  readonly paidOn: Day | null;
  readonly amountFen: number | null;
  readonly method: string | null;
  readonly notes: string | null;
}

/** Records money that came or went back, or corrects such an entry. */
export function PaymentDialog({ file, payment, kind, onClose }: {
  readonly file: OrderFile;
  /** The entry to correct; `null` adds one of `kind`. */
  readonly payment: Payment | null;
  readonly kind: Kind;
  readonly onClose: () => void;
}) {
  const { t, term, label } = useWords();
  const today = useToday();
  const methods = usePreset('paymentMethod');
  const { order, payments } = file;
  const [start] = useState<PaymentValues>(() =>
    payment === null
      ? { kind, paidOn: today, amountFen: kind === '收款' && order.outstandingFen > 0 ? order.outstandingFen : null, method: payments.at(-1)?.method ?? null, notes: null }
      : { kind: payment.kind ?? kind, paidOn: payment.paidOn, amountFen: payment.amountFen, method: payment.method, notes: payment.notes });
  const number = order.number ?? '';
  const title = payment !== null ? t('trade.payment.editTitle', { number }) : t(kind === '退款' ? 'trade.payment.refundTitle' : 'trade.payment.addTitle', { number });
  const back = paidOf(payments.filter(({ id }) => id !== payment?.id));

  const save = async (values: PaymentValues, { confirmed }: Saving<PaymentValues>) => {
    const text = (value: string | null): string | null => value?.trim() || null;
    const fields = { ...values, method: text(values.method), notes: text(values.notes) };
    const answer = payment === null ? await ask('payment:add', { order: order.id, fields, confirmed }) : await ask('payment:edit', { id: payment.id, fields, confirmed });
    if (!answer.ok) return answer.error;
    notifySaved(answer.value.action, t(values.kind === '退款' ? 'trade.payment.refunded' : 'trade.payment.saved'));
    onClose();
    return null;
  };
  return (
    <Modal open onCancel={onClose} footer={null} width={560} destroyOnHidden mask={{ closable: false }} title={title}>
      <EntryForm<PaymentValues>
        name="payment"
        draftKey={payment === null ? `payment:${order.id}:${kind}` : `payment:${payment.id}`}
        start={start}
        channel={payment === null ? 'payment:add' : 'payment:edit'}
        onSave={save}
        onCancel={onClose}
      >
        {(values) => (
          <>
            {payment === null ? null : (
              <Form.Item name="kind" label={label('payments', 'kind')}>
                <Segmented options={paymentKinds.map((value) => ({ value, label: term(value) }))} />
              </Form.Item>
            )}
            <div className={styles.two}>
              <FieldItem
                collection="payments"
                field="amountFen"
                required
                autoFocus
                hint={values.kind === '退款' ? t('trade.payment.back', { amount: moneyExact(back) }) : order.outstandingFen > 0 ? t('trade.payment.left', { amount: moneyExact(order.outstandingFen) }) : undefined}
              />
              <FieldItem collection="payments" field="paidOn" required />
            </div>
            <div className={styles.two}>
              <FieldItem collection="payments" field="method" suggestions={methods} />
              <FieldItem collection="payments" field="notes" />
            </div>
          </>
        )}
      </EntryForm>
    </Modal>
  );
}
