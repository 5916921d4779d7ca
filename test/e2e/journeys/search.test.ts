import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { FilesView } from '../pages/files';

test('everything is found by Chinese, sound, number and text; each hit says why and leads to the right place', async ({ opened: { kemai, rooms }, place }) => {
  test.setTimeout(120_000);
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
  await expect(files.rows).toHaveCount(1);
  const again = await rooms.palette();
  await again.type('泡坏');
  await expect(again.found.filter({ hasText: '安装不当' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('安装不当');
  expect((await kemai.must('search:find', { text: '泡坏' })).items[0]?.id).toBe(complaint);
});
