import { Form, Select } from 'antd';
import type { ClientId } from '../../../shared/client/schema';
import type { OrderId, ProductId } from '../../../shared/trade/schema';
import { useOrders, useOwned, useProductChoices, useTradeRecord } from '../../data/queries/trade';
import { dayText } from '../../ui/format';
import { textOf } from '../../../shared/kit/plain';
import { useWords } from '../../words/use-words';
import styles from './complaint-form.module.css';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** How many of a client's products and orders are offered; the newest first. */
const most = 200;

/** What a complaint is about: a product, those of the client first, and one of its orders. */
export function BoughtFields({ client, product, order }: {
  readonly client: ClientId;
  readonly product: ProductId | null;
  readonly order: OrderId | null;
}) {
  const { t, label } = useWords();
  const owned = useOwned({ client, state: ['在用', '停用'] }, most).value?.items ?? [];
  const onSale = useProductChoices();
  const orders = useOrders({ client }, most).value?.items ?? [];

  const own = new Map(owned.flatMap(({ product: id, productName, serial }): [string, string][] => (id === null ? [] : [[id, [productName, serial].filter((part) => part !== null).join(' · ')]])));
  const others: Option[] = onSale.flatMap(({ id, name }) => (own.has(id) ? [] : [{ value: id, label: name ?? '' }]));
  const bought: Option[] = orders.map(({ id, number, orderedOn, what }) => ({ value: id, label: [orderedOn === null ? null : dayText(orderedOn), number, what].filter((part) => part !== null).join(' · ') }));
  // What the complaint holds already may be off sale, or an order of long ago.
  const keptProduct = useTradeRecord('products', product === null || own.has(product) || others.some(({ value }) => value === product) ? null : product).value;
  const keptOrder = useTradeRecord('orders', order === null || bought.some(({ value }) => value === order) ? null : order).value;
  const kept = (id: string | null, name: unknown): Option[] => (id === null || typeof name !== 'string' ? [] : [{ value: id, label: textOf(name) }]);
  return (
    <div className={styles.grid}>
      <Form.Item name="product" label={label('complaints', 'product')}>
        <Select
          allowClear
          aria-label={label('complaints', 'product')}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            ...(own.size === 0 ? [] : [{ label: t('complaints.form.ownedProducts'), options: [...own].map(([value, name]) => ({ value, label: name })) }]),
            { label: t('complaints.form.otherProducts'), options: [...others, ...kept(product, keptProduct?.['name'])] },
          ]}
        />
      </Form.Item>
      <Form.Item name="order" label={label('complaints', 'order')}>
        <Select allowClear aria-label={label('complaints', 'order')} showSearch={{ optionFilterProp: 'label' }} options={[...bought, ...kept(order, keptOrder?.['number'])]} />
      </Form.Item>
    </div>
  );
}
