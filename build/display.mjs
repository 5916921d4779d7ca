import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from './set-up/refusal.mjs';

/** True on a Linux where no one could see a window. @param {NodeJS.ProcessEnv} env */
export const needsDisplay = (env, platform = process.platform) =>
  platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];

/**
 * One X authority entry that fits any host and any display number. Written before the server has chosen its number,
 * so that no other account of the machine may look at the window in between.
 * @param {Buffer} cookie
 */
export function authorityEntry(cookie) {
  /** @param {Buffer} bytes */
  const counted = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);
  const anyHost = Buffer.from([0xff, 0xff]);
  const none = Buffer.alloc(0);
  return Buffer.concat([anyHost, counted(none), counted(none), counted(Buffer.from('MIT-MAGIC-COOKIE-1')), counted(cookie)]);
}

/**
 * Brings a virtual display and gives the environment to use it with; `close` ends it. Our own few lines instead of
 * xvfb-run, which mixes standard error into standard output: the command line promises a clean one.
 * @returns {Promise<{ env: Record<string, string>, close: () => void }>}
 */
export async function openDisplay() {
  const folder = mkdtempSync(join(tmpdir(), 'kemai-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, authorityEntry(randomBytes(16)), { mode: 0o600 });
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-auth', authority],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const close = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', close);
  const number = await new Promise((resolve, reject) => {
    const broken = () =>
      reject(new Refusal('the virtual display (Xvfb) did not start.', 'sudo apt-get install -y xvfb'));
    server.once('error', broken);
    server.once('exit', broken);
    server.stdio[3]?.once('data', (/** @type {Buffer} */ text) => resolve(String(text).trim()));
  });
  server.removeAllListeners('exit');
  server.unref();
  /** @type {import('node:net').Socket} */ (server.stdio[3]).unref();
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, close };
}
