import type { EngineReply, ParserMessage } from '../../ipc/engine-messages';
import type { ParserHandle, StartParser } from './parse-with';

/** Starts parsers through main, because a utility process may start none of its own (house §2). */
export function parserThroughPort(say: (reply: EngineReply) => void): { readonly start: StartParser; readonly received: (message: ParserMessage) => void } {
  const listeners = new Map<number, { message: (message: unknown) => void; exit: (code: number) => void }>();
  let next = 0;
  return {
    start: (): ParserHandle => {
      const parser = next++;
      listeners.set(parser, { message: () => undefined, exit: () => undefined });
      say({ kind: 'startParser', parser });
      const listener = (): { message: (message: unknown) => void; exit: (code: number) => void } | undefined => listeners.get(parser);
      return {
        post: (message) => say({ kind: 'toParser', parser, message }),
        onMessage: (fn) => {
          const mine = listener();
          if (mine) mine.message = fn;
        },
        onExit: (fn) => {
          const mine = listener();
          if (mine) mine.exit = fn;
        },
        kill: () => say({ kind: 'killParser', parser }),
      };
    },
    received: (received) => {
      const listener = listeners.get(received.parser);
      if (received.event === 'message') listener?.message(received.message);
      else {
        listeners.delete(received.parser);
        listener?.exit(received.code);
      }
    },
  };
}
