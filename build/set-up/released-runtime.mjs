import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
const PROBE_LIMIT = 20_000;
const DOWNLOAD_LIMIT = 15 * 60_000;

/**
 * True when `note` says that the release host could not be reached within the last day, with the same mirror.
 * Without this every start behind a closed network would wait for the probe again.
 * @param {{ pinned: string, mirror: string, at: number }} note
 * @param {{ pinned: string, mirror: string, now: number }} present
 */
export function isKnownUnreachable(note, { pinned, mirror, now }) {
  return note.pinned === pinned && note.mirror === mirror && now >= note.at && now - note.at < DAY;
}

/** @param {string} file @param {{ pinned: string, mirror: string, now: number }} present */
function readNote(file, present) {
  try {
    return isKnownUnreachable(JSON.parse(readFileSync(file, 'utf8')), present);
  } catch {
    return false; // no note yet, or a torn one: probing again costs seconds
  }
}

/**
 * The folder of the pinned release, downloaded by the electron package's own installer (which checks it against
 * the checksums inside the package), or undefined when the release host cannot be reached.
 * @param {{ root: string, cacheFolder: string, pinned: string, say: (line: string) => void }} setting
 */
export async function resolveReleasedRuntime({ root, cacheFolder, pinned, say }) {
  const packageFolder = join(root, 'node_modules', 'electron');
  const folder = join(packageFolder, 'dist');
  const stated = join(folder, 'version');
  if (existsSync(stated) && readFileSync(stated, 'utf8').trim().replace(/^v/, '') === pinned) return folder;

  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? '';
  const noteFile = join(cacheFolder, 'release-unreachable.json');
  if (readNote(noteFile, { pinned, mirror, now: Date.now() })) return undefined;

  say(`Looking for the pinned Electron ${pinned} …`);
  const probe = join(root, 'build', 'set-up', 'probe-release.mjs');
  // The small probe has the short limit, so that a slow but working line may take its time for the 100 MB.
  const reached = spawnSync(process.execPath, [probe, packageFolder, pinned], { stdio: 'ignore', timeout: PROBE_LIMIT });
  if (reached.status !== 0) {
    mkdirSync(cacheFolder, { recursive: true });
    writeFileSync(noteFile, JSON.stringify({ pinned, mirror, at: Date.now() }));
    say('Its release host cannot be reached from here (not asked again for a day; ELECTRON_MIRROR is honoured).');
    return undefined;
  }
  say(`Downloading Electron ${pinned} …`);
  const installed = spawnSync(process.execPath, [join(packageFolder, 'install.js')], {
    cwd: root,
    encoding: 'utf8',
    timeout: DOWNLOAD_LIMIT,
  });
  if (installed.status === 0 && existsSync(stated)) return folder;
  rmSync(folder, { recursive: true, force: true });
  say(`Electron's own installer failed: ${installed.stderr.split('\n')[0] ?? 'no reason given'}`);
  return undefined;
}
