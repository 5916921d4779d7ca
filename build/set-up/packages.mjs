import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lock */

/**
 * True when what npm recorded as installed is what the lock file asks for. npm writes its record last, so an
 * interrupted install does not pass; a stamp of our own would also re-install after someone ran `npm install`.
 * Optional packages of other platforms may be absent, never different.
 * @param {Lock} lock
 * @param {Lock} installed
 */
export function isInstalled(lock, installed) {
  const have = installed.packages ?? {};
  const want = Object.entries(lock.packages ?? {}).filter(([path]) => path !== '');
  const wanted = new Set(want.map(([path]) => path));
  const allThere = want.every(([path, { version, integrity, optional }]) => {
    const own = have[path];
    return own === undefined ? optional === true : own.version === version && own.integrity === integrity;
  });
  return allThere && Object.keys(have).every((path) => wanted.has(path));
}

/**
 * Installs the locked packages when node_modules is not already what the lock file says. Install scripts stay off
 * (.npmrc): the native modules ship prebuilt, and a script that downloads would fail behind a closed network.
 * @param {string} root
 * @param {(line: string) => void} say
 */
export function installPackages(root, say) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const record = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(record) && isInstalled(JSON.parse(lock), JSON.parse(readFileSync(record, 'utf8')))) return;

  say('Installing the locked packages (npm ci) …');
  // npm tells its own place when a script of ours runs under it; `npm` on PATH may be another one, or a .cmd.
  const npm = process.env['npm_execpath'];
  const options = ['ci', '--no-progress', '--loglevel=error'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const how = { cwd: root, stdio: ['ignore', 2, 2], shell: npm === undefined && process.platform === 'win32' };
  const { status } = npm ? spawnSync(process.execPath, [npm, ...options], how) : spawnSync('npm', options, how);
  if (status !== 0) throw new Refusal('the npm packages could not be installed (see above).', 'npm ci');
}
