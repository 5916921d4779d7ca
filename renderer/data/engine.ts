import type { Bridge, Channel, Given } from '../../shared/ipc/contract';
import type { Fault } from '../../shared/ipc/fault';
import type { PickedFile } from '../../shared/ipc/file-token';
import type { Signal } from '../../shared/ipc/signals';

/** What the preload puts on the window: the only way out of the page. */
export interface EngineDoor {
  readonly ask: Bridge;
  /** Listens to facts; answers how to stop listening. */
  readonly onSignal: (listener: (signal: Signal) => void) => () => void;
  /** Hands over a file that was dropped or pasted; its path stays outside the page. */
  readonly takeFile: (file: File) => Promise<PickedFile | null>;
}

declare global {
  interface Window {
    readonly engine: EngineDoor;
  }
}

let door: EngineDoor | null = null;

/** Gives tests a door of their own: the real engine without Electron. */
export function setDoor(other: EngineDoor): void {
  door = other;
}

/** The only line that touches `window.engine`. */
const current = (): EngineDoor => door ?? window.engine;

/** A number that must not be kept, as the engine refuses it (R-COL-05). */
export type SensitiveFault = Extract<Fault, { readonly kind: 'sensitiveNumber' }>;

/** Asks the user about a number that must not be kept; answers what to hand in instead, or `null` to leave it refused. */
export type Warden = <C extends Channel>(fault: SensitiveFault, channel: C, input: Given<C>) => Promise<Given<C> | null>;

let warden: Warden | null = null;

/** Puts somebody between every form and a refusal over a sensitive number; answers how to take it away. */
export function setWarden(other: Warden): () => void {
  warden = other;
  return () => {
    if (warden === other) warden = null;
  };
}

/** Puts one ask to the engine; resolves to an answer, a refusal or a fault, never throws. */
export const ask: Bridge = async (channel, input) => {
  const answer = await current().ask(channel, input);
  if (answer.ok || warden === null) return answer;
  const fault: { readonly kind: string } = answer.error;
  if (fault.kind !== 'sensitiveNumber') return answer;
  const instead = await warden(fault as SensitiveFault, channel, input);
  return instead === null ? answer : current().ask(channel, instead);
};

const listeners = new Set<{ readonly hear: (signal: Signal) => void }>();
let leave: (() => void) | null = null;

/** Many views listen to facts; one listener stands at the door for all of them. */
export const onSignal: EngineDoor['onSignal'] = (hear) => {
  const listener = { hear };
  listeners.add(listener);
  leave ??= current().onSignal((signal) => {
    for (const each of [...listeners]) each.hear(signal);
  });
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    leave?.();
    leave = null;
  };
};

export const takeFile: EngineDoor['takeFile'] = (file) => current().takeFile(file);
