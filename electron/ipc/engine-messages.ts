import type { FileToken } from '../../shared/ipc/file-token';
import type { Signal } from '../../shared/ipc/signals';

/** What the engine process is started with, as JSON in its last argument: no secret among it. */
export interface EngineSetup {
  readonly vault: string;
  readonly logs: string;
  readonly zone: string;
}

/** A message of a parser process on its way through main: the engine may start none itself. */
export type ParserMessage =
  | { readonly kind: 'parser'; readonly parser: number; readonly event: 'message'; readonly message: unknown }
  | { readonly kind: 'parser'; readonly parser: number; readonly event: 'exit'; readonly code: number };

/** Main to engine. */
export type EngineRequest =
  | { readonly kind: 'ask'; readonly id: number; readonly channel: string; readonly input: unknown }
  | { readonly kind: 'grant'; readonly path: string; readonly token: FileToken }
  | ParserMessage
  | { readonly kind: 'wake' }
  | { readonly kind: 'end' };

/** Engine to main. */
export type EngineReply =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'startParser'; readonly parser: number }
  | { readonly kind: 'toParser'; readonly parser: number; readonly message: unknown }
  | { readonly kind: 'killParser'; readonly parser: number };

/** The engine's end of its line to main, as Electron gives it to a utility process. */
export interface ParentPort {
  readonly postMessage: (message: EngineReply) => void;
  readonly on: (event: 'message', listener: (event: { data: EngineRequest }) => void) => void;
}
