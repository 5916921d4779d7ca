import { LockOutlined, PhoneOutlined, QuestionCircleOutlined, SafetyOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { lazy, Suspense, useEffect } from 'react';
import { ask, onSignal } from '../data/engine';
import { useNavigate, useRoute } from '../data/navigation';
import { useNextSurvey } from '../data/next-survey';
import { followWork } from '../data/projections/work';
import { FoundPromises } from '../features/promises/found-promises';
import { BrandMark } from '../ui/brand-mark';
import { notify } from '../ui/notices';
import { useWords } from '../words/use-words';
import { say } from '../words/words';
import { chosenPlace } from './chosen-place';
import { ErrorBoundary } from './error-boundary';
import { Palette } from './palette';
import { rooms, screenOf } from './rooms';
import { RoomCount } from './room-count';
import { useScreenState } from './screen-state';
import { ShellHints } from './shell-hints';
import { ShortcutSheet } from './shortcut-sheet';
import { keys, useShortcuts } from './shortcuts';
import { useActivity } from './use-activity';
import styles from './shell.module.css';

const SurveyCall = lazy(() => import('../features/care/survey-call').then((m) => ({ default: m.SurveyCall })));
const MessageCall = lazy(() => import('../features/scripts/message-call').then((m) => ({ default: m.MessageCall })));
/** It knows lunar days, which nothing at the start needs. */
const LogFollowupDialog = lazy(() => import('../features/followups/log-followup-dialog').then((m) => ({ default: m.LogFollowupDialog })));

/** The frame around every room: sidebar, search, the room, and what lies over it. */
export function Shell({ recoveryConfirmed }: { readonly recoveryConfirmed: boolean }) {
  const { t } = useWords();
  const route = useRoute();
  const { go } = useNavigate();
  useShortcuts();
  useActivity();
  useEffect(() => {
    const stop = followWork();
    return () => void stop();
  }, []);
  useEffect(
    () =>
      onSignal((signal) => {
        if (signal.kind === 'chosen') chosenPlace(signal.place, go);
        if (signal.kind === 'notice') notify(signal.notice === 'backupFailed' ? 'warning' : 'info', say(`shell.notices.${signal.notice}`));
      }),
    [go],
  );

  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#room">
        {t('shell.skip')}
      </a>
      <Sidebar />
      <div className={styles.main}>
        <TopBar />
        <ShellHints recoveryConfirmed={recoveryConfirmed} />
        <main id="room" className={styles.room} tabIndex={-1}>
          <ErrorBoundary key={`${route.room}-${'id' in route ? (route.id ?? '') : ''}`}>
            <Suspense fallback={<p className={styles.loading}>{t('shell.loadingRoom')}</p>}>{screenOf(route)}</Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <Overlays />
      <FoundPromises />
    </div>
  );
}

function Sidebar() {
  const { t } = useWords();
  const { room: current } = useRoute();
  const { go } = useNavigate();
  return (
    <aside className={styles.sidebar}>
      <div className={styles.brand}>
        <BrandMark className={styles.mark} />
        <span className={styles.label}>{t('shell.name')}</span>
      </div>
      <nav aria-label={t('shell.nav')}>
        <ul>
          {rooms.map(({ room, name, icon }, index) => (
            <li key={room}>
              <button
                type="button"
                className={styles.entry}
                aria-current={room === current ? 'page' : undefined}
                title={keys.room(index)}
                onClick={() => go({ room })}
              >
                <span aria-hidden>{icon}</span>
                <span className={styles.label}>{t(name)}</span>
                <RoomCount room={room} />
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <Tooltip title={t('shell.locked')} placement="right">
        <button type="button" className={`${styles.entry ?? ''} ${styles.lock ?? ''}`} onClick={() => void ask('app:lock', {})}>
          <LockOutlined aria-hidden />
          <span className={styles.label}>{t('shell.lock')}</span>
          <SafetyOutlined aria-hidden className={styles.safe} />
        </button>
      </Tooltip>
    </aside>
  );
}

function TopBar() {
  const { t } = useWords();
  const { overlayOpened } = useScreenState.getState();
  return (
    <div className={styles.top} role="search">
      <button type="button" className={styles.search} onClick={() => overlayOpened({ kind: 'palette' })}>
        <SearchOutlined aria-hidden />
        <span>{t('shell.searchOpen')}</span>
        <kbd aria-hidden>{keys.palette}</kbd>
      </button>
      <Button type="primary" icon={<PhoneOutlined aria-hidden />} title={keys.followup} onClick={() => overlayOpened({ kind: 'followup', client: null })}>
        {t('shell.logFollowup')}
      </Button>
      <Button type="text" icon={<QuestionCircleOutlined aria-hidden />} aria-label={t('shell.shortcutsOpen')} title={keys.sheet} onClick={() => overlayOpened({ kind: 'shortcuts' })} />
    </div>
  );
}

function Overlays() {
  const overlay = useScreenState((state) => state.overlay);
  const close = useScreenState((state) => state.overlayClosed);
  const survey = useNextSurvey((state) => state.next);
  const surveyPut = useNextSurvey((state) => state.put);
  return (
    <>
      <Palette open={overlay.kind === 'palette'} onClose={close} />
      <ShortcutSheet open={overlay.kind === 'shortcuts'} onClose={close} />
      <Suspense fallback={null}>
        {overlay.kind === 'followup' ? <LogFollowupDialog open {...(overlay.client !== null ? { client: overlay.client } : {})} onClose={close} /> : null}
        {overlay.kind === 'message' ? <MessageCall client={overlay.client} onClose={close} /> : null}
        {overlay.kind === 'survey' ? <SurveyCall client={overlay.client} onClose={close} /> : null}
        {survey === null ? null : <SurveyCall {...survey} onClose={surveyPut} />}
      </Suspense>
    </>
  );
}
