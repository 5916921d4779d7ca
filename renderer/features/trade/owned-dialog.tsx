import { DeleteOutlined } from '@ant-design/icons';
import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import { warrantyEnd } from '../../../shared/trade/rules';
import type { Owned } from '../../../shared/trade/schema';
import type { OwnedRow } from '../../../shared/trade/asks';
import type { ClientId } from '../../../shared/client/schema';
import { ask } from '../../data/engine';
import { useProductChoices } from '../../data/queries/trade';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { FieldItem } from '../../pieces/field-item';
import { useToday } from '../../ui/use-today';
import { useWords } from '../../words/use-words';
import { EntryForm, type Saving } from '../../data/entry-form';
import styles from './trade.module.css';

type OwnedValues = Pick<Owned, 'product' | 'serial' | 'quantity' | 'boughtOn' | 'warrantyUntil' | 'state' | 'notes'>;

const toValues = ({ product, serial, quantity, boughtOn, warrantyUntil, state, notes }: OwnedValues): OwnedValues => ({ product, serial, quantity, boughtOn, warrantyUntil, state, notes });

/** Puts on file what a client owns, or corrects it; the warranty follows from product and day until somebody says otherwise. */
export function OwnedDialog({ owned, client, onClose }: { readonly owned: OwnedRow | null; readonly client: ClientId; readonly onClose: () => void }) {
  const { t } = useWords();
  const today = useToday();
  const products = useProductChoices();
  const [start] = useState<OwnedValues>(() => (owned === null ? { product: null, serial: null, quantity: 1, boughtOn: today, warrantyUntil: null, state: '在用', notes: null } : toValues(owned)));
  const [seen, setSeen] = useState(owned?.stamp);
  const options = products.map(({ id, name, code }) => ({ value: id, label: [name, code].filter((part) => part !== null).join(' · ') }));
  const gone = owned !== null && owned.product !== null && !products.some(({ id }) => id === owned.product) ? [{ value: owned.product, label: owned.productName ?? t('trade.owned.gone') }] : [];

  const proposal = ({ product, boughtOn }: OwnedValues): Owned['warrantyUntil'] => warrantyEnd(boughtOn, products.find(({ id }) => id === product)?.warrantyMonths ?? null);
  const follow = (before: OwnedValues, after: OwnedValues): OwnedValues => {
    const moved = before.product !== after.product || before.boughtOn !== after.boughtOn;
    const followed = after.warrantyUntil === null || after.warrantyUntil === proposal(before);
    return moved && followed ? { ...after, warrantyUntil: proposal(after) } : after;
  };
  const save = async (values: OwnedValues, { changed }: Saving<OwnedValues>) => {
    const text = (value: string | null): string | null => value?.trim() || null;
    const fields = { ...values, serial: text(values.serial), notes: text(values.notes) };
    const some = Object.fromEntries(Object.entries(fields).filter(([key]) => key in changed));
    const answer = owned === null ? await ask('owned:create', { client, fields }) : await ask('owned:edit', { id: owned.id, ...(seen === undefined ? {} : { seen }), fields: some });
    if (!answer.ok) return answer.error;
    notifySaved(answer.value.action, t(owned === null ? 'trade.owned.saved' : 'trade.owned.edited'));
    onClose();
    return null;
  };
  const newest = async (): Promise<OwnedValues | null> => {
    const answer = owned === null ? null : await ask('record:get', { collection: 'owned', key: owned.id });
    if (!answer?.ok) return null;
    const now = answer.value as unknown as Owned;
    setSeen(now.stamp);
    return toValues(now);
  };
  const remove = async (): Promise<void> => {
    if (owned === null) return;
    const answer = await ask('owned:delete', { id: owned.id });
    if (!answer.ok) return notifyRefused(answer.error, 'owned:delete');
    notifySaved(answer.value.action, t('trade.owned.removed'));
    onClose();
  };
  return (
    <Modal open onCancel={onClose} footer={null} width={600} destroyOnHidden mask={{ closable: false }} title={owned === null ? t('trade.owned.addTitle') : t('trade.owned.editTitle', { name: owned.productName ?? '' })}>
      {owned === null ? null : (
        <div className={`${styles.bar ?? ''} ${styles.restored ?? ''}`}>
          <Button danger icon={<DeleteOutlined aria-hidden />} onClick={() => void remove()}>
            {t('trade.owned.remove')}
          </Button>
        </div>
      )}
      <EntryForm<OwnedValues>
        name="owned" draftKey={owned === null ? `owned:new:${client}` : `owned:${owned.id}`} start={start} channel={owned === null ? 'owned:create' : 'owned:edit'}
        onSave={save} newest={newest} follow={follow} onCancel={onClose}
      >
        {() => (
          <>
            <Form.Item name="product" label={t('trade.owned.product')} required extra={products.length === 0 ? t('trade.owned.noProducts') : undefined} rules={[{ required: true, message: t('trade.owned.productMissing') }]}>
              <Select options={[...gone, ...options]} showSearch={{ optionFilterProp: 'label' }} />
            </Form.Item>
            <div className={styles.two}>
              <FieldItem collection="owned" field="boughtOn" />
              <FieldItem collection="owned" field="warrantyUntil" hint={t('trade.owned.warrantyHint')} />
              <FieldItem collection="owned" field="serial" />
              <FieldItem collection="owned" field="quantity" />
            </div>
            {owned === null ? null : <FieldItem collection="owned" field="state" />}
            <FieldItem collection="owned" field="notes" rows={1} />
          </>
        )}
      </EntryForm>
    </Modal>
  );
}
