import { join } from 'node:path';
import { utilityProcess, type UtilityProcess } from 'electron';
import type { FileToken } from '../../shared/ipc/file-token';
import type { Signal } from '../../shared/ipc/signals';
import { err } from '../../shared/kit/result';
import type { EngineReply, EngineRequest, EngineSetup } from '../ipc/engine-messages';

/** The engine process as main holds it: asked, granted files, ended, and started again when it dies. */
export interface EngineHost {
  readonly ask: (channel: string, input: unknown) => Promise<unknown>;
  readonly grant: (path: string, token: FileToken) => void;
  /** Tells the engine that the machine woke up. */
  readonly wake: () => void;
  /** Ends the engine after what it is writing and starts a fresh, locked one. */
  readonly renew: () => Promise<void>;
  /** Ends the engine for good. */
  readonly stop: () => Promise<void>;
}

interface Running {
  readonly process: UtilityProcess;
  readonly waiting: Map<number, (answer: unknown) => void>;
  readonly parsers: Map<number, UtilityProcess>;
  readonly gone: Promise<void>;
  expected: boolean;
}

/** How long an engine may take to finish writing before it is ended by force. */
const patienceMs = 20_000;

/** Starts the engine beside the window and keeps it running (house §2). */
export function startEngineHost(dist: string, setup: EngineSetup, signal: (signal: Signal) => void, crashed: () => void): EngineHost {
  let next = 0;
  let running = start();
  let stopped = false;
  /** Pending while one engine ends and the next is not there: what is asked meanwhile is for the next. */
  let renewed: Promise<void> = Promise.resolve();

  function start(): Running {
    const process = utilityProcess.fork(join(dist, 'engine.js'), [JSON.stringify(setup)], { serviceName: 'kemai-engine', stdio: 'ignore' });
    let ended: () => void = () => undefined;
    const mine: Running = { process, waiting: new Map(), parsers: new Map(), gone: new Promise((done) => (ended = done)), expected: false };
    process.on('message', (reply: EngineReply) => hear(mine, reply));
    process.on('exit', () => {
      ended();
      for (const parser of mine.parsers.values()) parser.kill();
      for (const answer of mine.waiting.values()) answer(err({ kind: 'engineGone' }));
      mine.waiting.clear();
      if (mine.expected || stopped) return;
      running = start();
      crashed();
    });
    return mine;
  }

  function hear(from: Running, reply: EngineReply): void {
    switch (reply.kind) {
      case 'ready':
        return;
      case 'answer': {
        const answer = from.waiting.get(reply.id);
        from.waiting.delete(reply.id);
        answer?.(reply.answer);
        return;
      }
      case 'signal':
        signal(reply.signal);
        return;
      case 'startParser':
        startParser(from, reply.parser);
        return;
      case 'toParser':
        from.parsers.get(reply.parser)?.postMessage(reply.message);
        return;
      case 'killParser':
        from.parsers.get(reply.parser)?.kill();
    }
  }

  /** A foreign file is read in a process of its own, which can be killed without harm to the engine. */
  function startParser(from: Running, parser: number): void {
    const process = utilityProcess.fork(join(dist, 'parse-process.js'), [], { serviceName: 'kemai-parser', stdio: 'ignore', execArgv: ['--max-old-space-size=1536'] });
    from.parsers.set(parser, process);
    process.on('message', (message: unknown) => post(from, { kind: 'parser', parser, event: 'message', message }));
    process.on('exit', (code) => {
      from.parsers.delete(parser);
      post(from, { kind: 'parser', parser, event: 'exit', code });
    });
  }

  const post = (to: Running, request: EngineRequest): void => to.process.postMessage(request);

  const end = async (): Promise<void> => {
    const ending = running;
    ending.expected = true;
    post(ending, { kind: 'end' });
    const force = setTimeout(() => ending.process.kill(), patienceMs);
    await ending.gone;
    clearTimeout(force);
  };

  return {
    ask: async (channel, input) => {
      await renewed;
      return new Promise((answered) => {
        const id = next++;
        running.waiting.set(id, answered);
        post(running, { kind: 'ask', id, channel, input });
      });
    },
    grant: (path, token) => void renewed.then(() => post(running, { kind: 'grant', path, token })),
    wake: () => post(running, { kind: 'wake' }),
    renew: () => {
      renewed = end().then(() => {
        running = start();
      });
      return renewed;
    },
    stop: async () => {
      stopped = true;
      await end();
    },
  };
}
