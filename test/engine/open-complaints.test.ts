import { afterEach, beforeEach, expect, it } from 'vitest';
import { openComplaints } from '../../electron/engine/reads/open-complaints';
import { problemsNow } from '../../electron/engine/reads/measures';
import type { ReadContext } from '../../electron/engine/reads/context';
import type { ClientId } from '../../shared/client/schema';
import type { ComplaintId } from '../../shared/complaint/schema';
import { momentAt, type Day } from '../../shared/kit/dates';
import { sessionOf, tempVault, valueOf, type TempVault } from '../harness/temp-vault';

let vault: TempVault;
let client: ClientId;
beforeEach(async () => {
  vault = await tempVault('2023-08-16T14:30:00+08:00');
  client = valueOf(await vault.ask('client:create', { fields: { name: '甲有限公司', valueGrade: 'A类' }, anyway: true })).id;
});
afterEach(() => vault.remove());

const zone = 'Asia/Shanghai';
const complain = async (over: object = {}): Promise<ComplaintId> =>
  valueOf(await vault.ask('complaint:open', { client, fields: { receivedAt: momentAt('2023-08-16' as Day, '10:00', zone), content: '划痕', problem: '外观划痕', grade: '一般', ...over } })).id;
const kept = (): ReadContext => ({ reader: sessionOf(vault).vault.writer, clock: vault.clock });
/** A connection that nothing is kept for. */
const anew = (): ReadContext => ({ reader: { ...sessionOf(vault).vault.writer }, clock: vault.clock });
const byId = (context: ReadContext) => [...openComplaints(context)].sort(([a], [b]) => (a < b ? -1 : 1));

it('what is kept of open complaints is what reading them anew says, whatever is written', async () => {
  const first = await complain();
  expect(byId(kept())).toHaveLength(1);
  const acts: readonly (() => Promise<unknown>)[] = [
    () => complain({ grade: '严重', channel: '微信' }),
    async () => valueOf(await vault.ask('complaint:pause', { id: first, reason: '等客户寄回' })),
    async () => valueOf(await vault.ask('complaint:resume', { id: first })),
    async () => valueOf(await vault.ask('complaint:edit', { id: first, fields: { grade: '重大', gradeReason: '数据泄露' } })),
    async () => valueOf(await vault.ask('policy:set', { key: 'complaint.slaA.major', value: '4h' })),
    async () => valueOf(await vault.ask('complaint:add-step', { complaint: first, fields: { step: '方案制定', content: '启动应急预案', nextAction: '答复客户', dueOn: '2023-08-18' as Day }, promise: true })),
    async () => valueOf(await vault.ask('followup:log', { client, fields: { summary: '谈过' } })),
    async () => valueOf(await vault.ask('complaint:add-step', { complaint: first, fields: { step: '处理完成', content: '已换面板' } })),
    async () => vault.ask('record:undo', { action: valueOf(await vault.ask('complaint:close', { id: first, outcome: '满意' })).action }),
    async () => valueOf(await vault.ask('complaint:delete', { id: first })),
    async () => valueOf(await vault.ask('privacy:erase', { client, typed: '甲有限公司', reason: '本人要求' })),
  ];
  for (const [nth, act] of acts.entries()) {
    vault.clock.set(`2023-08-16T${15 + Math.floor(nth / 2)}:${nth % 2 === 0 ? '00' : '30'}:00+08:00`);
    await act();
    expect([nth, byId(kept())]).toEqual([nth, byId(anew())]);
  }
  expect(byId(kept())).toEqual([]);
});

it('problems that came back are read anew when a complaint of them is written (R-CP-08, AT-34)', async () => {
  const problems = () => problemsNow(kept()).map(({ problem, months }) => [problem, months]);
  await complain({ receivedOn: '2023-06-10' as Day, receivedAt: null });
  await complain({ receivedOn: '2023-08-10' as Day, receivedAt: null });
  expect(problems()).toEqual([]);
  await complain({ receivedOn: '2023-07-10' as Day, receivedAt: null });
  expect(problems()).toEqual([['外观划痕', 3]]);
  valueOf(await vault.ask('policy:set', { key: 'complaint.repeatMonths', value: 4 }));
  expect(problems()).toEqual([]);
});
