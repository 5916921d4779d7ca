import { FlagOutlined } from '@ant-design/icons';
import { findPromises } from '../../shared/promise/find-promises';
import type { Due, RealPace } from '../../shared/promise/over-promise';
import { momentOf, today } from '../../shared/kit/dates';
import type { TextUse } from '../../shared/script/forbidden';
import { useSettled } from '../ui/use-settled';
import { dayShort, momentShort } from '../ui/format';
import { localZone, useNow } from '../ui/use-today';
import { useWords } from '../words/use-words';
import { ForbiddenLine } from './forbidden-line';
import { OverPromiseLine } from './over-promise-line';
import styles from './forbidden-line.module.css';

/**
 * What is to be said of words for a client while they are typed: what is better not said, what is faster than it ever went (AT-13),
 * and which promises will be proposed once they are saved (R-ST-06). It waits until nobody types, asks nothing and stops nobody.
 */
export function SaidLines({ text: typed, pace, due, proposes = true, ...use }: { readonly text: string; readonly pace: RealPace | null; readonly due?: Due | undefined; readonly proposes?: boolean } & Partial<TextUse>) {
  const text = useSettled(typed);
  return (
    <>
      <ForbiddenLine text={text} {...use} />
      <OverPromiseLine text={text} pace={pace} due={due} />
      {proposes ? <PromiseLine text={text} /> : null}
    </>
  );
}

function PromiseLine({ text }: { readonly text: string }) {
  const { t } = useWords();
  const now = useNow();
  const zone = localZone();
  const found = text === '' ? [] : findPromises(text, { on: today({ now: () => now, zone }), at: momentOf(now, zone), zone });
  if (found.length === 0) return null;
  return (
    <ul className={styles.lines} role="status" aria-label={t('promises.found.label')}>
      {found.map(({ from, text: words, dueOn, dueAt }) => (
        <li key={from}>
          <FlagOutlined aria-hidden className={styles.sign ?? ''} />
          <span><mark>{words}</mark>{t('promises.found.will', { when: dueAt === null ? dayShort(dueOn) : momentShort(dueAt) })}</span>
        </li>
      ))}
    </ul>
  );
}
