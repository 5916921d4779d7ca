import { expect, password, test } from '../fixtures';
import { ComplaintsPage } from '../pages/complaints';
import { LockPage, Rooms } from '../pages/shell';

test('a rule that is changed in the settings moves the due time of a complaint, and can be put back', async ({ opened: { kemai, rooms } }) => {
  const { id } = await kemai.must('client:create', { fields: { name: '远山科技' } });
  const opened = await kemai.must('complaint:open', { client: id, fields: { content: '外壳有划痕', receivedOn: '2023-08-16' as never, receivedAt: '2023-08-16T06:30:00.000Z[Asia/Shanghai]' as never } });
  const dueAt = async (): Promise<string | null | undefined> => (await kemai.must('complaint:read', { id: opened.id })).complaint.clocks.handle?.at;
  expect(await dueAt()).toBe('2023-08-17T06:30:00.000Z[Asia/Shanghai]'); // AT-26: 24 h

  const settings = await (await rooms.settings()).part('policies');
  await settings.interval('complaint.generalHandle', 12);
  await expect.poll(dueAt).toBe('2023-08-16T18:30:00.000Z[Asia/Shanghai]');
  await settings.reset('complaint.generalHandle');
  await expect.poll(dueAt).toBe('2023-08-17T06:30:00.000Z[Asia/Shanghai]');
});

test('a cell of severity × client grade holds where it is stricter, says so where it is not, and the complaint names it (C-07)', async ({ opened: { kemai, rooms } }) => {
  const { words } = kemai.stage;
  const { id } = await kemai.must('client:create', { fields: { name: '远山科技', valueGrade: 'A类' } });
  const opened = await kemai.must('complaint:open', { client: id, fields: { content: '外壳有划痕', receivedOn: '2023-08-16' as never, receivedAt: '2023-08-16T06:30:00.000Z[Asia/Shanghai]' as never } });
  const handle = async () => (await kemai.must('complaint:read', { id: opened.id })).complaint.clocks.handle;
  const settings = await (await rooms.settings()).part('policies');
  const grid = settings.main.getByRole('table', { name: words.t('settings.policies.grid.title') });
  await settings.interval('complaint.slaA.general', 4);
  await expect.poll(handle).toMatchObject({ at: '2023-08-16T10:30:00.000Z[Asia/Shanghai]', rule: 'C-07' });
  await expect(grid.getByText(words.t('settings.policies.grid.looser'))).toHaveCount(0);
  await settings.interval('complaint.slaA.general', 30);
  await expect(grid.getByText(words.t('settings.policies.grid.looser'))).toHaveCount(1);
  await expect.poll(handle).toMatchObject({ at: '2023-08-17T06:30:00.000Z[Asia/Shanghai]', rule: 'AT-26' });
  await settings.interval('complaint.slaA.general', 4);
  await (await rooms.complaints()).open(opened.number);
  await expect(kemai.page.getByText(words.t('complaints.clocks.cell', { grade: words.term('A类'), severity: words.term('一般') }))).toBeVisible();
});

test('a department that is set for a type is filled in with it, and stands back for one that was chosen (C-17)', async ({ opened: { kemai, rooms } }) => {
  await kemai.must('client:create', { fields: { name: '远山科技' } });
  const settings = await (await rooms.settings()).part('policies');
  await settings.choice('complaint.department.product', kemai.stage.words.term('技术部'));
  await rooms.complaints();
  const form = await new ComplaintsPage(kemai.stage).register();
  await form.pick('产品问题');
  await expect(form.field('department')).toHaveValue('技术部');
  await form.pick('沟通问题');
  await expect(form.field('department')).toHaveValue('销售部');
  await form.field('department').fill('产品部');
  await form.pick('服务问题');
  await expect(form.field('department')).toHaveValue('产品部');
});

test('language and theme change at once, and are there again after a restart', async ({ opened: { kemai, rooms }, start }) => {
  const settings = await (await rooms.settings()).part('general');
  await settings.theme('dark');
  await expect(kemai.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await settings.language('en');
  const inEnglish = await new Rooms(kemai.speaking('en')).isOpen();
  await expect(kemai.page.locator('html')).toHaveAttribute('lang', 'en');
  await inEnglish.clients();
  expect(await kemai.page.getByRole('main').innerText()).not.toMatch(/\p{Script=Han}/u);
  await kemai.quit();

  const again = await start();
  await (await new LockPage(again.stage).isShown()).enter(password); // closed, the vault says nothing of its language
  await (await new Rooms(again.speaking('en')).isOpen()).settings();
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
