import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { FieldItem } from '../../pieces/field-item';
import { useWords } from '../../words/use-words';
import styles from './client-form.module.css';

/** A client's addresses, 省市区 and street (R-ENT-01). */
export function AddressLines() {
  const { t } = useWords();
  return (
    <Form.List name="addresses">
      {(lines, { add, remove }) => (
        <>
          {lines.map(({ key, name }, at) => (
            <div key={key} className={styles.card} role="group" aria-label={t('clients.form.address', { n: at + 1 })}>
              <div className={styles.cardHead}>
                <span>{t('clients.form.address', { n: at + 1 })}</span>
                <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t('clients.form.removeAddress', { n: at + 1 })} onClick={() => remove(name)} />
              </div>
              <div className={styles.place}>
                {(['province', 'city', 'district'] as const).map((part) => (
                  <FieldItem key={part} collection="addresses" field={part} path={[name, part]} />
                ))}
              </div>
              <FieldItem collection="addresses" field="street" path={[name, 'street']} />
              <div className={styles.place}>
                {(['lat', 'lng'] as const).map((part) => (
                  <FieldItem key={part} collection="addresses" field={part} path={[name, part]} placeholder={t(`clients.form.${part}`)} />
                ))}
              </div>
            </div>
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({})}>
            {t('clients.form.addAddress')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
