import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder's name under the system's place for programs' data. */
export const APP_NAME = 'Counterpart';

/** Where the desktop app keeps its data: the system's own place for it, per user. */
export function dataFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), APP_NAME);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', APP_NAME);
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), APP_NAME);
}

/** The database all doors share unless told otherwise: `COUNTERPART_DB`, or the file in the data folder. */
export function defaultDatabase(platform: NodeJS.Platform = process.platform, env: NodeJS.ProcessEnv = process.env): string {
  return env['COUNTERPART_DB'] ?? join(dataFolder(platform, env), 'counterpart.db');
}
