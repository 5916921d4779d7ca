import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setFuses, wantedFuses } from './fuses.mjs';

/** Where the executable of an unpacked app is. @param {string} folder @param {string} platform @param {string} name */
export function executableIn(folder, platform, name) {
  if (platform === 'darwin') return join(folder, `${name}.app`, 'Contents', 'MacOS', name);
  return join(folder, platform === 'win32' ? `${name}.exe` : name.toLowerCase());
}

/**
 * electron-builder's hook between copying and signing: the last moment at which the executable may change.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  // The registry's test runtime carries a loader in place of a default app; an app that ships must not.
  if (electronPlatformName === 'linux') await rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
  const executable = executableIn(appOutDir, electronPlatformName, packager.appInfo.productFilename);
  await setFuses(executable, wantedFuses(electronPlatformName), electronPlatformName);
}
