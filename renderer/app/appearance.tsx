import { LoadingOutlined } from '@ant-design/icons';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect, useLayoutEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { ask } from '../data/engine';
import { useSettings } from '../data/settings';
import { ForbiddenBookContext } from '../pieces/forbidden-book';
import { applyPalette } from '../ui/palette';
import { facesOf, paletteOf, themeOf } from '../ui/theme';
import { speak, type Language } from '../words/words';
import { useWords } from '../words/use-words';
import { styleNonce } from './style-nonce';

/**
 * On buttons that work. antd's own one is moved in and out, and stays for ever when a button stops before it came
 * in; it also names every button "loading", in English.
 */
const working = { autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> };

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');

const useSystemDark = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      systemDark.addEventListener('change', changed);
      return () => systemDark.removeEventListener('change', changed);
    },
    () => systemDark.matches,
  );

function useSystemLanguage(): Language | null {
  const [language, setLanguage] = useState<Language | null>(null);
  useEffect(() => {
    void ask('app:info', {}).then((answer) => {
      if (answer.ok) setLanguage(answer.value.systemLanguage);
    });
  }, []);
  return language;
}

/** Right below the body: what antd would put there by itself is not in the window yet when a field asks for the focus. */
const overEverything = (): HTMLElement => document.body;

/** Theme, density and language over everything, live. While no vault is open they follow the system. */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const { settings, read } = useSettings();
  const { language } = useWords();
  const systemLanguage = useSystemLanguage();
  const followsDark = useSystemDark();
  const isDark = settings.theme === 'system' ? followsDark : settings.theme === 'dark';
  const wanted = settings.language === 'system' ? systemLanguage : settings.language;

  useEffect(() => {
    if (wanted !== null) void speak(wanted);
  }, [wanted]);

  useEffect(() => {
    dayjs.locale(language === 'en' ? 'en' : 'zh-cn');
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    // Menus and dialogs of the system follow; before the settings are read main keeps what it has.
    if (read) void ask('app:theme', { theme: settings.theme });
  }, [read, settings.theme]);

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = isDark ? 'dark' : 'light';
    root.dataset['density'] = settings.density;
    root.style.setProperty('--km-faces', facesOf(language));
    applyPalette(root, paletteOf(isDark));
  }, [isDark, settings.density, language]);

  return (
    <ConfigProvider csp={{ nonce: styleNonce }} locale={language === 'en' ? enUS : zhCN} theme={themeOf({ isDark, density: settings.density, language })} button={working} getPopupContainer={overEverything}>
      <ForbiddenBookContext value={settings}>{children}</ForbiddenBookContext>
    </ConfigProvider>
  );
}
