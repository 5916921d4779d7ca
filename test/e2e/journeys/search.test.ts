import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { FilesView } from '../pages/files';

test('everything is found by Chinese, sound, number and text; each hit says why and leads to the right place', { tag: '@both' }, async ({ opened: { kemai, rooms }, place }) => {
  const { page } = kemai;
  const { t, label } = kemai.speech;
  const { id } = await kemai.must('client:create', {
    fields: { name: '重庆星河科技有限公司', notes: '喜欢喝龙井茶' }, contacts: [{ name: '李明朗', position: '采购总监', phones: [{ text: '138-0013-8065' }] }], tags: ['价格敏感'],
  });
  await kemai.must('followup:log', { client: id, fields: { summary: '确认发布会参会名单' } });
  const { id: complaint } = await kemai.must('complaint:open', { client: id, fields: { content: '空调漏水把地板泡坏了', problem: '安装不当' } });
  await (await rooms.clients()).open('重庆星河科技有限公司');
  await page.getByText(t('files.title'), { exact: true }).first().click();
  writeFileSync(join(place.out, '盖章报价清单.pdf'), 'x');
  await kemai.willPick(join(place.out, '盖章报价清单.pdf'));
  const files = new FilesView(kemai.stage);
  await files.pick();
  await expect(files.rows).toHaveCount(1);

  const finds = async (typed: string, title: string, why: string, marked: string): Promise<void> => {
    const palette = await rooms.palette();
    await palette.type(typed);
    const hit = palette.found.filter({ hasText: title }).first();
    await expect(hit).toContainText(why);
    await expect(hit.locator('mark').first()).toHaveText(marked);
    await palette.close();
  };
  for (const [typed, title, why, marked] of [
    ['星河', '重庆星河科技有限公司', t('shell.palette.why.substring'), '星河'], ['cqxh', '重庆星河科技有限公司', t('shell.palette.why.initials'), '重庆星河'], ['chongqing', '重庆星河科技有限公司', t('shell.palette.why.pinyin'), '重庆'],
    ['重慶', '重庆星河科技有限公司', t('shell.palette.why.prefix'), '重庆'], ['8065', '重庆星河科技有限公司', t('shell.palette.why.phone'), '8065'], ['lml', '重庆星河科技有限公司', t('shell.palette.why.contactSound'), '李明朗'],
    ['价格敏感', '重庆星河科技有限公司', t('shell.palette.why.tag'), '价格敏感'], ['龙井', '重庆星河科技有限公司', label('clients', 'notes'), '龙井'], ['泡坏', '安装不当', label('complaints', 'content'), '泡坏'],
    ['发布会', '确认发布会参会名单', t('shell.palette.why.text'), '发布会'], ['报价清单', '盖章报价清单.pdf', t('shell.palette.why.substring'), '报价清单'],
  ] as const) await finds(typed, title, why, marked);

  await page.keyboard.press('Control+1');
  const palette = await rooms.palette();
  await palette.type('gzbj');
  await expect(palette.found.filter({ hasText: '盖章报价清单.pdf' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(palette.field).toBeHidden();
  const preview = page.getByRole('dialog').filter({ hasText: '盖章报价清单.pdf', visible: true });
  await expect(preview).toBeVisible(); // the file itself, over the place that holds it
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
  await expect(files.rows).toHaveCount(1);
  const again = await rooms.palette();
  await again.type('泡坏');
  await expect(again.found.filter({ hasText: '安装不当' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('安装不当');
  expect((await kemai.must('search:find', { text: '泡坏' })).items[0]?.id).toBe(complaint);
});

test('a hit opens the record itself over the place that holds it; going back leads to where one searched', async ({ opened: { kemai, rooms }, place }) => {
  const { page } = kemai;
  const { t, term } = kemai.speech;
  const { id: client } = await kemai.must('client:create', { fields: { name: '重庆星河科技有限公司' } });
  const { id: product } = await kemai.must('product:create', { fields: { name: '静音打印机' } });
  await kemai.must('order:create', { client, fields: { number: 'DD-7007' }, lines: [{ product, name: '激光切割机', quantity: 1, unitPriceFen: 10_000 }] });
  await kemai.must('contract:create', { client, fields: { title: '年度维护框架协议' } });
  await kemai.must('source:create', { fields: { channel: '行业展会', name: '广交会秋季展台' } });
  await kemai.must('followup:log', { client, fields: { summary: '确认发布会参会名单' } });
  const { id: complaint } = await kemai.must('complaint:open', { client, fields: { content: '空调漏水', problem: '安装不当' } });
  await kemai.must('complaint:add-step', { complaint, fields: { step: '接收安抚', content: '先道歉' } });
  await kemai.must('complaint:add-step', { complaint, fields: { step: '方案制定', content: '周末派师傅上门拆检' } });
  await (await rooms.complaints()).open('安装不当');
  writeFileSync(join(place.out, '检测报告.txt'), '一切合格');
  await kemai.willPick(join(place.out, '检测报告.txt'));
  const step = page.getByRole('group', { name: new RegExp(`^${term('方案制定')}`) });
  await step.getByRole('button', { name: kemai.speech.part('files.addTo') }).click();
  await expect(step.getByRole('button', { name: /^检测报告.txt/ })).toBeVisible();

  const over = page.getByRole('dialog').filter({ visible: true });
  const today = page.getByRole('heading', { level: 1, name: kemai.speech.part('today.title') });
  const find = async (key: 'Control+k' | '/', typed: string, title: string): Promise<void> => {
    await rooms.today();
    await rooms.room.focus();
    await page.keyboard.press(key);
    const palette = await rooms.openPalette();
    await palette.type(typed);
    await expect(palette.found.first()).toContainText(title);
    await page.keyboard.press('Enter');
    await expect(palette.field).toBeHidden();
  };
  for (const [typed, title, shown, heading] of [
    ['DD-7007', 'DD-7007', t('trade.orders.one', { number: 'DD-7007' }), '重庆星河科技有限公司'],
    ['年度维护', '年度维护框架协议', '年度维护框架协议', '重庆星河科技有限公司'],
    ['jydyj', '静音打印机', t('trade.products.editTitle', { name: '静音打印机' }), t('trade.products.title')],
    ['广交会', '广交会秋季展台', t('sources.form.editTitle', { name: '广交会秋季展台' }), t('sources.title')],
    ['发布会', '确认发布会参会名单', t('followups.editTitle', { client: '重庆星河科技有限公司' }), '重庆星河科技有限公司'],
    ['检测报告', '检测报告.txt', '检测报告.txt', '安装不当'],
  ] as const) {
    await find('Control+k', typed, title);
    await expect(over.getByText(shown, { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
    await page.keyboard.press('Escape');
    await expect(over).toHaveCount(0);
    // Closing leaves the place; going there again does not open the record again.
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(today).toBeVisible();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
    await expect(over).toHaveCount(0);
  }
  await find('/', '拆检', '安装不当');
  await expect(page.getByRole('listitem').and(page.locator('[aria-current]'))).toContainText('周末派师傅上门拆检');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(today).toBeVisible();
  await find('/', 'DD-7007', 'DD-7007');
  await expect(over).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(today).toBeVisible();
  await expect(over).toHaveCount(0);
});
