/** The scheme that our own page is served under, so that nothing runs from file://. */
export const SCHEME = 'app';

/** The host part of our page's address; another host under the scheme is not our page. */
export const PAGE_HOST = 'counterpart';

/** Where the window starts. */
export const PAGE_URL = `${SCHEME}://${PAGE_HOST}/`;

/** The host part under which a document waits to be printed, in a session of its own. */
export const PRINT_HOST = 'print';

/** True for an address of our own page and of nothing that only begins like it. */
export function isOurPage(url: string): boolean {
  return isUnder(url, PAGE_HOST);
}

/** True for a document that waits to be printed. */
export function isPrintPage(url: string): boolean {
  return isUnder(url, PRINT_HOST);
}

function isUnder(url: string, host: string): boolean {
  const parsed = parse(url);
  if (parsed === null) return false;
  return parsed.protocol === `${SCHEME}:` && parsed.host === host && parsed.username === '' && parsed.password === '';
}

/** `URL.canParse` is newer than the oldest Electron that the tests run on. */
function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
