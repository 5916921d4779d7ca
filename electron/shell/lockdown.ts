import { app, dialog, session, shell, type Session, type WebContents } from 'electron';
import { appOrigin } from './app-protocol';

const outside = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/**
 * Whether a link may be handed to the system at all, after the user agreed. An address with a name before its host, as in
 * `https://bank.example@elsewhere.example`, only pretends to lead where it seems to.
 */
export function mayOpenOutside(link: string): boolean {
  if (!URL.canParse(link)) return false;
  const { protocol, username, password } = new URL(link);
  return outside.has(protocol) && username === '' && password === '';
}

/** Whether an address is one of our own pages. */
export const isOurPage = (link: string): boolean => link.startsWith(`${appOrigin}/`);

/** Schemes that would leave the laptop: all traffic leaves from the engine, none from a page. */
const network = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'ftp://*/*'];

/** Shuts a session's pages in: no network, no permissions, no downloads. */
export function lockSession(target: Session): void {
  target.webRequest.onBeforeRequest({ urls: network }, (_details, decide) => decide({ cancel: true }));
  target.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
  target.on('will-download', (event) => event.preventDefault());
  target.setSpellCheckerEnabled(false);
}

/** What a page's preferences must be; a page without them is a defect and ends at once. */
function assertShut(contents: WebContents): void {
  const preferences = (contents as unknown as { getLastWebPreferences?: () => Electron.WebPreferences | null }).getLastWebPreferences?.();
  if (preferences && !(preferences.contextIsolation === true && preferences.sandbox === true && preferences.nodeIntegration !== true)) {
    contents.close();
    throw new Error('a page without sandbox');
  }
}

/** Denies every way out of our pages, for all web contents there will ever be. */
export function lockContents(confirmLeaving: (link: string) => Promise<boolean>): void {
  lockSession(session.defaultSession);
  app.on('web-contents-created', (_event, contents) => {
    assertShut(contents);
    contents.on('will-navigate', (event) => {
      if (!isOurPage(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      if (mayOpenOutside(url)) {
        void confirmLeaving(url).then(async (agreed) => (agreed ? shell.openExternal(url) : undefined));
      }
      return { action: 'deny' };
    });
  });
}

/** Asks before a link leaves the app. */
export async function confirmLeaving(link: string, words: { readonly message: string; readonly open: string; readonly cancel: string }): Promise<boolean> {
  const { response } = await dialog.showMessageBox({ type: 'question', message: words.message, detail: link.slice(0, 300), buttons: [words.open, words.cancel], defaultId: 1, cancelId: 1 });
  return response === 0;
}
