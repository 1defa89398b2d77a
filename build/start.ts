import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildProducts } from './bundle.ts';
import { findElectron } from './electronBinary.ts';
import { hasDisplay, isRoot } from './machine.ts';
import { openInBrowser } from './openInBrowser.ts';
import { ROOT } from './paths.ts';

/** A program that fails sooner than this never showed its window. */
const STILLBORN_MS = 5000;

const say = (line: string): void => console.log(line);

const built = await buildProducts();
if (built.length > 0) say(`Built: ${built.join(', ')}.`);

const whyNot = await runDesktop();
if (whyNot !== null) {
  say(`The window cannot be opened because ${whyNot}, so Counterpart opens in your browser instead; everything works the same there.`);
  runBrowser();
}

/** Runs the desktop program to its end; or says in half a sentence why it cannot be run. */
async function runDesktop(): Promise<string | null> {
  if (process.argv.includes('--browser')) return 'you asked for the browser';
  if (!hasDisplay()) return 'this computer has no display';
  const electron = findElectron(say);
  if (typeof electron !== 'string') return electron.missing;
  // Chromium refuses to run its sandbox for root, and would not start at all.
  const switches = isRoot() ? ['--no-sandbox'] : [];
  const started = performance.now();
  const code = await run(spawn(electron, [...switches, ROOT], { cwd: ROOT, stdio: 'inherit' }));
  const isStillborn = code !== 0 && performance.now() - started < STILLBORN_MS;
  if (!isStillborn) process.exitCode = code;
  return isStillborn ? 'Electron does not start on this computer (its message is above)' : null;
}

/** Serves the program on the loopback address and opens or prints it. */
function runBrowser(): void {
  const host = spawn(process.execPath, [join(ROOT, 'electron/hosts/cli.ts'), 'serve'], { cwd: ROOT, stdio: ['inherit', 'pipe', 'inherit'] });
  let isOpened = false;
  host.stdout.setEncoding('utf8').on('data', (text: string) => {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(text)?.[0];
    if (address === undefined || isOpened) return;
    isOpened = true;
    if (openInBrowser(address)) say('Your browser is being opened.');
    say(`\n  ${address}\n`);
  });
  void run(host).then((code) => (process.exitCode = code));
}

/** Waits for a program's end and passes on what is said to this one meanwhile. */
function run(child: ChildProcess): Promise<number> {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`Counterpart could not be started: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 0));
  });
}
