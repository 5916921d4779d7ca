import { CopyOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useState } from 'react';
import { copyText } from '../../ui/copy-text';
import { StatusTag } from '../../ui/status-tag';
import { useWords } from '../../words/use-words';
import styles from './client-page.module.css';

/** A phone or e-mail as it is kept, to copy; one that cannot be trusted says so. */
export function ReachText({ text, state }: { readonly text: string | null; readonly state: '正常' | '待核实' | null }) {
  const { t, term } = useWords();
  const [copied, setCopied] = useState(false);
  if (text === null) return null;
  return (
    <span className={styles.reach}>
      <span className={styles.reachText}>{text}</span>
      {state === '待核实' ? (
        <StatusTag tone="warning">{term(state)}</StatusTag>
      ) : (
        <Tooltip title={copied ? t('clients.page.copied') : t('basic.copy')} onOpenChange={(open) => !open && setCopied(false)}>
          <Button
            type="text"
            size="small"
            icon={<CopyOutlined aria-hidden />}
            aria-label={t('clients.page.copy', { text })}
            onClick={() => setCopied(copyText(text))}
          />
        </Tooltip>
      )}
    </span>
  );
}
