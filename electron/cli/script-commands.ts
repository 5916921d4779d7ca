import type { ClientId } from '../../shared/client/schema';
import type { Given } from '../../shared/ipc/contract';
import type { ScriptId } from '../../shared/script/schema';
import { languageOf, writeDocument } from './report-commands';
import { Usage } from './options';
import { dataOf, must, numberOption, option, positional, type Command, type Workbench } from './workbench';

async function clientAt(bench: Workbench, at: number): Promise<ClientId> {
  const key = positional(bench, at, 'CLIENT');
  await bench.unlock();
  return (await must(bench, 'record:get', { collection: 'clients', key }))['id'] as ClientId;
}

const acts: Readonly<Record<string, Command>> = {
  list: async (bench) => {
    const text = bench.line.text('text') ?? '';
    const client = bench.line.positionals[1] === undefined ? {} : { client: await clientAt(bench, 1) };
    await bench.unlock();
    return must(bench, 'script:list', { ...client, text });
  },
  save: async (bench) => {
    const data = dataOf(bench);
    await bench.unlock();
    return { ok: true, ...(await must(bench, 'script:save', data as Given<'script:save'>)) };
  },
  remove: async (bench) => {
    const id = positional(bench, 1, 'SCRIPT') as ScriptId;
    await bench.unlock();
    return { ok: true, ...(await must(bench, 'script:remove', { id })) };
  },
  sent: async (bench) => {
    const script = positional(bench, 1, 'SCRIPT') as ScriptId;
    await bench.unlock();
    return must(bench, 'script:sent', { script, limit: Math.min(200, numberOption(bench, 'limit', 60)), offset: numberOption(bench, 'offset', 0) });
  },
  prepare: async (bench) => must(bench, 'message:prepare', { client: await clientAt(bench, 1) }),
  similar: async (bench) => {
    const text = option(bench, 'text');
    return must(bench, 'message:similar', { client: await clientAt(bench, 1), text });
  },
  log: async (bench) => {
    const data = dataOf(bench);
    return { ok: true, ...(await must(bench, 'message:log', { ...data, client: await clientAt(bench, 1) } as Given<'message:log'>)) };
  },
  letter: async (bench) => {
    const [data, reason] = [dataOf(bench), option(bench, 'reason')];
    const client = await clientAt(bench, 1);
    const name = `letter-${positional(bench, 1, 'CLIENT')}.pdf`;
    const letter = await must(bench, 'message:letter', { ...data, client, reason, name, language: await languageOf(bench) } as Given<'message:letter'>);
    return { ok: true, files: [await writeDocument(bench, letter, name)] };
  },
};

/** Names of what `kemai script` does. */
export const scriptActs: readonly string[] = Object.keys(acts);

/** The library of scripts, and messages that are written with it: judged, compared with others, kept. */
export const script: Command = async (bench) => {
  const name = positional(bench, 0, 'ACT');
  const act = acts[name];
  if (act === undefined) throw new Usage(`no such act: ${name} (there are ${scriptActs.join(', ')})`);
  return act(bench);
};
