import { WarningOutlined } from '@ant-design/icons';
import { findForbidden, type TextUse } from '../../shared/script/forbidden';
import { useWords } from '../words/use-words';
import styles from './forbidden-line.module.css';

/** The sentences in a text that are not to be said to a client, each with a better way to say it (domain §3.10); nothing where there are none. */
export function ForbiddenLine({ text, as = 'said', keeps24h = false }: { readonly text: string } & Partial<TextUse>) {
  const { t } = useWords();
  const found = findForbidden(text, { as, keeps24h });
  if (found.length === 0) return null;
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return (
    <ul className={styles.lines} role="status" aria-label={t('script.forbiddenLabel')}>
      {kinds.map((each) => (
        <li key={each}>
          <WarningOutlined aria-hidden className={styles.sign ?? ''} />
          <span>
            {found.filter(({ kind }) => kind === each).map(({ from, to }) => (
              <mark key={from}>{text.slice(from, to)}</mark>
            ))}
            {t(`script.forbidden.${each}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
