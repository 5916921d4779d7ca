import type { ClientId } from '../../../shared/client/schema';
import { dayOfMoment, isDay } from '../../../shared/kit/dates';
import type { Holding } from '../../../shared/privacy/asks';
import type { Purpose } from '../../../shared/privacy/purposes';
import { useHoldings } from '../../data/queries/privacy';
import { Failure } from '../../ui/failure';
import { dayShort, dayText } from '../../ui/format';
import { Section } from '../../ui/page';
import { useWords } from '../../words/use-words';
import styles from './privacy.module.css';

/** In the order of purposes, so that what rests on the same reason stands together. */
function byPurpose(items: readonly Holding[]): readonly (readonly [Purpose, readonly Holding[]])[] {
  const groups = new Map<Purpose, Holding[]>();
  for (const item of items) groups.set(item.purpose, [...(groups.get(item.purpose) ?? []), item]);
  return [...groups];
}

/** Each kind of data that is held of a client, why it is needed and on what it rests (R-COL-05). */
export function HeldCard({ client }: { readonly client: ClientId }) {
  const { t, term } = useWords();
  const { value, error, reload } = useHoldings(client);
  return (
    <Section title={t('privacy.held.title')}>
      <Failure error={error} channel="privacy:holdings" onRetry={reload} />
      {value === null ? null : (
        <>
          <p className="km-soft">
            {t('privacy.held.lead')} {t('privacy.held.consentOf', { state: term(value.consent) })}
            {value.checkedOn !== null && isDay(value.checkedOn) ? ` · ${t('privacy.held.checked', { day: dayText(value.checkedOn) })}` : ''}
          </p>
          {byPurpose(value.items).map(([purpose, items]) => (
            <Purposes key={purpose} purpose={purpose} items={items} />
          ))}
        </>
      )}
    </Section>
  );
}

function Purposes({ purpose, items }: { readonly purpose: Purpose; readonly items: readonly Holding[] }) {
  const { t, label } = useWords();
  const [first] = items;
  const name = ({ collection, field, label: own }: Holding): string => `${t(`backup.check.names.${collection}`)} · ${own ?? label(collection, field)}`;
  return (
    <div className={styles.scroll}>
      <table className={`${styles.matrix ?? ''} ${styles.held ?? ''}`}>
        <caption>
          {t(`privacy.held.purposes.${purpose}`)}
          {first === undefined ? null : <span className={styles.basis}>{t(`privacy.held.bases.${first.basis}`)}</span>}
        </caption>
        <thead>
          <tr>
            {(['what', 'since', 'changed', 'from'] as const).map((heading) => (
              <th key={heading} scope="col">
                {t(`privacy.held.${heading}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.collection}.${item.field}`}>
              <th scope="row">
                {name(item)} {item.values > 1 ? <span className="km-soft">{t('privacy.held.count', { count: item.values })}</span> : null}
              </th>
              <td>{dayShort(dayOfMoment(item.since))}</td>
              <td>{dayShort(dayOfMoment(item.changed))}</td>
              <td>{item.from.map((kind) => t(`privacy.held.ways.${kind}`)).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
