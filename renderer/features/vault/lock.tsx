import { useState } from 'react';
import type { VaultStatus } from '../../../shared/vault/asks';
import { Message } from '../../ui/message';
import { useWords } from '../../words/use-words';
import { Recover } from './recover';
import { RestoreBackup } from './restore-backup';
import { Unlock } from './unlock';

/** The lock screen: the password, or the recovery code for who forgot it. */
export function Lock({ status, restarted, onUnlocked }: {
  readonly status: VaultStatus | null;
  /** The engine ended by itself and runs again. */
  readonly restarted: boolean;
  readonly onUnlocked: () => void;
}) {
  const { t } = useWords();
  const [face, setFace] = useState<'password' | 'forgot' | 'restore'>('password');
  const back = (): void => setFace('password');
  if (face === 'forgot') return <Recover status={status} onUnlocked={onUnlocked} onBack={back} />;
  if (face === 'restore') return <RestoreBackup replace onRestored={back} onBack={back} />;
  return (
    <Unlock status={status} onUnlocked={onUnlocked} onForgot={() => setFace('forgot')} onRestore={() => setFace('restore')}>
      {restarted ? <Message tone="info">{t('shell.engineRestarted')}</Message> : null}
    </Unlock>
  );
}
