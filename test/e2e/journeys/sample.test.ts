import { expect, test } from '../fixtures';
import { notice } from '../pages/controls';

test('sample data is loaded by its button, marked, and taken out again without touching one’s own', async ({ opened: { kemai, rooms } }) => {
  await kemai.must('client:create', { fields: { name: '自己的客户' } });
  const before = await kemai.must('client:list', { filter: {} });
  const data = await (await rooms.data()).part('sample');
  await data.main.getByRole('button', { name: '载入示例数据' }).click();
  await expect(notice(kemai.page, /已载入 \d+ 位客户/)).toBeVisible({ timeout: 30_000 });
  await kemai.page.getByRole('button', { name: '看示例客户' }).click();
  await expect(kemai.page.getByRole('grid').getByText('示例', { exact: true }).first()).toBeVisible();

  await (await rooms.data()).part('sample');
  await data.main.getByRole('button', { name: '移除全部示例数据' }).click();
  await expect(notice(kemai.page, /已移除 [\d,]+ 条示例记录/)).toBeVisible({ timeout: 30_000 });
  await expect(data.main.getByRole('button', { name: '载入示例数据' })).toBeVisible();
  expect((await kemai.must('client:list', { filter: {} })).items).toEqual(before.items);
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});
