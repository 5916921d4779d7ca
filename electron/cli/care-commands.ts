import type { CarePlanId } from '../../shared/care-plan/schema';
import type { Channel, Given } from '../../shared/ipc/contract';
import { Usage } from './options';
import { dataOf, must, numberOption, positional, type Command, type Data, type Workbench } from './workbench';

const page = (bench: Workbench) => ({ limit: Math.min(200, numberOption(bench, 'limit', 60)), offset: numberOption(bench, 'offset', 0) });

/** What is asked of one plan, or of one task, by its id: the channel, and where the id and the data belong in it. */
const acts = {
  show: { channel: 'careplan:read', input: (id: string) => ({ id }) },
  edit: { channel: 'careplan:edit', input: (id: string, { segment, ...fields }: Data) => ({ id, fields, ...(segment === undefined ? {} : { segment }) }) },
  node: { channel: 'careplan:node-add', input: (id: string, fields: Data) => ({ plan: id, fields }) },
  'edit-node': { channel: 'careplan:node-edit', input: (id: string, fields: Data) => ({ id, fields }) },
  'delete-node': { channel: 'careplan:node-delete', input: (id: string) => ({ id }) },
  preview: { channel: 'careplan:preview', input: (id: string) => ({ id }) },
  start: { channel: 'careplan:start', input: (id: string) => ({ id, job: 'cli' }) },
  make: { channel: 'careplan:make', input: (id: string) => ({ id, job: 'cli' }) },
  end: { channel: 'careplan:end', input: (id: string) => ({ id }) },
  delete: { channel: 'careplan:delete', input: (id: string) => ({ id }) },
  effect: { channel: 'careplan:effect', input: (id: string) => ({ id }) },
  judge: { channel: 'care:judge', input: (id: string, data: Data) => ({ ...data, id }) },
  move: { channel: 'care:move', input: (id: string, data: Data) => ({ ...data, id }) },
  finish: { channel: 'care:finish', input: (id: string, data: Data) => ({ ...data, id }) },
} as const satisfies Readonly<Record<string, { readonly channel: Channel; readonly input: (id: string, data: Data) => object }>>;

/** Names of what `kemai care` does. */
export const careActs: readonly string[] = ['list', 'create', 'tasks', 'clients', ...Object.keys(acts)];

const id = (bench: Workbench): CarePlanId => positional(bench, 1, 'PLAN') as CarePlanId;
const others: Readonly<Record<string, Command>> = {
  list: async (bench) => must(bench, 'careplan:list', page(bench)),
  create: async (bench) => {
    const { segment = {}, ...fields } = dataOf(bench);
    return { ok: true, ...(await must(bench, 'careplan:create', { fields, segment } as Given<'careplan:create'>)) };
  },
  tasks: async (bench) => must(bench, 'careplan:tasks', { id: id(bench), ...page(bench) }),
  clients: async (bench) => must(bench, 'careplan:clients', { ...dataOf(bench), id: id(bench), ...page(bench) }),
};

/** Care plans: made, looked at before they run, run, and seen by their effect; and the tasks that they made. */
export const care: Command = async (bench) => {
  const name = positional(bench, 0, 'ACT');
  const other = others[name];
  const act = name in acts ? acts[name as keyof typeof acts] : null;
  if (other === undefined && act === null) throw new Usage(`no such act: ${name} (there are ${careActs.join(', ')})`);
  const data = dataOf(bench);
  await bench.unlock();
  if (act === null) return other?.(bench);
  return { ok: true, ...(await must(bench, act.channel, act.input(positional(bench, 1, 'ID'), data) as never)) };
};
