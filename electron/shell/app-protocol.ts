import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';

/** Our own address: pages, scripts and documents come from here and from nowhere else. */
export const appOrigin = 'app://kemai';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.woff2': 'font/woff2', '.json': 'application/json; charset=utf-8', '.ico': 'image/x-icon', '.bcmap': 'application/octet-stream',
};

/** Content security policy of one page load; the nonce lets antd's own style blocks in (sync-and-safety §4). */
export const policyFor = (nonce: string): string =>
  [
    "default-src 'none'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`, "img-src 'self' blob: data:", "font-src 'self'",
    "connect-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
  ].join('; ');

/** Must run before the app is ready: gives `app:` the rights of a secure origin. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

const notFound = (): Response => new Response('not found', { status: 404, headers: { 'content-type': 'text/plain' } });

/** The file under `root` that a path names; `null` for one that leads out of it. */
export function fileUnder(root: string, path: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return null; // a broken escape names no file
  }
  const file = normalize(join(root, decoded === '/' ? 'index.html' : decoded));
  return file.startsWith(root + sep) && !decoded.includes('\0') ? file : null;
}

/**
 * Serves our pages to one session: files under `root`, and under `/documents/` what `document` knows.
 * Only GET, only our host; every answer carries the policy.
 */
export function serveApp(session: Session, root: string, document: (name: string) => string | null = () => null): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host !== 'kemai' || request.method !== 'GET') return notFound();
    const nonce = randomBytes(16).toString('base64');
    const headers = { 'content-security-policy': policyFor(nonce), 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };
    if (url.pathname.startsWith('/documents/')) {
      const body = document(url.pathname.slice('/documents/'.length));
      return body === null ? notFound() : new Response(body, { headers: { ...headers, 'content-type': types['.json'] ?? '' } });
    }
    const file = fileUnder(root, url.pathname);
    const type = file === null ? undefined : types[extname(file)];
    if (file === null || type === undefined) return notFound();
    try {
      const bytes = await readFile(file);
      const body = extname(file) === '.html' ? bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : new Uint8Array(bytes);
      return new Response(body, { headers: { ...headers, 'content-type': type } });
    } catch {
      return notFound(); // nothing of that name was built
    }
  });
}
