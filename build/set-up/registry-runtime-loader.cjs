/**
 * Stands in for the default app that a stock Electron carries: opens the app folder, or the main script, that is
 * the first argument which is no switch. The registry's runtime has no default app of its own.
 */
const { app } = require('electron');
const { existsSync, readFileSync, statSync } = require('node:fs');
const { dirname, join, resolve } = require('node:path');

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (named === undefined) {
  process.stderr.write('No app folder was named.\n');
  process.exit(2);
}
const target = resolve(named);
const isFolder = statSync(target).isDirectory();
const manifestFile = join(target, 'package.json');
const manifest = isFolder && existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};

// What a default app may set, and Electron's types keep to themselves.
const inner = /** @type {Electron.App & { setVersion(version: string): void, setAppPath(path: string): void }} */ (app);
Object.assign(process, { defaultApp: true });
if (manifest.productName ?? manifest.name) inner.setName(manifest.productName ?? manifest.name);
if (manifest.version) inner.setVersion(manifest.version);
inner.setAppPath(isFolder ? target : dirname(target));
require(isFolder ? join(target, manifest.main ?? 'index.js') : target);
