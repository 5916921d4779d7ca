import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../words/use-words';
import { Begin } from './begin';
import { CheckRecovery } from './check-recovery';
import { CreateVault } from './create-vault';
import { RecoveryCode } from './recovery-code';
import { RestoreBackup } from './restore-backup';
import { VaultFrame } from './vault-frame';
import { Welcome } from './welcome';
import styles from './vault.module.css';

type Step =
  | { readonly at: 'welcome' | 'create' | 'restore' | 'begin' }
  | { readonly at: 'code' | 'check'; readonly code: string };

/** From nothing to an open vault: password, recovery code typed back, and with what to begin. */
export function FirstRun({ onDone }: { readonly onDone: () => void }) {
  const { t } = useWords();
  const [step, setStep] = useState<Step>({ at: 'welcome' });
  switch (step.at) {
    case 'welcome':
      return <Welcome onCreate={() => setStep({ at: 'create' })} onRestore={() => setStep({ at: 'restore' })} />;
    case 'create':
      return <CreateVault onCreated={(code) => setStep({ at: 'code', code })} onBack={() => setStep({ at: 'welcome' })} />;
    case 'restore':
      return <RestoreBackup onRestored={onDone} onBack={() => setStep({ at: 'welcome' })} />;
    case 'code':
      return (
        <VaultFrame title={t('vault.recovery.title')} lead={t('vault.recovery.lead')}>
          <RecoveryCode code={step.code} onWritten={() => setStep({ at: 'check', code: step.code })} />
        </VaultFrame>
      );
    case 'check':
      return (
        <VaultFrame title={t('vault.recovery.checkTitle')} lead={t('vault.recovery.checkLead')}>
          <CheckRecovery onConfirmed={() => setStep({ at: 'begin' })}>
            <Button size="large" onClick={() => setStep({ at: 'code', code: step.code })}>
              {t('vault.recovery.look')}
            </Button>
            <Button size="large" type="text" className={styles.push ?? ''} title={t('vault.recovery.laterHint')} onClick={() => setStep({ at: 'begin' })}>
              {t('vault.recovery.later')}
            </Button>
          </CheckRecovery>
        </VaultFrame>
      );
    case 'begin':
      return <Begin onDone={onDone} />;
  }
}
