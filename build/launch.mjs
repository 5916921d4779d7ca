import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';

/** @param {string} file */
function numberIn(file) {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // this kernel has no such switch
  }
}

/**
 * Why Chromium's sandbox cannot be used here, or undefined where it can. It is given up nowhere else.
 * @param {string} runtimeFolder
 */
export function whyNoSandbox(runtimeFolder) {
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) return 'running as root';
  const helper = statSync(join(runtimeFolder, 'chrome-sandbox'), { throwIfNoEntry: false });
  if (helper?.uid === 0 && (helper.mode & 0o4000) !== 0) return undefined;
  const isRefused =
    numberIn('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === 1 ||
    spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status !== 0;
  return isRefused ? 'user namespaces are refused here' : undefined;
}

/** The switches this machine needs, said aloud. @param {string} runtimeFolder @param {(line: string) => void} say */
export function switchesFor(runtimeFolder, say) {
  const reason = whyNoSandbox(runtimeFolder);
  if (reason === undefined) return [];
  say(`Without Chromium's sandbox (--no-sandbox): ${reason}.`);
  return ['--no-sandbox'];
}

/**
 * Runs a program to its end and gives its exit code. A signal to us goes on to it, and when it has ended we end too:
 * Ctrl-C in the middle of `npm test` must not start the next step.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<number>}
 */
export function runToEnd(command, args, options) {
  const child = spawn(command, args, options);
  let isInterrupted = false;
  /** @param {NodeJS.Signals} signal */
  const passOn = (signal) => {
    isInterrupted = true;
    child.kill(signal);
  };
  const signals = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, passOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      const outcome = code ?? 128 + (constants.signals[signal ?? 'SIGKILL'] ?? 0);
      if (isInterrupted) process.exit(outcome);
      resolve(outcome);
    });
  });
}
