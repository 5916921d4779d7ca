import { PlusOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useState } from 'react';
import type { ClientFile } from '../../../shared/client/asks';
import type { ContactId } from '../../../shared/client/schema';
import { missingRoles, type DecisionRole } from '../../../shared/contact/chain';
import { Message } from '../../ui/message';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import { ChainPicture } from './chain-picture';
import { ChainTable } from './chain-table';
import { ContactDialog } from './contact-dialog';
import { LeaveDialog } from './leave-dialog';
import { personOf, type Person } from './people-words';
import { RelationsCard } from './relations-card';
import { UpdateNotes } from './update-notes';
import styles from './chain.module.css';

type Over = { readonly kind: 'add' } | { readonly kind: 'edit' | 'leave'; readonly id: ContactId } | null;

/** The roles that R-COL-03 asks for by name. */
const asked: readonly DecisionRole[] = ['最终决策者', '采购负责人'];

/** Who decides at a client, who took over from whom, and to whom the client is related. */
export function ChainView({ file, onReach, onHistory }: {
  readonly file: ClientFile;
  /** Leads to where phones and e-mails are written down. */
  readonly onReach: () => void;
  readonly onHistory: (id: ContactId, name: string) => void;
}) {
  const { t, term } = useWords();
  const [asTable, setAsTable] = useState(false);
  const [over, setOver] = useState<Over>(null);
  const { client, contacts: people } = file;
  const missing = client.type === '个人' || people.length === 0 ? [] : missingRoles(people);
  const named = (roles: readonly DecisionRole[]): string => roles.map(term).join(t('people.or'));
  const [unknown, others] = [missing.filter((role) => asked.includes(role)), missing.filter((role) => !asked.includes(role))];
  const open = (person: Person): void => setOver({ kind: 'edit', id: person.id });
  const person = over === null || over.kind === 'add' ? null : personOf(people, over.id);
  return (
    <div className={styles.tab} role="group" aria-label={t('people.tab')} tabIndex={0}>
      <UpdateNotes client={client.id} people={people} onName={({ id }) => setOver({ kind: 'leave', id })} onReach={onReach} />
      <Section
        title={t('people.title')}
        actions={
          <span className={styles.actions}>
            {people.length === 0 ? null : (
              <Segmented<'picture' | 'table'>
                size="small" aria-label={t('people.asWhat')} value={asTable ? 'table' : 'picture'}
                options={(['picture', 'table'] as const).map((value) => ({ value, label: t(`people.${value}`) }))}
                onChange={(value) => setAsTable(value === 'table')}
              />
            )}
            <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => setOver({ kind: 'add' })}>
              {t('people.add')}
            </Button>
          </span>
        }
      >
        {unknown.length === 0 ? null : <Message tone="warning">{t('people.missing', { roles: named(unknown) })}</Message>}
        {people.length === 0 ? (
          <p className="km-soft">
            {t('people.empty')}
            <br />
            {t('people.emptyExample')}
          </p>
        ) : (
          <div style={{ marginTop: unknown.length === 0 ? 0 : 12 }}>{asTable ? <ChainTable people={people} onOpen={open} /> : <ChainPicture people={people} onOpen={open} />}</div>
        )}
        {others.length === 0 ? null : <p className="km-soft" style={{ marginTop: 10 }}>{t('people.notNamed', { roles: named(others) })}</p>}
      </Section>
      <RelationsCard client={client.id} name={client.name ?? t('clients.form.unnamed')} />
      {over === null || over.kind === 'leave' || (over.kind === 'edit' && person === null) ? null : (
        <ContactDialog
          key={person?.id ?? 'new'} client={client.id} people={people} person={person} onClose={() => setOver(null)}
          onLeave={({ id }) => setOver({ kind: 'leave', id })}
          onHistory={({ id, name }) => {
            setOver(null);
            onHistory(id, name ?? '');
          }}
        />
      )}
      {over?.kind === 'leave' && person !== null ? <LeaveDialog people={people} person={person} onClose={() => setOver(null)} /> : null}
    </div>
  );
}
