import { ArrowDownOutlined, ArrowUpOutlined, EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { customOwners, type CustomField, type CustomOwner } from '../../../shared/custom/schema';
import { ask } from '../../data/engine';
import { useCustomFields } from '../../data/queries/lists';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { Failure } from '../../ui/failure';
import { Section } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import { FieldDialog } from './field-dialog';
import styles from './settings.module.css';

/** Fields of the user's own: added, renamed, put in order, taken out of use. */
export function FieldSettings() {
  const { t, term } = useWords();
  const [owner, setOwner] = useState<CustomOwner>('clients');
  const [editing, setEditing] = useState<CustomField | 'new' | null>(null);
  const { value: fields, error, reload } = useCustomFields(owner);

  const archive = async ({ id, label, archived }: CustomField): Promise<void> => {
    const answer = await ask('custom:edit', { id, archived: archived !== true });
    if (!answer.ok) return notifyRefused(answer.error, 'custom:edit');
    notifySaved(answer.value.action, t('custom.fields.saved', { name: label ?? '' }));
  };
  const move = async (at: number, by: number): Promise<void> => {
    const ids = (fields ?? []).map(({ id }) => id);
    const [moved] = ids.splice(at, 1);
    if (moved !== undefined) ids.splice(at + by, 0, moved);
    const answer = await ask('custom:order', { ids });
    if (!answer.ok) return notifyRefused(answer.error, 'custom:order');
    notifySaved(answer.value.action);
  };

  return (
    <div className={styles.column}>
      <p className={styles.hint}>{t('custom.fields.lead')}</p>
      <div className={styles.tools}>
        <Segmented aria-label={t('custom.fields.ownerLabel')} value={owner} options={customOwners.map((value) => ({ value, label: t(`custom.fields.owners.${value}`) }))} onChange={setOwner} />
        <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
          {t('custom.fields.add')}
        </Button>
      </div>
      <Failure error={error} onRetry={reload} />
      <Section>
        {fields?.length === 0 ? <p className={styles.hint}>{t('custom.fields.none')}</p> : null}
        <ul className={styles.rows} aria-label={t(`custom.fields.owners.${owner}`)}>
          {(fields ?? []).map((field, at) => {
            const name = field.label ?? '';
            return (
              <li key={field.id} className={styles.row}>
                <span>
                  <strong>{name}</strong> <span className="km-soft">{[term(field.kind ?? ''), ...(field.options ?? []).slice(0, 6)].join(' · ')}</span>{' '}
                  {field.archived === true ? (
                    <StatusTag tone="neutral" icon={null}>
                      {t('custom.fields.archived')}
                    </StatusTag>
                  ) : null}
                </span>
                <span className={styles.rowTools}>
                  <Button type="text" size="small" icon={<ArrowUpOutlined aria-hidden />} aria-label={t('custom.fields.up', { name })} disabled={at === 0} onClick={() => void move(at, -1)} />
                  <Button type="text" size="small" icon={<ArrowDownOutlined aria-hidden />} aria-label={t('custom.fields.down', { name })} disabled={at === (fields?.length ?? 0) - 1} onClick={() => void move(at, 1)} />
                  <Button type="text" size="small" icon={<EditOutlined aria-hidden />} aria-label={t('custom.fields.edit', { name })} onClick={() => setEditing(field)} />
                  <Button type="link" size="small" aria-label={t(field.archived === true ? 'custom.fields.restore' : 'custom.fields.archive', { name })} onClick={() => void archive(field)}>
                    {t(field.archived === true ? 'custom.fields.restoreShort' : 'custom.fields.archiveShort')}
                  </Button>
                </span>
              </li>
            );
          })}
        </ul>
      </Section>
      {editing === null ? null : <FieldDialog owner={owner} field={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
    </div>
  );
}
