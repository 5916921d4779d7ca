import { fork } from 'node:child_process';
import type { ParseFile } from './parse';
import type { ParseLimits } from './parse-limits';
import { parseWith, type StartParser } from './parse-with';

/** Starts the built parser with Node's own fork: for the command line in plain Node, and for tests. */
const forked =
  (entry: string): StartParser =>
  () => {
    const child = fork(entry, [], { execArgv: [], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    return {
      post: (message) => {
        if (child.connected) child.send(message as object);
      },
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => {
        child.on('exit', (code) => listener(code ?? 1));
        child.on('error', () => listener(1)); // it could not even be started
      },
      kill: () => void child.kill('SIGKILL'),
    };
  };

/** Reads foreign files in forked processes that run `entry`, the built parse-process.js. */
export const forkParser = (entry: string, limits?: ParseLimits): ParseFile => parseWith(forked(entry), limits);
