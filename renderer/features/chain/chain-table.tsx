import { superiorOf } from '../../../shared/contact/chain';
import { useWords } from '../../words/use-words';
import { attitudeMarks } from './chain-picture';
import { calledAs, standingOf, type Person } from './people-words';
import styles from './chain.module.css';

/** The decision chain as a table: what the picture shows, in words. */
export function ChainTable({ people, onOpen }: { readonly people: readonly Person[]; readonly onOpen: (person: Person) => void }) {
  const words = useWords();
  const { t, term } = words;
  const columns = ['name', 'position', 'role', 'influence', 'attitude', 'reportsTo', 'state'] as const;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('people.title')}>
      <table className={styles.table} aria-label={t('people.title')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`people.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((person) => {
            const superior = superiorOf(people, person);
            return (
              <tr key={person.id}>
                <td>
                  <button type="button" className="km-link" onClick={() => onOpen(person)}>
                    {calledAs(person, t)}
                  </button>
                </td>
                <td>{person.position}</td>
                <td>{person.role === null ? null : term(person.role)}</td>
                <td>{person.influence === null ? null : term(person.influence)}</td>
                <td>
                  {person.attitude === null ? null : (
                    <span className={styles.mark}>
                      <span aria-hidden>{attitudeMarks[person.attitude]}</span> {term(person.attitude)}
                    </span>
                  )}
                </td>
                <td>{superior === null ? null : calledAs(superior, t)}</td>
                <td>{standingOf(people, person, words)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
