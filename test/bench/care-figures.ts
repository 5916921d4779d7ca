import { makeForTheDay } from '../../electron/engine/care/plans';
import { beginAct } from '../../electron/engine/vault/changes';
import { transaction } from '../../electron/engine/vault/database';
import { addDays } from '../../shared/kit/dates';
import type { Bench } from './engine-figures';
import { figureOf, timed, type Figure } from './figures';
import { benchDay } from './many';
import { benchPassword, engineOver, userDataWith, valueOf, withCopyOf } from './vaults';

/** Tasks of the plan that are done before its effect is read. */
const doneOnes = 5000;

/** What a care plan for everybody costs: its page, what it would make and whom the guard holds back, making its tasks, its night and its effect. */
export const careFigures = async (bench: Bench): Promise<Figure[]> =>
  withCopyOf(await userDataWith(bench.clients, bench.say), async (userData) => {
    const { engine, ask } = engineOver(userData);
    const figures: Figure[] = [];
    const measure = async (what: string, how: string, runs: number, work: () => unknown, warmUp = true): Promise<void> => {
      figures.push(figureOf(what, `${bench.clients} clients, ${how}`, 'ms', await timed(runs, work, warmUp)));
    };
    try {
      await valueOf(ask, 'vault:unlock', { password: benchPassword });
      const session = engine.session();
      if (!session) throw new Error('the vault is locked');
      const { vault } = session;
      const { id } = await valueOf(ask, 'careplan:create', { fields: { name: '全部客户', startsOn: addDays(benchDay, -40) }, segment: {} });
      for (const fields of [{ kind: '定期', frequency: '每季度1次', messageClass: '营销' }, { kind: '生日', days: -3 }, { kind: '建档后' }, { kind: '消费达标' }] as const) {
        await valueOf(ask, 'careplan:node-add', { plan: id, fields: { action: '寄资料', method: '微信', content: '图文', budgetFen: 500, ...fields } });
      }
      await measure('care plan: page', 'all of them', 5, () => valueOf(ask, 'careplan:read', { id }));
      await measure('care plan: preview with the guard', 'all of them, four triggers', 5, () => valueOf(ask, 'careplan:preview', { id }));
      await measure('care plan: start', 'the first 20,000 tasks', 1, () => valueOf(ask, 'careplan:start', { id }), false);
      await measure('care plan: make', '20,000 tasks more', 2, () => valueOf(ask, 'careplan:make', { id }), false);
      transaction(vault.writer, () => {
        const act = beginAct(vault, { kind: 'import' });
        const open = vault.writer.all<{ id: string }>(`SELECT id FROM careTasks ORDER BY id LIMIT ${doneOnes}`);
        for (const [at, task] of open.entries()) act.edit('careTasks', task.id, { state: '已完成', doneOn: addDays(benchDay, -35 + (at % 30)) });
        act.finish();
      });
      for (let left = 1; left > 0; ) left = (await valueOf(ask, 'careplan:make', { id })).left;
      await measure('care plan: a night', 'nothing left to make', 5, () => session.exclusive(async () => Promise.resolve(makeForTheDay(vault))));
      await measure('care plan: effect', `${doneOnes} tasks done`, 5, () => valueOf(ask, 'careplan:effect', { id }));
      await measure('care plan: clients', 'those not cared for, first page', 5, () => valueOf(ask, 'careplan:clients', { id, group: 'others', limit: 60 }));
      await measure('care plan: page', 'tasks made for all of them', 5, () => valueOf(ask, 'careplan:read', { id }));
      await measure('care plan: preview with the guard', 'nothing left to make', 5, () => valueOf(ask, 'careplan:preview', { id }));
    } finally {
      await engine.end();
    }
    return figures;
  });
