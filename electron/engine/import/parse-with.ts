import { err, ok } from '../../../shared/kit/result';
import type { ParseFile, ParseRefusal } from './parse';
import { parseLimits, type ParseLimits } from './parse-limits';
import type { FromParser, ToParser } from './parse-messages';
import { collectRows } from './row-sink';

/** A reading process as the engine holds it, whoever started it. */
export interface ParserHandle {
  readonly post: (message: unknown) => void;
  readonly onMessage: (listener: (message: unknown) => void) => void;
  readonly onExit: (listener: (code: number) => void) => void;
  readonly kill: () => void;
}

/** Starts a reading process: a utility process through main, a forked one in plain Node. */
export type StartParser = () => ParserHandle;

/**
 * Reads a file in a process of its own, which is killed when it takes too long. A process that ends without
 * an answer ran out of memory: everything else a file can do to it is answered as a refusal.
 */
export const parseWith =
  (start: StartParser, limits: ParseLimits = parseLimits): ParseFile =>
  (path, said = {}) =>
    new Promise((answer) => {
      const parser = start();
      const rows = collectRows();
      const post = (message: ToParser): void => parser.post(message);
      let over = false;
      const end = (finish: () => void): void => {
        if (over) return;
        over = true;
        clearTimeout(timer);
        finish();
      };
      const refuse = (why: ParseRefusal): void => end(() => answer(err(why)));
      const timer = setTimeout(() => {
        refuse('timedOut');
        parser.kill();
      }, limits.milliseconds);

      parser.onExit(() => refuse('tooLarge'));
      parser.onMessage((received) => {
        if (over) return;
        const message = received as FromParser;
        switch (message.kind) {
          case 'ready':
            return post({ kind: 'read', path, limits, said });
          case 'sheet':
            return void rows.sheet(message.name);
          case 'rows':
            for (const [index, at] of message.at.entries()) void rows.row(at, message.rows[index] ?? []);
            return post({ kind: 'more' });
          case 'done':
            end(() => answer(ok(rows.file(message.format))));
            return post({ kind: 'end' });
          case 'refused':
            refuse(message.why);
            return post({ kind: 'end' });
        }
      });
    });
