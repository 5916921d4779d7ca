import type { Bridge } from '../../shared/ipc/contract';
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

/** Puts one ask to the engine; resolves to an answer, a refusal or a fault, never throws. */
export const ask: Bridge = (channel, input) => current().ask(channel, input);

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
