import { join } from 'node:path';

/** The project's root folder. */
export const ROOT = join(import.meta.dirname, '..');

/** What the build writes and the programs run. */
export const OUT = join(ROOT, 'out');

/** Things fetched or unpacked for this machine; may be deleted at any time. */
export const CACHE = join(ROOT, '.cache');

/** The built page, the same for the desktop and the browser. */
export const RENDERER_OUT = join(OUT, 'renderer');
