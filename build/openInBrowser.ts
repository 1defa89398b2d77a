import { spawn } from 'node:child_process';
import { findProgram, hasDisplay } from './machine.ts';

/** Asks the system to open an address in the person's browser; false where there is nobody to see it or nothing to ask. */
export function openInBrowser(address: string): boolean {
  if (!hasDisplay()) return false;
  const opener = openerFor(process.platform);
  if (opener === null) return false;
  const child = spawn(opener.command, [...opener.args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
  return true;
}

function openerFor(platform: NodeJS.Platform): { command: string; args: readonly string[] } | null {
  if (platform === 'darwin') return { command: 'open', args: [] };
  // The empty argument is the window's title, which `start` would otherwise take the address for.
  if (platform === 'win32') return { command: 'cmd', args: ['/c', 'start', ''] };
  const program = findProgram('xdg-open');
  return program === null ? null : { command: program, args: [] };
}
