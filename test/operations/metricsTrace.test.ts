import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Figure } from '../../shared/contract/metrics.ts';
import { isMetricKey, metricDefinitions } from '../../shared/domain/metrics/dictionary.ts';
import { valueOf } from '../support/open.ts';
import { type App, loaded } from './sampleApp.ts';
import { type Cells, governanceSums, type Sum, type Traced } from './tracedSums.ts';
import { planSums } from './tracedPlans.ts';
import { tradeSums } from './tracedTrade.ts';

const LENS = { quarter: '2026-Q3', asOf: null };
const SUMS = { ...governanceSums, ...tradeSums, ...planSums };
const KEYS = Object.keys(metricDefinitions).filter(isMetricKey);

/** Without a value in the sample, and why; everything else is added up again from its rows. */
const NOT_KNOWN: Readonly<Record<string, string>> = {
  'M6.generated.drift': 'no export of the sample says what a deal was worth at its creation',
  'M7.share': 'the vendor’s own wins are not in the sample',
  'M7.attainment': 'no activation plan of the sample names a number of customers',
  'M7.attainment.priority': 'no activation plan of the sample names a number of customers',
  'M9.nps.byPartner': 'the sample asks for satisfaction only',
  'M9.nps.byVendor': 'the sample asks for satisfaction only',
  'M19.agenda': 'agendas are kept with a review once it is prepared',
  'M19.preRead': 'pre-reads are timed once a review is prepared',
  'M19.read': 'readers are counted once a review is prepared',
  'M20.partner': 'the partner does not share its figures',
};

let app: App;
let halden: string;
beforeAll(async () => {
  app = await loaded();
  halden = valueOf(await app.client['partner.find']({ name: 'Halden' })).partnerId;
});
afterAll(() => app.service.close());

/** The figure, and its rows read anew from their tables by id. */
async function traced(key: string, partnerId: string | null): Promise<Traced & { readonly count: number }> {
  const [metric = '', ...rest] = key.split('.');
  const answer = valueOf(await app.client['figure.trace']({ ...LENS, metric, part: rest.length === 0 ? null : rest.join('.'), partnerId, limit: null }));
  const idsOf = Map.groupBy(answer.rows, (row) => row.table);
  const ask: Traced['ask'] = (sql, ...values) => app.store.db.prepare(sql).all(...values) as Cells[];
  const read = (table: string) => {
    const found = ask(`SELECT * FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`, JSON.stringify((idsOf.get(table) ?? []).map(({ id }) => id)));
    return table === 'attendance' ? found.map((row) => ({ ...row, minutes: row['minutes'] ?? null })) : found;
  };
  const tables = new Map([...idsOf.keys()].map((table) => [table, read(table)]));
  return { figure: answer.figure, count: answer.rows.length, rows: (table) => tables.get(table) ?? [], ask };
}

/** The recomputation of the longest name that the key begins with. */
function sumOf(key: string): ((given: Traced, part: string) => Sum) | null {
  const words = key.split('.');
  for (let length = words.length; length > 0; length -= 1) {
    const found = SUMS[words.slice(0, length).join('.')];
    if (found !== undefined) return found;
  }
  return null;
}

function expectSame(figure: Figure, sum: Sum): void {
  const { key, value, numerator, denominator } = figure;
  if (typeof sum === 'number') {
    expect({ key, value }).toEqual({ key, value: expect.closeTo(sum, 8) });
    return;
  }
  expect({ key, numerator, denominator }).toEqual({ key, numerator: expect.closeTo(sum[0], 6), denominator: expect.closeTo(sum[1], 6) });
}

describe('the rows behind a figure of the programme, added up again, give the figure', () => {
  test.each(KEYS)('%s', { timeout: 30_000 }, async (key) => {
    const found = await traced(key, null);
    expect(found.count).toBe(found.figure.rowCount);
    if (found.figure.value === null) {
      expect(NOT_KNOWN[key]).toBeDefined();
      return;
    }
    const sum = sumOf(key);
    if (sum === null) throw new Error(`Nothing adds up ${key}`);
    expectSame(found.figure, sum(found, key.split('.').slice(1).join('.')));
  });
});

describe('and of one partnership', () => {
  const ONLY_PROGRAMME = /^M1[34]/;
  test.each(KEYS.filter((key) => !ONLY_PROGRAMME.test(key)))('%s', { timeout: 30_000 }, async (key) => {
    const found = await traced(key, halden);
    expect(found.count).toBe(found.figure.rowCount);
    if (found.figure.value === null) {
      expect((found.figure.note ?? '').length).toBeGreaterThan(0);
      return;
    }
    const sum = sumOf(key);
    if (sum === null) throw new Error(`Nothing adds up ${key}`);
    expectSame(found.figure, sum(found, key.split('.').slice(1).join('.')));
  });
});
