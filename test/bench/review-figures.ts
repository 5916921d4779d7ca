import type { Bridge } from '../../shared/ipc/contract';
import { reviewQueues } from '../../shared/review/asks';
import { figureOf, timed, type Figure } from './figures';
import { valueOf } from './vaults';

/** Review over all clients, and looking for duplicates: each queue when it is first asked after a write, and on its last page. */
export async function reviewFigures(ask: Bridge, size: string, runs: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const { items } = await valueOf(ask, 'client:list', { limit: 200 });
  /** A write, after which nothing that was kept counts any more. */
  const write = async (run: number): Promise<void> => {
    const client = items[(run + 1) % items.length]?.id;
    if (client === undefined) throw new Error('no clients');
    await valueOf(ask, 'review:check', { clients: [client], kind: '复核', method: '电话', result: run % 2 === 0 ? '联系不上' : '无误' });
  };
  const measure = async (what: string, with_: string, times: number, work: (run: number) => Promise<unknown>): Promise<void> => {
    figures.push(figureOf(what, `${size}, ${with_}`, 'ms', await timed(times, work)));
  };
  /** What `work` takes after a write; the write itself is not counted. */
  const afterWrite = async (what: string, with_: string, work: () => Promise<unknown>): Promise<void> => {
    const values: number[] = [];
    for (let run = 0; run < 5; run++) {
      await write(run);
      values.push(...(await timed(1, work, false)));
    }
    figures.push(figureOf(what, `${size}, ${with_}`, 'ms', values));
  };
  await afterWrite('review: numbers of all', 'after a write', () => valueOf(ask, 'review:overview', {}));
  for (const queue of reviewQueues) {
    const { total } = await valueOf(ask, 'review:queue', { queue });
    await afterWrite('review: queue', `${queue} (${total}), first page after a write`, () => valueOf(ask, 'review:queue', { queue }));
    await measure('review: queue', `${queue} (${total}), last page`, runs, () => valueOf(ask, 'review:queue', { queue, offset: Math.max(0, total - 60) }));
  }
  await measure('review: data events', 'newest', runs, () => valueOf(ask, 'review:events', {}));
  await measure('durable write: a check', 'one client', runs, write);
  await afterWrite('duplicates', 'looked for among all clients', () => valueOf(ask, 'duplicate:list', {}));
  return figures;
}
