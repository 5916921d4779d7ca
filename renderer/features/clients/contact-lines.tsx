import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import { useCustomFields, usePreset } from '../../data/queries/lists';
import { CustomFields } from '../../pieces/custom-fields';
import { FieldItem } from '../../pieces/field-item';
import { useWords } from '../../words/use-words';
import { ReachLines } from './reach-lines';
import styles from './client-form.module.css';

/** The people at a client, each with phones and e-mails of their own. */
export function ContactLines() {
  const { t } = useWords();
  const { value: fields } = useCustomFields('contacts');
  const positions = usePreset('position');
  return (
    <Form.List name="contacts">
      {(lines, { add, remove }) => (
        <>
          {lines.map(({ key, name }, at) => (
            <div key={key} className={styles.card} role="group" aria-label={t('clients.form.contact', { n: at + 1 })}>
              <div className={styles.cardHead}>
                <span>{t('clients.form.contact', { n: at + 1 })}</span>
                <Button type="text" size="small" icon={<DeleteOutlined aria-hidden />} aria-label={t('clients.form.removeContact', { n: at + 1 })} onClick={() => remove(name)} />
              </div>
              <div className={styles.grid}>
                <FieldItem collection="contacts" field="name" path={[name, 'name']} />
                <FieldItem collection="contacts" field="position" path={[name, 'position']} suggestions={positions} />
                <ReachLines kind="phones" contact={name} />
                <ReachLines kind="emails" contact={name} />
                {(['role', 'influence', 'attitude', 'joinedOn'] as const).map((field) => (
                  <FieldItem key={field} collection="contacts" field={field} path={[name, field]} />
                ))}
                <CustomFields fields={fields ?? []} path={[name, 'custom']} />
                <FieldItem collection="contacts" field="notes" path={[name, 'notes']} rows={1} className={styles.wide ?? ''} />
              </div>
            </div>
          ))}
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => add({ phones: [{ text: '' }], emails: [] })}>
            {t('clients.form.addContact')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
