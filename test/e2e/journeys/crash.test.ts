import { expect, password, test } from '../fixtures';
import type { Kemai } from '../kemai';
import { LockPage } from '../pages/shell';

test.use({ mayComplain: true });

const company = '绝不能丢的客户';

/** The engine's process, as the system knows it. */
const enginePid = (kemai: Kemai): Promise<number> =>
  kemai.electron.evaluate(({ app }) => app.getAppMetrics().find(({ serviceName, name }) => [serviceName, name].includes('kemai-engine'))?.pid ?? 0);

test('an engine that is killed starts again, says so, and has everything it acknowledged', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai;
  for (let at = 0; at < 20; at++) await kemai.must('client:create', { fields: { name: `${company} ${at}` } });
  const form = await (await rooms.clients()).create();
  await form.fill({ name: '正在填的客户', needs: '还没有保存的需求' });
  await expect.poll(async () => JSON.stringify(await kemai.must('draft:read', { key: 'client:new' }))).toContain('还没有保存的需求');

  const pid = await enginePid(kemai);
  expect(pid).toBeGreaterThan(0);
  // The page is shown anew at once, and may take the question with it before its answer comes.
  const writing = kemai.ask('client:create', { fields: { name: `${company} 20` } }).catch((cause: unknown) => {
    expect(String(cause)).toContain('Execution context was destroyed');
    return { ok: false };
  });
  process.kill(pid, 'SIGKILL');
  const unanswered = await writing;

  const lock = await new LockPage(kemai.stage).isShown();
  await expect(lock.notes.filter({ hasText: '引擎已重新启动，没有丢失任何已保存的内容。请重新解锁。' })).toBeVisible();
  expect(await page.content()).not.toContain(company);
  expect(await enginePid(kemai)).not.toBe(pid);
  const after = await lock.unlock(password);
  const { total } = await kemai.must('client:list', { filter: { text: company }, offset: 0, limit: 100 });
  expect(total).toBeGreaterThanOrEqual(unanswered.ok ? 21 : 20);
  const again = await (await after.clients()).create();
  await expect(again.field('needs')).toHaveValue('还没有保存的需求');
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});

test('what is typed and not saved outlives kill -9 of the whole app', async ({ opened: { kemai, rooms }, start }) => {
  await kemai.must('client:create', { fields: { name: company } });
  const form = await (await rooms.clients()).create();
  await form.fill({ name: '断电前的客户', needs: '断电前正在写的需求' });
  await form.part('phone').fill('13900139000');
  await expect.poll(async () => JSON.stringify(await kemai.must('draft:read', { key: 'client:new' }))).toContain('13900139000');
  await kemai.kill();

  const again = await start();
  const rooms2 = await new LockPage(again.stage).unlock(password);
  const clients = await rooms2.clients();
  await expect(clients.rows.filter({ hasText: company })).toBeVisible();
  const restored = await clients.create();
  await expect(restored.drawer.getByText(/^已恢复您上次没保存的内容/)).toBeVisible();
  await expect(restored.field('name')).toHaveValue('断电前的客户');
  await expect(restored.field('needs')).toHaveValue('断电前正在写的需求');
  await expect(restored.part('phone')).toHaveValue('13900139000');
  await restored.save('断电前的客户');
  expect((await again.must('draft:read', { key: 'client:new' }))).toBeNull();
  expect(await again.must('vault:verify', {})).toMatchObject({ ok: true });
});

test('a window whose page dies shows it again, with what was typed', async ({ opened: { kemai, rooms } }) => {
  const form = await (await rooms.clients()).create();
  await form.fill({ name: '页面崩溃前的客户' });
  await expect.poll(async () => JSON.stringify(await kemai.must('draft:read', { key: 'client:new' }))).toContain('页面崩溃前的客户');
  // Playwright gives up a page that crashed, so what comes after is seen from main.
  const seen = await kemai.electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) return null;
    const loaded = new Promise<void>((done) => contents.once('did-finish-load', () => done()));
    contents.forcefullyCrashRenderer();
    await loaded;
    const state = "engine.ask('vault:status', {}).then(({ value }) => value.state)";
    const draft = "engine.ask('draft:read', { key: 'client:new' }).then(({ value }) => JSON.stringify(value))";
    return { state: (await contents.executeJavaScript(state)) as string, draft: (await contents.executeJavaScript(draft)) as string };
  });
  expect(seen?.state).toBe('unlocked');
  expect(seen?.draft).toContain('页面崩溃前的客户');
});
