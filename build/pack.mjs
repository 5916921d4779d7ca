/**
 * `npm run pack`: the unpacked app for this platform, its fuses read back, and beside it a copy for the journeys
 * that differs in one fuse. Installers are `npm run dist`.
 */
import { cp, readFile, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needsDisplay } from './display.mjs';
import { installerTargets, whyNotHere } from './installers.mjs';
import { root } from './set-up/places.mjs';
import { runOrRefuse } from './set-up/refusal.mjs';
import { setUp } from './set-up/set-up.mjs';

const release = join(root, 'release');

/**
 * Settings that depend on the machine. A released runtime is packed from the copy that was resolved, so that
 * packing needs no second download.
 * @param {import('./set-up/runtime.mjs').Runtime} runtime
 */
export const runtimeConfig = (runtime) => ({ electronDist: runtime.folder, electronVersion: runtime.version });

/** The folder that electron-builder makes for this platform and architecture. */
function unpackedFolder() {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  if (process.platform === 'darwin') return join(release, `mac${arch}`);
  return join(release, `${process.platform === 'win32' ? 'win' : 'linux'}${arch}-unpacked`);
}

/**
 * Packs, checks and copies. Throws when a fuse does not read back as it was set.
 * @param {import('./set-up/runtime.mjs').Runtime} runtime
 */
export async function packUnpacked(runtime) {
  const { build, Platform } = (await import('electron-builder')).default;
  const { executableIn } = await import('./after-pack.mjs');
  const { fuseDifferences, readFuses, setFuses, wantedFuses } = await import('./fuses.mjs');
  const folder = unpackedFolder();
  await rm(folder, { recursive: true, force: true });
  await build({ projectDir: root, targets: Platform.current().createTarget('dir'), config: runtimeConfig(runtime) });

  const wanted = wantedFuses(process.platform);
  const executable = executableIn(folder, process.platform, 'Kemai');
  const wrong = fuseDifferences(wanted, await readFuses(executable));
  if (wrong.length > 0) throw new Error(`fuses did not read back as set: ${wrong.join(', ')}`);

  // Playwright speaks to the app through --inspect, which the app that ships refuses.
  const copy = `${folder}-inspect`;
  await rm(copy, { recursive: true, force: true });
  await cp(folder, copy, { recursive: true, verbatimSymlinks: true });
  const inspectable = executableIn(copy, process.platform, 'Kemai');
  await setFuses(inspectable, { EnableNodeCliInspectArguments: true }, process.platform);
  const differing = fuseDifferences(wanted, await readFuses(inspectable));
  if (differing.join() !== 'EnableNodeCliInspectArguments') throw new Error(`the copy differs in: ${differing.join(', ')}`);
  return { executable, inspectable, fuses: wanted };
}

/** @param {(line: string) => void} say */
async function pack(say) {
  const runtime = await setUp({ needs: needsDisplay(process.env) ? ['window', 'display'] : ['window'], say });
  const { bundle } = await import('./bundle.mjs');
  await bundle(say, { whole: true });
  const { executable, inspectable, fuses } = await packUnpacked(runtime);
  say(`\nPacked: ${relative(root, executable)}`);
  say(`Fuses read back: ${Object.entries(fuses).map(([name, on]) => `${name} ${on ? 'on' : 'off'}`).join(', ')}`);
  say(`Copy for journeys, differing in the inspect fuse alone: ${relative(root, dirname(inspectable))}`);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  say(`\nInstallers of ${version} not built here:`);
  for (const target of installerTargets) {
    say(`  ${target.system} ${target.name}: ${whyNotHere(target, runtime, process.platform) ?? 'npm run dist makes it'}`);
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runOrRefuse(async () => {
    await pack(console.log);
    return 0;
  });
}
