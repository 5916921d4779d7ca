import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { ask } from '../data/engine';
import { useNavigate } from '../data/navigation';
import { Message } from '../ui/message';
import { useWords } from '../words/use-words';
import styles from './shell.module.css';

/** What must not be forgotten, over every room: a recovery code never typed back, a vault in a cloud folder. */
export function ShellHints({ recoveryConfirmed }: { readonly recoveryConfirmed: boolean }) {
  const { t } = useWords();
  const { go } = useNavigate();
  const [cloudFolder, setCloudFolder] = useState<string | null>(null);
  const [hidden, setHidden] = useState(false);
  useEffect(() => {
    void ask('app:info', {}).then((answer) => setCloudFolder(answer.ok ? answer.value.cloudFolder : null));
  }, []);
  if (hidden || (recoveryConfirmed && cloudFolder === null)) return null;
  return (
    <div className={styles.hints}>
      {cloudFolder === null ? null : (
        <Message tone="warning" action={<Button size="small" type="text" onClick={() => setHidden(true)}>{t('basic.dismiss')}</Button>}>
          {t('shell.cloudFolder', { folder: cloudFolder })}
        </Message>
      )}
      {recoveryConfirmed ? null : (
        <Message
          tone="warning"
          action={
            <Button size="small" onClick={() => { setHidden(true); go({ room: 'settings', part: 'security' }); }}>
              {t('vault.recovery.confirmNow')}
            </Button>
          }
        >
          {t('vault.recovery.notConfirmed')}
        </Message>
      )}
    </div>
  );
}
