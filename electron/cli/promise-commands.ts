import { resolve } from 'node:path';
import type { ClientId } from '../../shared/client/schema';
import type { HandoverId } from '../../shared/handover/schema';
import type { Given } from '../../shared/ipc/contract';
import type { PromiseId } from '../../shared/promise/schema';
import { Usage } from './options';
import { dataOf, must, numberOption, option, parsed, positional, type Command, type Workbench } from './workbench';

/** What is said of one promise by its id: the state that it gets. */
const settled = { keep: '已兑现', break: '已违约', cancel: '已取消', reopen: '待兑现' } as const;
type Settled = keyof typeof settled;
const isSettled = (name: string): name is Settled => name in settled;

/** Names of what `kemai promise` and `kemai handover` do. */
export const promiseActs: readonly string[] = ['list', 'add', 'find', 'move', ...Object.keys(settled)];
export const handoverActs = ['list', 'pack', 'docx', 'take'] as const;

/** Pages are of so many rows at most. */
const pageSize = 200;
const pageOf = (bench: Workbench) => ({ limit: Math.min(pageSize, numberOption(bench, 'limit', 60)), offset: numberOption(bench, 'offset', 0) });

async function clientOf(bench: Workbench, key: string): Promise<ClientId> {
  return (await must(bench, 'record:get', { collection: 'clients', key }))['id'] as ClientId;
}

const others: Readonly<Record<string, Command>> = {
  list: async (bench) => {
    const filter = parsed(bench.line.text('filter') ?? '{}', '--filter') as Record<string, unknown>;
    await bench.unlock();
    const client = typeof filter['client'] === 'string' ? { client: await clientOf(bench, filter['client']) } : {};
    return must(bench, 'promise:list', { filter: { ...filter, ...client }, ...pageOf(bench) });
  },
  add: async (bench) => {
    const [key, fields] = [positional(bench, 1, 'CLIENT'), dataOf(bench)];
    await bench.unlock();
    return { ok: true, ...(await must(bench, 'promise:add', { client: await clientOf(bench, key), fields })) };
  },
  find: async (bench) => {
    const [collection, record] = [positional(bench, 1, 'COLLECTION'), positional(bench, 2, 'RECORD')];
    if (collection !== 'followups' && collection !== 'complaintSteps') throw new Usage(`no promises are found in ${collection} (only in followups, complaintSteps)`);
    await bench.unlock();
    return must(bench, 'promise:proposals', { collection, record: record as never });
  },
  move: async (bench) => {
    const [id, data] = [positional(bench, 1, 'PROMISE') as PromiseId, dataOf(bench)];
    await bench.unlock();
    return { ok: true, ...(await must(bench, 'promise:move', { ...data, id } as Given<'promise:move'>)) };
  },
};

/** What was promised to clients: found, written down, kept, broken, moved. */
export const promise: Command = async (bench) => {
  const name = positional(bench, 0, 'ACT');
  const other = others[name];
  if (other) return other(bench);
  if (!isSettled(name)) throw new Usage(`no such act: ${name} (there are ${promiseActs.join(', ')})`);
  const [id, data] = [positional(bench, 1, 'PROMISE') as PromiseId, dataOf(bench)];
  await bench.unlock();
  return { ok: true, ...(await must(bench, 'promise:settle', { ...data, id, state: settled[name] })) };
};

/** Clients that went to another owner: listed, read as a pack or written as a text document, taken over. */
export const handover: Command = async (bench) => {
  const name = positional(bench, 0, 'ACT');
  const act = handoverActs.find((each) => each === name);
  if (act === undefined) throw new Usage(`no such act: ${name} (there are ${handoverActs.join(', ')})`);
  const filter = parsed(bench.line.text('filter') ?? '{}', '--filter') as Record<string, unknown>;
  const id = act === 'list' ? '' : positional(bench, 1, 'HANDOVER');
  const data = dataOf(bench);
  const [out, reason] = [act === 'docx' ? resolve(option(bench, 'out')) : '', bench.line.text('reason')];
  await bench.unlock();
  if (act === 'list') return must(bench, 'handover:list', { ...filter, ...pageOf(bench) });
  if (act === 'pack') return must(bench, 'handover:pack', { id: id as HandoverId });
  if (act === 'docx') return { ok: true, out, ...(await must(bench, 'handover:write', { id: id as HandoverId, file: bench.grant(out), ...(bench.line.language === null ? {} : { language: bench.line.language }), ...(reason === null ? {} : { reason }) })) };
  return { ok: true, ...(await must(bench, 'handover:take', { ...data, id } as Given<'handover:take'>)) };
};
