/**
 * Exits 0 when the host of Electron's releases answers, by fetching one small file of the release the very way the
 * installer would: same mirror, same proxy, same redirects. Arguments: the electron package's folder, its version.
 */
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [packageFolder = '', version] = process.argv.slice(2);
const electronRequire = createRequire(join(packageFolder, 'package.json'));
const { downloadArtifact, ElectronDownloadCacheMode } = await import(
  pathToFileURL(electronRequire.resolve('@electron/get')).href
);
const file = await downloadArtifact({
  version,
  artifactName: 'SHASUMS256.txt',
  isGeneric: true,
  cacheMode: ElectronDownloadCacheMode.Bypass,
});
await rm(dirname(file), { recursive: true, force: true });
