import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { join } from 'node:path';
import { isRoot } from '../../build/machine.ts';
import { createHome, type DesktopHome, requireElectron, type Screen, startScreen, startScript, TEST_SWITCHES } from './electron.ts';

/** How often the page is asked; the smallest difference that a measurement can show. */
const POLL_MS = 5;

/** A program watched from outside, over Chromium's own debugging port: works for a packaged one too, which takes no debugger. */
export interface Probe {
  /** Runs an expression in the page and answers its value. */
  ask(expression: string): Promise<unknown>;
  /** Waits until the expression is true and answers the milliseconds since the program was started. */
  until(expression: string, timeoutMs?: number): Promise<number>;
  /** Asks the program to end, and waits for it. */
  close(): Promise<number | null>;
}

/** What to start: an executable with our program or another one in it, in a home that may have been used before. */
export interface ProbeOptions {
  readonly executable?: string;
  readonly home?: DesktopHome;
  readonly screen?: Screen;
}

/** Starts a program under Xvfb and finds its page. The clock starts with the process. */
export async function startProbe({ executable, home = createHome(), screen }: ProbeOptions = {}): Promise<Probe> {
  const electron = requireElectron();
  const own = screen ?? (await startScreen());
  const script = startScript(electron, home, own.display, executable ?? electron.executable);
  const portFile = join(home.folder, '.config', 'Counterpart', 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  const started = performance.now();
  const args = ['--remote-debugging-port=0', ...TEST_SWITCHES, ...(electron.user === null && isRoot() ? ['--no-sandbox'] : [])];
  const child = spawn(script, args, { cwd: home.folder, stdio: 'ignore' });
  let page = await connect(child, portFile);
  return {
    ask: (expression) => page.ask(expression),
    async until(expression, timeoutMs = 30_000) {
      for (;;) {
        const isTrue = await page.ask(`Boolean(${expression})`).catch(() => null);
        if (isTrue === true) return performance.now() - started;
        if (performance.now() - started > timeoutMs) throw new Error(`Never became true: ${expression}`);
        // A page that was replaced while it loaded answers no more; its successor has another address.
        if (isTrue === null) page = await connect(child, portFile);
        await wait(POLL_MS);
      }
    },
    async close() {
      const ended = once(child, 'exit') as Promise<[number | null]>;
      child.kill('SIGTERM');
      const [code] = await ended;
      page.close();
      if (screen === undefined) own.stop();
      return code;
    },
  };
}

type Page = Pick<Probe, 'ask'> & { close(): void };

async function connect(child: ChildProcess, portFile: string): Promise<Page> {
  const deadline = performance.now() + 30_000;
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The program ended (${child.exitCode ?? child.signalCode}) before it had a page.`);
    const page = await findPage(portFile)
      .then((address) => (address === null ? null : talkTo(address)))
      .catch(() => null);
    if (page !== null) return page;
    await wait(POLL_MS);
  }
  throw new Error('The program never had a page.');
}

async function findPage(portFile: string): Promise<string | null> {
  const port = readFileSync(portFile, 'utf8').split('\n')[0];
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { type: string; url: string; webSocketDebuggerUrl: string }[];
  return targets.find(({ type, url }) => type === 'page' && url !== '' && url !== 'about:blank')?.webSocketDebuggerUrl ?? null;
}

/** As much of an answer over the debugging port as is read here. */
interface Answer {
  readonly id?: number;
  readonly result?: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: unknown };
}

async function talkTo(address: string): Promise<Page> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  let count = 0;
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer;
    waiting.get(answer.id ?? -1)?.resolve(answer);
    waiting.delete(answer.id ?? -1);
  });
  socket.addEventListener('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The page is gone.'));
    waiting.clear();
  });
  const send = (params: object): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (socket.readyState !== WebSocket.OPEN) return reject(new Error('The page is gone.'));
      count += 1;
      waiting.set(count, { resolve, reject });
      socket.send(JSON.stringify({ id: count, method: 'Runtime.evaluate', params }));
    });
  return {
    close: () => socket.close(),
    async ask(expression) {
      const { result } = await send({ expression, awaitPromise: true, returnByValue: true });
      if (result === undefined) throw new Error('The page is gone.');
      if (result.exceptionDetails !== undefined) throw new Error(`The page could not answer ${expression}: ${JSON.stringify(result.exceptionDetails)}`);
      return result.result?.value;
    },
  };
}
