import { join } from 'node:path';
import { app } from 'electron';

/** Where everything lies that the desktop program reads and writes. */
export interface Places {
  readonly renderer: string;
  readonly preload: string;
  readonly service: string;
  readonly dbPath: string;
  readonly logPath: string;
  readonly windowState: string;
}

/** The program's folders, packaged or not; COUNTERPART_DB names another database. */
export function findPlaces(): Places {
  const out = join(app.getAppPath(), 'out');
  const userData = app.getPath('userData');
  return {
    renderer: join(out, 'renderer'),
    preload: join(out, 'preload.cjs'),
    // Another Node than Electron's cannot look into the archive, so the service lies beside it.
    service: join(out.replace('app.asar', 'app.asar.unpacked'), 'service.mjs'),
    dbPath: process.env['COUNTERPART_DB'] ?? join(userData, 'counterpart.db'),
    logPath: join(userData, 'logs', 'counterpart.log'),
    windowState: join(userData, 'window.json'),
  };
}
