import { useNavigate, useRoute, type SettingsPart } from '../data/navigation';
import { AboutSettings } from '../features/settings/about-settings';
import { FieldSettings } from '../features/settings/field-settings';
import { GeneralSettings } from '../features/settings/general-settings';
import { PolicySettings } from '../features/settings/policy-settings';
import { PresetSettings } from '../features/settings/preset-settings';
import { SecuritySettings, type SecretDialogs } from '../features/settings/security-settings';
import { SettingsLayout } from '../features/settings/settings-layout';
import { ChangePassword } from '../features/vault/change-password';
import { ConfirmRecovery, RenewRecovery } from '../features/vault/renew-recovery';
import { Page } from '../ui/page';
import { useWords } from '../words/use-words';

const dialogs: SecretDialogs = {
  changePassword: (done) => <ChangePassword onDone={done} />,
  renewRecovery: (done) => <RenewRecovery onDone={done} />,
  confirmRecovery: (done) => <ConfirmRecovery onDone={done} />,
};

/** The room 设置. */
export function SettingsScreen() {
  const { t } = useWords();
  const route = useRoute();
  const { go } = useNavigate();
  const part: SettingsPart = route.room === 'settings' ? (route.part ?? 'general') : 'general';
  return (
    <Page title={t('settings.title')} fill>
      <SettingsLayout part={part} onPart={(next) => go({ room: 'settings', part: next })}>
        {part === 'general' ? <GeneralSettings /> : null}
        {part === 'security' ? <SecuritySettings dialogs={dialogs} onBackups={() => go({ room: 'data', part: 'backup' })} /> : null}
        {part === 'policies' ? <PolicySettings /> : null}
        {part === 'fields' ? <FieldSettings /> : null}
        {part === 'lists' ? <PresetSettings /> : null}
        {part === 'about' ? <AboutSettings /> : null}
      </SettingsLayout>
    </Page>
  );
}
