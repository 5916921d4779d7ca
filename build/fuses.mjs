import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';

/** @typedef {Record<string, boolean>} Fuses by the name that Electron's documentation uses */

/**
 * What the packaged app may not do any more, whatever its command line or environment says. Asar integrity only
 * where Electron checks it.
 * @param {string} platform as node names it
 * @returns {Fuses}
 */
export const wantedFuses = (platform) => ({
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: platform === 'win32' || platform === 'darwin',
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
});

/** @param {string} name */
const placeOf = (name) => FuseV1Options[/** @type {keyof typeof FuseV1Options} */ (name)];

/**
 * @param {string} executable
 * @param {Fuses} fuses
 * @param {string} platform
 */
export async function setFuses(executable, fuses, platform) {
  await flipFuses(executable, {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: platform === 'darwin' && process.arch === 'arm64',
    ...Object.fromEntries(Object.entries(fuses).map(([name, on]) => [placeOf(name), on])),
  });
}

/** The fuses as they stand in the file. @param {string} executable @returns {Promise<Fuses>} */
export async function readFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const enabled = '1'.charCodeAt(0); // how Electron writes it
  return Object.fromEntries(
    Object.keys(wantedFuses(process.platform)).map((name) => [name, wire[placeOf(name)] === enabled]),
  );
}

/** Names of the fuses that differ. @param {Fuses} one @param {Fuses} other */
export const fuseDifferences = (one, other) => Object.keys(one).filter((name) => one[name] !== other[name]);
