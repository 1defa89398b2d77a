import { protocol, type Session } from 'electron';
import { createPageFiles } from '../pageFiles.ts';
import { isOurPage, SCHEME } from './origin.ts';

/** Has to be said before the program is ready: our scheme is a secure origin like https. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true } },
  ]);
}

/** Serves the built page under `app://counterpart/`, with its content security policy as a header. */
export function servePage(session: Session, folder: string): void {
  const read = createPageFiles(folder, "'none'");
  session.protocol.handle(SCHEME, async (request) => {
    if (!isOurPage(request.url) || request.method !== 'GET') return new Response('Refused', { status: 403 });
    const { status, headers, body } = await read(new URL(request.url).pathname);
    return new Response(body, { status, headers });
  });
}
