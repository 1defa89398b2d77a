import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** A file of the built page as any door answers it. */
export interface PageAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

const TYPE_BY_EXTENSION: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/**
 * What the page may load and do: its own scripts, styles, fonts and pictures, nothing from
 * anywhere else, and no text turned into code.
 *
 * Inline styles are allowed because the preview of a pack is one HTML text with its own; they
 * can draw, and with every other directive closed they can send nothing out.
 */
export function contentSecurityPolicy(connect: "'self'" | "'none'"): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${connect}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The headers that go with every answer of a door that serves the page. */
export function pageHeaders(connect: "'self'" | "'none'"): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(connect),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-cache',
  };
}

/** Reads files of the built page from `folder` and nothing outside it; `/` is its index. */
export function createPageFiles(folder: string, connect: "'self'" | "'none'"): (pathname: string) => Promise<PageAnswer> {
  const headers = pageHeaders(connect);
  return async (pathname) => {
    const path = fileUnder(folder, pathname);
    const body = path === null ? null : await readFile(path).catch(() => null);
    if (path === null || body === null) {
      return { status: 404, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' }, body: new TextEncoder().encode('There is no such page.') };
    }
    const type = TYPE_BY_EXTENSION[extname(path)] ?? 'application/octet-stream';
    return { status: 200, headers: { ...headers, 'content-type': type }, body: new Uint8Array(body) };
  };
}

/** The path in `folder` that a URL's path names, or null where it would leave the folder. */
export function fileUnder(folder: string, pathname: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (/[\0\\]/.test(name)) return null;
  const root = normalize(folder);
  const path = normalize(join(root, name.endsWith('/') ? `${name}index.html` : name));
  return path.startsWith(root.endsWith(sep) ? root : root + sep) ? path : null;
}
