import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** One entry: what happened, with data that helps to find out why. Never names, figures or texts from the person's files. */
export type Log = (line: string) => void;

/** Above this the log is moved aside, so that it never grows without end; one old one is kept. */
const MAX_BYTES = 2_000_000;

/** A log file that is appended to line by line, so that several processes may share it. */
export function createLog(path: string, now: () => string): Log {
  mkdirSync(dirname(path), { recursive: true });
  return (line) => {
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(path, `${path}.old`);
      appendFileSync(path, `${now()} ${oneLine(line)}\n`);
    } catch {
      // A full disk must not stop the program from running; there is nowhere left to say it.
    }
  };
}

/** A line break in what is logged would let a file's content pose as an entry of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]+\s*/g, ' | ');
}
