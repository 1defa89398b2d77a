import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildProducts } from './bundle.ts';
import { findChromium, findProgram } from './machine.ts';
import { ROOT } from './paths.ts';
import { hasDesktopTools, prepareTestElectron } from './testElectron.ts';

/** With this, whatever could not be run counts as a failure: nothing may pass by being left out. */
const MUST_RUN_ALL = process.argv.includes('--all');

/** The rest of the command line is vitest's own: files, `--project unit`, `-t name`. */
const passedOn = process.argv.slice(2).filter((argument) => argument !== '--all');

const RESULTS = join(ROOT, '.vitest/results.json');

/** As much of vitest's JSON report as is counted here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[] }[];
}

await buildProducts();
const cannot = whatCannotRun();
for (const reason of cannot) console.log(`Cannot run here: ${reason}.`);
rmSync(RESULTS, { force: true });
const isClean = runVitest();
close(readReport());

/** One sentence for each part of the tests that this machine is missing something for. */
function whatCannotRun(): string[] {
  const missing: string[] = [];
  if (findChromium() === null) missing.push('the screens and the browser journey, because no Chromium was found (Debian: chromium)');
  if (!hasDesktopTools()) missing.push('the desktop window, because it needs Linux on x64 with Xvfb (Debian: xvfb)');
  else {
    const electron = prepareTestElectron();
    if ('missing' in electron) missing.push(`the desktop window, because ${electron.missing}`);
  }
  if (findProgram('soffice', 'libreoffice') === null) missing.push('opening packs in an office program, because LibreOffice was not found (Debian: libreoffice-impress)');
  if (findProgram('pdftotext') === null) missing.push('reading PDFs back, because pdftotext was not found (Debian: poppler-utils)');
  return missing;
}

/** True when vitest found nothing at all to complain of, not even an error outside a test. */
function runVitest(): boolean {
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`];
  const done = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...passedOn], {
    cwd: ROOT,
    stdio: 'inherit',
    // A script shell that lacks this would send Electron's Node into the wrong mode.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
  });
  return done.status === 0;
}

function readReport(): Report | null {
  return existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as Report) : null;
}

/** Adds up, says what was left out, and ends with the one line that machines read. */
function close(report: Report | null): void {
  if (report === null) {
    console.log('The tests did not come to an end; there is no result.');
    return finish(0, 1);
  }
  const skipped = report.testResults.flatMap((file) => file.assertionResults.filter(({ status }) => status !== 'passed' && status !== 'failed'));
  for (const { fullName } of skipped) console.log(`Left out: ${fullName}`);
  // A file that could not even be loaded has no failed test in it, and is a failure all the same.
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')).length;
  const leftOut = MUST_RUN_ALL ? skipped.length + cannot.length : 0;
  const failed = report.numFailedTests + broken + leftOut;
  finish(report.numPassedTests, isClean || failed > 0 ? failed : 1);
}

function finish(passed: number, failed: number): void {
  console.log(`Tests: ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}
