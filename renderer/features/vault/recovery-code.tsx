import { Button } from 'antd';
import { useState } from 'react';
import { copyText } from '../../ui/copy-text';
import { Message } from '../../ui/message';
import { useWords } from '../../words/use-words';
import styles from './vault.module.css';

/** The words of a recovery code. */
export const codeWords = (code: string): readonly string[] => code.trim().split(/[\s-]+/);

/** Shows a new recovery code, numbered as one writes it down. */
export function RecoveryCode({ code, onWritten }: { readonly code: string; readonly onWritten: () => void }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const words = codeWords(code);
  return (
    <div className={styles.stack}>
      <ol className={styles.words} aria-label={t('vault.recovery.list', { count: words.length })}>
        {words.map((word, index) => (
          <li key={`${index}-${word}`}>
            <span aria-hidden>{index + 1}</span>
            {word}
          </li>
        ))}
      </ol>
      <Message tone="warning">{copied ? t('vault.recovery.copyHint') : t('vault.recovery.warning')}</Message>
      <div className={styles.buttons}>
        <Button type="primary" size="large" onClick={onWritten} autoFocus>
          {t('vault.recovery.written')}
        </Button>
        <Button size="large" type="text" className={styles.push ?? ''} onClick={() => setCopied(copyText(words.join(' ')))}>
          {copied ? t('basic.copied') : t('basic.copy')}
        </Button>
      </div>
    </div>
  );
}
