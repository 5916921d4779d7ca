import type { ClientId } from '../../shared/client/schema';
import type { ComplaintId } from '../../shared/complaint/schema';
import type { Given } from '../../shared/ipc/contract';
import { Usage } from './options';
import { dataOf, must, numberOption, parsed, positional, type Command, type Data, type Workbench } from './workbench';

/** The id of a record by its id or number, the second or third argument. */
async function idOf(bench: Workbench, collection: 'clients' | 'complaints', at = 1): Promise<string> {
  const { id } = await must(bench, 'record:get', { collection, key: positional(bench, at, collection === 'clients' ? 'CLIENT' : 'COMPLAINT') });
  return String(id);
}

/** A step: what is promised with it and how the client is told stand beside its fields. */
const stepOf = (complaint: ComplaintId, { promise, message, ...fields }: Data, given: Data = {}): Data => ({
  complaint, fields: { ...fields, ...given }, ...(promise === undefined ? {} : { promise }), ...(message === undefined ? {} : { message }),
});

/** What is done to one complaint: the ask, and where its data belongs in it. */
const acts = {
  acknowledge: { channel: 'complaint:acknowledge', input: (id: ComplaintId, data: Data) => ({ ...data, id }) },
  grade: { channel: 'complaint:edit', input: (id: ComplaintId, data: Data) => ({ id, fields: data }) },
  step: { channel: 'complaint:add-step', input: (id: ComplaintId, data: Data) => stepOf(id, data) },
  plan: { channel: 'complaint:add-step', input: (id: ComplaintId, data: Data) => stepOf(id, data, { step: '方案制定' }) },
  'return-visit': { channel: 'complaint:add-step', input: (id: ComplaintId, data: Data) => stepOf(id, data, { step: '反馈回访' }) },
  promise: { channel: 'complaint:add-step', input: (id: ComplaintId, data: Data) => stepOf(id, { step: '方案制定', ...data, promise: true }) },
  fulfil: { channel: 'complaint:edit', input: (id: ComplaintId, data: Data) => ({ id, fields: data }) },
  pause: { channel: 'complaint:pause', input: (id: ComplaintId, data: Data) => ({ ...data, id }) },
  resume: { channel: 'complaint:resume', input: (id: ComplaintId, data: Data) => ({ ...data, id }) },
  close: { channel: 'complaint:close', input: (id: ComplaintId, data: Data) => ({ ...data, id }) },
  reopen: { channel: 'complaint:reopen', input: (id: ComplaintId, data: Data) => ({ ...data, id }) },
  compensate: { channel: 'compensation:propose', input: (id: ComplaintId, data: Data) => ({ complaint: id, fields: data }) },
} as const;

type Act = keyof typeof acts;
const isAct = (name: string): name is Act => name in acts;

/** Names of what `kemai complaint` does. */
export const complaintActs: readonly string[] = ['register', 'list', 'show', ...Object.keys(acts), 'approve', 'give'];

const register: Command = async (bench) => {
  const data = dataOf(bench);
  const client = (await idOf(bench, 'clients')) as ClientId;
  return { ok: true, ...(await must(bench, 'complaint:open', { client, fields: data })) };
};

const list: Command = async (bench) => {
  const { line } = bench;
  const sort = line.text('sort');
  return must(bench, 'complaint:list', {
    filter: parsed(line.text('filter') ?? '{}', '--filter') as Given<'complaint:list'>['filter'], ...(sort === null ? {} : { sort: { by: sort, descending: line.flag('descending') } }),
    limit: Math.min(200, numberOption(bench, 'limit', 60)), offset: numberOption(bench, 'offset', 0),
  });
};

/** A complaint with each clock as it explains itself: from when, which limit and rule, what it waited for, what is left. */
const show: Command = async (bench) => {
  const { complaint, ...file } = await must(bench, 'complaint:read', { id: (await idOf(bench, 'complaints')) as ComplaintId });
  return { ...complaint, ...file };
};

/** Approves or refuses a compensation by its id; `give` says that it was promised, or with a day that it was handed over. */
const decide: Command = async (bench) => ({ ok: true, ...(await must(bench, 'compensation:decide', { approve: true, ...dataOf(bench), id: positional(bench, 1, 'COMPENSATION') } as Given<'compensation:decide'>)) });

const give: Command = async (bench) => {
  const [id, { on }] = [positional(bench, 1, 'COMPENSATION'), dataOf(bench)];
  const answer = on === undefined ? await must(bench, 'compensation:promise', { id } as Given<'compensation:promise'>) : await must(bench, 'compensation:deliver', { id, on } as Given<'compensation:deliver'>);
  return { ok: true, ...answer };
};

const others: Readonly<Record<string, Command>> = { register, list, show, approve: decide, give };

/** What is done with complaints: from the first call to their end. */
export const complaint: Command = async (bench) => {
  const name = positional(bench, 0, 'ACT');
  const other = others[name];
  if (other === undefined && !isAct(name)) throw new Usage(`no such act: ${name} (there are ${complaintActs.join(', ')})`);
  const data = dataOf(bench);
  await bench.unlock();
  if (other !== undefined) return other(bench);
  const { channel, input } = acts[name as Act];
  return { ok: true, ...(await must(bench, channel, input((await idOf(bench, 'complaints')) as ComplaintId, data) as never)) };
};
