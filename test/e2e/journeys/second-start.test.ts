import { spawn } from 'node:child_process';
import { expect, test } from '../fixtures';
import { argumentsFor, environmentFor, runtime } from '../kemai';
import { WelcomePage } from '../pages/first-run';

test('a second start hands over to the first window and ends', async ({ start, place }) => {
  const kemai = await start();
  await new WelcomePage(kemai.stage).isShown();
  await kemai.electron.evaluate(({ BrowserWindow, app }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
    Object.assign(globalThis, { called: 0 });
    app.on('second-instance', () => Object.assign(globalThis, { called: (globalThis as unknown as { called: number }).called + 1 }));
  });

  const second = spawn(runtime(), argumentsFor(place, 'zh-CN'), { env: environmentFor(place), stdio: 'ignore' });
  const code = await new Promise<number | null>((ended) => second.once('exit', ended));
  expect(code).toBe(0);
  const first = await kemai.electron.evaluate(({ BrowserWindow }) => ({
    called: (globalThis as unknown as { called: number }).called,
    windows: BrowserWindow.getAllWindows().length,
    minimized: BrowserWindow.getAllWindows()[0]?.isMinimized(),
  }));
  expect(first).toEqual({ called: 1, windows: 1, minimized: false });
});
