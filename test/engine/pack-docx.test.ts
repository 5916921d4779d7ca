import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { HandoverId } from '../../shared/handover/schema';
import { packTerms } from '../../shared/brief/pack-words';
import { addDays, type Day } from '../../shared/kit/dates';
import { terms } from '../../renderer/words/en/terms';
import { tempVault, valueOf, type TempVault } from '../harness/temp-vault';
import { zipParts } from '../harness/zip-parts';

const today = '2023-08-16' as Day;
let vault: TempVault;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kemai-pack-'));
  vault = await tempVault(`${today}T10:00:00+08:00`);
});
afterEach(async () => {
  await vault.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** A client with something of everything, handed over from 张三 to 李四. */
async function handedOver(): Promise<HandoverId> {
  const { id: client } = valueOf(await vault.ask('client:create', { fields: { name: '青禾电商有限公司', owner: '张三', stage: '合作', valueGrade: 'A类', greeting: '不用微信语音', needs: '仓库扩容，年底前上线' } }));
  valueOf(await vault.ask('contact:add', { client, fields: { name: '王经理', position: '采购经理', role: '采购负责人', influence: '高', attitude: '支持' }, phone: '13800000000' }));
  valueOf(await vault.ask('promise:add', { client, fields: { text: '出具检测报告', dueOn: addDays(today, 2) } }));
  valueOf(await vault.ask('followup:log', { client, fields: { summary: '几次没接电话', feedback: '暂时不需要', signal: '消极信号', heldOn: addDays(today, -3), nextAction: '8月20日电话确认方案' } }));
  valueOf(await vault.ask('complaint:open', { client, fields: { content: '噪音大', problem: '噪音大', receivedOn: addDays(today, -12), owner: '张三' } }));
  valueOf(await vault.ask('survey:add', { client, fields: { heldOn: addDays(today, -20) }, answers: [{ dimension: '服务', kind: '1-5分', value: '3' }, { dimension: '是否推荐', kind: '0-10分', value: '6' }] }));
  for (let at = 1; at <= 25; at++) valueOf(await vault.ask('promise:add', { client, fields: { text: `第${at}批样品送到仓库并由双方清点签字确认`, dueOn: addDays(today, at) } }));
  valueOf(await vault.ask('client:edit', { id: client, fields: { owner: '李四' } }));
  const [handover] = valueOf(await vault.ask('handover:list', { client })).items;
  return handover?.id as HandoverId;
}

async function written(id: HandoverId, language: 'zh-CN' | 'en', reason?: string): Promise<string> {
  const path = join(folder, `${language}-${reason === undefined ? 'masked' : 'full'}.docx`);
  valueOf(await vault.ask('handover:write', { id, language, file: vault.engine.grant(path), ...(reason === undefined ? {} : { reason }) }));
  const body = (await zipParts(path)).get('word/document.xml') ?? '';
  expect(body.match(/<w:cantSplit\/>/gu)?.length).toBe(body.match(/<w:tr[ >]/gu)?.length); // tables break between their lines only
  return [...body.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join('|');
}

// Beyond §2 item 14, R-SEC-01: the pack as a document that can be worked in says what its page says, masked unless there is a reason.
test('a pack is written as a text document in both languages, masked or in full', async () => {
  const id = await handedOver();
  const chinese = await written(id, 'zh-CN', '交接给李四');
  for (const text of ['青禾电商有限公司', '张三 → 李四，2023年8月16日交接', '未了事项', '出具检测报告', '第25批样品', '已挂12天', '消极信号', '暂时不需要', '不用微信语音', '王经理', '60/100', '已逾期', '60分', '推荐6 · 贬损者', '提升计划', '待高层介入', '另有22条没有列出']) expect(chinese).toContain(text);
  const english = await written(id, 'en', 'handed over');
  for (const text of ['张三 → 李四 on 16 Aug 2023', 'Open items', 'Promise', 'open for 12 days', 'Negative signal', 'Buyer', '60 points', 'recommends 6 · detractor', 'Escalated, nobody stepped in yet · Management', '22 more not listed']) expect(english).toContain(text);
  const masked = await written(id, 'zh-CN');
  for (const text of ['出具检测报告', '王经理', '暂时不需要']) expect(masked).not.toContain(text);
  expect(valueOf(await vault.ask('export:log', {})).items.map(({ what, format, reason }) => [what, format, reason])).toEqual([['brief', 'docx', 'handed over'], ['brief', 'docx', '交接给李四']]);
  const gone = await vault.ask('handover:write', { id: valueOf(await vault.ask('client:create', { fields: { name: '乙' } })).id as never, file: vault.engine.grant(join(folder, 'x.docx')) });
  expect(gone).toMatchObject({ ok: false, error: { kind: 'notFound' } });
});

test('the terms of the document are those of the window', () => {
  const known: Readonly<Record<string, string>> = terms;
  expect(Object.fromEntries(Object.keys(packTerms).map((value) => [value, known[value]]))).toEqual(packTerms);
});
