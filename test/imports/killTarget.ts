import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** A process that will be killed at its work: started beforehand, because starting takes longer than the work. */
export interface KillTarget {
  /** Lets it work and kills it so many milliseconds later; `tookMs` when it had answered by then. */
  strike(what: 'apply' | 'undo', subject: string, afterMs: number): Promise<{ readonly tookMs: number | null }>;
  end(): Promise<void>;
}

/** Starts one; `cache` is a folder for what all of them compile. */
export function startKillTarget(dbPath: string, cache: string): KillTarget {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'killChild.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: cache },
  });
  const gone = once(child, 'exit');
  const words = listen(child);
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  return {
    end,
    strike: async (what, subject, afterMs) => {
      await words.heard('loaded');
      child.stdin.write(`${[dbPath, what, subject].join('\t')}\n`);
      await words.heard('ready');
      const began = performance.now();
      child.stdin.write('go\n');
      const done = words.heard('done').then(() => performance.now() - began);
      const tookMs = await Promise.race([done, new Promise<null>((resolve) => setTimeout(() => resolve(null), afterMs))]);
      await end();
      return { tookMs };
    },
  };
}

function listen(child: ChildProcessByStdio<Writable, Readable, null>): { heard: (word: string) => Promise<void> } {
  let text = '';
  const waiting = new Map<string, () => void>();
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
    for (const [word, resolve] of waiting) if (text.includes(`${word}\n`)) resolve();
  });
  return { heard: (word) => new Promise((resolve) => (text.includes(`${word}\n`) ? resolve() : waiting.set(word, resolve))) };
}
