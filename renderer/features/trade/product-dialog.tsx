import { DeleteOutlined } from '@ant-design/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Product, ProductId } from '../../../shared/trade/schema';
import { ask } from '../../data/engine';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { useAsk } from '../../data/use-ask';
import { FieldItem } from '../../pieces/field-item';
import { Failure } from '../../ui/failure';
import { useWords } from '../../words/use-words';
import { EntryForm, type Saving } from '../../data/entry-form';
import styles from './trade.module.css';

type ProductValues = Pick<Product, 'code' | 'name' | 'unit' | 'priceFen' | 'warrantyMonths' | 'state' | 'notes'>;

const toValues = ({ code, name, unit, priceFen, warrantyMonths, state, notes }: ProductValues): ProductValues => ({ code, name, unit, priceFen, warrantyMonths, state, notes });
const blank: ProductValues = { code: null, name: null, unit: null, priceFen: null, warrantyMonths: null, state: '在售', notes: null };

interface Moves {
  readonly onClose: () => void;
  /** Leads to the orders that hold it. */
  readonly onOrders?: ((product: ProductId) => void) | undefined;
}

/** Makes or edits a product of the catalogue, which is read first where only its id is known. */
export function ProductDialog({ product, ...moves }: Moves & { readonly product: Product | ProductId | null }) {
  return typeof product === 'string' ? <ReadProduct id={product} {...moves} /> : <ProductForm product={product} {...moves} />;
}

function ReadProduct({ id, ...moves }: Moves & { readonly id: ProductId }) {
  const { t } = useWords();
  const { value, error, reload } = useAsk('record:get', { collection: 'products', key: id }, []);
  if (value !== null) return <ProductForm product={value as unknown as Product} {...moves} />;
  return error === null ? null : (
    <Modal open onCancel={moves.onClose} footer={null} title={t('trade.products.title')}>
      <Failure error={error} channel="record:get" onRetry={reload} />
    </Modal>
  );
}

function ProductForm({ product, onClose, onOrders }: Moves & { readonly product: Product | null }) {
  const { t } = useWords();
  const [start] = useState(() => (product === null ? blank : toValues(product)));
  const [seen, setSeen] = useState(product?.stamp);

  const save = async (values: ProductValues, { changed }: Saving<ProductValues>) => {
    const text = (value: string | null): string | null => value?.trim() || null;
    const fields = { ...values, code: text(values.code), name: text(values.name), unit: text(values.unit), notes: text(values.notes) };
    const some = Object.fromEntries(Object.entries(fields).filter(([key]) => key in changed));
    const answer = product === null ? await ask('product:create', { fields }) : await ask('product:edit', { id: product.id, ...(seen === undefined ? {} : { seen }), fields: some });
    if (!answer.ok) return answer.error;
    notifySaved(answer.value.action, t('trade.products.saved'));
    onClose();
    return null;
  };
  const newest = async (): Promise<ProductValues | null> => {
    const answer = product === null ? null : await ask('record:get', { collection: 'products', key: product.id });
    if (!answer?.ok) return null;
    const now = answer.value as unknown as Product;
    setSeen(now.stamp);
    return toValues(now);
  };
  const remove = async (): Promise<void> => {
    if (product === null) return;
    const answer = await ask('product:delete', { id: product.id });
    if (!answer.ok) return notifyRefused(answer.error, 'product:delete');
    notifySaved(answer.value.action, t('trade.products.deleted', { name: product.name ?? '' }));
    onClose();
  };
  return (
    <Modal
      open onCancel={onClose} footer={null} width={600} destroyOnHidden mask={{ closable: false }}
      title={product === null ? t('trade.products.createTitle') : t('trade.products.editTitle', { name: product.name ?? '' })}
    >
      {product === null ? null : (
        <div className={`${styles.bar ?? ''} ${styles.restored ?? ''}`}>
          {onOrders === undefined ? null : <Button onClick={() => onOrders(product.id)}>{t('trade.products.seeOrders')}</Button>}
          <Button danger icon={<DeleteOutlined aria-hidden />} onClick={() => void remove()}>
            {t('trade.products.delete')}
          </Button>
        </div>
      )}
      <EntryForm<ProductValues>
        name="product" draftKey={product === null ? 'product:new' : `product:${product.id}`} start={start} channel={product === null ? 'product:create' : 'product:edit'}
        onSave={save} newest={newest} onCancel={onClose}
      >
        {() => (
          <>
            <FieldItem collection="products" field="name" required autoFocus={product === null} />
            <div className={styles.two}>
              <FieldItem collection="products" field="code" />
              <FieldItem collection="products" field="state" />
              <FieldItem collection="products" field="priceFen" />
              <FieldItem collection="products" field="unit" />
              <FieldItem collection="products" field="warrantyMonths" hint={t('trade.products.warrantyHint')} />
            </div>
            <FieldItem collection="products" field="notes" rows={1} />
          </>
        )}
      </EntryForm>
    </Modal>
  );
}
