import { writeFileSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commit } from '../../electron/engine/vault/changes';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let place: string;

/** A small company whose every text can be found; names that sound alike, polyphones, traditional characters. */
beforeAll(async () => {
  vault = await tempVault();
  place = mkdtempSync(join(tmpdir(), 'kemai-search-'));
  const client = async (name: string, more: object = {}) => valueOf(await vault.ask('client:create', { fields: { name, ...more }, anyway: true })).id;
  const session = vault.engine.session();
  if (!session) throw new Error('locked');
  await client('李明朗');
  await client('李明朗诊所');
  await client('深圳市李明朗科技有限公司');
  await client('重庆长安火锅有限公司');
  await client('中庆贸易');
  await client('单县银行');
  await client('曾国藩书院');
  await client('乐山音乐厅');
  await client('廈門國際貿易有限公司');
  await client('Blue Ocean 咨询 (上海)');
  await client('ABC-2000 电子');
  const rich = valueOf(await vault.ask('client:create', {
    fields: { name: '星河科技有限公司', needs: '机房服务器更新', notes: '喜欢喝龙井茶', industry: '云计算' },
    contacts: [{ name: '王晓燕', position: '采购总监', notes: '每周二出差', phones: [{ text: '138-0013-8065' }], emails: [{ text: 'xiaoyan.wang@xinghe.example' }] }],
    phones: [{ text: '+86 755 8321 6670' }], addresses: [{ province: '广东省', city: '深圳市', district: '南山区', street: '科技路1号' }], tags: ['价格敏感'],
  })).id;
  valueOf(await vault.ask('plan:set', { client: rich, plan: { focus: '续签维保' } }));
  valueOf(await vault.ask('followup:log', { client: rich, fields: { summary: '确认发布会参会名单', feedback: '三位同事参加', nextAction: '寄送邀请函', nextDueOn: '2023-09-01' as never } }));
  const { id: complaint } = valueOf(await vault.ask('complaint:open', { client: rich, fields: { content: '空调漏水把地板泡坏了', demand: '更换地板', problem: '安装不当' } }));
  valueOf(await vault.ask('complaint:add-step', { complaint, fields: { step: '方案制定', content: '周末派师傅上门拆检', reaction: '尚可接受' } }));
  valueOf(await vault.ask('change:learnt', { client: rich, what: ['预算'], notes: '明年额度翻倍' }));
  valueOf(await vault.ask('review:check', { clients: [rich], kind: '复核', method: '电话', result: '已更正', notes: '前台说搬迁了' }));
  commit(session.vault, { kind: 'user' }, (act) => {
    const product = act.create('products', { name: '静音打印机', code: 'PRN-X90', notes: '墨盒通用' });
    const order = act.create('orders', { client: rich, number: 'DD20230816-007', orderedOn: '2023-08-16' as never, notes: '分两批送货' });
    act.create('orderLines', { order: order as never, client: rich, product: product as never, name: '激光切割机' });
    act.create('owned', { client: rich, product: product as never, serial: 'SN-99Z-4411' });
    act.create('contracts', { client: rich, number: 'HT-2023-018', title: '年度维护框架协议', notes: '自动续约条款' });
    act.create('sources', { channel: '行业展会', name: '广交会秋季展台', notes: '三号馆' });
  });
  const add = async (name: string, collection: 'clients' | 'complaints', record: string): Promise<void> => {
    writeFileSync(join(place, name), name);
    valueOf(await vault.ask('attachment:add', { file: vault.engine.grant(join(place, name)), collection, record: record as never, job: 'j' }));
  };
  await add('盖章报价清单.pdf', 'clients', rich);
  await add('漏水现场照片.jpg', 'complaints', complaint);
});
afterAll(async () => {
  await vault.remove();
  rmSync(place, { recursive: true, force: true });
});

const first = async (text: string) => valueOf(await vault.ask('search:find', { text })).items[0];

const rich = '星河科技有限公司';
describe('what is typed and what comes first', () => {
  it.each<[typed: string, collection: string, title: string, why: string, piece: string | null]>([
    // the name: exact > prefix > substring
    ['李明朗', 'clients', '李明朗', 'exact', '李明朗'],
    ['李明朗诊', 'clients', '李明朗诊所', 'prefix', '李明朗诊'],
    ['李明朗科技', 'clients', '深圳市李明朗科技有限公司', 'substring', null],
    ['深圳市', 'clients', '深圳市李明朗科技有限公司', 'prefix', null],
    ['星河', 'clients', rich, 'prefix', null],
    ['河科', 'clients', rich, 'substring', null],
    ['科技有限', 'clients', rich, 'substring', null],
    ['诊所', 'clients', '李明朗诊所', 'substring', null],
    ['火锅', 'clients', '重庆长安火锅有限公司', 'substring', null],
    // pinyin and initials, from any syllable on
    ['lml', 'clients', '李明朗', 'initials', '李明朗'],
    ['LML', 'clients', '李明朗', 'initials', null],
    ['lmlzs', 'clients', '李明朗诊所', 'initials', null],
    ['liminglang', 'clients', '李明朗', 'pinyin', null],
    ['liming', 'clients', '李明朗', 'pinyin', null],
    ['minglang', 'clients', '李明朗', 'pinyin', null],
    ['lmlkj', 'clients', '深圳市李明朗科技有限公司', 'initials', '李明朗科技'],
    ['xhkj', 'clients', rich, 'initials', '星河科技'],
    ['xinghe', 'clients', rich, 'pinyin', '星河'],
    ['kejiyouxian', 'clients', rich, 'pinyin', null],
    // polyphones
    ['cq', 'clients', '重庆长安火锅有限公司', 'initials', '重庆'],
    ['chongqing', 'clients', '重庆长安火锅有限公司', 'pinyin', '重庆'],
    ['cqca', 'clients', '重庆长安火锅有限公司', 'initials', null],
    ['changan', 'clients', '重庆长安火锅有限公司', 'pinyin', '长安'],
    ['zqmy', 'clients', '中庆贸易', 'initials', null],
    ['zhongqing', 'clients', '中庆贸易', 'pinyin', null],
    ['shanxian', 'clients', '单县银行', 'pinyin', '单县'],
    ['yinhang', 'clients', '单县银行', 'pinyin', '银行'],
    ['sxyh', 'clients', '单县银行', 'initials', null],
    ['zengguofan', 'clients', '曾国藩书院', 'pinyin', null],
    ['zgf', 'clients', '曾国藩书院', 'initials', null],
    ['leshan', 'clients', '乐山音乐厅', 'pinyin', '乐山'],
    ['yinyueting', 'clients', '乐山音乐厅', 'pinyin', '音乐厅'],
    ['xm', 'clients', '廈門國際貿易有限公司', 'initials', '廈門'],
    // traditional = simplified, full width = half width, upper = lower case
    ['厦门国际', 'clients', '廈門國際貿易有限公司', 'prefix', '廈門國際'],
    ['廈門', 'clients', '廈門國際貿易有限公司', 'prefix', null],
    ['重慶', 'clients', '重庆长安火锅有限公司', 'prefix', '重庆'],
    ['貿易有限', 'clients', '廈門國際貿易有限公司', 'substring', null],
    ['ＡＢＣ', 'clients', 'ABC-2000 电子', 'prefix', 'ABC'],
    ['blue ocean', 'clients', 'Blue Ocean 咨询 (上海)', 'prefix', 'Blue Ocean'],
    ['ocean', 'clients', 'Blue Ocean 咨询 (上海)', 'substring', 'Ocean'],
    ['OCEAN 上海', 'clients', 'Blue Ocean 咨询 (上海)', 'substring', null],
    // numbers and phones
    ['2023001', 'clients', '李明朗', 'number', '2023001'],
    ['2023012', 'clients', rich, 'number', null],
    ['13800138065', 'clients', rich, 'phone', '138-0013-8065'],
    ['8065', 'clients', rich, 'phone', '8065'],
    ['0013 8065', 'clients', rich, 'phone', null],
    ['00138', 'clients', rich, 'phone', '0013-8'],
    ['83216670', 'clients', rich, 'phone', '8321 6670'],
    ['20230816-001', 'complaints', '20230816-001 安装不当', 'number', null],
    // people, tags and every other text of a client
    ['王晓燕', 'clients', rich, 'contact', '王晓燕'],
    ['晓燕', 'clients', rich, 'contact', '晓燕'],
    ['wxy', 'clients', rich, 'contactSound', '王晓燕'],
    ['wangxiaoyan', 'clients', rich, 'contactSound', '王晓燕'],
    ['价格敏感', 'clients', rich, 'tag', '价格敏感'],
    ['采购总监', 'clients', rich, 'text', '采购总监'],
    ['出差', 'clients', rich, 'text', '出差'],
    ['xiaoyan.wang', 'clients', rich, 'text', 'xiaoyan.wang'],
    ['龙井', 'clients', rich, 'text', '龙井'],
    ['服务器', 'clients', rich, 'text', '服务器'],
    ['云计算', 'clients', rich, 'text', '云计算'],
    ['南山区', 'clients', rich, 'text', '南山区'],
    ['续签维保', 'clients', rich, 'text', '续签维保'],
    ['额度翻倍', 'clients', rich, 'text', '额度翻倍'],
    ['搬迁', 'clients', rich, 'text', '搬迁'],
    ['SN-99Z', 'clients', rich, 'number', 'SN-99Z'],
    // follow-ups, complaints and their steps
    ['发布会', 'followups', '确认发布会参会名单', 'text', '发布会'],
    ['三位同事', 'followups', '确认发布会参会名单', 'text', '三位同事'],
    ['邀请函', 'followups', '确认发布会参会名单', 'text', '邀请函'],
    ['泡坏', 'complaints', '20230816-001 安装不当', 'text', '泡坏'],
    ['更换地板', 'complaints', '20230816-001 安装不当', 'text', '更换地板'],
    ['安装不当', 'complaints', '20230816-001 安装不当', 'text', '安装不当'],
    ['拆检', 'complaints', '20230816-001 安装不当', 'text', '拆检'],
    ['尚可接受', 'complaints', '20230816-001 安装不当', 'text', '尚可接受'],
    // orders, contracts, products, sources, files
    ['DD20230816-007', 'orders', 'DD20230816-007', 'number', null],
    ['dd2023', 'orders', 'DD20230816-007', 'number', 'DD2023'],
    ['激光切割', 'orders', 'DD20230816-007', 'text', '激光切割'],
    ['分两批', 'orders', 'DD20230816-007', 'text', '分两批'],
    ['年度维护', 'contracts', '年度维护框架协议', 'prefix', '年度维护'],
    ['框架', 'contracts', '年度维护框架协议', 'substring', null],
    ['ndwh', 'contracts', '年度维护框架协议', 'initials', null],
    ['HT-2023', 'contracts', '年度维护框架协议', 'number', 'HT-2023'],
    ['静音打印机', 'products', '静音打印机', 'exact', null],
    ['jydyj', 'products', '静音打印机', 'initials', null],
    ['prn-x90', 'products', '静音打印机', 'number', 'PRN-X90'],
    ['墨盒', 'products', '静音打印机', 'text', '墨盒'],
    ['广交会', 'sources', '广交会秋季展台', 'prefix', '广交会'],
    ['三号馆', 'sources', '广交会秋季展台', 'text', '三号馆'],
    ['报价清单', 'attachments', '盖章报价清单.pdf', 'substring', '报价清单'],
    ['gzbj', 'attachments', '盖章报价清单.pdf', 'initials', '盖章报价'],
    ['现场照片', 'attachments', '漏水现场照片.jpg', 'substring', null],
    // several words, in any order, from different fields
    ['晓燕 星河', 'clients', rich, 'prefix', null],
    ['星河 龙井', 'clients', rich, 'prefix', null],
    ['漏水 地板', 'complaints', '20230816-001 安装不当', 'text', null],
  ])('%s → %s %s (%s)', async (typed, collection, title, why, piece) => {
    const hit = await first(typed);
    expect([hit?.collection, hit?.title]).toEqual([collection, title]);
    expect(hit?.why === why || (why === 'prefix' && hit?.why === 'substring' && typed.includes(' '))).toBe(true);
    if (piece !== null) {
      const [[from, to] = [0, 0]] = hit?.piece?.marks ?? [];
      const marked = hit?.piece?.text.slice(from, to) ?? '';
      expect(marked === piece || hit?.piece?.text === piece).toBe(true);
    }
  });

  it.each(['zq重', 'zhongqinghuoguo', '不存在的词', '%', '"', '* AND', 'NEAR(', ' ', '12345678901234'])('finds nothing for %s, and never fails', async (typed) => {
    expect(valueOf(await vault.ask('search:find', { text: typed })).items).toEqual([]);
  });

  it('does not read 重庆 as zq', async () => {
    const { items } = valueOf(await vault.ask('search:find', { text: 'zq' }));
    expect(items.map(({ title }) => title)).not.toContain('重庆长安火锅有限公司');
    expect(items[0]?.title).toBe('中庆贸易');
  });

  it('says under whose name a hit stands, also after a client is renamed, and where a file hangs', async () => {
    expect((await first('发布会'))?.subtitle).toBe(`${rich} · 2023-08-16`);
    const file = await first('现场照片');
    expect(file?.owner?.collection).toBe('complaints');
    const client = (await first('星河'))?.id as never;
    const { action } = valueOf(await vault.ask('client:edit', { id: client, fields: { name: '银河科技有限公司' } }));
    expect((await first('发布会'))?.subtitle).toBe('银河科技有限公司 · 2023-08-16');
    expect((await first('yhkj'))?.title).toBe('银河科技有限公司');
    valueOf(await vault.ask('record:undo', { action }));
  });

  it('says which record holds the words, and opens what hangs on a step with its complaint', async () => {
    const complaint = (await first('拆检'))?.id as never;
    const { steps } = valueOf(await vault.ask('complaint:read', { id: complaint }));
    expect((await first('拆检'))?.piece).toMatchObject({ collection: 'complaintSteps', field: 'content', record: steps[0]?.id });
    expect((await first('泡坏'))?.piece).toMatchObject({ collection: 'complaints', field: 'content', record: complaint });
    writeFileSync(join(place, '检测报告.txt'), '合格');
    const { id } = valueOf(await vault.ask('attachment:add', { file: vault.engine.grant(join(place, '检测报告.txt')), collection: 'complaintSteps', record: steps[0]?.id as never, job: 'j' }));
    expect(await first('检测报告')).toMatchObject({ id, owner: { collection: 'complaints', id: complaint } });
    expect(valueOf(await vault.ask('attachment:list', { id }))).toMatchObject({ total: 1, items: [{ id, name: '检测报告.txt' }] });
    valueOf(await vault.ask('attachment:delete', { id }));
    expect(valueOf(await vault.ask('attachment:list', { id })).items).toEqual([]);
    const source = (await first('三号馆'))?.id as never;
    expect(valueOf(await vault.ask('source:list', { id: source }))).toMatchObject({ total: 1, items: [{ id: source, name: '广交会秋季展台' }] });
  });

  it('forgets what was deleted, finds it again when it comes back, and the check agrees', async () => {
    const file = (await first('报价清单'))?.id as never;
    const { action } = valueOf(await vault.ask('attachment:delete', { id: file }));
    expect(await first('报价清单')).toBeUndefined();
    valueOf(await vault.ask('record:undo', { action }));
    expect((await first('报价清单'))?.collection).toBe('attachments');
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, indexMissing: 0, indexStale: 0 });
  });
});
