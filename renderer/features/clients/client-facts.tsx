import { Button } from 'antd';
import type { ClientFile } from '../../../shared/client/asks';
import { useToday } from '../../ui/use-today';
import { useCustomFields } from '../../data/queries/lists';
import { customFacts } from '../../pieces/custom-fields';
import { StageTag, TierTag } from '../../pieces/grade-tag';
import { dayText, moneyText, relativeDay } from '../../ui/format';
import { KeyValues, type KeyValue } from '../../ui/key-values';
import { Section } from '../../ui/page';
import { StatusTag } from '../../ui/status-tag';
import { useWords, type Words } from '../../words/use-words';
import { fieldsOfGroup, type ClientGroup, type FormField } from './form-values';
import { ReachText } from './reach-text';
import styles from './client-page.module.css';

const wide: ReadonlySet<FormField> = new Set(['needs', 'notes', 'stageReason', 'verificationReason']);
/** Fields that nobody misses while they are empty. */
const optional: ReadonlySet<FormField> = new Set(['stageReason', 'verificationReason', 'notes', 'verification', 'intentGrade', 'creditCode', 'foundedOn', 'cooperationSince', 'sourceEntry', 'qualifiedOn', 'balanceFen', 'greeting', 'noDisturb', 'preferredChannel']);
const headings = {
  identity: 'clients.form.identity', relation: 'clients.form.relation', needs: 'clients.form.needs', checking: 'clients.form.checking',
} as const satisfies Readonly<Record<ClientGroup, string>>;

/** The fields of S2-T1 and beside it, by group; what is still missing is named in one line. */
function GroupFacts({ file, group }: { readonly file: ClientFile; readonly group: ClientGroup }) {
  const { t, term, label } = useWords();
  const today = useToday();
  const { client, tags } = file;
  const shown = (field: FormField): KeyValue['value'] => {
    const value = client[field];
    if (value === null) return null;
    if (field === 'valueGrade' || field === 'intentGrade') return <TierTag grade={value as 'A类'} meaning={field === 'valueGrade' ? 'value' : 'intent'} />;
    if (field === 'stage' && client.stage !== null) return <StageTag stage={client.stage} />;
    if (field === 'verification') return <StatusTag tone={value === '待核实' ? 'warning' : 'good'}>{term(String(value))}</StatusTag>;
    if (field === 'sourceEntry') return file.cameFrom === null ? null : [file.cameFrom.channel === null ? null : term(file.cameFrom.channel), file.cameFrom.name].filter((part) => part !== null).join(' · ');
    if (field === 'budgetFen' || field === 'balanceFen') return moneyText(Number(value));
    if (field === 'filedOn' || field === 'foundedOn' || field === 'cooperationSince' || field === 'qualifiedOn') {
      return (
        <>
          {dayText(value as never)} <span className="km-soft">{relativeDay(value as never, today)}</span>
        </>
      );
    }
    return term(String(value));
  };
  const fields = fieldsOfGroup(group, client.type === '个人').filter((field) => field !== 'name');
  const items: KeyValue[] = fields
    .filter((field) => client[field] !== null && !(field === 'sourceEntry' && file.cameFrom === null))
    .map((field) => ({ key: field, label: label('clients', field), value: shown(field), wide: wide.has(field) }));
  if (group === 'needs' && tags.length > 0) {
    const value = (
      <span className={styles.tags}>
        {tags.map(({ id, name }) => (
          <StatusTag key={id} tone="neutral" icon={null}>
            {name}
          </StatusTag>
        ))}
      </span>
    );
    items.unshift({ key: 'tags', label: label('tags', 'name'), wide: true, value });
  }
  const unfilled = [
    ...(group === 'needs' && tags.length === 0 ? [label('tags', 'name')] : []),
    ...fields.filter((field) => client[field] === null && !optional.has(field)).map((field) => label('clients', field)),
  ];
  if (items.length === 0 && unfilled.length === 0) return null;
  return (
    <Section title={t(headings[group])}>
      {items.length === 0 ? null : <KeyValues narrow items={items} />}
      {unfilled.length === 0 ? null : <p className={`${styles.unfilled ?? ''} km-soft`}>{t('clients.page.unfilled', { fields: unfilled.join(t('clients.page.comma')) })}</p>}
    </Section>
  );
}

type Contacts = ClientFile['contacts'];

/** Who is there before who left. */
const inPlaceFirst = (contacts: Contacts): Contacts => [...contacts.filter(({ leftOn }) => leftOn === null), ...contacts.filter(({ leftOn }) => leftOn !== null)];

/** Who took over from a person, as a sentence; `null` where nobody is known. */
function successorOf(contacts: Contacts, { successor }: Contacts[number], t: Words['t']): string | null {
  const next = contacts.find(({ id }) => id === successor);
  return next === undefined ? null : t('clients.page.takenOverBy', { name: next.name ?? next.position ?? t('clients.form.unnamed') });
}

/** The people at the client and how to reach them. */
function People({ file, onEdit }: { readonly file: ClientFile; readonly onEdit: () => void }) {
  const words = useWords();
  const { t, term } = words;
  const { value: own } = useCustomFields('contacts');
  const { contacts, phones, emails } = file;
  const none = contacts.length === 0 && phones.length === 0 && emails.length === 0;
  return (
    <Section
      title={t('clients.page.contacts')}
      actions={
        none ? (
          <Button size="small" onClick={onEdit}>
            {t('clients.page.addReach')}
          </Button>
        ) : undefined
      }
    >
      {none ? <p className="km-soft">{t('clients.page.noReach')}</p> : null}
      {inPlaceFirst(contacts).map((contact) => (
        <div key={contact.id} className={`${styles.person ?? ''} ${contact.leftOn === null ? '' : 'km-soft'}`}>
          <span>
            <span className={styles.personName}>{contact.name ?? t('clients.form.unnamed')}</span> <span className="km-soft">{contact.position}</span>{' '}
            {contact.role === null || contact.leftOn !== null ? null : <StatusTag tone="info" icon={null}>{term(contact.role)}</StatusTag>}
            {contact.leftOn === null ? null : [t('clients.page.leftOn', { day: dayText(contact.leftOn) }), successorOf(contacts, contact, t)].filter((part) => part !== null).join(' · ')}
          </span>
          {[...contact.phones, ...contact.emails].map(({ id, text, state }) => (
            <ReachText key={id} text={text} state={state} />
          ))}
          {customFacts(own ?? [], contact.custom, words).map(({ key, label, value }) => (
            <span key={key}>
              <span className="km-soft">{label}</span> {value}
            </span>
          ))}
          {contact.notes === null ? null : <span className="km-soft">{contact.notes}</span>}
        </div>
      ))}
      {phones.length + emails.length === 0 ? null : (
        <div className={styles.person}>
          {contacts.length === 0 ? null : <span className="km-soft">{t('clients.page.reach')}</span>}
          {[...phones, ...emails].map(({ id, text, state }) => (
            <ReachText key={id} text={text} state={state} />
          ))}
        </div>
      )}
    </Section>
  );
}

/** What is known of a client: people, fields by group, addresses. */
export function ClientFacts({ file, onEdit }: { readonly file: ClientFile; readonly onEdit: () => void }) {
  const words = useWords();
  const { t } = words;
  const own = customFacts(useCustomFields('clients').value ?? [], file.client.custom, words);
  const places = file.addresses.map(({ id, province, city, district, street }) => ({ id, text: [province, city, district, street].filter((part) => part !== null).join(' ') }));
  return (
    <>
      <People file={file} onEdit={onEdit} />
      <GroupFacts file={file} group="needs" />
      <GroupFacts file={file} group="identity" />
      <GroupFacts file={file} group="relation" />
      {places.length === 0 ? null : (
        <Section title={t('clients.page.addresses')}>
          {places.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
        </Section>
      )}
      {own.length === 0 ? null : (
        <Section title={t('custom.group')}>
          <KeyValues narrow items={own} />
        </Section>
      )}
      <GroupFacts file={file} group="checking" />
    </>
  );
}
