import { customKey } from '../../shared/custom/schema';
import type { Bridge } from '../../shared/ipc/contract';
import { figureOf, timed, type Figure } from './figures';
import { valueOf } from './vaults';

/** Lists as they are used: by conditions on any column, grouped, summed, by a field of the user's own, many rows changed at once. */
export async function listFigures(ask: Bridge, size: string, runs: number): Promise<Figure[]> {
  const figures: Figure[] = [];
  const measure = async (what: string, with_: string, times: number, work: (run: number) => Promise<unknown>): Promise<void> => {
    figures.push(figureOf(what, `${size}, ${with_}`, 'ms', await timed(times, work)));
  };
  /** A condition that no run had before, so that no order made earlier is found again. */
  const fresh = (run: number) => ({ where: [{ field: 'budgetFen' as const, op: 'atLeast' as const, values: [run] }] });
  await measure('list first shown', 'by a condition', 10, (run) => valueOf(ask, 'client:list', { filter: fresh(run), limit: 100 }));
  for (const by of ['name', 'city'] as const) {
    await measure('list first shown', `by a condition, sorted by ${by}`, 10, (run) => valueOf(ask, 'client:list', { filter: fresh(1000 + run), sort: { by, descending: false }, limit: 100 }));
  }
  for (const text of ['l', '海']) {
    await measure('list first shown', `clients found by ${text}`, 10, () => valueOf(ask, 'client:list', { filter: { text }, limit: 100 }));
  }
  await measure('list scrolled', 'by a condition, in the middle', runs, (run) => valueOf(ask, 'client:list', { filter: fresh(1), offset: (run + 1) * 100, limit: 100 }));
  await measure('list grouped', 'by grade, with sums', 10, () => valueOf(ask, 'list:groups', { rows: { list: 'clients' }, group: 'valueGrade', sums: ['budgetFen'] }));
  await measure('list grouped', 'by city, with a condition and sums', 10, (run) => valueOf(ask, 'list:groups', { rows: { list: 'clients', filter: fresh(run) }, group: 'city', sums: ['budgetFen'] }));
  await measure('list summed', 'budget', 10, () => valueOf(ask, 'list:sums', { rows: { list: 'clients' }, columns: ['budgetFen'] }));

  const { items } = await valueOf(ask, 'client:list', { limit: 200 });
  const first = items[0]?.id ?? ('' as never);
  const message = { kind: 'marketing', channel: '电话' } as const;
  await measure('who of a list may be contacted', 'all of it', 5, () => valueOf(ask, 'list:guard', { chosen: { rows: { list: 'clients' } }, ...message }));
  await measure('who may be contacted', 'everybody', 5, () => valueOf(ask, 'touch:judgeAll', message));
  await measure('who may be contacted', 'one client', runs, () => valueOf(ask, 'touch:judgeAll', { ...message, clients: [first] }));

  const { id } = await valueOf(ask, 'custom:create', { owner: 'clients', label: `基准 ${Date.now()}`, kind: '数字' });
  const field = customKey(id) as `c_${string}`;
  for (const [at, client] of items.slice(0, 100).entries()) await valueOf(ask, 'client:edit', { id: client.id, fields: {}, custom: { [field]: at } });
  await measure('list first shown', 'by a field of the user’s own', 10, (run) => valueOf(ask, 'client:list', { filter: { where: [{ field, op: 'atLeast', values: [run] }] }, limit: 100 }));

  const chosen = { rows: { list: 'clients' as const, filter: { where: [{ field: 'owner' as const, op: 'is' as const, values: ['周倩'] }] } } };
  const { total } = await valueOf(ask, 'list:bulk-preview', { chosen, change: { kind: 'set', field: 'scale', value: '大型（500人）' } });
  figures.push(figureOf('bulk edit', `${size}, ${total} of them`, 'ms', await timed(1, () => valueOf(ask, 'list:bulk-edit', { chosen, change: { kind: 'set', field: 'scale', value: '大型（500人）' }, job: 'bench' }))));
  return figures;
}
