import type { Bench } from './engine-figures';
import { figureOf, timed, type Figure } from './figures';
import { benchPassword, engineOver, userDataWith, valueOf, withCopyOf } from './vaults';

/** Rhythms that prospects are given in turn, so that each change of the policy is one. */
const rhythms = ['10d', '12d', '9d'] as const;

/** What is owed to all clients: computed anew after a policy was changed, kept current by one log, listed. */
export const dutyFigures = async (bench: Bench): Promise<Figure[]> =>
  withCopyOf(await userDataWith(bench.clients, bench.say), async (userData) => {
    const { engine, ask } = engineOver(userData);
    const size = `${bench.clients} clients`;
    const many = Math.max(20, bench.runs);
    const figures: Figure[] = [];
    const derived = async (): Promise<void> => engine.session()?.derive();
    const measure = async (what: string, how: string, times: number, work: (run: number) => Promise<unknown>): Promise<void> => {
      figures.push(figureOf(what, `${size}, ${how}`, 'ms', await timed(times, work)));
    };
    try {
      await valueOf(ask, 'vault:unlock', { password: benchPassword });
      await derived();
      const { items } = await valueOf(ask, 'client:list', { limit: 200 });
      await measure('duties: one log', 'and the duties of its client', Math.max(50, many), (run) =>
        valueOf(ask, 'followup:log', { client: items[(run + 1) % items.length]?.id ?? ('' as never), fields: { summary: '电话回访，运行正常' } }));
      const { total } = await valueOf(ask, 'duty:list', {});
      await measure('duties: list', `first page of ${total}`, many, () => valueOf(ask, 'duty:list', {}));
      await measure('duties: list', 'late, last page', many, async () => valueOf(ask, 'duty:list', { late: true, offset: Math.max(0, (await valueOf(ask, 'duty:list', { late: true, limit: 1 })).total - 60) }));
      await measure('duties: all clients anew', 'after a policy was changed, in portions behind everything else', Math.min(3, bench.runs), async (run) => {
        await valueOf(ask, 'policy:set', { key: 'followup.prospectB', value: rhythms[(run + 1) % rhythms.length] ?? '10d' });
        await derived();
      });
      let longest = 0;
      await valueOf(ask, 'policy:set', { key: 'followup.prospectB', value: '11d' });
      const running = derived();
      let isRunning = true;
      void running.then(() => (isRunning = false));
      while (isRunning) {
        const began = performance.now();
        await valueOf(ask, 'followup:log', { client: items[0]?.id ?? ('' as never), fields: { summary: '电话回访，运行正常' } });
        longest = Math.max(longest, performance.now() - began);
        await new Promise((done) => setImmediate(done)); // as asks come in: else the portions never get their turn
      }
      figures.push(figureOf('duties: longest wait of a log meanwhile', size, 'ms', [longest]));
    } finally {
      await engine.end();
    }
    return figures;
  });
