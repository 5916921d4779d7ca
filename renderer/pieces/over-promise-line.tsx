import { WarningOutlined } from '@ant-design/icons';
import { momentOf, today } from '../../shared/kit/dates';
import { findOverPromises, judgeDue, type Due, type RealPace } from '../../shared/promise/over-promise';
import { localZone, useNow } from '../ui/use-today';
import { countText } from '../ui/format';
import { useWords } from '../words/use-words';
import styles from './forbidden-line.module.css';

/** Promises in a text that are tighter than what nine in ten complaints really took (AT-13, beyond §2 item 8); nothing where there are none. They stop nobody. `due` is when it is promised for, where that is chosen beside the words. */
export function OverPromiseLine({ text, pace, due }: { readonly text: string; readonly pace: RealPace | null; readonly due?: Due | undefined }) {
  const { t } = useWords();
  const now = useNow();
  if (pace === null || text === '') return null;
  const zone = localZone();
  const said = { on: today({ now: () => now, zone }), at: momentOf(now, zone), zone };
  const found = due === undefined ? findOverPromises(text, said, pace) : judgeDue(text, due, said, pace);
  if (found.length === 0) return null;
  const hours = (minutes: number): string => countText(Math.round(minutes / 6) / 10);
  return (
    <ul className={styles.lines} role="status" aria-label={t('promises.over.label')}>
      {found.map(({ from, text: words, minutes, enough }) => (
        <li key={from}>
          <WarningOutlined aria-hidden className={styles.sign ?? ''} />
          <span><mark>{words}</mark>{enough && pace.p90 !== null ? t('promises.over.tight', { hours: hours(minutes), p90: hours(pace.p90), n: countText(pace.n) }) : t('promises.over.unknown', { n: countText(pace.n) })}</span>
        </li>
      ))}
    </ul>
  );
}
