import { beginAct } from '../../electron/engine/vault/changes';
import { transaction } from '../../electron/engine/vault/database';
import type { Vault } from '../../electron/engine/vault/vault';
import { addDays, momentAt } from '../../shared/kit/dates';
import type { Bench } from './engine-figures';
import { figureOf, timed, type Figure } from './figures';
import { benchDay } from './many';
import { benchClock, benchPassword, engineOver, userDataWith, valueOf, withCopyOf } from './vaults';

/** Promises of many years, a fifth of which still wait. */
const promises = 100_000;
/** Promises of one act: one of all of them would hold too much at once. */
const portion = 5000;
const owners = ['周倩', '吴海峰', '郑晓晴', '韩立群'] as const;
const states = ['已兑现', '已兑现', '待兑现', '已违约', '已取消'] as const;

function writePromises(vault: Vault, clients: readonly string[], from: number): void {
  transaction(vault.writer, () => {
    const act = beginAct(vault, { kind: 'import' });
    for (let n = from; n < from + portion; n++) {
      const state = states[n % states.length] ?? '待兑现';
      const dueOn = addDays(benchDay, (n % 1000) - (state === '待兑现' ? 20 : 1000));
      const settledOn = state === '待兑现' ? null : addDays(dueOn, (n % 7) - 4);
      act.create('promises', {
        client: clients[n % clients.length] as never, text: `${dueOn.slice(5)}前发送第${n}份数据备份方案`, madeOn: addDays(dueOn, -10), dueOn, firstDueOn: dueOn, dueAt: n % 3 === 0 ? momentAt(dueOn, '12:00', benchClock.zone) : null,
        owner: owners[n % owners.length] ?? null, state, moves: n % 9 === 0 ? 1 : 0, slipped: n % 27 === 0, settledOn, settledAt: settledOn === null ? null : momentAt(settledOn, '11:00', benchClock.zone),
      });
    }
    act.finish();
  });
}

/** What the ledger costs with 100,000 promises: its first page, one of its groups, one person's, its end, a text. */
export const promiseFigures = async (bench: Bench): Promise<Figure[]> =>
  withCopyOf(await userDataWith(bench.clients, bench.say), async (userData) => {
    const { engine, ask } = engineOver(userData);
    const figures: Figure[] = [];
    try {
      await valueOf(ask, 'vault:unlock', { password: benchPassword });
      const vault = engine.session()?.vault;
      if (!vault) throw new Error('the vault is locked');
      const clients = vault.writer.all<{ id: string }>('SELECT id FROM clients ORDER BY id').map(({ id }) => id);
      for (let from = 0; from < promises; from += portion) writePromises(vault, clients, from);
      const measure = async (how: string, input: Parameters<typeof valueOf<'promise:list'>>[2]): Promise<void> => {
        figures.push(figureOf('promises: list', `${bench.clients} clients, ${promises} promises, ${how}`, 'ms', await timed(Math.max(5, bench.runs), () => valueOf(ask, 'promise:list', input))));
      };
      await measure('first page', {});
      await measure('overdue', { filter: { standings: ['overdue', 'lapsed'] } });
      await measure('last page', { offset: promises - 60 });
      await measure('of one person', { filter: { owner: owners[0] } });
      await measure('of one client', { filter: { client: clients[0] as never } });
      await measure('by a text', { filter: { text: '数据备份方案 青' } });
    } finally {
      await engine.end();
    }
    return figures;
  });
