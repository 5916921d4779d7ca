import { Button } from 'antd';
import type { ClientId } from '../../../shared/client/schema';
import { dayOfMoment } from '../../../shared/kit/dates';
import { ask } from '../../data/engine';
import { useOpenComplaints } from '../../data/queries/people';
import { notifyRefused, notifySaved } from '../../data/saved-notice';
import { DueLabel } from '../../pieces/due-label';
import { Message } from '../../ui/message';
import { useWords } from '../../words/use-words';
import { calledAs, personOf, type Person } from './people-words';
import styles from './chain.module.css';

const reachable = ({ phones, emails }: Person): boolean => [...phones, ...emails].some(({ state }) => state === '正常');

interface Props {
  readonly client: ClientId;
  readonly people: readonly Person[];
  readonly onName: (person: Person) => void;
  /** Leads to where phones and e-mails are written down. */
  readonly onReach: () => void;
}

/** Changes of contacts that are still to be settled, with their clock (R-UPD-01), and what still names who left. */
export function UpdateNotes({ client, people, onName, onReach }: Props) {
  const { t } = useWords();
  const complaints = useOpenComplaints(client).value?.items ?? [];
  const left = people.filter((person) => person.leftOn !== null);
  return (
    <>
      {left.filter(({ updateDueAt }) => updateDueAt !== null).map((person) => (
        <Pending key={person.id} people={people} person={person} onName={onName} onReach={onReach} />
      ))}
      {left.map((person) => {
        const next = personOf(people, person.successor);
        const count = person.name === null ? 0 : complaints.filter(({ contactName }) => contactName === person.name).length;
        return count === 0 || next === null ? null : (
          <Message key={person.id} tone="info">
            {t('people.update.stillNamed', { count, name: calledAs(person, t), successor: calledAs(next, t) })}
          </Message>
        );
      })}
    </>
  );
}

function Pending({ people, person, onName, onReach }: { readonly person: Person } & Omit<Props, 'client'>) {
  const { t } = useWords();
  const next = personOf(people, person.successor);
  const due = person.updateDueAt;
  const confirm = async (nobody: boolean): Promise<void> => {
    const answer = await ask('contact:confirm-update', { id: person.id, nobody });
    if (answer.ok) notifySaved(answer.value.action, t('people.update.confirmed'));
    else notifyRefused(answer.error, 'contact:confirm-update');
  };
  const name = calledAs(person, t);
  return (
    <Message
      tone="warning"
      action={
        <span className={styles.actions}>
          {next === null ? (
            <>
              <Button size="small" onClick={() => onName(person)}>{t('people.form.name')}</Button>
              <Button size="small" onClick={() => void confirm(true)}>{t('people.update.confirmNobody')}</Button>
            </>
          ) : reachable(next) ? (
            <Button size="small" type="primary" onClick={() => void confirm(false)}>{t('people.update.confirm')}</Button>
          ) : (
            <Button size="small" onClick={onReach}>{t('people.update.addReach')}</Button>
          )}
        </span>
      }
    >
      {next === null ? t('people.update.toUnknown', { name }) : t('people.update.toKnown', { name, successor: calledAs(next, t) })}{' '}
      {due === null ? null : <DueLabel on={dayOfMoment(due)} at={due} rule={t('people.update.why')} />}
      {next === null ? null : <div className="km-soft">{t(reachable(next) ? 'people.update.reachThere' : 'people.update.reachMissing', { successor: calledAs(next, t) })}</div>}
    </Message>
  );
}
