import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * Who may come in: the one who was given the address, once.
 *
 * The address carries a token that is good for one visit; the visitor's browser gets a cookie
 * for it that no script can read and no other site can make it send.
 */
export interface Door {
  readonly token: string;
  /** The cookie to set for a first visit with the right token; null for any other. */
  redeem(token: string): string | null;
  /** True when the request carries the cookie that was given out. */
  knows(request: IncomingMessage): boolean;
}

/** A closed door with a fresh token. Cookies are not kept apart by port, so the port is in the name. */
export function createDoor(port: number): Door {
  const name = `counterpart-${port}`;
  const token = secret();
  const session = secret();
  let isUsed = false;
  return {
    token,
    redeem(given) {
      if (isUsed || !isSame(given, token)) return null;
      isUsed = true;
      return `${name}=${session}; Path=/; HttpOnly; SameSite=Strict`;
    },
    knows: (request) => isUsed && isSame(cookie(request, name), session),
  };
}

/**
 * True when the request was addressed to us by our own name and, where it says where it comes
 * from, comes from our own page. Keeps out other sites, also one that had its name point here.
 */
export function isAddressedHere(request: IncomingMessage, origin: string): boolean {
  const { host, origin: from } = request.headers;
  if (host === undefined || `http://${host}` !== origin) return false;
  if (from !== undefined && from !== origin) return false;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  // Only our page posts, and a browser always says where a post comes from.
  return request.method === 'GET' || from === origin;
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}

function isSame(given: string, kept: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(kept);
  return a.length === b.length && timingSafeEqual(a, b);
}

function cookie(request: IncomingMessage, name: string): string {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value !== undefined) return value;
  }
  return '';
}
