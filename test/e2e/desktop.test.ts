import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandNames } from '../../shared/contract/commands.ts';
import { noImportOptions } from '../../shared/domain/importReport.ts';
import { canRunDesktop, createHome, type Desktop, launchDesktop } from '../support/electron.ts';
import { JOURNEY_FILES } from './journey.ts';
import { callIn, dropFile, heardIn, listenIn, waitToHear } from './pageDoor.ts';

const FOREIGN = 'https://example.com/';

describe.skipIf(!canRunDesktop)('the desktop window', () => {
  let desktop: Desktop;
  beforeAll(async () => {
    desktop = await launchDesktop();
    await listenIn(desktop.page);
  });
  afterAll(() => desktop.close());

  test('shows our page with the bridge, and nothing of Node', async () => {
    const seen = await desktop.page.evaluate(() => ({
      address: location.href,
      host: window.counterpart?.host,
      reachable: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in window),
    }));
    expect(seen).toEqual({ address: expect.stringMatching(/^app:\/\/counterpart\//), host: 'desktop', reachable: [] });
  });

  test('runs its page in the sandbox of the system', async () => {
    const pid = await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
  });

  test('lets no text become code', async () => {
    // From a timer, because what a debugger evaluates is exempt from the policy while it runs.
    const outcome = await desktop.page.evaluate(
      () =>
        new Promise((resolve) => {
          setTimeout(() => {
            try {
              resolve(new Function('return 1')());
            } catch (error) {
              resolve(error instanceof Error ? error.name : 'unknown');
            }
          });
        }),
    );
    expect(outcome).toBe('EvalError');
  });

  test('stays on our page and opens no other window', async () => {
    const { page, app } = desktop;
    const opened = await page.evaluate((url) => window.open(url) === null, FOREIGN);
    await page.evaluate((url) => location.assign(url), FOREIGN);
    await page.evaluate(() => location.assign('file:///etc/passwd'));
    await page.evaluate(() => location.assign('app://counterpart.example/'));
    await page.waitForTimeout(300);
    expect({ opened, url: page.url(), windows: app.windows().length }).toEqual({
      opened: true,
      url: expect.stringMatching(/^app:\/\/counterpart\//),
      windows: 1,
    });
  });

  test('sends nothing out, by whatever way', async () => {
    const outcomes = await desktop.page.evaluate(async (url) => {
      const image = new Promise((resolve) => {
        const element = new Image();
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('refused'));
        element.src = `${url}pixel.png`;
      });
      const fetched = fetch(url).then(
        () => 'loaded',
        () => 'refused',
      );
      const file = fetch('file:///etc/passwd').then(
        () => 'loaded',
        () => 'refused',
      );
      return { image: await image, fetched: await fetched, file: await file, beacon: navigator.sendBeacon(url, 'x') };
    }, FOREIGN);
    expect(outcomes).toMatchObject({ image: 'refused', fetched: 'refused', file: 'refused' });
  });

  test('lets its main process send nothing out for a page, whatever the policy says', async () => {
    const outcome = await desktop.app.evaluate(
      ({ session }, url) =>
        session.defaultSession.fetch(url).then(
          () => 'answered',
          (error: unknown) => String(error),
        ),
      FOREIGN,
    );
    expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  });

  test('refuses every permission', async () => {
    const states = await desktop.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
      const answers = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
      return answers.map((answer) => answer.state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test('gives a frame inside the page no bridge', async () => {
    const inFrame = await desktop.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>A pack</p>';
      const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
      document.body.append(frame);
      await loaded;
      const found = typeof frame.contentWindow?.counterpart;
      frame.remove();
      return found;
    });
    expect(inFrame).toBe('undefined');
  });

  test('opens no file that was not granted', async () => {
    const fileId = 'file-00000000-0000-4000-8000-000000000000';
    const answer = await callIn(desktop.page, 'import.preview', { files: [{ fileId, options: noImportOptions }] });
    expect(answer).toMatchObject({ ok: false });
    const named = await callIn(desktop.page, 'import.preview', { files: [{ fileId: '/etc/passwd', options: noImportOptions }] });
    expect(named).toMatchObject({ ok: false, error: { type: 'invalid-input' } });
  });

  test('takes no drop that a script made up', async () => {
    await desktop.page.evaluate(() => {
      window.heard = [];
      const data = new DataTransfer();
      data.items.add(new File(['a,b'], 'made-up.csv'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    });
    await desktop.page.waitForTimeout(200);
    expect(await heardIn(desktop.page)).toEqual([]);
  });

  test('imports a file dropped on it', async () => {
    const { page } = desktop;
    await callIn(page, 'programme.begin', { vendorName: 'Aldermoor', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } });
    const [accounts] = JOURNEY_FILES;
    const files = await dropFile(desktop, accounts ?? '');
    expect(files).toEqual([{ fileId: expect.stringMatching(/^file-/), name: 'dataloader-partner-accounts.csv', bytes: expect.any(Number) }]);
    const requests = files.map(({ fileId }) => ({ fileId, options: noImportOptions }));
    expect(await callIn(page, 'import.apply', { files: requests })).toMatchObject({ ok: true, value: { files: [{ status: 'imported' }] } });
    expect(await waitToHear(page, 'changed')).toEqual({ type: 'changed' });
  });

  test('tells the page every command of its menu', async () => {
    await desktop.page.evaluate(() => (window.heard = []));
    await desktop.app.evaluate(({ Menu, dialog }, commands) => {
      // The page may answer a command with a chooser; nobody is there to close it.
      dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] });
      for (const id of commands) Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
    }, commandNames);
    await desktop.page.waitForFunction((count) => (window.heard ?? []).length >= count, commandNames.length);
    const commands = (await heardIn(desktop.page)).filter(({ type }) => type === 'command');
    expect(commands).toEqual(commandNames.map((command) => ({ type: 'command', command })));
  });

  test('opens the files that a second start is given, in the window that is there', async () => {
    const { home, page } = desktop;
    const path = home.place(JOURNEY_FILES[1] ?? '');
    await page.evaluate(() => (window.heard = []));
    spawnSync(join(home.folder, 'start.sh'), [path], { timeout: 20_000 });
    expect((await waitToHear(page, 'files-opened')).files).toMatchObject([{ name: 'gsheets-joint-plan.csv' }]);
    expect(desktop.app.windows()).toHaveLength(1);
  });
});

describe.skipIf(!canRunDesktop)('a pack from the desktop window', () => {
  test('is printed to PDF in the folder that was chosen', async () => {
    const desktop = await launchDesktop();
    const { page, app, home } = desktop;
    try {
      expect(await callIn(page, 'sample.load', {})).toMatchObject({ ok: true });
      const listed = (await callIn(page, 'partner.list', { quarter: null, asOf: null })) as { value: { partners: { partner: { id: string } }[] } };
      await app.evaluate(({ dialog }, folder) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
      }, join(home.folder, 'files'));
      const folder = await page.evaluate(() => window.counterpart?.chooseFolder());
      const request = { quarter: null, asOf: null, partnerId: listed.value.partners[0]?.partner.id, audience: 'partner', formats: ['pdf'], folderId: folder?.fileId };
      expect(await callIn(page, 'pack.export', request)).toMatchObject({ ok: true, value: { files: [{ format: 'pdf' }] } });
      const [pdf] = readdirSync(join(home.folder, 'files')).filter((name) => name.endsWith('.pdf'));
      expect(readFileSync(join(home.folder, 'files', pdf ?? '')).subarray(0, 5).toString()).toBe('%PDF-');
    } finally {
      await desktop.close();
    }
  });
});

describe.skipIf(!canRunDesktop)('a service that dies', () => {
  test('is started again once, and the person is told both times', async () => {
    const desktop = await launchDesktop();
    const { page, app } = desktop;
    try {
      await listenIn(page);
      await callIn(page, 'programme.begin', { vendorName: 'Aldermoor', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } });
      await app.evaluate(({ dialog }) => {
        dialog.showMessageBox = ((options: { message: string }) => {
          (globalThis as { shown?: string }).shown = options.message;
          return new Promise(() => undefined);
        }) as typeof dialog.showMessageBox;
      });

      await killService(desktop);
      expect((await waitToHear(page, 'notice')).message).toContain('started again');
      expect(await callIn(page, 'programme.state', {})).toMatchObject({ ok: true, value: { vendor: { name: 'Aldermoor' } } });

      await killService(desktop);
      await expect.poll(() => app.evaluate(() => (globalThis as { shown?: string }).shown)).toContain('cannot open your data');
      expect(await callIn(page, 'programme.state', {})).toMatchObject({ ok: false, error: { type: 'service-restarted' } });
    } finally {
      await desktop.close();
    }
  });
});

describe.skipIf(!canRunDesktop)('a database that cannot be read', () => {
  test('is left as it is, and every call says that nothing goes on', async () => {
    const home = createHome();
    const damaged = 'This is no database, and has to stay what it is.';
    writeFileSync(home.dbPath, damaged);
    const desktop = await launchDesktop({ home });
    try {
      expect(await callIn(desktop.page, 'programme.state', {})).toMatchObject({ ok: false, error: { type: 'service-restarted' } });
      const log = readFileSync(join(home.folder, '.config/Counterpart/logs/counterpart.log'), 'utf8');
      expect(log).toContain('StoreDamagedError');
      expect(readFileSync(home.dbPath, 'utf8')).toBe(damaged);
    } finally {
      await desktop.close();
    }
  });
});

describe.skipIf(!canRunDesktop)('a window that is closed', () => {
  test('leaves the store in order and opens where it was', async () => {
    const home = createHome();
    const keep = { ...home, remove: () => undefined };
    const first = await launchDesktop({ home: keep });
    await callIn(first.page, 'programme.begin', { vendorName: 'Aldermoor', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } });
    const bounds = { x: 120, y: 80, width: 900, height: 640 };
    await first.app.evaluate(({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted), bounds);
    await first.close();
    expect(existsSync(`${home.dbPath}-wal`)).toBe(false);

    const second = await launchDesktop({ home: keep });
    const found = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(await callIn(second.page, 'programme.state', {})).toMatchObject({ ok: true, value: { vendor: { name: 'Aldermoor' } } });
    await second.close();
    home.remove();
    expect(found).toEqual(bounds);
  });
});

/** Ends the service process as a crash would; the process is found among the children of our own program. */
async function killService({ app }: Desktop): Promise<void> {
  const main = await app.evaluate(() => process.pid);
  const found = spawnSync('pgrep', ['-P', String(main), '-f', 'service.mjs'], { encoding: 'utf8' });
  const pid = Number(found.stdout.trim().split('\n')[0]);
  expect(pid).toBeGreaterThan(1);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => existsSync(`/proc/${pid}`)).toBe(false);
}
