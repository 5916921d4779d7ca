import { expect, test } from '../fixtures';

// What a page may not do (sync-and-safety §4). It tries, and its console says that it was refused.
test.use({ mayComplain: true });

test('a page has no Node, one door, and no way to another page', async ({ opened: { kemai } }) => {
  const { page, electron } = kemai;
  const preferences = await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as { getLastWebPreferences: () => Electron.WebPreferences } | undefined;
    return contents?.getLastWebPreferences();
  });
  expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true });
  expect(preferences).not.toMatchObject({ nodeIntegrationInWorker: true });
  expect(preferences).not.toMatchObject({ nodeIntegrationInSubFrames: true });
  expect(preferences).not.toMatchObject({ webviewTag: true });

  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter((name) => name in window),
    door: Object.keys((window as unknown as { engine: object }).engine).sort(),
  }));
  expect(seen).toEqual({ node: [], door: ['ask', 'onSignal', 'takeFile'] });

  const opened = await page.evaluate(() => ['https://example.com', 'app://kemai/index.html', 'about:blank', 'javascript:1'].map((link) => window.open(link)));
  expect(opened).toEqual([null, null, null, null]);
  await page.evaluate(() => {
    const guest = document.createElement('webview');
    guest.setAttribute('src', 'app://kemai/index.html');
    const frame = document.createElement('iframe');
    frame.src = 'app://kemai/index.html';
    document.body.append(guest, frame);
  });
  const contents = await electron.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(contents).toBe(1);

  // Last, and seen from main: Playwright goes on waiting for a page that is never loaded.
  for (const way of ['https://example.com/', 'http://127.0.0.1:1/', 'file:///etc/passwd', 'data:text/html,x', 'app://elsewhere/index.html']) {
    await page.evaluate((link) => void (window.location.href = link), way);
    const stands = await electron.evaluate(async ({ BrowserWindow }) => {
      const shown = BrowserWindow.getAllWindows()[0]?.webContents;
      return [shown?.getURL(), (await shown?.executeJavaScript('document.querySelector("nav") !== null')) as unknown];
    });
    expect(stands, way).toEqual(['app://kemai/index.html', true]);
  }
});

test('a page reaches no network, no file, no other scheme', async ({ opened: { kemai } }) => {
  const { page, electron } = kemai;
  // A server that would answer: what is refused, is refused before it leaves.
  const port = await electron.evaluate(async () => {
    const { createServer } = process.getBuiltinModule('node:http');
    const hits: string[] = [];
    const server = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.setHeader('access-control-allow-origin', '*').end('reached');
    });
    Object.assign(globalThis, { hits, server });
    return new Promise<number>((listening) => server.listen(0, '127.0.0.1', () => listening((server.address() as { port: number }).port)));
  });
  const tried = await page.evaluate(async (at) => {
    const links = [`http://127.0.0.1:${at}/fetch`, 'https://example.com/', 'file:///etc/hostname', 'ftp://127.0.0.1/'];
    const fetched = await Promise.all(links.map((link) => fetch(link).then(() => 'reached', () => 'refused')));
    const beacon = navigator.sendBeacon(`http://127.0.0.1:${at}/beacon`, 'x');
    const socket = await new Promise((settled) => {
      const line = new WebSocket(`ws://127.0.0.1:${at}/socket`);
      line.onopen = () => settled('reached');
      line.onerror = () => settled('refused');
    });
    const picture = await new Promise((settled) => {
      const image = new Image();
      image.onload = () => settled('reached');
      image.onerror = () => settled('refused');
      image.src = `http://127.0.0.1:${at}/picture`;
    });
    return { fetched, beacon, socket, picture };
  }, port);
  expect(tried).toMatchObject({ fetched: ['refused', 'refused', 'refused', 'refused'], socket: 'refused', picture: 'refused' });
  expect(await electron.evaluate(() => (globalThis as unknown as { hits: string[] }).hits)).toEqual([]);
});

test('app:// gives our pages and nothing beside them', async ({ start }) => {
  const { page } = await start();
  const answers = await page.evaluate(async () => {
    const paths = ['/index.html', '/../package.json', '/..%2f..%2fpackage.json', '/%2e%2e/electron/main.js', '/assets/', '/missing.js', '/etc/passwd', '/%00', '/%zz', '/documents/x.json', '/index.html%00.js'];
    const got = await Promise.all(paths.map(async (path) => [path, (await fetch(`app://kemai${path}`)).status]));
    const posted = await fetch('app://kemai/index.html', { method: 'POST', body: 'x' });
    const elsewhere = await fetch('app://other/index.html').then((answer) => answer.status, () => 'refused');
    return { got: Object.fromEntries(got) as Record<string, number>, posted: posted.status, elsewhere };
  });
  const { '/index.html': own, ...others } = answers.got;
  expect(own).toBe(200);
  expect(new Set(Object.values(others))).toEqual(new Set([404]));
  expect(answers.posted).toBe(404);
  expect([404, 'refused']).toContain(answers.elsewhere);
});

test('the content policy stands on every answer, with a fresh nonce, and holds', async ({ start }) => {
  const { page } = await start();
  const policies = await page.evaluate(async () => {
    const policyOf = async (path: string) => (await fetch(path)).headers.get('content-security-policy') ?? '';
    return [await policyOf('/index.html'), await policyOf('/index.html'), await policyOf('/missing.js')];
  });
  const nonces = policies.map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '');
  expect(policies[0]).toBe(
    `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonces[0] ?? ''}'; img-src 'self' blob: data:; font-src 'self'; ` +
      "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(Buffer.from(nonces[0] ?? '', 'base64')).toHaveLength(16);
  expect(nonces[0]).not.toBe(nonces[1]);

  const nonceOfPage = (): Promise<string> => page.evaluate(() => document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '');
  const first = await nonceOfPage();
  await page.reload();
  await page.getByRole('heading', { name: '欢迎使用客脉' }).waitFor();
  expect(Buffer.from(first, 'base64')).toHaveLength(16);
  expect(await nonceOfPage()).not.toBe(first);

  const ran = await page.evaluate(() => {
    const inline = document.createElement('script');
    inline.textContent = 'window.inlineRan = true';
    document.head.append(inline);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.handlerRan = true');
    document.body.append(button);
    button.click();
    button.insertAdjacentHTML('afterend', '<style>html { outline: 7px solid red }</style>');
    const base = document.createElement('base');
    base.href = 'https://example.com/';
    document.head.append(base);
    return {
      inline: 'inlineRan' in window,
      handler: 'handlerRan' in window,
      style: getComputedStyle(document.documentElement).outlineWidth,
      base: document.baseURI,
    };
  });
  expect(ran).toMatchObject({ inline: false, handler: false, base: 'app://kemai/index.html' });
  expect(ran.style).not.toBe('7px');
  // In a task of its own: what a test evaluates directly runs beside the policy.
  const made = await page.evaluate(
    () =>
      new Promise<Record<string, string>>((done) =>
        setTimeout(() => {
          const attempt = (work: () => unknown): string => {
            try {
              work();
              return 'ran';
            } catch {
              return 'refused';
            }
          };
          const evaluate = Reflect.get(window, 'eval') as (text: string) => unknown;
          const Make = Reflect.get(window, 'Function') as unknown as new (text: string) => () => unknown;
          const script = document.createElement('script');
          script.src = URL.createObjectURL(new Blob(['window.blobRan = true']));
          script.onerror = () => done({ evaluated: attempt(() => evaluate('1')), built: attempt(() => new Make('return 1')()), blob: 'blobRan' in window ? 'ran' : 'refused' });
          document.head.append(script);
        }, 0),
      ),
  );
  expect(made).toEqual({ evaluated: 'refused', built: 'refused', blob: 'refused' });
});
