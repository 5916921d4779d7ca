/** @typedef {{ system: string, platform: NodeJS.Platform, name: string }} InstallerTarget */

/** Every installer of electron-builder.yml. @type {InstallerTarget[]} */
export const installerTargets = [
  { system: 'Windows', platform: 'win32', name: 'nsis' },
  { system: 'macOS', platform: 'darwin', name: 'dmg' },
  { system: 'macOS', platform: 'darwin', name: 'zip' },
  { system: 'Linux', platform: 'linux', name: 'AppImage' },
  { system: 'Linux', platform: 'linux', name: 'deb' },
];

/**
 * Why an installer cannot be made here, or undefined when it is worth trying.
 * @param {InstallerTarget} target
 * @param {Pick<import('./set-up/runtime.mjs').Runtime, 'shippable' | 'version'>} runtime
 * @param {NodeJS.Platform} platform
 */
export function whyNotHere({ system, platform: wanted }, { shippable, version }, platform) {
  // Only that platform's npm ci brings its native modules, and only there can the result be started once.
  if (wanted !== platform) return `made on ${system} only`;
  if (!shippable) return `Electron ${version} is not the pinned release: never shipped`;
  return undefined;
}
