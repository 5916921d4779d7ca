import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from './places.mjs';
import { Refusal } from './refusal.mjs';
import { resolveRegistryRuntime } from './registry-runtime.mjs';
import { resolveReleasedRuntime } from './released-runtime.mjs';

/**
 * An Electron to run: its folder, its executable, and whether its version may be shipped to people.
 * @typedef {{ origin: string, version: string, folder: string, executable: string, shippable: boolean }} Runtime
 */

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const executableNames = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/**
 * Describes the unpacked Electron in `folder`, or undefined when there is none.
 * @param {string} folder
 * @param {string} origin
 * @param {string} pinned the version that we ship
 * @returns {Runtime | undefined}
 */
export function runtimeIn(folder, origin, pinned) {
  const executable = join(folder, executableNames[process.platform] ?? 'electron');
  if (!existsSync(executable)) return undefined;
  const stated = join(folder, 'version');
  const version = existsSync(stated) ? readFileSync(stated, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { origin, version, folder, executable, shippable: version === pinned };
}

/**
 * The first way that gives a runtime wins. An override that points at nothing is refused instead of passed over:
 * whoever set it wants that one and no other.
 * @param {object} ways
 * @param {string | undefined} ways.override
 * @param {(folder: string) => Runtime | undefined} ways.overridden
 * @param {() => Promise<Runtime | undefined>} ways.released
 * @param {() => Promise<Runtime | undefined>} ways.registry
 * @returns {Promise<Runtime>}
 */
export async function firstRuntime({ override, overridden, released, registry }) {
  if (override) {
    const runtime = overridden(override);
    if (runtime) return runtime;
    throw new Refusal(
      'ELECTRON_OVERRIDE_DIST_PATH names a folder without an Electron in it.',
      'unset ELECTRON_OVERRIDE_DIST_PATH, or point it at an unpacked Electron',
    );
  }
  const runtime = (await released()) ?? (await registry());
  if (runtime) return runtime;
  throw new Refusal(
    'no Electron to run. Three ways were looked at: (1) a folder named by ELECTRON_OVERRIDE_DIST_PATH, ' +
      "(2) the pinned release through the electron package's own installer (ELECTRON_MIRROR is honoured), " +
      '(3) on Linux x64, a stock Electron inside a registry package.',
    'ELECTRON_MIRROR=<a mirror that you reach> npm start',
  );
}

/**
 * The Electron that this machine runs Kemai with, fetched at most once.
 * @param {(line: string) => void} say
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime(say) {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const pinned = manifest.devDependencies.electron;
  return firstRuntime({
    override: process.env['ELECTRON_OVERRIDE_DIST_PATH'],
    overridden: (folder) => runtimeIn(folder, 'ELECTRON_OVERRIDE_DIST_PATH', pinned),
    released: async () => {
      const folder = await resolveReleasedRuntime({ root, cacheFolder, pinned, say });
      return folder === undefined ? undefined : runtimeIn(folder, 'the pinned release', pinned);
    },
    registry: async () => {
      const folder = await resolveRegistryRuntime({ cacheFolder, say });
      return folder === undefined ? undefined : runtimeIn(folder, 'a registry package, for development and tests only', pinned);
    },
  });
}
