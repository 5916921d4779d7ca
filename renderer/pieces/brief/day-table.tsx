import type { DayPlan } from '../../../shared/plan/asks';
import { useWords } from '../../words/use-words';
import { legText } from './leg-text';
import styles from './brief.module.css';

/** A day's visits in their order, as they are printed in front of the briefs. */
export function DayTable({ plan }: { readonly plan: DayPlan }) {
  const { t, term } = useWords();
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('today.day.time')}</th>
            <th scope="col">{t('today.day.client')}</th>
            <th scope="col">{t('today.day.where')}</th>
            <th scope="col">{t('today.day.way')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.stops.map((stop) => (
            <tr key={stop.visit}>
              <td>{stop.time ?? t('today.day.anyTime')}</td>
              <td>{stop.clientName}</td>
              <td>{[stop.method === null ? null : term(stop.method), stop.address].filter((part) => part !== null).join(' · ')}</td>
              <td>{legText(stop, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.soft}>{t('today.day.honest')}</p>
    </>
  );
}
