import { CheckOutlined, FolderOpenOutlined, PlusCircleOutlined } from '@ant-design/icons';
import { useWords } from '../../words/use-words';
import { ChoiceButton } from './choice-button';
import { VaultFrame } from './vault-frame';
import styles from './vault.module.css';

/** The first thing a new user sees: what this is, and the two ways to begin. */
export function Welcome({ onCreate, onRestore }: { readonly onCreate: () => void; readonly onRestore: () => void }) {
  const { t } = useWords();
  return (
    <VaultFrame title={t('vault.welcome.title')} lead={t('vault.welcome.lead')}>
      <ul className={styles.points}>
        {(['local', 'encrypted', 'yours'] as const).map((point) => (
          <li key={point}>
            <CheckOutlined aria-hidden />
            <span>{t(`vault.welcome.points.${point}`)}</span>
          </li>
        ))}
      </ul>
      <div className={styles.choices}>
        <ChoiceButton icon={<PlusCircleOutlined />} name={t('vault.welcome.create')} hint={t('vault.welcome.createHint')} onClick={onCreate} />
        <ChoiceButton icon={<FolderOpenOutlined />} name={t('vault.welcome.restore')} hint={t('vault.welcome.restoreHint')} onClick={onRestore} />
      </div>
    </VaultFrame>
  );
}
