import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../../electron/engine/vault/lock';
import { expect, password, putVault, test, type Opened } from '../fixtures';
import type { Kemai } from '../kemai';
import { LockPage, Rooms } from '../pages/shell';

/** In letters that a heap snapshot writes as they are. */
const onHeap = 'Zephyr-9041';
const secretName = `${onHeap} 绝密客户有限公司`;
const next = '竹林-旧书-雨伞-七点半';

/** What a page could still find of a client: its text, its title, its storage. */
const whatIsLeft = (kemai: Kemai): Promise<{ text: string; databases: number; stored: number; title: string }> =>
  kemai.page.evaluate(async () => ({
    text: document.documentElement.outerHTML,
    databases: (await indexedDB.databases()).length,
    stored: localStorage.length + sessionStorage.length,
    title: document.title,
  }));

/** Whether a text is anywhere on the page's heap, after what nobody holds was thrown away. */
async function isOnHeap({ page }: Kemai, text: string): Promise<boolean> {
  const line = await page.context().newCDPSession(page);
  let heap = '';
  line.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => (heap += chunk));
  await line.send('HeapProfiler.takeHeapSnapshot');
  await line.detach();
  return heap.includes(text);
}

async function withClient({ kemai, rooms }: Opened): Promise<void> {
  await kemai.must('client:create', { fields: { name: secretName } });
  const clients = await rooms.clients();
  await expect(clients.rows.filter({ hasText: secretName })).toBeVisible();
}

async function expectForgotten(kemai: Kemai): Promise<void> {
  await new LockPage(kemai.stage).isShown();
  const left = await whatIsLeft(kemai);
  expect(left).toMatchObject({ databases: 0, stored: 0, title: '客脉 Kemai' });
  expect(left.text).not.toContain(secretName);
  expect(await kemai.ask('client:list', { filter: {}, offset: 0, limit: 10 })).toEqual({ ok: false, error: { kind: 'locked' } });
}

test('locking forgets everything that the window held, by button, key, sleep and screen lock', async ({ opened }) => {
  const { kemai, rooms } = opened;
  await withClient(opened);
  expect(await isOnHeap(kemai, onHeap)).toBe(true);
  const lock = await rooms.lock();
  await expectForgotten(kemai);
  await expect.poll(() => isOnHeap(kemai, onHeap)).toBe(false); // the page that was left is taken apart beside the new one
  await lock.unlock(password);

  await kemai.page.keyboard.press('Control+l');
  await expectForgotten(kemai);
  for (const event of ['suspend', 'lock-screen'] as const) {
    await lock.unlock(password);
    await kemai.electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event);
    await expectForgotten(kemai);
  }
  const clients = await (await lock.unlock(password)).clients();
  await expect(clients.rows.filter({ hasText: secretName })).toBeVisible();
});

test('the vault locks itself when nobody was there for as long as the settings say', async ({ opened }) => {
  const { kemai, rooms } = opened;
  await withClient(opened);
  const settings = await (await rooms.settings()).part('security');
  await settings.autoLock(2);
  await expect.poll(async () => (await kemai.must('settings:read', {})).autoLockMinutes).toBe(2);
  await kemai.must('settings:read', {}); // asked after main asked for itself, and answered after it: main knows the new limit
  /** The machine wakes up and its clock says that so much time went by. */
  const wakeAfter = (minutes: number): Promise<void> =>
    kemai.electron.evaluate(({ powerMonitor }, passed) => {
      const real = Date.now;
      Date.now = () => real() + passed * 60_000;
      powerMonitor.emit('resume');
      Date.now = real;
    }, minutes);
  await wakeAfter(1.5);
  await expect(settings.main.getByText('多久不操作后锁定')).toBeVisible();
  await wakeAfter(2.1);
  await expectForgotten(kemai);
});

test('wrong passwords are counted, then slowed down, and a restart changes nothing of it', async ({ opened, start, place }) => {
  const { kemai, rooms } = opened;
  const lock = await rooms.lock();
  await lock.tryWith('猜一猜-不对');
  await expect(lock.refusal).toHaveText('密码不对，数据完好。请再试一次。');
  await lock.tryWith('猜一猜-还是不对');
  await lock.tryWith('猜一猜-第三次');
  await expect(lock.notes).toHaveText('还可以试 2 次，之后需要等待。');
  await lock.tryWith('猜一猜-第四次');
  // The first waits are a second or two, less than a slow machine may stand still: as after the sixth try, the next costs four, then eight.
  writeFileSync(join(place.data, 'vault', 'attempts.json'), JSON.stringify({ failed: 6, at: 0 }));
  await lock.tryWith('猜一猜-第七次');
  await expect(lock.notes).toHaveText(/^请等 \d+ 秒后再试。$/);
  await expect(lock.button).toBeDisabled();

  expect(await kemai.ask('vault:unlock', { password })).toMatchObject({ ok: false, error: { kind: 'throttled' } });
  await kemai.quit();

  const again = await start();
  const later = await new LockPage(again.stage).isShown();
  await expect(later.button).toBeEnabled();
  await later.tryWith('猜一猜-第八次');
  await expect(later.notes).toHaveText(/^请等 [1-8] 秒后再试。$/);
  await expect(later.button).toBeEnabled();
  await later.unlock(password);
  expect(await again.must('vault:status', {})).toMatchObject({ triesLeft: 5, waitSeconds: 0 });
});

test('a forgotten password is replaced by the recovery code; the password can be changed', async ({ opened, emptyVault }) => {
  const { kemai, rooms } = opened;
  await withClient(opened);
  const lock = await rooms.lock();
  const recover = await lock.forgot();
  await recover.fill('abandon '.repeat(12).trim(), next);
  await expect(recover.refusal).toHaveText(/^恢复码不对/);
  const found = await (await recover.recover(emptyVault.recoveryCode.toUpperCase(), next)).clients();
  await expect(found.rows.filter({ hasText: secretName })).toBeVisible();

  const again = await new Rooms(kemai.stage).lock();
  await again.tryWith(password);
  await expect(again.refusal).toHaveText('密码不对，数据完好。请再试一次。');
  const settings = await (await (await again.unlock(next)).settings()).part('security');
  await settings.changePassword('不是这个密码', password);
  await expect(kemai.page.getByRole('alert')).toHaveText('当前密码不对，密码没有更改。请再试一次。');
  await kemai.page.getByRole('button', { name: '取消', exact: true }).click();
  await settings.changePassword(next, password);
  await expect(kemai.page.getByText('密码已更改。')).toBeVisible();
  await (await new Rooms(kemai.stage).lock()).unlock(password);
});

test('a damaged, a newer, a weakened and a taken vault each have their own sentence', async ({ emptyVault, place, start }) => {
  putVault(emptyVault, place);
  const kemai = await start();
  const lock = await new LockPage(kemai.stage).isShown();
  const file = (name: string): string => join(place.data, 'vault', name);
  const [header, database] = [readFileSync(file('vault.json'), 'utf8'), readFileSync(file('vault.db'))];
  const putHeader = (text: string): void => ['vault.json', 'vault.copy.json'].forEach((name) => writeFileSync(file(name), text));
  const say = async (sentence: string): Promise<void> => {
    await lock.tryWith(password);
    await expect(lock.refusal).toHaveText(sentence);
  };

  writeFileSync(file('vault.db'), Buffer.concat([database.subarray(0, 4096), Buffer.alloc(database.length - 4096, 7)]));
  await say('保险库文件已损坏，为保护数据没有打开它，也没有改动它。请用最近的备份恢复。');
  writeFileSync(file('vault.db'), database);
  putHeader(header.slice(0, header.length / 2));
  await say('保险库文件已损坏，为保护数据没有打开它，也没有改动它。请用最近的备份恢复。');
  putHeader(header.replace(/"minReader": \d+/, '"minReader": 99'));
  await say('这个保险库由更新版本的客脉写入，当前版本读不了，数据完好。请升级客脉后再打开。');
  putHeader(header.replace(/"memoryKiB": \d+/, '"memoryKiB": 1024'));
  await say('这个文件的加密参数不在安全范围内，可能被改动过，没有打开。请使用另一份备份。');
  putHeader(header);
  const held = takeLock(file('vault.lock'));
  await say('保险库正被另一个客脉程序使用，数据完好。请切换到那个窗口，或关闭它后再试。');
  held?.release();
  await lock.unlock(password);
});
