import { lazy, Suspense, useEffect } from 'react';
import { useFoundPromises } from '../data/found-promises';
import { usePlaces } from '../data/navigation';
import { useNextSurvey } from '../data/next-survey';
import { SettingsProvider } from '../data/settings';
import { LockScreen } from '../screens/lock-screen';
import { forgetNotices, Notices } from '../ui/notices';
import { Appearance } from './appearance';
import { ErrorBoundary } from './error-boundary';
import { NumberGuard } from './number-guard';
import { useScreenState } from './screen-state';
import { useVaultState, type VaultHold } from './use-vault-state';

/** The rooms come after the lock screen, so that the password field is there sooner. */
const openShell = () => import('./shell');
const FirstRunScreen = lazy(() => import('../screens/first-run-screen').then((m) => ({ default: m.FirstRunScreen })));
const Shell = lazy(() => openShell().then((m) => ({ default: m.Shell })));

/** The app: first run, lock screen or the rooms, by where the vault stands. */
export function App() {
  const vault = useVaultState();
  const open = vault.phase === 'open';

  useEffect(() => {
    // Fetched while the user types the password.
    if (vault.phase === 'locked' || vault.phase === 'firstRun') void openShell();
  }, [vault.phase]);
  useEffect(() => {
    if (vault.phase !== 'locked') return;
    usePlaces.getState().forgotten();
    useScreenState.getState().overlayClosed();
    useNextSurvey.getState().put();
    useFoundPromises.getState().put();
    forgetNotices();
  }, [vault.phase]);

  return (
    <SettingsProvider open={open}>
      <Appearance>
        <ErrorBoundary>
          <World vault={vault} />
        </ErrorBoundary>
        <NumberGuard />
        <Notices />
      </Appearance>
    </SettingsProvider>
  );
}

function World({ vault: { phase, status, restarted, look } }: { readonly vault: VaultHold }) {
  switch (phase) {
    case 'asking':
      return null;
    case 'firstRun':
      return (
        <Suspense fallback={null}>
          <FirstRunScreen onDone={look} />
        </Suspense>
      );
    case 'locked':
      return <LockScreen status={status} restarted={restarted} onChange={look} />;
    case 'open':
      return (
        <Suspense fallback={null}>
          <Shell recoveryConfirmed={status?.recoveryConfirmed ?? true} />
        </Suspense>
      );
  }
}
