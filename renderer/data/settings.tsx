import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Given, Refusal } from '../../shared/ipc/contract';
import type { Fault } from '../../shared/ipc/fault';
import type { Result } from '../../shared/kit/result';
import { defaultSettings, type Settings } from '../../shared/settings/schema';
import { ask, onSignal } from './engine';

/** The user's settings, and how to change them. */
export interface SettingsHold {
  readonly settings: Settings;
  /** False until the vault was read: before that these are the defaults. */
  readonly read: boolean;
  readonly change: (patch: Given<'settings:write'>['patch']) => Promise<Result<Settings, Refusal<'settings:write'> | Fault>>;
}

const Hold = createContext<SettingsHold>({
  settings: defaultSettings,
  read: false,
  change: () => Promise.resolve({ ok: false, error: { kind: 'locked' } }),
});

/** Settings live in the vault: they are read while it is open, and are the defaults while it is not. */
export function SettingsProvider({ open, children }: { readonly open: boolean; readonly children: ReactNode }) {
  const [kept, setKept] = useState<Settings | null>(null);

  useEffect(() => {
    if (!open) return;
    const readAll = (): void =>
      void ask('settings:read', {}).then((answer) => {
        if (answer.ok) setKept(answer.value);
      });
    readAll();
    const stop = onSignal(({ kind }) => {
      if (kind === 'settings') readAll();
    });
    return () => {
      stop();
      setKept(null);
    };
  }, [open]);

  const change = useCallback(async (patch: Given<'settings:write'>['patch']) => {
    const answer = await ask('settings:write', { patch });
    if (answer.ok) setKept(answer.value);
    return answer;
  }, []);

  const hold = useMemo(() => ({ settings: kept ?? defaultSettings, read: kept !== null, change }), [kept, change]);
  return <Hold value={hold}>{children}</Hold>;
}

/** The settings in force. */
export const useSettings = (): SettingsHold => useContext(Hold);
