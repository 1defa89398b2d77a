// How long from starting the program to a usable portfolio, against an empty Electron window
// started the same way on the same machine. Usage: node test/bench/startup.ts [RUNS]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { buildProducts } from '../../build/bundle.ts';
import { prepareTestElectron } from '../../build/testElectron.ts';
import { createHome, type DesktopHome, type Screen, startScreen } from '../support/electron.ts';
import { startProbe } from '../support/electronProbe.ts';

const RUNS = Number(process.argv[2] ?? 10);

/** Painted; in an empty window there is nothing more to wait for. */
const PAINTED = `performance.getEntriesByName('first-contentful-paint').length > 0`;

/** Painted, and with the strategic partners' rows on screen. */
const USABLE = `${PAINTED} && document.querySelectorAll('main tbody tr').length >= 6`;

const EMPTY_MAIN = `const { app, BrowserWindow } = require('electron');
app.enableSandbox();
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
app.on('window-all-closed', () => app.quit());
`;

await buildProducts();
const electron = prepareTestElectron();
if ('missing' in electron) throw new Error(`Cannot measure: ${electron.missing}.`);

await measure(electron.dist);

async function measure(dist: string): Promise<void> {
  const screen = await startScreen();
  const home = createHome();
  try {
    await fillWithSample(home, screen);
    const empty = emptyProgram(home, dist);
    // One of each in turn, so that whatever else the machine does meets both alike.
    const times: { empty: number[]; ours: number[] } = { empty: [], ours: [] };
    for (let run = 0; run < RUNS; run += 1) {
      times.empty.push(await time(home, screen, PAINTED, empty));
      times.ours.push(await time(home, screen, USABLE));
    }
    report(times);
  } finally {
    screen.stop();
    home.remove();
  }
}

/** The portfolio that the measured starts will show. */
async function fillWithSample(home: DesktopHome, screen: Screen): Promise<void> {
  const probe = await startProbe({ home, screen });
  await probe.until('window.counterpart');
  await probe.ask(`counterpart.call('sample.load', {}, 'bench')`);
  await probe.close();
}

function emptyProgram(home: DesktopHome, dist: string): string {
  const folder = join(home.folder, 'empty');
  const app = join(folder, 'resources/app');
  spawnSync('cp', ['-a', dist, folder]);
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'counterpart', productName: 'Counterpart', main: 'main.cjs' }));
  writeFileSync(join(app, 'main.cjs'), EMPTY_MAIN);
  writeFileSync(join(app, 'index.html'), '<!doctype html><title>Empty</title><p>Empty</p>');
  spawnSync('chmod', ['-R', 'a+rX', folder]);
  return join(folder, 'electron');
}

async function time(home: DesktopHome, screen: Screen, expression: string, executable?: string): Promise<number> {
  const probe = await startProbe({ home, screen, ...(executable === undefined ? {} : { executable }) });
  const taken = await probe.until(expression);
  await probe.close();
  return taken;
}

function report({ empty, ours }: { empty: number[]; ours: number[] }): void {
  const ratio = quantile(ours, 0.5) / quantile(empty, 0.5);
  console.log(`Empty window: ${line(empty)}`);
  console.log(`Portfolio usable: ${line(ours)}`);
  console.log(`Ratio of the medians over ${RUNS} runs: ${ratio.toFixed(2)}`);
}

function line(times: readonly number[]): string {
  return `median ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms`;
}

/** The value below which that share of the runs lies; nearest rank. */
function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
