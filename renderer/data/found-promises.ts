import { create } from 'zustand';
import type { In } from '../../shared/ipc/contract';
import type { ProposedPromise } from '../../shared/promise/asks';
import { notify } from '../ui/notices';
import { say } from '../words/words';
import { ask } from './engine';
import { notifyRefused } from './saved-notice';

/** Where promises were found. */
export type PromiseOrigin = In<'promise:proposals'>;

/** A promise that was found, with the client it is made to and where it stands. */
export interface FoundPromise extends ProposedPromise {
  readonly client: string;
  readonly origin: PromiseOrigin;
}

interface Found {
  readonly promises: readonly FoundPromise[];
  /** What a record promises takes the place of what was found in it before; what waits of others goes on waiting. */
  readonly found: (origin: PromiseOrigin, promises: readonly FoundPromise[]) => void;
  readonly settled: (promise: FoundPromise) => void;
  readonly put: () => void;
}

/** Promises that what was just written makes, until somebody confirms, refuses or puts them aside. */
export const useFoundPromises = create<Found>()((set) => ({
  promises: [],
  found: (origin, more) => set(({ promises }) => ({ promises: [...promises.filter((each) => each.origin.record !== origin.record), ...more] })),
  settled: (promise) => set(({ promises }) => ({ promises: promises.filter((each) => each !== promise) })),
  put: () => set({ promises: [] }),
}));

async function promisesIn(client: string, origin: PromiseOrigin) {
  const answer = await ask('promise:proposals', origin);
  if (answer.ok) useFoundPromises.getState().found(origin, answer.value.map((promise) => ({ ...promise, client, origin })));
  return answer;
}

/** Looks through what was just saved for promises to the client (R-ST-06); what is found waits on the screen and stops nobody. */
export async function lookForPromises(client: string, origin: PromiseOrigin): Promise<void> {
  await promisesIn(client, origin);
}

/** The same for what was written long ago or came by an import: somebody asked, so that it is said as well when nothing is found. */
export async function askForPromises(client: string, origin: PromiseOrigin): Promise<void> {
  const answer = await promisesIn(client, origin);
  if (!answer.ok) notifyRefused(answer.error, 'promise:proposals');
  else if (answer.value.length === 0) notify('info', say('promises.find.none'), null, 'findPromises'); // asked of several, the newest answer alone
}
