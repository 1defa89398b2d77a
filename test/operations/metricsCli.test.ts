import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { portfolioJson, traceJson, triggersJson } from '../../electron/hosts/cli/portfolioJson.ts';
import { portfolioText, traceText, triggersText } from '../../electron/hosts/cli/portfolioText.ts';
import { MetricStatus } from '../../shared/domain/metrics/result.ts';
import { valueOf } from '../support/open.ts';
import { type App, loaded } from './sampleApp.ts';

const ROOT = join(import.meta.dirname, '../..');
const LENS = { quarter: '2026-Q3', asOf: null };

const Amount = z.strictObject({ amount: z.string().regex(/^-?\d+(\.\d+)?$/), currency: z.string().length(3) });
const Quantity = z.union([z.number(), Amount]).nullable();

/** What scripts rely on; more fields may be there. */
const PortfolioJson = z.object({
  quarter: z.literal('2026-Q3'),
  metrics: z.record(
    z.string().regex(/^M\d+b?(\.\w+)*$/),
    z.object({ value: Quantity, numerator: Quantity, denominator: Quantity, status: MetricStatus, period: z.string().regex(/^\d{4}-\d\d-\d\d(\/\d{4}-\d\d-\d\d)?$/), note: z.string().nullable() }),
  ),
  failures: z.array(z.object({ check: z.enum(['F1', 'F2', 'F2-mirror', 'F3']), found: z.boolean().nullable(), partners: z.array(z.string()), evidence: z.array(z.string()) })).length(4),
});
const TriggersJson = z.object({
  partner: z.literal('Halden Systems'),
  quarter: z.literal('2026-Q3'),
  triggers: z.array(z.object({ kind: z.enum(['T0', 'T1', 'T1w', 'T2', 'T3', 'T4']), fired: z.boolean().nullable(), evidence: z.array(z.string()) })).length(6),
  recommendation: z.enum(['retain', 'recover', 'deEscalate', 'exit']),
  because: z.array(z.string()),
});

let app: App;
beforeAll(async () => {
  app = await loaded();
});
afterAll(() => app.service.close());

const halden = async () => valueOf(await app.client['partner.find']({ name: 'Halden' })).partnerId;

describe('the command line’s documents', () => {
  test('portfolio', async () => {
    const metrics = valueOf(await app.client['programme.metrics'](LENS));
    const json = PortfolioJson.parse(portfolioJson(metrics));
    expect(Object.keys(json.metrics)).toEqual(expect.arrayContaining(['M1.vendor', 'M1.partner', 'M1.both', 'M2', 'M5.strategic', 'M5.base', 'M5.difference', 'M12.vendor', 'M20.vendor']));
    expect(json.metrics['M6.generated']?.value).toMatchObject({ currency: 'USD' });
    expect(json.metrics['M4']).toMatchObject({ value: expect.any(Number), numerator: { currency: 'USD' }, period: '2025-10-01/2026-09-30' });
    expect(json.metrics['M2']).toMatchObject({ numerator: 6, denominator: 6, period: '2026-11-14' });
    const text = portfolioText(metrics);
    expect(text).toContain('✕ yes       Vendor invests, partner does not answer (Halden Systems)');
    expect(text).toMatch(/M1\.both +85\.7% \(6 of 7\) +Reviews with both sponsors/);
    expect(text).not.toMatch(/undefined|NaN|null/);
  });

  test('triggers', async () => {
    const answer = valueOf(await app.client['partner.triggers']({ ...LENS, partnerId: await halden() }));
    const json = TriggersJson.parse(triggersJson(answer));
    expect(json.triggers.map(({ kind, fired }) => [kind, fired])).toEqual([['T0', false], ['T1', false], ['T1w', true], ['T2', false], ['T3', false], ['T4', false]]);
    expect(triggersText(answer)).toContain('Only Halden stayed behind');
  });

  test('trace', async () => {
    const traced = valueOf(await app.client['figure.trace']({ ...LENS, metric: 'M1', part: 'both', partnerId: null, limit: null }));
    expect(traceJson(traced)).toMatchObject({ metric: 'M1.both', figure: { value: 6 / 7, rows: traced.rows.length } });
    expect(traceText(traced)).toMatch(/review +Halden Systems +Review of the quarter to 30 Jun 2026, due 27 Aug 2026, held 27 Aug 2026/);
  });
});

describe('through the door', () => {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (...args: string[]) => spawnSync(process.execPath, ['electron/hosts/cli.ts', ...args, '--db', join(folder, 'programme.db')], { cwd: ROOT, encoding: 'utf8' });

  test('one document on standard output, the words on standard error, the status with them', { timeout: 120_000 }, () => {
    expect(run('sample').status).toBe(0);
    const { status, stdout, stderr } = run('portfolio', '--quarter', '2026-Q3', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    PortfolioJson.parse(JSON.parse(stdout));
    expect(TriggersJson.parse(JSON.parse(run('triggers', '--partner', 'Halden', '--quarter', '2026-Q3', '--json').stdout)).recommendation).toBe('retain');
    expect(run('triggers', '--partner', 'Nobody', '--quarter', '2026-Q3').status).toBe(4);
    expect(run('trace', '--metric', 'M99', '--quarter', '2026-Q3').status).toBe(4);
    expect(run('triggers').status).toBe(2);
  });
});
