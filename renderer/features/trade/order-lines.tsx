import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { AutoComplete, Button, Form, Input, InputNumber } from 'antd';
import type { ProductRow } from '../../../shared/trade/asks';
import { MoneyInput } from '../../ui/money-input';
import { moneyText } from '../../ui/format';
import { useWords } from '../../words/use-words';
import { isBlank, type LineValues } from './order-values';
import styles from './trade.module.css';

/** The lines of an order: a product or what was typed, how many, at what price. */
export function OrderLines({ products, lines }: { readonly products: readonly ProductRow[]; readonly lines: readonly LineValues[] }) {
  const { t } = useWords();
  const options = products.map(({ name, code, priceFen }) => ({ value: name ?? '', label: [code, name, priceFen === null ? null : moneyText(priceFen)].filter((part) => part !== null).join(' · ') }));
  return (
    <Form.List name="lines">
      {(fields, { add, remove }) => (
        <div className={styles.lines}>
          <div className={styles.lineHead} aria-hidden>
            <span>{t('trade.form.name')}</span>
            <span>{t('trade.form.quantity')}</span>
            <span>{t('trade.form.unitPrice')}</span>
            <span>{t('trade.form.amount')}</span>
            <span />
          </div>
          {fields.map(({ key, name: at }) => {
            const n = at + 1;
            const label = (part: string): string => `${t('trade.form.line', { n })} ${part}`;
            const needed = !isBlank(lines[at] ?? {});
            return (
              <div key={key} className={styles.line} role="group" aria-label={t('trade.form.line', { n })}>
                {/* What no control shows belongs to the line all the same: the form hands on only what it has a field for. */}
                <Form.Item name={[at, 'id']} hidden>
                  <Input />
                </Form.Item>
                <Form.Item name={[at, 'product']} hidden>
                  <Input />
                </Form.Item>
                <Form.Item name={[at, 'name']} rules={[{ validator: (_rule, value?: string | null) => (needed && !value?.trim() ? Promise.reject(new Error(t('trade.form.lineMissing'))) : Promise.resolve()) }]}>
                  <AutoComplete
                    aria-label={label(t('trade.form.name'))}
                    placeholder={t('trade.form.namePlaceholder')}
                    options={options}
                    showSearch={{ filterOption: (typed, option) => String(option?.label ?? '').toLowerCase().includes(typed.toLowerCase()) }}
                  />
                </Form.Item>
                <Form.Item name={[at, 'quantity']}>
                  <InputNumber<number> aria-label={label(t('trade.form.quantity'))} controls={false} min={0} style={{ width: '100%' }} />
                </Form.Item>
                <Form.Item name={[at, 'unitPriceFen']}>
                  <MoneyInput plain aria-label={label(t('trade.form.unitPrice'))} />
                </Form.Item>
                <Form.Item name={[at, 'amountFen']}>
                  <MoneyInput plain aria-label={label(t('trade.form.amount'))} />
                </Form.Item>
                <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={t('trade.form.removeLine', { n })} title={t('trade.form.removeLine', { n })} onClick={() => remove(at)} />
              </div>
            );
          })}
          <div>
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ quantity: 1 })}>
              {t('trade.form.addLine')}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}
