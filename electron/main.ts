import { createRequire } from 'node:module';
import { join } from 'node:path';
import { app, type BrowserWindow, Menu, nativeTheme, powerMonitor } from 'electron';
import type { Out, ShellChannel } from '../shared/ipc/contract';
import { shellAsks } from '../shared/ipc/contract';
import type { Result } from '../shared/kit/result';
import { installedCommand } from './cli/installed';
import { openLog } from './engine/log/file-log';
import { answer } from './ipc/answer';
import { openGate } from './ipc/gate';
import type { ChosenPlace } from '../shared/remind/reminder';
import { appOrigin, declareProtocol } from './shell/app-protocol';
import { createAutoLock } from './shell/auto-lock';
import { startEngineHost, type EngineHost } from './shell/engine-host';
import { confirmLeaving, lockContents } from './shell/lockdown';
import { forgetWindow, openMainWindow, tell } from './shell/main-window';
import { createShellHandlers } from './shell/shell-handlers';
import { forgetReminders, showReminders } from './shell/reminders';
import { shellWords } from './shell/shell-words';
import { openTray } from './shell/tray';

// Composition root: builds everything and hands it out; no logic.
app.setName('Kemai');

function run(): void {
  const dist = __dirname;
  const pages = join(dist, '..', 'renderer');
  const data = app.getPath('userData');
  const vaultFolder = join(data, 'vault');
  const logs = join(data, 'logs');
  const log = openLog(logs, 'main', Date.now);
  let words = shellWords(app.getLocale());
  let hides = false;
  let stopping = false;
  let window: BrowserWindow | null = null;
  let unlocked = false;

  const engine: EngineHost = startEngineHost(
    dist,
    { vault: vaultFolder, logs, zone: Intl.DateTimeFormat().resolvedOptions().timeZone },
    (signal) => {
      tell(window, signal);
      if (signal.kind === 'settings') void readOwn();
      if (signal.kind === 'work') tray.setDue(signal.counts.overdue + signal.counts.today);
      if (signal.kind === 'remind' && unlocked) showReminders(signal.reminders, words, choose);
    },
    () => {
      log.note('engineRestarted');
      unlocked = false;
      tray.setDue(null);
      tell(window, { kind: 'engineRestarted' });
    },
  );

  const lock = async (why: 'user' | 'idle' | 'suspend' | 'screen'): Promise<void> => {
    if (!unlocked) return;
    unlocked = false;
    tray.setDue(null);
    forgetReminders();
    tell(window, { kind: 'locked', why });
    const renewed = engine.renew();
    // At once, not when the engine has ended: a password typed meanwhile would be lost with the old page.
    if (window) await forgetWindow(window);
    await renewed;
  };
  const autoLock = createAutoLock(() => Date.now(), () => void lock('idle'));
  const readOwn = async (): Promise<void> => {
    const settings = (await engine.ask('settings:read', {})) as Result<Out<'settings:read'>, unknown>;
    if (!settings.ok) return;
    const { autoLockMinutes, closeToTray, language } = settings.value;
    autoLock.setMinutes(autoLockMinutes);
    hides = closeToTray;
    words = shellWords(language === 'system' ? app.getLocale() : language);
    tray.speak(words);
  };
  const show = (): void => {
    if (window?.isMinimized() === true) window.restore();
    window?.show();
    window?.focus();
  };
  const choose = (place: ChosenPlace): void => {
    show();
    tell(window, { kind: 'chosen', place });
  };
  const tray = openTray(words, {
    open: show, plan: () => choose({ to: 'today' }), log: () => choose({ to: 'log' }), lock: () => void lock('user'), quit: () => app.quit(),
  }, (cause) => log.defect('tray', cause));

  const { handlers, files } = createShellHandlers({
    window: () => window, engine: () => engine, pages, logs, vaultFolder, words, lock: () => lock('user'), active: autoLock.active,
  });
  const shell = answer(shellAsks, handlers, { isOpen: () => true }, (channel, cause) => log.defect(channel, cause));
  openGate({
    isOurs: (event) => event.sender === window?.webContents && event.senderFrame === event.sender.mainFrame && event.senderFrame.url.startsWith(`${appOrigin}/`),
    receive: files.receive,
    ask: async (channel, input) => {
      if (Object.hasOwn(shellAsks, channel as ShellChannel)) return shell(channel, input);
      const answered = await engine.ask(String(channel), input);
      if (['vault:create', 'vault:unlock', 'vault:recover'].includes(String(channel)) && (answered as Result<unknown, unknown>).ok) {
        unlocked = true;
        autoLock.active();
        await readOwn();
      }
      return answered;
    },
  });

  lockContents((link) => confirmLeaving(link, words));
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]) : null);
  window = openMainWindow(dist, pages, nativeTheme.shouldUseDarkColors);
  window.on('closed', () => (window = null));
  window.on('close', (event) => {
    if (stopping || !hides) return;
    event.preventDefault();
    window?.hide();
  });
  setInterval(autoLock.tick, 5000);
  powerMonitor.on('suspend', () => void lock('suspend'));
  powerMonitor.on('lock-screen', () => void lock('screen'));
  powerMonitor.on('resume', () => {
    autoLock.tick();
    engine.wake();
  });
  app.on('second-instance', show);

  app.on('before-quit', (event) => {
    if (stopping) return;
    stopping = true;
    event.preventDefault();
    void engine.stop().finally(() => app.quit());
  });
}

// An installed `kemai <command>` comes here first; its script runs to its end and quits (`design/cli.md`).
if (app.isPackaged && installedCommand(process.argv) !== null) createRequire(__filename)('./cli.js');
else open();

function open(): void {
  declareProtocol();
  app.on('window-all-closed', () => app.quit());
  if (!app.requestSingleInstanceLock()) app.quit();
  else void app.whenReady().then(run);
}
