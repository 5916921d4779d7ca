import { WarningOutlined } from '@ant-design/icons';
import { findForbidden, type TextUse } from '../../shared/script/forbidden';
import { useWords } from '../words/use-words';
import { useForbiddenBook } from './forbidden-book';
import styles from './forbidden-line.module.css';

/** The sentences in a text that are not to be said to a client, each with a better way to say it (domain §3.10); nothing where there are none. */
export function ForbiddenLine({ text, as = 'said', keeps24h = false }: { readonly text: string } & Partial<TextUse>) {
  const { t } = useWords();
  const found = findForbidden(text, { as, keeps24h }, useForbiddenBook());
  if (found.length === 0) return null;
  // What was found for the same reason stands in one line.
  const reasons = [...new Map(found.map(({ kind, better }) => [`${kind} ${better ?? ''}`, { kind, better }])).values()];
  return (
    <ul className={styles.lines} role="status" aria-label={t('script.forbiddenLabel')}>
      {reasons.map(({ kind, better }) => (
        <li key={`${kind} ${better ?? ''}`}>
          <WarningOutlined aria-hidden className={styles.sign ?? ''} />
          <span>
            {found.filter((each) => each.kind === kind && each.better === better).map(({ from, to }) => (
              <mark key={from}>{text.slice(from, to)}</mark>
            ))}
            {kind !== 'own' ? t(`script.forbidden.${kind}`) : better === null ? t('script.book.plain') : t('script.book.instead', { better })}
          </span>
        </li>
      ))}
    </ul>
  );
}
