import { Refusal } from './refusal.mjs';

/**
 * True when `version` (such as `v20.19.0`) is at least `floor` (such as `20.19.0`).
 * @param {string} version
 * @param {string} floor
 */
export function isAtLeast(version, floor) {
  const have = version.replace(/^v/, '').split('.').map(Number);
  const want = floor.split('.').map(Number);
  for (const [place, part] of want.entries()) {
    const own = have[place] ?? 0;
    if (own !== part) return own > part;
  }
  return true;
}

/**
 * Refuses a Node that is older than package.json's `engines` says.
 * @param {string} version
 * @param {string} engines
 */
export function requireNode(version, engines) {
  const floor = engines.replace(/^>=/, '');
  if (!isAtLeast(version, floor)) {
    throw new Refusal(
      `Node ${floor} or newer is needed; this is ${version}.`,
      'install the current Node LTS, for example with:  nvm install --lts',
    );
  }
}
