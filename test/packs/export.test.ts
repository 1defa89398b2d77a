import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CannotPrintError, type HostCapabilities } from '../../electron/host.ts';
import { writeFiles } from '../../electron/operations/writeFiles.ts';
import { packFileName } from '../../electron/packs/fileName.ts';
import { startApp } from '../support/app.ts';
import { schemaErrors } from './extract.ts';

// Whole decks and browsers: slow on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpart-export-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const printed = new TextEncoder().encode('%PDF-1.4');
const printer = (printToPdf: HostCapabilities['printToPdf'] = () => Promise.resolve(printed)) => ({ printToPdf, reveal: () => Promise.resolve() });

/** The sample portfolio with a folder the person chose, and its first strategic partner. */
async function sampleApp(host = printer()) {
  const app = startApp({ host });
  await app.client['sample.load']({});
  const found = await app.client['partner.find']({ name: 'Halden Systems' });
  if (!found.ok) throw new Error('The sample has no Halden');
  const asked = { partnerId: found.value.partnerId, quarter: null, asOf: null, audience: 'partner' } as const;
  return { ...app, asked, folderId: app.service.grants.grantFolder(folder).fileId };
}

describe('exporting a pack', () => {
  test('writes each form under a name that says what it is, and answers its size and hash', async () => {
    const { client, asked, folderId, service } = await sampleApp();
    const result = await client['pack.export']({ ...asked, formats: ['pptx', 'html', 'pdf', 'pptx'], folderId });
    if (!result.ok) throw new Error(result.error.message);
    expect(result.value.files.map(({ fileName, format }) => [fileName, format])).toEqual([
      ['Halden Systems FY26 Q3 review (partner).pptx', 'pptx'],
      ['Halden Systems FY26 Q3 review (partner).html', 'html'],
      ['Halden Systems FY26 Q3 review (partner).pdf', 'pdf'],
    ]);
    expect(result.value.heldBack).toBeGreaterThan(0);
    // Nothing else is left in the folder: no half-written file under another name.
    expect(readdirSync(folder).toSorted()).toEqual(result.value.files.map((file) => file.fileName).toSorted());
    for (const { fileName, bytes, sha256, fileId } of result.value.files) {
      const written = readFileSync(join(folder, fileName));
      expect([written.byteLength, createHash('sha256').update(written).digest('hex')]).toEqual([bytes, sha256]);
      expect(service.grants.pathOf(fileId)).toBe(join(folder, fileName));
    }
    expect(await schemaErrors(readFileSync(join(folder, 'Halden Systems FY26 Q3 review (partner).pptx')), 'pack.pptx')).toEqual([]);
  });

  test('shows the same page before anything is written', async () => {
    const { client, asked, folderId } = await sampleApp();
    const preview = await client['pack.preview'](asked);
    await client['pack.export']({ ...asked, formats: ['html'], folderId });
    expect(preview).toMatchObject({ ok: true, value: { leftOut: [] } });
    expect(preview.ok && preview.value.html).toBe(readFileSync(join(folder, 'Halden Systems FY26 Q3 review (partner).html'), 'utf8'));
  });

  test('says how far it is', async () => {
    const { service, asked, folderId } = await sampleApp();
    const phases: string[] = [];
    service.onEvent((event) => event.type === 'progress' && phases.push(`${event.phase} ${event.done}/${event.total}`));
    await service.call('pack.export', { ...asked, formats: ['html', 'pptx'], folderId }, 'call-1');
    expect(phases).toEqual(['Building HTML 0/3', 'Building PPTX 1/3', 'Writing 2/3', 'Done 3/3']);
  });

  test('stopped, it writes nothing', async () => {
    const { service, asked, folderId } = await sampleApp(printer(async () => {
      service.cancel('call-1');
      return printed;
    }));
    expect(await service.call('pack.export', { ...asked, formats: ['pdf', 'html'], folderId }, 'call-1')).toMatchObject({ ok: false, error: { type: 'cancelled' } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('without a printer no file is written, and the way out is named', async () => {
    const { client, asked, folderId } = await sampleApp(printer(() => Promise.reject(new CannotPrintError('No browser was found.'))));
    expect(await client['pack.export']({ ...asked, formats: ['html', 'pdf'], folderId })).toMatchObject({ ok: false, error: { code: 'cannot-print', message: 'No browser was found.', advice: expect.stringContaining('PPTX or HTML') } });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a folder nobody chose, a partner nobody knows', async () => {
    const { client, asked, folderId } = await sampleApp();
    expect(await client['pack.export']({ ...asked, formats: ['html'], folderId: 'file-00000000-0000-4000-8000-000000000000' })).toMatchObject({ ok: false, error: { code: 'folder-not-granted' } });
    expect(await client['pack.export']({ ...asked, partnerId: '00000000-0000-4000-8000-000000000000', formats: ['html'], folderId })).toMatchObject({ ok: false, error: { type: 'not-found', what: 'partner' } });
  });

  test('a folder that went away is told, not thrown', async () => {
    const { client, asked, folderId } = await sampleApp();
    rmSync(folder, { recursive: true });
    expect(await client['pack.export']({ ...asked, formats: ['html'], folderId })).toMatchObject({ ok: false, error: { code: 'cannot-write', message: 'The pack could not be written: the folder is no longer there. No file was written.' } });
  });
});

test('a file is replaced whole', async () => {
  await writeFiles(folder, [{ name: 'a.html', bytes: new TextEncoder().encode('a much longer text than the next') }]);
  const written = await writeFiles(folder, [{ name: 'a.html', bytes: new TextEncoder().encode('short') }]);
  expect(written).toMatchObject({ ok: true, value: [{ name: 'a.html', bytes: 5 }] });
  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('short');
});

describe('file names', () => {
  test.for([
    ['Halden Systems', 'Halden Systems FY26 Q3 review (partner).pptx'],
    ['A/B: "C" <D> | E?*', 'A B C D E FY26 Q3 review (partner).pptx'],
    ['../../etc/passwd', 'etc passwd FY26 Q3 review (partner).pptx'],
    ['CON', '_CON FY26 Q3 review (partner).pptx'],
    ['--out', 'out FY26 Q3 review (partner).pptx'],
    ['Müller & Söhne GmbH', 'Müller & Söhne GmbH FY26 Q3 review (partner).pptx'],
    ['a\u0000b\u202Egnp', 'a b gnp FY26 Q3 review (partner).pptx'],
    ['...', 'Partner FY26 Q3 review (partner).pptx'],
  ] as const)('%s', ([partnerName, name]) => expect(packFileName({ partnerName, quarterName: 'FY26 Q3', audience: 'partner' }, 'pptx')).toBe(name));

  test('none is longer than a file system takes', () => {
    const name = packFileName({ partnerName: '株'.repeat(300), quarterName: 'FY26 Q3', audience: 'internal' }, 'pptx');
    expect(Buffer.byteLength(name)).toBeLessThan(200);
    expect(name).toMatch(/株 FY26 Q3 review \(internal\)\.pptx$/);
  });
});
