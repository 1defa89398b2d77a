import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openBrowserDoor } from '../support/browserHost.ts';
import { hasChromium } from '../support/chromium.ts';
import { canRunDesktop, launchDesktop } from '../support/electron.ts';
import { JOURNEY_FILES } from './journey.ts';
import { dropFiles } from './pageDoor.ts';
import { takeScreenJourney } from './screenJourney.ts';

/** How the files that a pack is written to begin. */
const BEGINNINGS: Readonly<Record<string, string>> = { pptx: 'PK', pdf: '%PDF-', html: '<!doctype html>' };

function beginsRight(name: string, content: Buffer): boolean {
  const beginning = BEGINNINGS[name.slice(name.lastIndexOf('.') + 1)] ?? '';
  return content.subarray(0, beginning.length).toString().toLowerCase() === beginning.toLowerCase();
}

test.skipIf(!canRunDesktop)('the main job is done from end to end in the desktop window', async () => {
  const desktop = await launchDesktop();
  const folder = join(desktop.home.folder, 'files', 'pack');
  try {
    await desktop.app.evaluate(
      ({ dialog }, [made]) => {
        process.mainModule?.require('node:fs').mkdirSync(made, { recursive: true });
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [made ?? ''] });
      },
      [folder],
    );
    const names = await takeScreenJourney({ page: desktop.page, bringFiles: () => dropFiles(desktop, JOURNEY_FILES) });
    const written = readdirSync(folder);
    expect(written.toSorted()).toEqual(names.toSorted());
    expect(written).toHaveLength(3);
    expect(written.filter((name) => !beginsRight(name, readFileSync(join(folder, name))))).toEqual([]);
  } finally {
    await desktop.close();
  }
});

test.skipIf(!hasChromium)('the main job is done from end to end in a browser', async () => {
  const door = await openBrowserDoor();
  const { page } = door;
  try {
    const names = await takeScreenJourney({
      page,
      bringFiles: async () => {
        const coming = page.waitForEvent('filechooser');
        await page.getByRole('button', { name: 'Choose files' }).click();
        await (await coming).setFiles([...JOURNEY_FILES]);
      },
    });
    expect(names).toHaveLength(3);
    for (const name of names) {
      const coming = page.waitForEvent('download');
      await page.getByRole('status', { name: 'Written' }).getByRole('button', { name }).click();
      const download = await coming;
      expect(download.suggestedFilename()).toBe(name);
      expect(beginsRight(name, readFileSync(await download.path()))).toBe(true);
    }
  } finally {
    await door.close();
  }
});
