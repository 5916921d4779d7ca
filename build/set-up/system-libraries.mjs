import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Refusal } from './refusal.mjs';

/**
 * One thing the window, the display or the tests need, as Debian names it. `renamed` is its name since the
 * 64-bit-time change (Debian 13, Ubuntu 24.04); `soname` finds it where there is no dpkg.
 * @typedef {{ name: string, renamed?: string, soname?: string, program?: string }} Library
 */

/** @type {Record<'window' | 'display' | 'tests', Library[]>} */
export const libraries = {
  window: [
    { name: 'libgtk-3-0', renamed: 'libgtk-3-0t64', soname: 'libgtk-3.so.0' },
    { name: 'libnss3', soname: 'libnss3.so' },
    { name: 'libasound2', renamed: 'libasound2t64', soname: 'libasound.so.2' },
    { name: 'libgbm1', soname: 'libgbm.so.1' },
    { name: 'fonts-noto-cjk' },
  ],
  display: [{ name: 'xvfb', program: 'Xvfb' }],
  tests: [{ name: 'poppler-utils', program: 'pdftoppm' }],
};

/**
 * The packages of `wanted` that `status` (dpkg-query's answer) does not show as installed.
 * @param {Library[]} wanted
 * @param {string} status lines of "name[:arch] status"
 */
export function missingOf(wanted, status) {
  const installed = new Set(
    status
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.replace(/[: ].*$/, '')),
  );
  return wanted.filter(({ name, renamed }) => !installed.has(name) && !installed.has(renamed ?? name));
}

/** @param {string} command @param {string[]} args */
const outputOf = (command, args) => spawnSync(command, args, { encoding: 'utf8' }).stdout ?? '';

/** The newer name where this system's package index knows it. @param {Library} library */
function nameHere({ name, renamed }) {
  if (renamed === undefined) return name;
  return /Candidate: (?!\(none\))/.test(outputOf('apt-cache', ['policy', renamed])) ? renamed : name;
}

/** @param {Library[]} wanted */
function missingOnDebian(wanted) {
  const names = wanted.flatMap(({ name, renamed }) => (renamed ? [name, renamed] : [name]));
  return missingOf(wanted, outputOf('dpkg-query', ['-W', '-f=${binary:Package} ${db:Status-Status}\\n', ...names]));
}

/** @param {Library[]} wanted @param {(line: string) => void} say */
function installOnDebian(wanted, say) {
  const missing = missingOnDebian(wanted);
  if (missing.length === 0) return;
  const install = () => ['install', '-y', '--no-install-recommends', ...missing.map(nameHere)];
  if (process.getuid?.() === 0) {
    say(`Installing system libraries: ${missing.map(({ name }) => name).join(' ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-q'], { stdio: ['ignore', 'ignore', 2], env });
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...install()], { stdio: ['ignore', 'ignore', 2], env });
  }
  const still = missingOnDebian(wanted);
  if (still.length === 0) return;
  throw new Refusal(
    `system libraries are missing: ${still.map(nameHere).join(' ')}.`,
    `sudo apt-get update && sudo apt-get ${install().join(' ')}`,
  );
}

/** @param {Library[]} wanted */
function checkElsewhere(wanted) {
  const known = outputOf('ldconfig', ['-p']) || outputOf('/sbin/ldconfig', ['-p']);
  if (known === '') return; // no way to tell: the runtime names what it misses when it starts
  const missing = wanted.filter(
    ({ soname, program }) =>
      (soname !== undefined && !known.includes(soname)) ||
      (program !== undefined && outputOf('sh', ['-c', `command -v ${program}`]) === ''),
  );
  if (missing.length === 0) return;
  const dnf = 'gtk3 nss alsa-lib mesa-libgbm xorg-x11-server-Xvfb google-noto-sans-cjk-fonts poppler-utils';
  const pacman = 'gtk3 nss alsa-lib mesa xorg-server-xvfb noto-fonts-cjk poppler';
  throw new Refusal(
    `system libraries are missing: ${missing.map(({ soname, program }) => soname ?? program).join(' ')}.`,
    existsSync('/usr/bin/pacman') ? `sudo pacman -S --needed ${pacman}` : `sudo dnf install ${dnf}`,
  );
}

/**
 * Makes sure that the shared libraries, the virtual display and the fonts are there; installs them as root on a
 * Debian, otherwise refuses with the one command. macOS and Windows bring all of it.
 * @param {(keyof typeof libraries)[]} needs
 * @param {(line: string) => void} say
 */
export function ensureSystemLibraries(needs, say) {
  if (process.platform !== 'linux') return;
  const wanted = needs.flatMap((need) => libraries[need]);
  if (existsSync('/etc/debian_version')) installOnDebian(wanted, say);
  else checkElsewhere(wanted);
}
