import { Checkbox, Drawer, Form } from 'antd';
import { useState } from 'react';
import type { OrderId } from '../../../shared/trade/schema';
import type { OrderFile } from '../../../shared/trade/asks';
import { ask } from '../../data/engine';
import { useClientChoices } from '../../data/queries/clients';
import { useCustomFields, usePreset } from '../../data/queries/lists';
import { useProductChoices } from '../../data/queries/trade';
import { notifySaved } from '../../data/saved-notice';
import { useSettings } from '../../data/settings';
import { useClientSearch, type ClientChoice } from '../../data/use-client-search';
import { ClientPicker } from '../../pieces/client-picker';
import { CustomFields } from '../../pieces/custom-fields';
import { customChanges, customFilled } from '../../pieces/custom-values';
import { FieldItem } from '../../pieces/field-item';
import { moneyExact } from '../../ui/format';
import { MoneyInput } from '../../ui/money-input';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { EntryForm, type Saving } from '../../data/entry-form';
import { OrderLines } from './order-lines';
import { followLine, isBlank, linesToSave, newOrder, orderToValues, totalOf, type OrderValues } from './order-values';
import styles from './trade.module.css';

interface Props {
  /** The order to edit; `null` makes a new one. */
  readonly file: OrderFile | null;
  /** Whose a new one is; asked for when `null`. */
  readonly client: ClientChoice | null;
  readonly onClose: () => void;
  readonly onSaved: (id: OrderId) => void;
}

/** Makes or edits an order; what was typed and not saved is there again the next time. */
export function OrderFormDrawer({ file, client, onClose, onSaved }: Props) {
  const { t } = useWords();
  const title = file !== null ? t('trade.form.editTitle', { number: file.order.number ?? '' }) : client === null ? t('trade.form.createTitle') : t('trade.form.createTitleFor', { client: client.name });
  return (
    <Drawer open onClose={onClose} size={820} destroyOnHidden title={title}>
      <OrderForm file={file} client={client} onClose={onClose} onSaved={onSaved} />
    </Drawer>
  );
}

function OrderForm({ file, client: given, onClose, onSaved }: Props) {
  const { t, term } = useWords();
  const today = useToday();
  const { settings } = useSettings();
  const products = useProductChoices();
  const { value: own } = useCustomFields('orders');
  const { value: choices } = useClientChoices();
  const search = useClientSearch();
  const methods = usePreset('paymentMethod');
  const [client, setClient] = useState(given);
  const [missing, setMissing] = useState(false);
  const [start] = useState(() => (file === null ? newOrder(today, settings.userName || null) : orderToValues(file)));
  const [seen, setSeen] = useState(file?.order.stamp);

  const follow = (before: OrderValues, after: OrderValues): OrderValues => ({
    ...after, lines: after.lines.length === before.lines.length ? after.lines.map((line, at) => followLine(before.lines[at], line ?? {}, products)) : after.lines.map((line) => line ?? {}),
  });
  const save = async (values: OrderValues, { confirmed, changed }: Saving<OrderValues>) => {
    const lines = linesToSave(values.lines, products);
    const { orderedOn, state, number, owner, notes, own } = values;
    const text = (value: string | null): string | null => value?.trim() || null;
    const whole = { orderedOn, state, number: text(number), owner: text(owner), notes: text(notes), amountFen: lines.length === 0 ? values.amountFen : null };
    if (file === null) {
      if (client === null) {
        setMissing(true);
        return null;
      }
      const payments = values.paidFen === null ? [] : [{ kind: '收款' as const, paidOn: orderedOn, amountFen: values.paidFen, method: text(values.method) }];
      const { amountFen, ...rest } = whole;
      const fields = { ...rest, ...(lines.length === 0 ? { amountFen } : {}) };
      const answer = await ask('order:create', { client: client.id, fields, custom: customFilled(customChanges(values.custom)), lines, payments, own, confirmed });
      if (!answer.ok) return answer.error;
      const { became, number: made, action, id } = answer.value;
      notifySaved(action, became === null ? t('trade.orders.saved', { number: made }) : t('trade.orders.savedBecame', { number: made, stage: term(became) }));
      onSaved(id);
      return null;
    }
    const fields = Object.fromEntries(Object.entries(whole).filter(([key]) => key in changed && !(key === 'amountFen' && lines.length > 0)));
    const answer = await ask('order:edit', {
      id: file.order.id, ...(seen === undefined ? {} : { seen }), fields, custom: customChanges(values.custom, file.order.custom), ...('lines' in changed ? { lines } : {}), own, confirmed,
    });
    if (!answer.ok) return answer.error;
    const { became, number: made, action, id } = answer.value;
    notifySaved(action, became === null ? t('trade.orders.saved', { number: made }) : t('trade.orders.savedBecame', { number: made, stage: term(became) }));
    onSaved(id);
    return null;
  };
  const newest = async (): Promise<OrderValues | null> => {
    if (file === null) return null;
    const answer = await ask('order:read', { id: file.order.id });
    if (!answer.ok) return null;
    setSeen(answer.value.order.stamp);
    return orderToValues(answer.value);
  };
  return (
    <EntryForm<OrderValues>
      name="order"
      draftKey={file !== null ? `order:${file.order.id}` : given === null ? 'order:new' : `order:new:${given.id}`}
      start={start}
      channel={file === null ? 'order:create' : 'order:edit'}
      onSave={save}
      newest={newest}
      follow={follow}
      onCancel={onClose}
    >
      {(values) => {
        const hasLines = values.lines.some((line) => !isBlank(line));
        const total = totalOf(values);
        return (
          <>
            {file !== null || given !== null ? null : (
              <Form.Item label={t('trade.form.client')} htmlFor="order-client" required {...(missing ? { validateStatus: 'error', help: t('trade.form.clientMissing') } : {})}>
                <ClientPicker
                  from={search}
                  id="order-client"
                  value={client}
                  autoFocus
                  onChange={(choice) => {
                    setClient(choice);
                    setMissing(false);
                  }}
                />
              </Form.Item>
            )}
            <div className={styles.three}>
              <FieldItem collection="orders" field="orderedOn" required />
              <FieldItem collection="orders" field="state" />
              <FieldItem collection="orders" field="owner" suggestions={choices?.owners ?? []} />
            </div>
            <h3 className={styles.groupTitle}>{t('trade.form.linesTitle')}</h3>
            <OrderLines products={products} lines={values.lines} />
            {hasLines ? (
              <div className={`${styles.total ?? ''} ${styles.messages ?? ''}`} role="status">
                <Form.Item name="own" valuePropName="checked" noStyle>
                  <Checkbox>{t('trade.form.own')}</Checkbox>
                </Form.Item>
                <span className={styles.totalAmount}>
                  {t('trade.form.total')} {total === null ? '' : moneyExact(total)}
                </span>
              </div>
            ) : (
              <div className={styles.two}>
                <FieldItem collection="orders" field="amountFen" hint={t('trade.form.amountHint')} />
              </div>
            )}
            {file !== null ? null : (
              <div className={styles.two}>
                <Form.Item name="paidFen" label={t('trade.form.firstPayment')} extra={t('trade.form.firstPaymentHint')}>
                  <MoneyInput />
                </Form.Item>
                <FieldItem collection="payments" field="method" suggestions={methods} />
              </div>
            )}
            <div className={styles.two}>
              <FieldItem collection="orders" field="number" hint={file === null ? t('trade.form.numberHint') : undefined} />
              <FieldItem collection="orders" field="notes" rows={1} />
              <CustomFields fields={own ?? []} />
            </div>
          </>
        );
      }}
    </EntryForm>
  );
}
