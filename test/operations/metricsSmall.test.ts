import { describe, expect, test } from 'vitest';
import { portfolioText } from '../../electron/hosts/cli/portfolioText.ts';
import type { Figure } from '../../shared/contract/metrics.ts';
import { startApp } from '../support/app.ts';
import { valueOf } from '../support/open.ts';
import { booked, deal, programmeOf, swapSides } from './metricsStore.ts';
import { type App, loaded } from './sampleApp.ts';

const LENS = { quarter: '2026-Q3', asOf: '2026-11-14' };

async function metricsOf(app: App) {
  const answer = valueOf(await app.client['programme.metrics'](LENS));
  const figure = (key: string): Figure => {
    const found = answer.figures.find((one) => one.key === key);
    if (found === undefined) throw new Error(`There is no figure ${key}`);
    return found;
  };
  return { ...answer, figure };
}

describe('with nothing in the store', () => {
  test('nothing is 0 %: figures are null with a reason, checks not known or not found', async () => {
    const app = await programmeOf();
    const { figures, failures } = await metricsOf(app);
    for (const { key, unit, value, note } of figures) {
      // A count of nothing is 0 and known; everything else needs something to look at.
      if (unit === 'count' || unit === 'money') continue;
      expect({ key, value, says: note !== null }).toEqual({ key, value: null, says: true });
    }
    expect(failures.map(({ found, partners }) => ({ found, partners }))).toEqual(failures.map(() => ({ found: false, partners: [] })));
    expect(valueOf(await app.client['portfolio.overview'](LENS)).failures).toEqual([]);
    app.service.close();
  });

  test('without a vendor the question is refused', async () => {
    const app = startApp();
    expect(await app.client['programme.metrics'](LENS)).toMatchObject({ ok: false, error: { code: 'no-programme' } });
    expect(await app.client['partner.triggers']({ ...LENS, partnerId: '99999999-0000-4000-8000-000000000999' })).toMatchObject({ ok: false });
    app.service.close();
  });

  test('one partner and no records: not known, rather than a failure', async () => {
    const app = await programmeOf('Halden Systems');
    const { figure, failures } = await metricsOf(app);
    expect(Object.fromEntries(failures.map(({ check, found }) => [check, found]))).toEqual({ F1: null, F2: null, 'F2-mirror': null, F3: null });
    expect(figure('M13.partners')).toMatchObject({ value: null, note: 'The full list of partners is not imported.' });
    expect(figure('M2')).toMatchObject({ value: 0, numerator: 0, denominator: 1 });
    const triggers = valueOf(await app.client['partner.triggers']({ ...LENS, partnerId: app.partners[0] ?? '' }));
    expect(Object.fromEntries(triggers.triggers.map(({ kind, fired }) => [kind, fired]))).toEqual({ T0: true, T1: null, T1w: null, T2: true, T3: false, T4: null });
    app.service.close();
  });
});

describe('revenue', () => {
  test('the golden vector of growth, over the store', async () => {
    const app = await programmeOf('A', 'B');
    const [a = '', b = ''] = app.partners;
    const party = app.store.vendors.get()?.fiscalCalendarId ?? '';
    const base = app.put('party', { kind: 'partner', name: 'Base', currency: 'USD', fiscal_calendar_id: party, industry: 'other' });
    app.put('partner', { id: base });
    for (const [id, before, now] of [[a, 80_000, 90_000], [b, 60_000, 60_000], [base, 190_000, 200_000]] as const) {
      app.put('revenue', booked(id, '2025-08-15', before));
      app.put('revenue', booked(id, '2026-08-15', now));
    }
    const { figure } = await metricsOf(app);
    expect(figure('M5.strategic').value).toBeCloseTo(10 / 140, 12);
    expect(figure('M5.base').value).toBeCloseTo(10 / 190, 12);
    // Twelve months: 150,000 of 350,000; unknown partners would stand in the denominator.
    expect(figure('M4').value).toBeCloseTo(150 / 350, 12);
    app.put('revenue', booked(null, '2026-09-01', 50_000));
    const later = await metricsOf(app);
    expect(later.figure('M4').value).toBeCloseTo(150 / 400, 12);
    expect(later.figure('M4.unmapped').value).toBeCloseTo(50 / 400, 12);
    app.service.close();
  });

  test('another currency needs a rate of its day; without one it is left out and counted', async () => {
    const app = await programmeOf('A');
    const [a = ''] = app.partners;
    app.put('revenue', booked(a, '2026-08-15', 100_00));
    app.put('revenue', booked(null, '2026-08-20', 100_00, 'EUR'));
    expect((await metricsOf(app)).figure('M4')).toMatchObject({ value: 1, status: 'partial', excluded: [{ reason: 'no rate to USD', count: 1 }] });
    app.put('fx_rate', { policy: 'transaction_date', from_currency: 'EUR', to_currency: 'USD', window_start: '2026-08-20', window_end: '2026-08-20', rate: '3' });
    expect((await metricsOf(app)).figure('M4')).toMatchObject({ value: 0.25, numerator: 10_000, denominator: 40_000 });
    app.service.close();
  });

  test('kinds are never added together: the most frequent one counts, or the one that is set', async () => {
    const app = await programmeOf('A', 'B');
    const [a = '', b = ''] = app.partners;
    for (const on of ['2026-07-01', '2026-08-01']) app.put('revenue', booked(a, on, 100_00));
    app.put('revenue', booked(b, '2026-08-01', 900_00, 'USD', 'sell_through'));
    expect((await metricsOf(app)).figure('M4')).toMatchObject({ denominator: 20_000 });
    app.store.acts.perform('test', 'Chose the kind', () => app.store.settings.set('metrics.revenue-type', 'sell_through'));
    expect((await metricsOf(app)).figure('M4')).toMatchObject({ denominator: 90_000 });
    app.service.close();
  });
});

describe('deals', () => {
  test('the golden vector of displacement; a deal of two partners counts once', async () => {
    const app = await programmeOf('A', 'B');
    const [a = '', b = ''] = app.partners;
    const add = (times: number, cells: Parameters<typeof deal>[1]) => Array.from({ length: times }, () => app.put('opportunity', deal(a, cells)));
    const [first = ''] = add(6, { outcome: 'won', competitor: 'Rival; Other' });
    add(4, { outcome: 'lost', competitor: 'Rival' });
    add(2, { outcome: 'no_decision', competitor: 'Rival' });
    add(5, { outcome: 'won', competitor: 'none' });
    add(1, { outcome: 'lost', competitor: 'none' });
    add(2, { outcome: 'won', competitor: null });
    app.put('opportunity_partner', { opportunity_id: first, partner_id: b });
    const { figure } = await metricsOf(app);
    expect(figure('M10.winVs').value).toBeCloseTo(0.6, 12);
    expect(figure('M10.encounter').value).toBeCloseTo(12 / 18, 12);
    expect(figure('M10.displacement').value).toBeCloseTo(6 / 18, 12);
    expect(figure('M10.coverage').value).toBeCloseTo(0.9, 12);
    const ofB = valueOf(await app.client['figure.trace']({ ...LENS, metric: 'M10', part: 'coverage', partnerId: b, limit: null }));
    expect(ofB.rows.map(({ id }) => id)).toEqual([first]);
    app.service.close();
  });

  test('a customer won before is not new, and idle access is told', async () => {
    const app = await programmeOf('A', 'B');
    const [a = '', b = ''] = app.partners;
    for (const partner_id of [a, b]) app.put('access_grant', { partner_id, kind: 'first_mover', exclusivity: 'exclusive', segment: 'mid-market', from_on: '2025-01-01', planned_new_customers: 4 });
    app.put('opportunity', deal(a, { segment: 'mid-market', is_new_customer: 1, customer_name: 'New one' }));
    app.put('opportunity', deal(a, { segment: 'Mid-Market', is_new_customer: 1, customer_name: 'Known one' }));
    app.put('opportunity', deal(b, { segment: 'retail', is_new_customer: 1, customer_name: 'Known one', created_on: '2025-01-01', close_on: '2025-03-01' }));
    const { figure } = await metricsOf(app);
    expect(figure('M7.count').value).toBe(1);
    expect(figure('M7.attainment').value).toBeCloseTo(1 / 2, 12);
    expect(figure('M7.idle')).toMatchObject({ value: 1 });
    app.service.close();
  });
});

describe('all routes', () => {
  test('where the vendor’s own wins are there too, priority access shows its share of them; without them, attainment', async () => {
    const app = await programmeOf('A');
    const [a = ''] = app.partners;
    app.put('access_grant', { partner_id: a, kind: 'preferred_co_sell', exclusivity: 'priority', segment: 'retail', from_on: '2025-01-01', planned_new_customers: 8 });
    const win = (partnerId: string | null, customer_name: string, cells = {}) => app.put('opportunity', deal(partnerId, { segment: 'retail', is_new_customer: 1, customer_name, ...cells }));
    win(a, 'Won together');
    const before = await metricsOf(app);
    expect(before.figure('M7.share')).toMatchObject({ value: null, status: 'no_data' });
    expect(before.figure('M7.attainment.priority').value).toBeCloseTo(1 / 2, 12);
    const direct = { attribution: 'none' };
    win(null, 'Won alone', direct);
    win(null, 'Won together', direct);
    win(null, 'Known before', direct);
    win(null, 'Known before', { ...direct, created_on: '2024-12-01', close_on: '2025-01-15', segment: 'energy' });
    win(null, 'Elsewhere', { ...direct, segment: 'energy' });
    const after = await metricsOf(app);
    expect(after.figure('M7.share')).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 });
    expect(after.figure('M7.attainment.priority').status).toBe('not_applicable');
    app.service.close();
  });

  test('an incumbent called “none” is none', async () => {
    const app = await programmeOf('A');
    const [a = ''] = app.partners;
    app.put('opportunity', deal(a, { competitor: 'none', incumbent_competitor: 'None' }));
    app.put('opportunity', deal(a, { competitor: null, incumbent_competitor: 'Old rival' }));
    const { figure } = await metricsOf(app);
    expect(figure('M10.incumbents').value).toBe(1);
    expect(figure('M10.encounter')).toMatchObject({ numerator: 1, denominator: 2 });
    app.service.close();
  });
});

describe('a partner that is new', () => {
  test('owes no plan and no review yet, and is named', async () => {
    const app = await programmeOf('Old hand');
    const calendar = app.store.vendors.get()?.fiscalCalendarId ?? '';
    const id = app.put('party', { kind: 'partner', name: 'Newcomer', currency: 'USD', fiscal_calendar_id: calendar, industry: 'other' });
    app.put('partner', { id });
    app.put('designation_event', { partner_id: id, status: 'strategic', effective_from: '2026-08-17', reason: 'Chosen' });
    const metrics = await metricsOf(app);
    expect(metrics.figure('M2')).toMatchObject({ denominator: 1, excluded: [{ count: 1, partners: ['Newcomer'] }] });
    expect(metrics.figure('M1.both').excluded).toMatchObject([{ reason: 'partner designated too late for a review to be due', partners: ['Newcomer'] }]);
    expect(portfolioText(metrics)).toMatch(/M2 .*Without Newcomer: designated recently; the first plan is not due yet\./);
    app.service.close();
  });
});

describe('a review held before it was due', () => {
  test('is a contact of the sponsors, and not yet one of the reviews due', async () => {
    const app = await programmeOf('A');
    const [a = ''] = app.partners;
    const review = app.put('review', { partner_id: a, window_start: '2026-07-01', window_end: '2026-09-30', due_on: '2026-12-08', held_on: '2026-11-10', state: 'held' });
    for (const side of ['vendor', 'partner']) app.put('attendance', { review_id: review, side, person_name: `Of the ${side}`, role: 'sponsor', status: 'attended', minutes: 90 });
    const { figure } = await metricsOf(app);
    expect(figure('M1b.lastContact').value).toBe(4);
    expect(figure('M1.both')).toMatchObject({ value: null, denominator: 0 });
    app.service.close();
  });
});

describe('real difference', () => {
  test('only exclusive access makes one; priority does not', async () => {
    const app = await programmeOf('Ours alone', 'First in line');
    const [alone = '', first = ''] = app.partners;
    for (const [partner_id, exclusivity] of [[alone, 'exclusive'], [first, 'priority']] as const) app.put('access_grant', { partner_id, kind: 'first_mover', exclusivity, segment: 'retail', from_on: '2025-01-01' });
    for (const partner_id of [alone, first]) app.put('agreement_term', { partner_id, topic: 'revenue_sharing', agreed: '10 %', standard: '10 %', is_different: 0, valid_from: '2025-01-01' });
    const found = (await metricsOf(app)).failures.find(({ check }) => check === 'F3');
    expect(found).toMatchObject({ found: true, partners: ['First in line'], evidence: [expect.stringContaining('0 of 4 differentiators evidenced; missing: exclusive market access')] });
    app.service.close();
  });
});

describe('status', () => {
  test('a new alliance collides with granted access; a fallen criterion means no longer unique: move to premier', async () => {
    const app = await programmeOf('Halden Systems');
    const [id = ''] = app.partners;
    app.put('access_grant', { partner_id: id, kind: 'first_mover', exclusivity: 'exclusive', segment: 'mid-market', from_on: '2025-01-01' });
    app.put('organisation_event', { partner_id: id, side: 'partner', kind: 'new_vendor_alliance', happened_on: '2026-10-01', note: 'With a rival.', segment: 'mid-market', is_judged: 0 });
    for (const [on, score] of [['2025-02-01', 4], ['2026-10-01', 2]] as const) {
      const assessment = app.put('selection_assessment', { partner_id: id, assessed_on: on, loss_test: 'structural' });
      for (const criterion of ['access', 'solution', 'commitment']) app.put('selection_score', { assessment_id: assessment, criterion, score, evidence: 'Seen', evidence_on: on });
    }
    const answer = valueOf(await app.client['partner.triggers']({ ...LENS, partnerId: id }));
    const fired = Object.fromEntries(answer.triggers.map((one) => [one.kind, one.fired]));
    expect(fired).toMatchObject({ T3: true, T4: true });
    expect(answer.triggers.find(({ kind }) => kind === 'T3')?.evidence[0]).toContain('collides with the exclusive access in mid-market');
    expect(answer.recommendation).toBe('deEscalate');
    app.service.close();
  });

  test('a decided status review starts the year anew', async () => {
    const app = await programmeOf('Halden Systems');
    const [id = ''] = app.partners;
    const t0 = async () => valueOf(await app.client['partner.triggers']({ ...LENS, partnerId: id })).triggers[0];
    expect(await t0()).toMatchObject({ kind: 'T0', fired: true });
    app.put('status_case', { partner_id: id, opened_on: '2026-02-01', evidence: 'Annual', recommendation: 'retain', decision: 'retain', decided_on: '2026-02-10' });
    expect(await t0()).toMatchObject({ fired: false, evidence: ['Status last reviewed on 10 Feb 2026; next due 10 Feb 2027.'] });
    app.service.close();
  });
});

describe('both sides alike', () => {
  test('the sides swapped, their figures and failures are swapped', { timeout: 60_000 }, async () => {
    const app = await loaded();
    const before = await metricsOf(app);
    swapSides(app);
    const after = await metricsOf(app);
    for (const part of ['M1.vendor', 'M1.held.vendor', 'M1.delegates.vendor', 'M1b.vacancy.vendor', 'M12.vendor', 'M12.vendor.claimed']) {
      const other = part.replace('vendor', 'partner');
      expect(after.figure(part).value, part).toBe(before.figure(other).value);
      expect(after.figure(other).value, other).toBe(before.figure(part).value);
    }
    expect(after.figure('M9.byVendor').value).toBe(before.figure('M9.byPartner').value);
    expect(after.figure('M12.gap').value).toBeCloseTo(-(before.figure('M12.gap').value ?? 0), 12);
    for (const key of ['M1.both', 'M2', 'M12.balance', 'M17.level', 'M11']) expect(after.figure(key).value, key).toBe(before.figure(key).value);
    const partners = (metrics: typeof before, check: string) => metrics.failures.find((one) => one.check === check)?.partners;
    expect(partners(after, 'F2-mirror')).toEqual(partners(before, 'F2'));
    expect(partners(after, 'F2')).toEqual(partners(before, 'F2-mirror'));
    app.service.close();
  });
});
