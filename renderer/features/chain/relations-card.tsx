import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { ClientId } from '../../../shared/client/schema';
import type { RelationRow } from '../../../shared/relation/asks';
import { ask } from '../../data/engine';
import { useNavigate } from '../../data/navigation';
import { useRelations } from '../../data/queries/people';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { StageTag } from '../../pieces/grade-tag';
import { Failure } from '../../ui/failure';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { FamilyPicture } from './family-picture';
import { RelationDialog } from './relation-dialog';
import styles from './chain.module.css';

/** The clients that a client is related to, read from its side, with the group it belongs to. */
export function RelationsCard({ client, name }: { readonly client: ClientId; readonly name: string }) {
  const { t } = useWords();
  const { value, error, reload } = useRelations(client);
  const [open, setOpen] = useState<RelationRow | 'new' | null>(null);
  return (
    <Section
      title={t('people.relations.title')}
      actions={
        <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setOpen('new')}>
          {t('people.relations.add')}
        </Button>
      }
    >
      <Failure error={error} channel="relation:list" onRetry={reload} />
      {value === null ? null : value.items.length === 0 ? (
        <p className="km-soft">
          {t('people.relations.empty')}
          <br />
          {t('people.relations.emptyExample')}
        </p>
      ) : (
        <ul aria-label={t('people.relations.list')}>
          {value.items.map((row) => (
            <Line key={row.id} row={row} onEdit={() => setOpen(row)} />
          ))}
        </ul>
      )}
      {value === null || value.family.length === 0 ? null : (
        <div style={{ marginTop: 12 }}>
          <p className="km-soft">{t('people.relations.family')}</p>
          <FamilyPicture family={value.family} client={client} />
        </div>
      )}
      {open === null ? null : <RelationDialog client={client} name={name} relation={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </Section>
  );
}

function Line({ row: { id, other, name, number, stage, kind, notes }, onEdit }: { readonly row: RelationRow; readonly onEdit: () => void }) {
  const { t, term } = useWords();
  const { go } = useNavigate();
  const shown = name ?? t('clients.form.unnamed');
  const remove = async (): Promise<void> => {
    const answer = await ask('relation:remove', { id });
    if (answer.ok) notifySaved(answer.value.action, t('people.relations.removed'));
    else notifyRefused(answer.error, 'relation:remove');
  };
  return (
    <li className={styles.relation}>
      <span className="km-soft">{term(kind)}</span>
      <span className={styles.company}>
        <button type="button" className="km-link" onClick={() => go({ room: 'clients', id: other, tab: 'chain' })}>
          {shown}
        </button>{' '}
        <span className="km-soft">{number}</span> {stage === null ? null : <StageTag stage={stage} />}
        {notes === null ? null : <div className="km-soft">{notes}</div>}
      </span>
      <span className={styles.actions}>
        <Button size="small" type="text" aria-label={t('people.relations.editFor', { name: shown })} onClick={onEdit}>
          {t('people.relations.edit')}
        </Button>
        <Button size="small" type="text" aria-label={t('people.relations.removeFor', { name: shown })} onClick={() => void remove()}>
          {t('people.relations.remove')}
        </Button>
      </span>
    </li>
  );
}
