import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { readEmail, readPhone } from '../../../shared/contact/reach';
import { emailFields, phoneFields } from '../../../shared/client/schema';
import { problemOf } from '../../pieces/field-item';
import { useWords } from '../../words/use-words';
import styles from './client-form.module.css';

type Kind = 'phones' | 'emails';

/** A phone or e-mail as it is typed; one that cannot be right is foretold to be kept and marked (R-AUD-04). */
function ReachInput({ kind, label, value = '', ...given }: {
  readonly kind: Kind;
  readonly label: string;
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (event: unknown) => void;
}) {
  const { t } = useWords();
  const doubtful = value.trim() !== '' && (kind === 'phones' ? readPhone(value) : readEmail(value)).state === '待核实';
  return (
    <>
      <Input {...given} value={value} aria-label={label} placeholder={t(kind === 'phones' ? 'clients.form.phoneLabel' : 'clients.form.emailLabel')} inputMode={kind === 'phones' ? 'tel' : 'email'} />
      {doubtful ? <span className={styles.note}>{t(kind === 'phones' ? 'clients.form.phoneToVerify' : 'clients.form.emailToVerify')}</span> : null}
    </>
  );
}

/** The phones or e-mails of a client, or of its contact number `contact`. */
export function ReachLines({ kind, contact }: { readonly kind: Kind; readonly contact?: number }) {
  const { t } = useWords();
  const field = (kind === 'phones' ? phoneFields : emailFields).text;
  const isPhone = kind === 'phones';
  const removeLabel = (n: number): string =>
    contact === undefined
      ? t(isPhone ? 'clients.form.removePhone' : 'clients.form.removeEmail', { n })
      : t(isPhone ? 'clients.form.removeContactPhone' : 'clients.form.removeContactEmail', { n, contact: contact + 1 });
  const check = (_rule: unknown, value: unknown): Promise<void> => {
    const max = problemOf(field, value);
    return max === null ? Promise.resolve() : Promise.reject(new Error(max === 0 ? t('forms.wrong') : t('forms.tooLong', { max })));
  };
  return (
    <Form.List name={contact === undefined ? kind : [contact, kind]}>
      {(lines, { add, remove }) => (
        <div>
          {lines.map(({ key, name }, at) => (
            <div key={key} className={styles.line}>
              <Form.Item name={[name, 'text']} rules={[{ validator: check }]}>
                <ReachInput kind={kind} label={t(isPhone ? 'clients.form.phone' : 'clients.form.email', { n: at + 1 })} />
              </Form.Item>
              <Button type="text" icon={<DeleteOutlined aria-hidden />} aria-label={removeLabel(at + 1)} onClick={() => remove(name)} />
            </div>
          ))}
          <Button type="link" size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add({ text: '' })}>
            {t(isPhone ? 'clients.form.addPhone' : 'clients.form.addEmail')}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
