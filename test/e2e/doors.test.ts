import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp } from '../support/app.ts';
import { openBrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { canRunDesktop, launchDesktop } from '../support/electron.ts';
import { JOURNEY_DAY, JOURNEY_FILES, JOURNEY_SCORECARDS, type JourneyFigures, takeJourney, withoutIds } from './journey.ts';
import { callIn, dropFile, listenIn } from './pageDoor.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The journey through the command line, as a script would take it. */
function takeJourneyByCommand(): JourneyFigures {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-command-'));
  const run = (...args: string[]): Record<string, unknown> => {
    const common = ['--db', join(folder, 'journey.db'), '--json', '--as-of', JOURNEY_DAY];
    const done = spawnSync(process.execPath, ['electron/hosts/cli.ts', ...common, ...args], { cwd: ROOT, encoding: 'utf8' });
    if (done.status !== 0) expect.fail(`${args.join(' ')} ended with ${done.status}: ${done.stderr}${done.stdout}`);
    return JSON.parse(done.stdout) as Record<string, unknown>;
  };
  try {
    run('init', '--vendor', 'Aldermoor');
    const rows = JOURNEY_FILES.map((file) => (run('import', file)['files'] as { rows: unknown }[])[0]?.rows);
    const partners = withoutIds(run('partners', '--quarter', '2026-Q3')['partners']);
    const scorecards = withoutIds(JOURNEY_SCORECARDS.map(({ partner, quarter }) => run('scorecard', '--partner', partner, '--quarter', quarter)));
    return { rows, partners, scorecards };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the same journey', () => {
  let expected: JourneyFigures;
  const app = startApp();
  beforeAll(async () => {
    expected = await takeJourney({
      call: (operation, input, callId) => app.service.call(operation, input, callId),
      giveFile: (path) => Promise.resolve(app.service.grants.grantRead(path)),
    });
  });
  afterAll(() => app.service.close());

  test('has figures at all', () => {
    expect(expected.rows).toMatchObject([{ read: expect.any(Number) }, { read: 40, added: 40 }]);
    expect(JSON.stringify(expected.scorecards)).toMatch(/"fulfilment":0\.\d+/);
  });

  // Seven processes one after another, each reading all sources anew.
  test('gives the same figures on the command line', { timeout: 240_000 }, () => {
    expect(takeJourneyByCommand()).toEqual(JSON.parse(JSON.stringify(expected)));
  });

  test.skipIf(!hasChromium)('gives the same figures in a browser', async () => {
    const door = await openBrowserDoor();
    try {
      const figures = await takeJourney({
        call: (operation, input, callId) => callIn(door.page, operation, input, callId),
        giveFile: (path) =>
          door.page.evaluate(
            async ([name, text]) => (await fetch(`/files?name=${encodeURIComponent(name ?? '')}`, { method: 'POST', body: text ?? '' })).json(),
            [basename(path), readFileSync(path, 'utf8')],
          ),
      });
      expect(figures).toEqual(JSON.parse(JSON.stringify(expected)));
    } finally {
      await door.close();
    }
  });

  test.skipIf(!canRunDesktop)('gives the same figures in the desktop window', async () => {
    const desktop = await launchDesktop();
    try {
      await listenIn(desktop.page);
      const figures = await takeJourney({
        call: (operation, input, callId) => callIn(desktop.page, operation, input, callId),
        giveFile: async (path) => {
          const [file] = await dropFile(desktop, path);
          if (file === undefined) expect.fail(`${path} was dropped and nothing came of it`);
          return file;
        },
      });
      expect(figures).toEqual(JSON.parse(JSON.stringify(expected)));
    } finally {
      await desktop.close();
    }
  });
});
