import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { cloudFolderOf } from './cloud-folder';

// The module asks Electron for nothing but `protocol` when it is loaded; the rules tested here need none of it.
vi.mock('electron', () => ({ protocol: {} }));
const { fileUnder, policyFor } = await import('./app-protocol');

const root = join('/', 'app', 'pages');

describe('our own address (sync-and-safety §4)', () => {
  it.each([['/', 'index.html'], ['/index.html', 'index.html'], ['/assets/a.js', join('assets', 'a.js')], ['/a%20b.css', 'a b.css']])('%s is served from the pages', (path, file) =>
    expect(fileUnder(root, path)).toBe(join(root, file)));
  it.each(['/../secret', '/..%2f..%2fetc/passwd', '/%2e%2e/%2e%2e/vault.db', '/assets/../../x', '/a%00.js', '/%zz', '/../pages-other/x.js'])('%s leads out and is refused', (path) =>
    expect(fileUnder(root, path)).toBeNull());
  it('has a policy that begins with nothing', () => {
    const policy = policyFor('abc');
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });
});

describe('cloud folders (sync-and-safety §2)', () => {
  it.each([
    ['/data/li/Dropbox/kemai/vault', 'Dropbox'], ['D:\\li\\OneDrive - ABC\\kemai\\vault', 'OneDrive'], ['/data/li/坚果云/vault', '坚果云'],
    ['/data/li/.config/Kemai/vault', null], ['D:\\li\\AppData\\Roaming\\Kemai\\vault', null],
  ])('%s', (path, name) => expect(cloudFolderOf(path)).toBe(name));
});
