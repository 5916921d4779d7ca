import { create } from 'zustand';
import type { In } from '../../shared/ipc/contract';
import type { ProposedPromise } from '../../shared/promise/asks';
import { ask } from './engine';

/** Where promises were found. */
export type PromiseOrigin = In<'promise:proposals'>;

interface Found {
  readonly origin: PromiseOrigin | null;
  readonly client: string | null;
  readonly promises: readonly ProposedPromise[];
  readonly found: (client: string, origin: PromiseOrigin, promises: readonly ProposedPromise[]) => void;
  readonly settled: (promise: ProposedPromise) => void;
  readonly put: () => void;
}

/** Promises that what was just written makes, until somebody confirms, refuses or puts them aside. */
export const useFoundPromises = create<Found>()((set) => ({
  origin: null,
  client: null,
  promises: [],
  found: (client, origin, promises) => set({ client, origin, promises }),
  settled: (promise) => set(({ promises }) => ({ promises: promises.filter((each) => each !== promise) })),
  put: () => set({ origin: null, client: null, promises: [] }),
}));

/** Looks through what was just saved for promises to the client (R-ST-06); what is found waits on the screen and stops nobody. */
export async function lookForPromises(client: string, origin: PromiseOrigin): Promise<void> {
  const answer = await ask('promise:proposals', origin);
  if (answer.ok && answer.value.length > 0) useFoundPromises.getState().found(client, origin, answer.value);
}
