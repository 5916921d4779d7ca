import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cellText } from '../../electron/engine/import/cell-text';
import { parseHere } from '../../electron/engine/import/parse-here';
import { valueOf } from '../harness/temp-vault';
import { countsOf, onlySheet, openDesk, type Desk } from './importing';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => desk.remove());

const card = (...lines: readonly string[]): string => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');
const wang = card('VERSION:3.0', 'N:王;小明;;;', 'FN:王小明', 'ORG:深圳星河科技有限公司;采购部', 'TITLE:采购总监', 'TEL;TYPE=WORK,VOICE:138 0013 8000', 'item1.TEL;TYPE=CELL:+86-755-8888 6666',
  'EMAIL;TYPE=INTERNET:wang@xinghe.example', 'ADR;TYPE=WORK:;南山区;科技路1号\\, 5楼;深圳市;广东省;518000;中国', 'NOTE:先打电话\\n再发邮', ' 件', 'BDAY:19850302', 'PHOTO;ENCODING=b:AAAA', ' AAAA=');
const zhang = card('VERSION:4.0', 'FN:张三', 'TEL;VALUE=uri;PREF=1:tel:+86-139-1234-5678', 'EMAIL:zhang@example.com', 'CATEGORIES:老乡');
const firm = card('VERSION:4.0', 'KIND:org', 'FN:深圳星河科技有限公司', 'ORG:深圳星河科技有限公司', 'TEL:0755-26000000');

const vcf = (text: string | Uint8Array): string => {
  writeFileSync(desk.path('book.vcf'), text);
  return desk.path('book.vcf');
};
const cardsOf = async (text: string | Uint8Array): Promise<readonly Readonly<Record<string, string>>[]> => {
  const { sheets } = valueOf(await parseHere()(vcf(text)));
  const [heading = [], ...rows] = sheets[0]?.rows ?? [];
  return rows.map((row) => Object.fromEntries(heading.flatMap((name, at): [string, string][] => (cellText(row[at]) === '' ? [] : [[cellText(name), cellText(row[at])]]))));
};

describe('cards of an address book', () => {
  const wangRow = {
    客户名称: '深圳星河科技有限公司', 客户类型: '公司', 联系人: '王小明', 职位: '采购部 采购总监', 联系电话: '138 0013 8000；+86-755-8888 6666', 邮箱: 'wang@xinghe.example',
    省份: '广东省', 城市: '深圳市', 区县: '南山区', 地址: '科技路1号, 5楼', 备注: '先打电话\n再发邮件\n生日：1985-03-02',
  };

  it('are rows of contacts: a person at a firm, a person alone, a firm (3.0, 4.0)', async () => {
    expect(await cardsOf(wang + zhang + firm)).toEqual([
      wangRow,
      { 客户名称: '张三', 客户类型: '个人', 联系电话: '+86-139-1234-5678', 邮箱: 'zhang@example.com', CATEGORIES: '老乡' },
      { 客户名称: '深圳星河科技有限公司', 客户类型: '公司', 联系电话: '0755-26000000' },
    ]);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${wang}`)],
    ['UTF-16', Buffer.from(`\ufeff${wang}`, 'utf16le')],
    ['folded in the middle of a character', Buffer.from(Buffer.from(wang).toString('latin1').replace('\xe7\x8e\x8b\xe5\xb0', '\xe7\x8e\r\n \x8b\xe5\xb0'), 'latin1')],
  ])('are read in %s', async (_what, bytes) => expect(await cardsOf(bytes)).toEqual([wangRow]));

  it('of 2.1 are read from quoted-printable, in the character set they name', async () => {
    const old = card('VERSION:2.1', 'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=B0=8F=', '=E6=98=8E;;;', 'ORG;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=D0=C7=BA=D3', 'TEL;CELL;PREF:13800138000');
    expect(await cardsOf(old)).toEqual([{ 客户名称: '星河', 客户类型: '公司', 联系人: '王小明', 联系电话: '13800138000' }]);
  });

  it('that do not end are refused', async () => {
    expect(await parseHere()(vcf(wang.replace('END:VCARD', '')))).toEqual({ ok: false, error: 'unreadable' });
  });

  it('become clients with their contacts, and say what no field takes; the same file twice makes no copies', async () => {
    const path = vcf(wang + zhang + firm);
    const report = await desk.run(path);
    expect(report).toMatchObject({ encoding: 'UTF-8', delimiter: null });
    const sheet = onlySheet(report);
    expect(sheet).toMatchObject({ sheet: '联系人', kind: 'contacts', unknownColumns: ['CATEGORIES'] });
    expect(countsOf(sheet)).toEqual({ rows: 3, created: 2, updated: 1, skipped: 0, duplicates: 0, rejected: 0 });
    expect((await desk.records('clients')).map(({ name, type }) => [name, type])).toEqual([['深圳星河科技有限公司', '公司'], ['张三', '个人']]);
    const [contact, ...others] = await desk.records('contacts');
    expect(others).toEqual([]);
    expect(contact).toMatchObject({ name: '王小明', position: '采购部 采购总监', notes: '先打电话\n再发邮件\n生日：1985-03-02' });
    expect((await desk.records('phones')).map(({ key, contact: of }) => [key, of])).toEqual([
      ['+8613800138000', contact?.['id']], ['+8675588886666', contact?.['id']], ['+8613912345678', null], ['+8675526000000', null],
    ]);
    expect(countsOf(onlySheet(await desk.run(path)))).toMatchObject({ created: 0, updated: 0, skipped: 3 });
  });
});

describe('a table of contacts', () => {
  it('brings several people of one client, keeps what is known, and refuses a person who left before joining', async () => {
    await desk.run(desk.csv('clients.csv', '客户编号,客户名称,联系人,职位,联系电话,客户等级', '2024001,深圳星河科技有限公司,王小明,经理,13800138000,A类'));
    const path = desk.csv('people.csv', '姓名,公司,职位,决策角色,电话,入职日期,离职日期', '王小明,星河科技,采购总监,采购负责人,138-0013-8000,2020-01-01,', '李四,深圳星河科技有限公司,工程师,技术,13900139000,,',
      '赵六,星河科技,,,,2022-01-01,2021-01-01', ',星河科技,,,0755-26000000,,');
    const sheet = onlySheet(await desk.run(path));
    expect(sheet.kind).toBe('contacts');
    expect(countsOf(sheet)).toEqual({ rows: 4, created: 1, updated: 2, skipped: 0, duplicates: 0, rejected: 1 });
    expect(sheet.rejected).toMatchObject([{ row: 4, field: 'contacts.leftOn', reason: 'daysOutOfOrder' }]);
    expect((await desk.records('clients')).length).toBe(1);
    expect((await desk.records('contacts')).map(({ name, position, role, joinedOn }) => [name, position, role, joinedOn])).toEqual([['王小明', '采购总监', '采购负责人', '2020-01-01'], ['李四', '工程师', '技术', null]]);
    expect((await desk.records('phones')).map(({ key }) => key)).toEqual(['+8613800138000', '+8613900139000', '+8675526000000']);
    expect(countsOf(onlySheet(await desk.run(path)))).toMatchObject({ created: 0, updated: 0, skipped: 3, rejected: 1 });
  });
});

describe('an opened file', () => {
  it('is read once more as the user says, in its place', async () => {
    const first = await desk.inspect(desk.csv('a.csv', '客户名称;电话,手机', '星河;1,2'));
    expect(first).toMatchObject({ encoding: 'UTF-8', delimiter: 'comma' });
    const again = valueOf(await desk.vault.ask('import:reread', { session: first.session, encoding: 'UTF-8', delimiter: 'semicolon' }));
    expect(again).toMatchObject({ session: first.session, delimiter: 'semicolon', sheets: [{ kind: 'clients', columns: [{ heading: '客户名称' }, { heading: '电话,手机' }] }] });
    expect(await desk.vault.ask('import:reread', { session: first.session, encoding: 'UTF-16BE' })).toMatchObject({ ok: false });
    expect(valueOf(await desk.vault.ask('import:dry-run', { session: first.session })).sheets).toMatchObject([{ kind: 'clients', created: 1 }]);
    expect(await desk.vault.ask('import:reread', { session: `import-${'0'.repeat(32)}` })).toMatchObject({ ok: false, error: { kind: 'noSession' } });
  });
});
