import { afterEach, beforeEach, expect, test } from 'vitest';
import { customKey, type CustomKind, type CustomOwner } from '../../shared/custom/schema';
import type { CustomKey } from '../../shared/custom/rules';
import { sessionOf, tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => {
  vault = await tempVault();
});
afterEach(async () => vault.remove());

const field = async (owner: CustomOwner, label: string, kind: CustomKind, options: string[] = []): Promise<CustomKey> =>
  customKey(valueOf(await vault.ask('custom:create', { owner, label, kind, options })).id) as CustomKey;
const idOf = (key: CustomKey): never => key.slice(2) as never;
const find = async (text: string) => valueOf(await vault.ask('search:find', { text })).items.map(({ id, why, piece }) => [id, why, piece?.collection, piece?.label, piece?.text]);
/** Words of the index itself, so that nothing is hidden by a record that is looked into again. */
const indexed = (word: string): number => vault.engine.session()?.vault.writer.all('SELECT rowid FROM searchText WHERE searchText MATCH $word', { word: `"${word}"` }).length ?? -1;
const isWhole = async (): Promise<void> => expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, indexMissing: 0, indexStale: 0, derivedStale: 0 });

test('what is written into fields of the user’s own is found, and the hit says in which; a contact’s leads to its client', async () => {
  const [card, level, devices, site] = [
    await field('clients', '会员卡号', '文本'), await field('clients', '会员级别', '单选', ['翡翠', '普通']), await field('clients', '设备', '多选', ['服务器', '交换机']), await field('clients', '官网', '网址'),
  ];
  const [amount, wechat, batch, cause] = [await field('clients', '门店数', '数字'), await field('contacts', '微信号', '文本'), await field('orders', '批次', '文本'), await field('complaints', '根因', '文本')];
  const id = valueOf(await vault.ask('client:create', {
    fields: { name: '星河科技有限公司' }, custom: { [card]: 'HY-2026-77', [level]: '翡翠', [devices]: ['服务器', '交换机'], [site]: 'https://galaxy.example.com/about', [amount]: 424_242 },
    contacts: [{ name: '王经理', phones: [], emails: [], custom: { [wechat]: 'zx-sales88' } }],
  })).id;
  const complaint = valueOf(await vault.ask('complaint:open', { client: id, fields: { content: '宕机' }, custom: { [cause]: '电容老化' } })).id;
  const order = valueOf(await vault.ask('order:create', { client: id, fields: { orderedOn: '2023-08-01' as never, amountFen: 100 }, custom: { [batch]: '春雷七号' } })).id;

  expect(await find('HY-2026')).toEqual([[id, 'text', 'clients', '会员卡号', 'HY-2026-77']]);
  expect(await find('翡翠')).toEqual([[id, 'text', 'clients', '会员级别', '翡翠']]);
  expect(await find('交换机')).toEqual([[id, 'text', 'clients', '设备', '服务器；交换机']]);
  expect(await find('galaxy.example')).toEqual([[id, 'text', 'clients', '官网', 'https://galaxy.example.com/about']]);
  expect(await find('zx-sales')).toEqual([[id, 'text', 'contacts', '微信号', 'zx-sales88']]);
  expect(await find('电容')).toEqual([[complaint, 'text', 'complaints', '根因', '电容老化']]);
  expect(await find('春雷')).toEqual([[order, 'text', 'orders', '批次', '春雷七号']]);
  expect(await find('424242')).toEqual([]);
  expect(valueOf(await vault.ask('client:list', { filter: { text: '翡翠' } })).items.map((row) => row.id)).toEqual([id]);
  await isWhole();
});

test('a value that was changed, emptied or taken back leaves nothing in the index', async () => {
  const card = await field('clients', '会员卡号', '文本');
  const id = valueOf(await vault.ask('client:create', { fields: { name: '星河科技有限公司' }, custom: { [card]: 'aaaa1111' } })).id;
  const { action } = valueOf(await vault.ask('client:edit', { id, fields: {}, custom: { [card]: 'bbbb2222' } }));
  expect([indexed('aaaa1111'), indexed('bbbb2222')]).toEqual([0, 1]);
  valueOf(await vault.ask('record:undo', { action }));
  expect([indexed('aaaa1111'), indexed('bbbb2222')]).toEqual([1, 0]);
  valueOf(await vault.ask('client:edit', { id, fields: {}, custom: { [card]: null } }));
  expect([indexed('aaaa1111'), indexed('bbbb2222')]).toEqual([0, 0]);
});

test('a field that is archived or gone is not searched, until it is back; renaming an option renames what is found', async () => {
  const level = await field('clients', '会员级别', '单选', ['翡翠', '普通']);
  const wechat = await field('contacts', '微信号', '文本');
  const created = valueOf(await vault.ask('custom:create', { owner: 'complaints', label: '根因', kind: '文本', options: [] }));
  const id = valueOf(await vault.ask('client:create', { fields: { name: '星河科技有限公司' }, custom: { [level]: '翡翠' }, contacts: [{ name: '王经理', phones: [], emails: [], custom: { [wechat]: 'wjl88' } }] })).id;
  valueOf(await vault.ask('complaint:open', { client: id, fields: { content: '宕机' }, custom: { [customKey(created.id)]: 'elko' } }));
  valueOf(await vault.ask('custom:edit', { id: idOf(level), options: [{ was: '翡翠', value: '玛瑙' }, { was: '普通', value: '普通' }] }));
  expect([(await find('翡翠')).length, (await find('玛瑙')).length]).toEqual([0, 1]);

  for (const archived of [true, false]) {
    valueOf(await vault.ask('custom:edit', { id: idOf(level), archived }));
    valueOf(await vault.ask('custom:edit', { id: idOf(wechat), archived }));
    expect([(await find('玛瑙')).length, (await find('wjl88')).length, indexed('wjl88')], String(archived)).toEqual(archived ? [0, 0, 0] : [1, 1, 1]);
    await isWhole();
  }
  const { action } = valueOf(await vault.ask('record:undo', { action: created.action }));
  expect([(await find('elko')).length, indexed('elko')]).toEqual([0, 0]);
  valueOf(await vault.ask('record:undo', { action }));
  expect((await find('elko')).length).toBe(1);
});

test('in a vault of an earlier program own values are found soon after it is opened, without anybody touching a record', async () => {
  const card = await field('clients', '会员卡号', '文本');
  const { id } = valueOf(await vault.ask('client:create', { fields: { name: '星河科技有限公司' }, custom: { [card]: 'cccc3333' } }));
  const { writer } = sessionOf(vault).vault;
  writer.run("UPDATE searchText SET body = '' WHERE rowid = (SELECT rowid FROM searchRows WHERE record = $id)", { id });
  writer.run("DELETE FROM meta WHERE key = 'derives'");
  expect(indexed('cccc3333')).toBe(0);
  await vault.restart();
  valueOf(await vault.ask('vault:unlock', { password: testPassword }));
  await expect.poll(() => indexed('cccc3333')).toBe(1);
  expect(await find('cccc33')).toEqual([[id, 'text', 'clients', '会员卡号', 'cccc3333']]);
  await isWhole();
});
