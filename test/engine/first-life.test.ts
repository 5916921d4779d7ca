import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tempVault, testPassword, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
beforeEach(async () => {
  vault = await tempVault();
});
afterEach(async () => vault.remove());

const defects = (): unknown[] => vault.log.lines.map(({ cause }) => cause).filter((cause) => cause !== undefined);

describe('a vault from day to day', () => {
  it('keeps a client, its contacts and a masked phone, and finds it by name, pinyin and initials (R-AUD-04, AT-05)', async () => {
    const made = valueOf(await vault.ask('client:create', {
      fields: { name: '深圳星河科技有限公司', industry: '信息技术', valueGrade: 'A类' },
      contacts: [{ name: '王经理', position: '采购总监', phones: [{ text: '138–' }], emails: [{ text: 'wangxxtech' }] }],
      phones: [{ text: '138 0013 8000' }],
      tags: ['长期合作', '急购'],
    }));
    const file = valueOf(await vault.ask('client:read', { id: made.id }));
    expect(file.client).toMatchObject({ number: '2023001', verification: '待核实', stage: '潜在', filedOn: '2023-08-16' });
    expect(file.contacts[0]?.phones[0]).toMatchObject({ text: '138–', state: '待核实', key: null });
    expect(file.phones[0]).toMatchObject({ key: '+8613800138000', state: '正常' });
    for (const [text, why] of [['星河', 'substring'], ['深圳星河', 'prefix'], ['xinghe', 'pinyin'], ['xhkj', 'initials'], ['00138', 'phone'], ['王经理', 'contact'], ['急购', 'tag'], ['2023001', 'number']] as const) {
      const found = valueOf(await vault.ask('search:find', { text }));
      expect(found.items[0], text).toMatchObject({ id: made.id, why });
    }
    expect(valueOf(await vault.ask('client:list', {})).items[0]).toMatchObject({ name: '深圳星河科技有限公司', tags: ['急购', '长期合作'], contactName: '王经理' });
    expect(defects()).toEqual([]);
  });

  it('undoes, does again and undoes a creation, an edit and a deletion', async () => {
    const made = valueOf(await vault.ask('client:create', { fields: { name: '甲公司' }, tags: ['急购'] }));
    const edited = valueOf(await vault.ask('client:edit', { id: made.id, fields: { name: '乙公司' } }));
    const undone = valueOf(await vault.ask('record:undo', { action: edited.action }));
    expect(undone.kept).toEqual([]);
    expect(valueOf(await vault.ask('client:read', { id: made.id })).client.name).toBe('甲公司');
    const redone = valueOf(await vault.ask('record:undo', { action: undone.action }));
    expect(valueOf(await vault.ask('client:read', { id: made.id })).client.name).toBe('乙公司');
    expect(redone.kept).toEqual([]);
    valueOf(await vault.ask('record:undo', { action: edited.action }));
    const gone = valueOf(await vault.ask('record:undo', { action: made.action }));
    expect(gone.kept).toEqual([]);
    expect(await vault.ask('client:read', { id: made.id })).toEqual({ ok: false, error: { kind: 'notFound' } });
    expect(defects()).toEqual([]);
  });

  it('carries a complaint from receipt to closing (AT-05, AT-26, AT-28, AT-31)', async () => {
    const { id: client } = valueOf(await vault.ask('client:create', { fields: { name: '电商公司' } }));
    const opened = valueOf(await vault.ask('complaint:open', { client, fields: { content: '服务器宕机4小时', grade: '严重', channel: '邮件', receivedOn: '2023-08-16' as never } }));
    expect(opened.number).toBe('20230816-001');
    expect(valueOf(await vault.ask('complaint:read', { id: opened.id })).complaint.clocks.handle).toMatchObject({ on: '2023-08-18', rule: 'AT-26' });
    expect(await vault.ask('complaint:close', { id: opened.id, outcome: '满意' })).toEqual({ ok: false, error: { kind: 'notHandled' } });
    valueOf(await vault.ask('complaint:add-step', { complaint: opened.id, fields: { step: '处理完成', content: '已恢复' } }));
    expect(valueOf(await vault.ask('complaint:read', { id: opened.id })).complaint).toMatchObject({ state: '待回访', clocks: { revisit: { on: '2023-08-19' } } });
    valueOf(await vault.ask('complaint:close', { id: opened.id, outcome: '满意' }));
    const closed = valueOf(await vault.ask('complaint:list', { filter: { state: ['已关闭'] } }));
    expect(closed.total).toBe(1);
    expect(valueOf(await vault.ask('client:timeline', { id: client })).total).toBe(4);
    expect(valueOf(await vault.ask('vault:verify', {}))).toMatchObject({ ok: true, logMismatches: 0, derivedStale: 0 });
    expect(defects()).toEqual([]);
  });

  it('opens again with the password only', async () => {
    await vault.restart();
    expect(await vault.ask('client:list', {})).toEqual({ ok: false, error: { kind: 'locked' } });
    expect(await vault.ask('vault:unlock', { password: 'wrong' })).toMatchObject({ ok: false, error: { kind: 'wrongPassword' } });
    valueOf(await vault.ask('vault:unlock', { password: testPassword }));
    expect(valueOf(await vault.ask('client:list', {})).total).toBe(0);
    await vault.restart();
    valueOf(await vault.ask('vault:recover', { code: vault.recoveryCode.toUpperCase(), password: 'another-long-secret-9' }));
    await vault.restart();
    expect(await vault.ask('vault:unlock', { password: testPassword })).toMatchObject({ ok: false, error: { kind: 'wrongPassword' } });
    valueOf(await vault.ask('vault:unlock', { password: 'another-long-secret-9' }));
    expect(defects()).toEqual([]);
  });
});

describe('the client list', () => {
  it('pages through every row once in any order, empty values last', async () => {
    for (let count = 0; count < 23; count++) {
      valueOf(await vault.ask('client:create', { fields: { name: `公司${count}`, valueGrade: (['A类', 'B类', null] as const)[count % 3] }, anyway: true }));
    }
    for (const by of ['name', 'number', 'valueGrade', 'stage', 'filedOn', 'updatedOn', 'lastContactOn', 'nextOn', 'openComplaints'] as const) {
      for (const descending of [false, true]) {
        const pages = await Promise.all([0, 7, 14, 21].map((offset) => vault.ask('client:list', { sort: { by, descending }, offset, limit: 7 })));
        const rows = pages.flatMap((page) => valueOf(page).items);
        expect(new Set(rows.map(({ id }) => id)).size, `${by} ${String(descending)}`).toBe(23);
        const values = rows.map((row) => (by === 'valueGrade' ? row.valueGrade : null)).filter((value) => value !== null);
        expect(values).toEqual(descending ? [...values].sort().reverse() : [...values].sort());
        if (by === 'valueGrade') expect(rows.slice(16).every(({ valueGrade }) => valueGrade === null)).toBe(true);
      }
    }
  });

  it('filters by what is typed, by grade, stage, tag and what is to be verified', async () => {
    valueOf(await vault.ask('client:create', { fields: { name: '李明朗工作室', valueGrade: 'A类', stage: '合作' }, tags: ['急购'] }));
    valueOf(await vault.ask('client:create', { fields: { name: '重庆火锅', valueGrade: 'B类' }, phones: [{ text: '138–' }] }));
    const tag = valueOf(await vault.ask('client:choices', {})).tags[0]?.id;
    const names = async (filter: object): Promise<(string | null)[]> => valueOf(await vault.ask('client:list', { filter })).items.map(({ name }) => name);
    for (const text of ['lml', 'liming', '明朗', '李明']) expect(await names({ text }), text).toEqual(['李明朗工作室']);
    for (const text of ['cq', 'chongqing', '重慶', '火锅']) expect(await names({ text }), text).toEqual(['重庆火锅']);
    expect(await names({ valueGrade: ['A类'] })).toEqual(['李明朗工作室']);
    expect(await names({ stage: ['潜在'] })).toEqual(['重庆火锅']);
    expect(await names({ tag: [tag] })).toEqual(['李明朗工作室']);
    expect(await names({ verification: '待核实' })).toEqual(['重庆火锅']);
    expect(await names({ text: '火锅', valueGrade: ['A类'] })).toEqual([]);
  });
});

describe('settings', () => {
  it('changes what is handed in and leaves the rest', async () => {
    valueOf(await vault.ask('settings:write', { patch: { userName: '李娜', autoLockMinutes: 5 } }));
    expect(valueOf(await vault.ask('settings:write', { patch: { theme: 'dark' } }))).toMatchObject({ userName: '李娜', autoLockMinutes: 5, theme: 'dark', language: 'system' });
  });
});

describe('the timeline', () => {
  it('counts days where they were lived: a step before eight in the morning belongs to its own day', async () => {
    const { id: client } = valueOf(await vault.ask('client:create', { fields: { name: '早起公司', filedOn: '2023-08-01' as never } }));
    const { id: complaint } = valueOf(await vault.ask('complaint:open', { client, fields: { content: '早上的投诉', receivedOn: '2023-08-16' as never } }));
    valueOf(await vault.ask('complaint:add-step', { complaint, fields: { step: '接收安抚', content: '七点半', at: '2023-08-16T23:30:00.000Z[Asia/Shanghai]' as never } }));
    valueOf(await vault.ask('followup:log', { client, fields: { summary: '前一天的跟进', heldOn: '2023-08-16' as never } }));
    const { items } = valueOf(await vault.ask('client:timeline', { id: client }));
    expect(items.map(({ kind, on }) => [kind, on])[0]).toEqual(['complaintStep', '2023-08-17']);
  });
});
