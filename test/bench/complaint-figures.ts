import { remindersJob } from '../../electron/engine/schedule/reminders';
import { timedWork } from '../../electron/engine/reads/work';
import { beginAct } from '../../electron/engine/vault/changes';
import { transaction } from '../../electron/engine/vault/database';
import type { Vault } from '../../electron/engine/vault/vault';
import { addDays, momentAt } from '../../shared/kit/dates';
import type { Bench } from './engine-figures';
import { figureOf, timed, type Figure } from './figures';
import { benchDay } from './many';
import { benchClock, benchPassword, engineOver, userDataWith, valueOf, withCopyOf } from './vaults';

/** Open complaints of a year that went badly, every tenth of which waits for its client. */
const openOnes = 3000;
/** How far back the reminders look, in milliseconds. */
const lookBack = 86_400_000;
const grades = ['一般', '一般', '一般', '严重', '严重', '重大'] as const;

/** Puts them down with their first step, as an import would. */
function writeOpenComplaints(vault: Vault, clients: readonly string[]): void {
  transaction(vault.writer, () => {
    const act = beginAct(vault, { kind: 'import' });
    for (let n = 0; n < openOnes; n++) {
      const receivedOn = addDays(benchDay, -(n % 60));
      const receivedAt = momentAt(receivedOn, `${String(8 + (n % 6)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`, benchClock.zone);
      const complaint = act.create('complaints', {
        client: clients[n % clients.length] as never, number: `${receivedOn.replaceAll('-', '')}-9${String(n).padStart(5, '0')}`, receivedOn, receivedAt, channel: n % 3 === 0 ? '微信' : '电话',
        content: `第${n}起：设备运行中多次停机`, demand: '尽快修复', grade: grades[n % grades.length] ?? '一般', clientGrade: 'B类', type: '产品问题', problem: `停机${n % 40}`, department: '产品部', owner: '苏婉', state: '处理中',
      });
      act.create('complaintSteps', { complaint: complaint as never, step: '接收安抚', at: receivedAt, by: '苏婉', content: '接听电话并安抚，记录问题和诉求' });
      if (n % 10 === 0) act.create('complaintPauses', { complaint: complaint as never, from: receivedAt, to: momentAt(receivedOn, '18:00', benchClock.zone), reason: '等客户寄回设备' });
    }
    act.finish();
  });
}

/** What 3,000 open complaints cost beside all clients: the look of every minute, the open work, their list, a step of one of them. */
export const complaintFigures = async (bench: Bench): Promise<Figure[]> =>
  withCopyOf(await userDataWith(bench.clients, bench.say), async (userData) => {
    const { engine, ask } = engineOver(userData);
    const size = `${bench.clients} clients, ${openOnes} open complaints`;
    const many = Math.max(20, bench.runs);
    const figures: Figure[] = [];
    const measure = async (what: string, how: string, work: (run: number) => unknown, warmUp = true): Promise<void> => {
      figures.push(figureOf(what, `${size}, ${how}`, 'ms', await timed(many, work, warmUp)));
    };
    try {
      await valueOf(ask, 'vault:unlock', { password: benchPassword });
      const session = engine.session();
      if (!session) throw new Error('the vault is locked');
      await session.derive();
      const { items } = await valueOf(ask, 'client:list', { limit: 200 });
      writeOpenComplaints(session.vault, items.map(({ id }) => id));
      const [job, now] = [remindersJob(session), benchClock.now()];
      const { items: complaints } = await valueOf(ask, 'complaint:list', { filter: { state: ['处理中'] }, limit: 200 });
      const step = (run: number): Promise<unknown> =>
        valueOf(ask, 'complaint:add-step', { complaint: complaints[(run + 1) % complaints.length]?.id ?? ('' as never), fields: { step: '进度告知', content: '已寄出备件' } });
      const follow = (): Promise<unknown> => valueOf(ask, 'followup:log', { client: items[0]?.id ?? ('' as never), fields: { summary: '电话回访，运行正常' } });
      const context = { reader: session.vault.writer, clock: benchClock };
      await measure('reminders: look of a minute', 'nothing written since', () => job.next(now, benchClock.zone));
      await measure('reminders: work with a limit to the minute', 'nothing written since', () => timedWork(context, now - lookBack, now));
      await measure('open work', 'nothing written since', () => valueOf(ask, 'work:all', {}));
      await measure('complaints: a step', 'handled further', step);
      await measure('complaints: a step and the look after it', 'handled further', async (run) => {
        await step(run);
        job.next(now, benchClock.zone);
      });
      await measure('complaints: a step and the open work after it', 'handled further', async (run) => {
        await step(run);
        await valueOf(ask, 'work:all', {});
      });
      await measure('a log and the open work after it', 'of no complaint', async () => {
        await follow();
        await valueOf(ask, 'work:all', {});
      });
      await measure('complaints: list', 'by the clock that runs, first page', () => valueOf(ask, 'complaint:list', { sort: { by: 'due', descending: false }, limit: 60 }));
    } finally {
      await engine.end();
    }
    return figures;
  });
