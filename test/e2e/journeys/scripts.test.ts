import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { dayOf } from '../../../shared/kit/dates';
import { expect, test } from '../fixtures';
import { appZone as zone } from '../kemai';
import { choose, find, notice, pickRadio } from '../pages/controls';

// Domain §3.10, R-FU-08: the library is the user's own; what came with the program can always come back.
test('a sentence is reworded, worded for an industry, taken out of use and put back as it came; the composer follows', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai.stage;
  const { t, label, term } = kemai.stage.words;
  await kemai.must('settings:write', { patch: { userName: '张三', organisation: '客脉科技' } });
  const { id: client } = await kemai.must('client:create', { fields: { name: '长河物流有限公司', industry: '物流' }, contacts: [{ name: '孙总' }] });
  const main = await rooms.care('scripts');
  const table = main.getByRole('grid', { name: t('script.library') });
  const dialog = page.getByRole('dialog').filter({ visible: true });
  const text = dialog.getByLabel(label('scripts', 'text'), { exact: true });
  const save = async () => dialog.getByRole('button', { name: t('basic.save'), exact: true }).click();
  const search = main.getByRole('searchbox', { name: t('script.search') });

  await search.fill('anfu');
  await expect(table.getByRole('row')).toHaveCount(2);
  const before = '{联系人}，非常给您带来不便，我理解您现在的心情，一定会帮您妥善处理';
  await expect(table.getByRole('row').nth(1)).toContainText(before);
  await table.focus();
  await page.keyboard.press('Enter');
  await text.fill('，这是您自己的问题，{称呼}');
  await expect(dialog.getByRole('status', { name: t('script.forbiddenLabel') })).toContainText('这是您自己的问题');
  await save();
  await expect(dialog.getByRole('alert').filter({ hasText: '没有这样的变量：称呼' }).first()).toBeVisible();
  await text.fill('，给您添麻烦了，今天就有人跟进');
  await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(0, 0));
  await dialog.getByRole('button', { name: '{联系人}', exact: true }).click();
  await expect(text).toHaveValue('{联系人}，给您添麻烦了，今天就有人跟进');
  const preview = dialog.getByRole('region', { name: t('script.preview') });
  await expect(preview).toContainText('王经理，给您添麻烦了');
  await find(page, preview.getByRole('combobox'), '长河物流有限公司');
  await expect(preview).toContainText('孙总，给您添麻烦了');
  await save();
  await expect(dialog).toHaveCount(0);
  await expect(table.getByRole('row').nth(1)).toContainText(t('script.origin.changed'));

  const more = async (said: string, act: string) => {
    await table.getByRole('button', { name: t('script.act.moreNamed', { text: said }) }).click();
    await page.getByRole('menuitem', { name: act }).click();
  };
  const changed = '{联系人}，给您添麻烦了，今天就有人跟进';
  await more(changed, t('script.act.variant'));
  await dialog.getByLabel(label('scripts', 'industry'), { exact: true }).fill('物流');
  await text.fill('{联系人}，货耽误了，我理解您着急，车辆位置马上发您');
  await save();
  await expect(table.getByRole('row')).toHaveCount(3);
  await more(changed, t('script.act.takeOut'));
  await expect(table.getByRole('row', { name: changed })).toContainText(term('停用'));

  await search.fill('');
  await choose(page, main.getByRole('combobox', { name: t('script.ofIndustry') }), '物流');
  await expect(table.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await table.focus();
  await page.keyboard.press('n');
  await expect(dialog.getByText(t('script.addTitle'), { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');

  // R-FU-08: what is worded for the industry comes first, what is out of use is not offered.
  const offered = (await kemai.must('script:list', { client })).items.map((row) => row.text);
  expect(offered[0]).toContain('货耽误了');
  expect(offered).not.toContain(changed);
  await kemai.must('message:log', { client, kind: 'service', channel: '信函', script: (await kemai.must('script:list', { client })).items[0]?.id ?? '', text: '孙总，货耽误了，我理解您着急，车辆位置马上发您' } as never);
  await table.getByRole('button', { name: /货耽误了/u }).filter({ hasText: /^1$/u }).click();
  await expect(dialog.getByRole('row').nth(1)).toContainText('孙总，货耽误了');
  await dialog.getByRole('button', { name: '长河物流有限公司' }).press('Enter'); // a dialog that still opens moves under a mouse
  await expect(page.getByRole('main').getByRole('heading', { name: '长河物流有限公司' })).toBeVisible();

  // AT-13, §3.10: words of one's own are minded like those that come with the program, which can be switched off.
  await rooms.care('scripts');
  await main.getByRole('button', { name: t('script.book.title') }).click();
  await expect(dialog.getByLabel(t('script.book.words'), { exact: true })).toBeFocused();
  await page.keyboard.type('给您添麻烦');
  await dialog.getByLabel(t('script.book.better'), { exact: true }).fill('让您久等了');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('list', { name: t('script.book.own') })).toContainText('给您添麻烦');
  await page.keyboard.press('Escape');
  await expect(table.getByRole('row', { name: changed })).toContainText(t('script.forbiddenLabel'));
  await notice(page, t('script.book.saved')).getByRole('button', { name: t('basic.undo') }).last().click(); // another notice may still stand above it
  await expect(table.getByRole('row', { name: changed })).not.toContainText(t('script.forbiddenLabel'));
  await search.fill('麻烦');
  await more(changed, t('script.act.reset'));
  await expect(table).toHaveCount(0);
  await search.fill('');
  await expect(table.getByRole('row', { name: before })).not.toContainText(t('script.origin.changed'));
  await notice(page, t('script.wasReset')).getByRole('button', { name: t('basic.undo') }).click();
  await expect(table.getByRole('row', { name: changed })).toContainText(term('停用'));
  expect(await kemai.must('vault:verify', {})).toMatchObject({ ok: true });
});

// §3.10, AT-35, R-RV-03: what is printed is judged as a letter first, leaves with its reason, and counts as sent.
test('a sentence goes out as a letter: refused while it is what others got, then printed, logged and kept as sent', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai.stage;
  const { t, term } = kemai.stage.words;
  const today = dayOf(Date.now(), zone);
  await kemai.must('settings:write', { patch: { userName: '张三', organisation: '客脉科技有限公司' } });
  const named = async (name: string, contact: string) =>
    kemai.must('client:create', { fields: { name }, contacts: [{ name: contact, position: '采购总监' }], addresses: [{ province: '浙江省', city: '杭州市', district: '西湖区', street: '文三路18号' }] });
  const { id: first } = await named('远山贸易有限公司', '钱经理');
  const { id: second } = await named('青禾电商有限公司', '赵总');
  await kemai.must('message:log', { client: first, kind: 'service', channel: '信函', text: '钱经理，新机已发出，预计9月15日上午送达，安装工程师将与您联系' });

  await rooms.clients();
  await page.getByRole('main').getByText('青禾电商有限公司', { exact: true }).first().click();
  await page.getByRole('button', { name: t('script.write'), exact: true }).click();
  const dialog = page.getByRole('dialog').filter({ visible: true });
  const text = dialog.getByLabel(t('script.text'), { exact: true });
  const print = dialog.getByRole('button', { name: t('script.letter.print'), exact: true });
  await expect(text).toBeVisible();
  await expect(print).toHaveCount(0);
  await pickRadio(page, dialog, term('信函'));
  await expect(print).toBeDisabled();
  await find(page, dialog.getByRole('combobox', { name: t('script.script') }), '进度告知 · {联系人}，新机已发出，预计{日期}上午送达，安装工程师将与您联系');
  await text.fill((await text.inputValue()).replace('{日期}', '10月2日'));
  await expect(dialog.getByText(/和发给远山贸易有限公司的几乎一样/u)).toBeVisible();
  await expect(print).toBeDisabled();
  const refused = await kemai.ask('message:letter', { client: second, kind: 'service', text: '赵总，新机已发出，预计10月2日上午送达，安装工程师将与您联系', reason: '寄信', name: 'x.pdf' });
  expect(refused).toMatchObject({ ok: false, error: { kind: 'tooSimilar' } });
  await text.fill('赵总，您订的新机已经发出，预计10月2日上午到。\n安装由李工负责，他会提前一天与您约时间。');
  await expect(print).toBeEnabled();
  await kemai.willSave('letter.pdf');
  await print.click();
  await expect(dialog).toHaveCount(0);

  const written = execFileSync('pdftotext', ['-layout', join(kemai.place.out, 'letter.pdf'), '-'], { encoding: 'utf8' }).replace(/[ \n\f]+/gu, '');
  const [year, month, day] = today.split('-').map(Number);
  for (const part of ['客脉科技有限公司', '青禾电商有限公司', '赵总采购总监', '西湖区文三路18号', '尊敬的赵总：', '您订的新机已经发出，预计10月2日上午到。', '安装由李工负责，他会提前一天与您约时间。', '此致敬礼！', `${year}年${month}月${day}日`]) expect(written).toContain(part);
  expect(written.match(/赵总/gu)).toHaveLength(2);
  expect((await kemai.must('export:log', {})).items).toMatchObject([{ what: 'letter', format: 'pdf', file: 'letter.pdf', by: '张三', reason: t('script.letter.reason') }]);
  expect((await kemai.must('followup:list', { client: second })).items).toMatchObject([{ kind: '触达', method: '信函' }]);
  expect((await kemai.must('script:sent', { script: 'progress' })).items).toMatchObject([{ client: second }]);
});

// R-ST-06, AT-13, beyond §2 item 8: what a message promises is seen while it is typed, and confirmed with one key once it is kept.
test('a promise in a message is told while it is typed and confirmed with one key; one faster than anything on record is pointed out', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai.stage;
  const { t } = kemai.stage.words;
  await kemai.must('settings:write', { patch: { userName: '张三' } });
  const { id: client } = await kemai.must('client:create', { fields: { name: '青禾电商有限公司', owner: '张三' }, contacts: [{ name: '赵总' }] });
  await rooms.clients();
  await page.getByRole('main').getByText('青禾电商有限公司', { exact: true }).first().click();
  await expect(page.getByRole('button', { name: t('script.write'), exact: true })).toBeVisible();
  await page.keyboard.press('m');
  const dialog = page.getByRole('dialog').filter({ visible: true });
  const text = dialog.getByLabel(t('script.text'), { exact: true });
  const will = dialog.getByRole('status', { name: t('promises.found.label') });
  await text.fill('赵总，收到。');
  await expect(will).toHaveCount(0);
  await text.fill('赵总，收到。我们2小时内修好服务器。');
  await expect(will).toContainText('我们2小时内修好服务器');
  await expect(dialog.getByRole('status', { name: t('promises.over.label') })).toContainText(t('promises.over.unknown', { n: '0' }));
  await text.fill('赵总，收到。我们明天上午送达样品。');
  await expect(will).toContainText('我们明天上午送达样品');
  await expect(dialog.getByRole('status', { name: t('promises.over.label') })).toHaveCount(0);
  await dialog.getByRole('button', { name: t('script.log'), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const found = page.getByRole('complementary', { name: t('promises.found.title') });
  await expect(found.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('p');
  await expect(found).toHaveCount(0);
  expect((await kemai.must('promise:list', { filter: { client } })).items).toMatchObject([{ text: '我们明天上午送达样品', collection: 'followups', owner: '张三', standing: 'open' }]);
});

test('a message is written from the palette and from a line of Today', async ({ opened: { kemai, rooms } }) => {
  const { page } = kemai.stage;
  const { t } = kemai.stage.words;
  const today = dayOf(Date.now(), zone);
  const { id: client } = await kemai.must('client:create', { fields: { name: '长河物流有限公司' }, contacts: [{ name: '孙总' }] });
  await kemai.must('promise:add', { client, fields: { text: '寄送样品', dueOn: today } });
  const dialog = page.getByRole('dialog').filter({ visible: true });
  const text = dialog.getByLabel(t('script.text'), { exact: true });
  const titled = dialog.getByText(t('script.title', { name: '长河物流有限公司' }), { exact: true });

  await rooms.clients();
  await page.keyboard.press('Control+k');
  await page.keyboard.insertText(t('shell.commands.writeMessage').slice(0, -1));
  await page.getByRole('option', { name: t('shell.commands.writeMessage') }).first().click();
  const whom = dialog.getByRole('combobox', { name: t('script.to') });
  await whom.click();
  await page.keyboard.insertText('长河');
  await page.locator('.ant-select-item-option').and(page.getByTitle('长河物流有限公司', { exact: true })).filter({ visible: true }).last().click();
  await expect(titled).toBeVisible();
  await expect(text).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await rooms.today();
  const line = page.getByRole('listitem', { name: /长河物流有限公司/u }).filter({ hasText: '寄送样品' });
  await line.focus();
  await page.keyboard.press('w');
  await expect(titled).toBeVisible();
  await expect(text).toBeVisible();
});
