import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { aPdf, aPicture } from '../../harness/sample-files';
import { expect, password, test } from '../fixtures';
import type { Kemai, Place } from '../kemai';
import { notice } from '../pages/controls';
import { FilesView } from '../pages/files';
import { LockPage, Rooms } from '../pages/shell';
import { traces } from '../traces';

const canary = '鹮鹬雁-attached-xqz7';
/** 会议纪要 in GB18030, as an old program saves it. */
const gbText = Buffer.concat([Buffer.from('bbe1d2e9bccdd2aa', 'hex'), Buffer.from('\r\nA4 3000\r\n')]);
const sealedFiles = (place: Place): string[] => {
  const folder = join(place.data, 'vault', 'blobs');
  return existsSync(folder) ? readdirSync(folder) : [];
};

async function filesOf(kemai: Kemai, rooms: Rooms, name: string): Promise<FilesView> {
  await (await rooms.clients()).open(name);
  await kemai.page.getByText(kemai.speech.t('files.title'), { exact: true }).first().click();
  return new FilesView(kemai.stage);
}

test('files are picked, dropped and pasted, looked at inside, kept once, saved as a copy and brought back', { tag: '@both' }, async ({ opened: { kemai, rooms }, place }) => {
  const { page } = kemai;
  const { t, part } = kemai.speech;
  await kemai.must('client:create', { fields: { name: '星河科技有限公司' } });
  const files = await filesOf(kemai, rooms, '星河科技有限公司');
  await expect(files.panel.getByText(t('files.empty'))).toBeVisible();

  const put = (name: string, bytes: Buffer | string): string => {
    writeFileSync(join(place.out, name), bytes);
    return join(place.out, name);
  };
  const [pdf, picture, text, table] = [
    put('报价单 2023-08.pdf', aPdf(['Quotation A4 3000 sheets', 'Page two'])), put('现场照片.png', aPicture(640, 400)), put('会议纪要.txt', gbText), put('名单.docx', 'PK'),
  ];
  for (const path of [pdf, text, table]) {
    await kemai.willPick(path);
    await files.pick();
  }
  await files.drop(picture);
  await expect(files.rows).toHaveCount(4);
  await files.paste(aPicture(200, 120, 200));
  await expect(notice(page, t('files.added', { name: t('files.pasted') }))).toBeVisible();
  await expect(files.rows).toHaveCount(5);
  expect(sealedFiles(place)).toHaveLength(5);

  await kemai.willPick(put('同一张照片.png', readFileSync(picture)));
  await files.pick();
  await expect(notice(page, t('files.addedShared', { name: '同一张照片.png' }))).toBeVisible();
  expect(sealedFiles(place)).toHaveLength(5);

  await expect((await files.open('现场照片.png')).getByRole('img', { name: '现场照片.png' })).toHaveJSProperty('naturalWidth', 640);
  await files.closePreview();
  const shown = await files.open('报价单 2023-08.pdf');
  await expect(shown.getByRole('img', { name: t('files.page', { number: 1, count: 2 }) })).toHaveAttribute('data-drawn', 'true');
  await files.closePreview();
  await expect((await files.open('会议纪要.txt')).getByText('会议纪要')).toBeVisible();
  await expect(page.getByText(t('files.encoding', { encoding: 'GB18030' }))).toBeVisible();
  await files.closePreview();
  await expect((await files.open('名单.docx')).getByText(t('files.noPreview'))).toBeVisible();
  await files.closePreview();

  await kemai.willSave('副本.pdf');
  await files.save('报价单 2023-08.pdf');
  await expect(notice(page, t('files.saved', { name: '副本.pdf' }))).toBeVisible();
  expect(readFileSync(join(place.out, '副本.pdf')).equals(readFileSync(pdf))).toBe(true);

  await files.rows.getByRole('button', { name: t('files.moreOf', { name: '名单.docx' }) }).click();
  await page.getByRole('menuitem', { name: t('files.delete') }).click();
  await expect(files.rows).toHaveCount(5);
  await notice(page, t('files.deleted', { name: '名单.docx' })).getByRole('button', { name: t('basic.undo') }).click();
  await expect(files.rows).toHaveCount(6);
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true, contents: { count: 5, missing: 0, damaged: 0 } });

  // At one step of a complaint: picked, pasted after a click on it, shown with it and in the complaint's own list.
  const [client] = (await kemai.must('client:list', {})).items;
  const { id: complaint } = await kemai.must('complaint:open', { client: client?.id as never, fields: { content: '停机两小时' } });
  for (const [step, content] of [['接收安抚', '先道歉'], ['处理执行', '换了电源']] as const) await kemai.must('complaint:add-step', { complaint, fields: { step, content } });
  await (await rooms.complaints()).open('停机两小时');
  const stepOf = (step: string): Locator => page.getByRole('group', { name: new RegExp(`^${kemai.speech.term(step)}`) });
  const step = stepOf('处理执行');
  await kemai.willPick(text);
  await step.getByRole('button', { name: part('files.addTo') }).click();
  await expect(step.getByRole('button', { name: /^会议纪要.txt/ })).toBeVisible();
  await step.getByText('换了电源').click();
  await files.paste(aPicture(120, 80, 90));
  const pasted = t('files.pasted');
  await step.getByRole('button', { name: new RegExp(`^${pasted}`) }).click();
  await expect(page.getByRole('group', { name: t('files.previewOf', { name: pasted }) }).getByRole('img', { name: pasted })).toHaveJSProperty('naturalWidth', 120);
  await files.closePreview();
  await expect(stepOf('接收安抚').getByRole('button', { name: /\.(png|txt)/u })).toHaveCount(0);
  await expect(files.rows).toHaveCount(2);
  await expect(files.rows.first()).toContainText(t('files.owner.complaintSteps'));
});

test('a file beyond 200 MB is refused, one that was cut off by kill -9 goes on, and nothing of it lies readable on the disk', async ({ opened: { kemai, rooms }, place, start }) => {
  test.setTimeout(180_000);
  const { t } = kemai.speech;
  await kemai.must('client:create', { fields: { name: '远山贸易有限公司' } });
  const files = await filesOf(kemai, rooms, '远山贸易有限公司');
  const large = join(place.out, '太大.mp4');
  writeFileSync(large, '');
  truncateSync(large, 200 * 1024 * 1024 + 1);
  await kemai.willPick(large);
  await files.pick();
  await expect(files.coming.filter({ hasText: t('refusals.of.attachment:add.tooLarge', { megabytes: 200 }) })).toHaveCount(1);
  await files.coming.getByRole('button', { name: t('files.dismiss', { name: '太大.mp4' }) }).click();

  const path = join(place.out, '录像.mp4');
  writeFileSync(path, Buffer.from(canary.repeat(50_000)));
  truncateSync(path, 190 * 1024 * 1024);
  await kemai.willPick(path);
  await files.pick();
  const part = (): string | undefined => sealedFiles(place).find((name) => name.endsWith('.part'));
  await expect.poll(() => (part() === undefined ? 0 : statSync(join(place.data, 'vault', 'blobs', part() ?? '')).size), { intervals: [20] }).toBeGreaterThan(8 * 1024 * 1024);
  await kemai.kill();
  expect(traces([place.data, place.temp, place.home], [canary])).toEqual([]);

  const again = await start();
  await new LockPage(again.stage).unlock(password);
  expect(part()).toBeDefined();
  await again.willPick(path);
  const resumed = await filesOf(again, new Rooms(again.stage), '远山贸易有限公司');
  await expect(resumed.rows).toHaveCount(0);
  await resumed.pick();
  await expect(notice(again.page, t('files.addedResumed', { name: '录像.mp4' }))).toBeVisible({ timeout: 60_000 });
  expect(part()).toBeUndefined();
  expect(await again.must('vault:verify', {})).toMatchObject({ ok: true, contents: { count: 1, bytes: 190 * 1024 * 1024 } });
  await again.quit();
  expect(traces([place.data, place.temp, place.home], [canary])).toEqual([]);
});
