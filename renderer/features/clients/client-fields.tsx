import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import type { ClientFile } from '../../../shared/client/asks';
import { useClientChoices } from '../../data/queries/clients';
import { useCustomFields, usePreset } from '../../data/queries/lists';
import { CustomFields } from '../../pieces/custom-fields';
import { FieldItem } from '../../pieces/field-item';
import { useWords } from '../../words/use-words';
import { AddressLines } from './address-lines';
import { ContactLines } from './contact-lines';
import { fieldsOfGroup, type ClientGroup, type FormField } from './form-values';
import { ReachLines } from './reach-lines';
import { SourceEntryItem } from './source-entry-item';
import styles from './client-form.module.css';

const wide: ReadonlySet<FormField> = new Set(['name', 'needs', 'stageReason', 'notes', 'verificationReason']);

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.groupTitle}>{title}</h2>
      {children}
    </section>
  );
}

/** Every field of the client form by its group, and the sets between them. */
export function ClientFields({ person, fresh, cameFrom }: { readonly person: boolean; readonly fresh: boolean; readonly cameFrom: ClientFile['cameFrom'] }) {
  const { t, label } = useWords();
  const { value: choices } = useClientChoices();
  const fields = (useCustomFields('clients').value ?? []).filter(({ archived }) => archived !== true);
  const [industries, scales, channels, methods] = [usePreset('industry'), usePreset('scale'), usePreset('source'), usePreset('followupMethod')];
  const suggestions: Partial<Readonly<Record<FormField, readonly string[]>>> = {
    industry: industries,
    scale: scales,
    owner: choices?.owners ?? [],
    preferredChannel: methods,
    source: channels,
  };
  const hints: Partial<Readonly<Record<FormField, string>>> = {
    name: t(person ? 'clients.form.personNameHint' : 'clients.form.nameHint'),
    creditCode: t('clients.form.creditCodeHint'),
    stageReason: t('clients.form.stageReasonHint'),
    valueGrade: t('clients.form.valueHint'),
    intentGrade: t('clients.form.intentHint'),
    needs: t('clients.form.needsHint'),
    greeting: t('clients.form.greetingHint'),
    noDisturb: t('clients.form.noDisturbHint'),
    qualifiedOn: t('clients.form.qualifiedHint'),
  };
  const fieldsOf = (group: ClientGroup) => (
    <div className={styles.grid}>
      {fieldsOfGroup(group, person).map((field) => field === 'sourceEntry' ? <SourceEntryItem key={field} known={cameFrom} /> : (
        <FieldItem
          key={field}
          collection="clients"
          field={field}
          path={['fields', field]}
          required={field === 'name'}
          autoFocus={fresh && field === 'name'}
          hint={hints[field]}
          suggestions={suggestions[field] ?? []}
          className={wide.has(field) ? (styles.wide ?? '') : ''}
          rows={field === 'needs' || field === 'notes' ? 3 : 1}
        />
      ))}
    </div>
  );
  return (
    <>
      <Group title={t('clients.form.identity')}>{fieldsOf('identity')}</Group>
      <Group title={t('clients.form.contacts')}>
        <ContactLines />
      </Group>
      <Group title={t('clients.form.reach')}>
        <div className={styles.grid}>
          <ReachLines kind="phones" />
          <ReachLines kind="emails" />
        </div>
      </Group>
      <Group title={t('clients.form.needs')}>
        <Form.Item name="tags" label={label('tags', 'name')} extra={t('clients.form.tagsHint')}>
          <Select mode="tags" tokenSeparators={['；', ';']} maxCount={100} options={(choices?.tags ?? []).map(({ name }) => ({ value: name, label: name }))} />
        </Form.Item>
        {fieldsOf('needs')}
      </Group>
      <Group title={t('clients.form.relation')}>{fieldsOf('relation')}</Group>
      <Group title={t('clients.form.addresses')}>
        <AddressLines />
      </Group>
      {fields.length === 0 ? null : (
        <Group title={t('custom.group')}>
          <div className={styles.grid}>
            <CustomFields fields={fields} wide={styles.wide ?? ''} />
          </div>
        </Group>
      )}
      <Group title={t('clients.form.checking')}>{fieldsOf('checking')}</Group>
    </>
  );
}
