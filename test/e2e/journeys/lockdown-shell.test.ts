import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { root } from '../kemai';
import { watchOutside } from '../outside';

// What main lets out of the window, and who may speak to it (sync-and-safety §4).
test.use({ mayComplain: true });

test('a link leaves the app only after a yes, and only as http, https, mailto or tel', async ({ start }) => {
  const { page, electron } = await start();
  const { seen, answer } = await watchOutside(electron, true);
  const follow = (link: string): Promise<unknown> => page.evaluate((to) => window.open(to), link);

  for (const link of ['file:///etc/passwd', 'javascript:alert(1)', 'https://bank.example.com@example.com/', 'smb://server/share', 'ms-settings:', 'data:text/html,x', 'app://kemai/index.html']) {
    expect(await follow(link)).toBeNull();
  }
  const allowed = ['https://example.com/a?b=c', 'http://example.com/', 'mailto:wang@example.com', 'tel:+8613800138000'];
  for (const link of allowed) await follow(link);
  await expect.poll(async () => (await seen()).opened).toEqual(allowed);
  expect((await seen()).asked).toEqual(allowed);

  await answer(false);
  await follow('https://example.com/no');
  await expect.poll(async () => (await seen()).asked.at(-1)).toBe('https://example.com/no');
  expect((await seen()).opened).toEqual(allowed);
});

test('a page gets no permission, no download, no developer tools', async ({ start }) => {
  const { page, electron } = await start();
  const permissions = await page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', (error: Error) => error.name),
    place: await new Promise((settled) => navigator.geolocation.getCurrentPosition(() => settled('granted'), ({ code }) => settled(code))),
    clipboard: await navigator.clipboard.readText().then(() => 'granted', (error: Error) => error.name),
    states: await Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state)),
  }));
  expect(permissions).toEqual({ notification: 'denied', camera: expect.stringMatching(/^Not(Allowed|Found)Error$/) as unknown, place: 1, clipboard: 'NotAllowedError', states: Array<string>(6).fill('denied') });

  // Listen first, in a call of its own: the click must not come before the ear.
  await electron.evaluate(({ session }) => {
    const download = new Promise<boolean>((stopped) => session.fromPartition('kemai').once('will-download', (event) => stopped(event.defaultPrevented)));
    Object.assign(globalThis, { download });
  });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    link.click();
  });
  expect(await electron.evaluate(() => (globalThis as unknown as { readonly download: Promise<boolean> }).download)).toBe(true);

  const tools = await electron.evaluate(({ BrowserWindow, Menu }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools();
    return { opened: contents?.isDevToolsOpened(), menu: Menu.getApplicationMenu()?.items.length ?? 0 };
  });
  expect(tools).toEqual({ opened: false, menu: 0 });
  await page.evaluate(() => Object.assign(window, { before: true }));
  for (const keys of ['Control+r', 'F5', 'Control+Shift+i', 'F12']) await page.keyboard.press(keys);
  expect(await page.evaluate(() => 'before' in window)).toBe(true);
});

test('another window with the same preload is not trusted, nor is a frame in ours', async ({ opened: { kemai } }) => {
  const { electron, page } = kemai;
  const answers = await electron.evaluate(async ({ BrowserWindow }, preload) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload, partition: 'kemai', contextIsolation: true, sandbox: true } });
    await other.loadURL('app://kemai/index.html');
    const put = (text: string): Promise<unknown> => other.webContents.executeJavaScript(text) as Promise<unknown>;
    const got = [
      await put("engine.ask('vault:status', {})"),
      await put("engine.ask('client:list', { filter: {}, offset: 0, limit: 10 })"),
      await put("engine.takeFile(new File(['x'], 'x.txt'))"),
    ];
    other.destroy();
    return got;
  }, join(root, 'dist', 'electron', 'preload.js'));
  const untrusted = { ok: false, error: { kind: 'untrusted' } };
  expect(answers).toEqual([untrusted, untrusted, null]);
  expect(await page.evaluate(() => window.frames.length)).toBe(0);
  expect(await kemai.ask('vault:status', {})).toMatchObject({ ok: true, value: { state: 'unlocked' } });
});

test('a window without the shut-in preferences is a defect and ends at once', async ({ start }) => {
  const { electron } = await start();
  const outcome = await electron.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string>((settled) => {
        process.once('uncaughtException', (cause) => settled(cause.message));
        const open = new BrowserWindow({ show: false, webPreferences: { sandbox: false, nodeIntegration: true, contextIsolation: false } });
        open.webContents.once('did-finish-load', () => settled('loaded'));
        void open.loadURL('data:text/html,x');
      }),
  );
  expect(outcome).toBe('a page without sandbox');
});
