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
      const { runs } = bench;
      const message = { kind: 'marketing', channel: '微信', limit: 100 } as const;
      await measure('care plan: count of a segment', 'all of them', runs, () => valueOf(ask, 'careplan:count', { segment: {} }));
      await measure('care plan: page', 'all of them', runs, () => valueOf(ask, 'careplan:read', { id }));
      await measure('care plan: preview with the guard', 'all of them, four triggers', runs, () => valueOf(ask, 'careplan:preview', { id }), false);
      await measure('care plan: start', 'the first 20,000 tasks', 1, () => valueOf(ask, 'careplan:start', { id }), false);
      await measure('care plan: make', '20,000 tasks more', 1, () => valueOf(ask, 'careplan:make', { id }), false);
      transaction(vault.writer, () => {
        const act = beginAct(vault, { kind: 'import' });
        const open = vault.writer.all<{ id: string }>(`SELECT id FROM careTasks ORDER BY id LIMIT ${doneOnes}`);
        for (const [at, task] of open.entries()) act.edit('careTasks', task.id, { state: '已完成', doneOn: addDays(benchDay, -35 + (at % 30)) });
        act.finish();
      });
      await measure('care plan: effect', `${doneOnes} tasks done, all others beside them`, runs, () => valueOf(ask, 'careplan:effect', { id }));
      await measure('care plan: clients', 'those not cared for, first page', runs, () => valueOf(ask, 'careplan:clients', { id, group: 'others', limit: 60 }));
      await measure('care plan: page', '40,000 tasks made', runs, () => valueOf(ask, 'careplan:read', { id }));
      await measure('care plan: guard over all', 'a marketing message', runs, () => valueOf(ask, 'touch:judgeAll', message));
      await valueOf(ask, 'careplan:end', { id });
      const next = await valueOf(ask, 'careplan:create', { fields: { name: '生日', startsOn: benchDay }, segment: {} });
      await valueOf(ask, 'careplan:node-add', { plan: next.id, fields: { kind: '生日', days: -3, action: '生日问候', method: '微信' } });
      await valueOf(ask, 'careplan:start', { id: next.id });
      await measure('care plan: a night', 'nothing left to make', runs, () => session.jobs.run('night', (control) => session.exclusive(() => makeForTheDay(vault, control))));
    } finally {
      await engine.end();
    }
    return figures;
  });
