import type { ClientId } from '../../shared/client/schema';
import { consentChannels } from '../../shared/consent/schema';
import type { Given } from '../../shared/ipc/contract';
import { isDay } from '../../shared/kit/dates';
import { messageKinds } from '../../shared/touch/schema';
import { Usage } from './options';
import { must, numberOption, oneOf, positional, type Command, type Workbench } from './workbench';

/** The message that the options tell of; without a day it is now. */
function messageOf(bench: Workbench): Omit<Given<'touch:judge'>, 'client'> {
  const { line } = bench;
  const on = line.text('on');
  if (on !== null && !isDay(on)) throw new Usage(`--on: not a date: ${on}`);
  return {
    kind: oneOf(bench, 'kind', messageKinds) ?? 'marketing', channel: oneOf(bench, 'channel', consentChannels) ?? '不限', text: line.text('text') ?? '', greeting: line.flag('greeting'),
    ...(on === null ? {} : { on }), ...(line.text('time') === null ? {} : { time: line.text('time') ?? '' }),
  };
}

const idOf = async (bench: Workbench, key: string): Promise<ClientId> => (await must(bench, 'record:get', { collection: 'clients', key }))['id'] as ClientId;

/** Whether a message may go to one client or to several, and what was sent in spite of the guard. */
export const touch: Command = async (bench) => {
  const first = positional(bench, 0, 'CLIENT');
  const message = messageOf(bench);
  await bench.unlock();
  if (first === 'overrides') return must(bench, 'touch:overrides', { limit: Math.min(200, numberOption(bench, 'limit', 60)), offset: numberOption(bench, 'offset', 0) });
  if (first !== 'all') return must(bench, 'touch:judge', { client: await idOf(bench, first), ...message });
  return must(bench, 'touch:judgeAll', { ...message, limit: numberOption(bench, 'limit', 200) });
};
