import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ChangeKind } from '../../shared/domain/planDiff.ts';
import { PlanState } from '../../shared/domain/plan.ts';
import { valueOf } from '../support/open.ts';
import { startApp } from '../support/app.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'counterpart-plan-'));
const db = join(folder, 'plans.db');
afterAll(() => rmSync(folder, { recursive: true }));

function cli(...words: string[]) {
  const run = spawnSync(process.execPath, ['electron/hosts/cli.ts', '--db', db, ...words], { cwd: ROOT, encoding: 'utf8' });
  return { status: run.status, out: run.stdout, err: run.stderr, json: words.includes('--json') ? (JSON.parse(run.stdout) as unknown) : null };
}

const Version = z.object({ version: z.int(), state: PlanState, hash: z.string().nullable() });
const Amount = z.union([z.number(), z.string(), z.strictObject({ amount: z.string().regex(/^\d+\.\d\d$/), currency: z.literal('USD') })]).nullable();
const Terms = z.object({ title: z.string(), target: Amount, due: z.string(), weight: z.number() });

/** What scripts rely on; more fields may be there. */
const DiffJson = z.object({
  partner: z.literal('Halden Systems'),
  fiscalYear: z.literal(2026),
  message: z.string(),
  from: Version,
  to: Version,
  summary: z.object({ vendor: z.record(ChangeKind, z.int()), partner: z.record(ChangeKind, z.int()) }),
  changes: z.array(
    z.object({ id: z.uuid(), side: z.enum(['vendor', 'partner', 'joint']), title: z.string(), kinds: z.array(ChangeKind).min(1), fields: z.array(z.string()), before: Terms.nullable(), after: Terms.nullable(), askedBy: z.enum(['vendor', 'partner']).nullable(), reason: z.string().nullable() }),
  ),
});

beforeAll(async () => {
  const app = startApp({ dbPath: db });
  valueOf(await app.client['sample.load']({}));
  const { partnerId } = valueOf(await app.client['partner.find']({ name: 'Halden' }));
  const view = valueOf(await app.client['plan.forPartner']({ partnerId, quarter: null, asOf: null, fiscalYear: null, versionId: null, against: 'base' }));
  const { versionId } = valueOf(await app.client['plan.draft']({ versionId: view.shown?.card.id ?? '' }));
  const bookings = view.shown?.commitments.find(({ title }) => title === 'Bookings, public sector');
  valueOf(await app.client['commitment.change']({ versionId, commitmentId: bookings?.id ?? '', terms: { target: 1_376_000_000 } }));
  valueOf(await app.client['commitment.attribute']({ versionId, commitmentId: bookings?.id ?? '', askedBy: 'partner', reason: 'Framework not renewed' }));
  valueOf(await app.client['plan.propose']({ versionId }));
  app.service.close();
});

describe('plan on the command line', { timeout: 120_000 }, () => {
  test('diff gives the document scripts rely on', () => {
    const { status, json } = cli('plan', 'diff', '--partner', 'Halden', '--json');
    expect(status).toBe(0);
    expect(DiffJson.parse(json)).toMatchObject({
      message: 'Version 4 softens one of Halden’s promises and none of ours',
      from: { version: 3, state: 'active' },
      to: { version: 4, state: 'proposed' },
      summary: { partner: { softened: 1, dropped: 0 }, vendor: { softened: 0 } },
      changes: [{ title: 'Bookings, public sector', kinds: ['softened'], before: { target: { amount: '16000000.00', currency: 'USD' } }, after: { target: { amount: '13760000.00', currency: 'USD' } }, askedBy: 'partner', reason: 'Framework not renewed' }],
    });
    expect(DiffJson.parse(cli('plan', 'diff', '--partner', 'Halden', '--year', '2026', '--from', '2', '--to', '3', '--json').json)).toMatchObject({ from: { version: 2 }, to: { version: 3 } });
  });

  test('diff for people names what, by how much, and who asked', () => {
    expect(cli('plan', 'diff', '--partner', 'Halden').out).toMatch(/Halden\s+softened\s+Bookings, public sector\s+\$16M by 31 Dec 2026 to \$13\.8M by 31 Dec 2026\s+target, phases\s+asked by Halden: Framework not renewed/);
  });

  test('show lists the versions and both sides’ promises', () => {
    const { json } = cli('plan', 'show', '--partner', 'Halden', '--number', '3', '--json');
    expect(json).toMatchObject({ versions: [{ version: 4, state: 'proposed' }, { version: 3, approvedByBoth: true }, { version: 2 }, { version: 1 }], shown: { version: 3, approvals: [{ side: 'vendor', counts: true }, { side: 'partner', counts: true }] } });
    expect(cli('plan', 'show', '--partner', 'Halden').out).toMatch(/What we promise[\s\S]*Pre-sales hours[\s\S]*What Halden promises[\s\S]*Bookings, public sector/);
  });

  test('approve names the hash: another is refused, the same from both sides brings it into force', () => {
    const yes = (side: string, ...more: string[]) => cli('plan', 'approve', '--partner', 'Halden', '--side', side, '--name', 'A. Castellanos', ...more);
    const wrong = yes('vendor', '--hash', 'f'.repeat(64), '--json');
    expect([wrong.status, wrong.json]).toMatchObject([3, { error: { code: 'other-wording' } }]);
    expect(yes('vendor', '--json').json).toMatchObject({ shown: { version: 4, state: 'vendor_approved' } });
    expect(yes('partner', '--json').json).toMatchObject({ message: expect.stringMatching(/^Version 4 is in force/), shown: { version: 4, state: 'active', approvedByBoth: true } });
    expect(yes('partner').status).toBe(3);
  });

  test('what is not there is not found, and a wrong word is a wrong command line', () => {
    expect(cli('plan', 'diff', '--partner', 'Nobody').status).toBe(4);
    expect(cli('plan', 'show', '--partner', 'Halden', '--year', '2031').status).toBe(4);
    expect(cli('plan', 'show', '--partner', 'Halden', '--number', '99').status).toBe(4);
    expect(cli('plan', 'diff', '--partner', 'Halden', '--from', 'three').status).toBe(2);
    expect(cli('plan', 'approve', '--partner', 'Halden', '--side', 'both', '--name', 'x').status).toBe(2);
    expect(cli('plan', 'diff').status).toBe(2);
  });
});
