import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSealed } from '../../shared/domain/plan.ts';
import { type App, loaded, plansOf } from './sampleApp.ts';

let app: App;

beforeAll(async () => {
  app = await loaded();
});
afterAll(() => app.service.close());

describe('the sample tells its stories', () => {
  const fulfilment = async (name: string, quarter: string) => {
    const found = await app.client['partner.find']({ name });
    if (!found.ok) throw new Error(found.error.message);
    const view = await app.client['scorecard.forPartner']({ partnerId: found.value.partnerId, quarter, asOf: null });
    if (!view.ok) throw new Error(view.error.message);
    return view.value;
  };
  const overview = async () => {
    const answer = await app.client['portfolio.overview']({ quarter: null, asOf: null });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value;
  };

  test('it is seen on 14 November 2026, looking back on the third quarter', async () => {
    expect(await app.client['programme.state']({})).toMatchObject({
      ok: true,
      value: { vendor: { name: 'Aldermoor', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } }, asOf: '2026-11-14', isAsOfFixed: true, quarter: '2026-Q3', isSample: true },
    });
  });

  test('the quarters to choose from are the eight with data and the one now running', async () => {
    const state = await app.client['programme.state']({});
    if (!state.ok) throw new Error(state.error.message);
    expect(state.value.quarters).toEqual(['2026-Q4', '2026-Q3', '2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1', '2024-Q4']);
  });

  test('six strategic partners of about 146 carry about two fifths of channel revenue', async () => {
    const { strategic, others, share } = await overview();
    expect(strategic.map(({ summary }) => summary.partner.name).toSorted()).toEqual([
      'Brightwater SI', 'Halden Systems', 'Kestrel Cloud', 'Meridian Health IT', 'Norrgard Automation', 'Tamarind MSSP',
    ]);
    expect(new Set(strategic.map(({ summary }) => summary.partner.industry)).size).toBe(6);
    expect(others).toHaveLength(140);
    expect(new Set(others.map(({ partner }) => partner.tier))).toEqual(new Set(['Premier', 'Platinum', 'Gold', 'Silver']));
    expect(share).toMatchObject({ strategicCount: 6, activeCount: 142, note: null });
    expect(share.ratio).toBeGreaterThan(0.38);
    expect(share.ratio).toBeLessThan(0.43);
  });

  test('strategic partners are not simply the largest', async () => {
    const { strategic, others } = await overview();
    const smallest = Math.min(...strategic.map(({ summary }) => summary.revenue[0]?.minor ?? 0));
    expect(others.filter(({ revenue }) => (revenue[0]?.minor ?? 0) > smallest).length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ['Halden Systems', '2026-Q3', 91, 64],
    ['Brightwater SI', '2026-Q3', 89, 95],
    ['Kestrel Cloud', '2026-Q3', 80, 84],
    ['Meridian Health IT', '2026-Q3', 95, 91],
    ['Norrgard Automation', '2026-Q3', 84, 82],
    ['Tamarind MSSP', '2026-Q3', 85, 79],
  ])('%s in %s: we kept about %i of 100, they about %i', async (name, quarter, vendor, partner) => {
    const { scorecard } = await fulfilment(name, quarter);
    expect((scorecard.sides.vendor.fulfilment ?? 0) * 100).toBeCloseTo(vendor, -0.5);
    expect((scorecard.sides.partner.fulfilment ?? 0) * 100).toBeCloseTo(partner, -0.5);
  });

  test('Halden is out of balance for two quarters, behind in the public sector, and answers one investment with nothing', async () => {
    for (const quarter of ['2026-Q2', '2026-Q3']) expect((await fulfilment('Halden Systems', quarter)).scorecard.gap).toBeLessThanOrEqual(-0.2);
    const { scorecard, designation, strategicSince } = await fulfilment('Halden Systems', '2026-Q3');
    expect({ designation, strategicSince }).toEqual({ designation: 'strategic', strategicSince: '2024-03-04' });
    expect(scorecard.plan).toMatchObject({ name: 'Plan FY26', version: 3, isApproved: true, approvedOn: '2026-01-12' });
    const bookings = scorecard.lines.find(({ commitment }) => commitment.title === 'Bookings, public sector');
    expect(bookings).toMatchObject({ standing: { value: 410_000_000 }, target: 710_000_000, status: 'missed' });
    const unanswered = scorecard.rows.filter(({ isAnswered }) => !isAnswered).flatMap(({ vendor }) => vendor);
    const titles = scorecard.lines.filter(({ commitment }) => unanswered.includes(commitment.id)).map(({ commitment }) => commitment.title);
    expect(titles).toEqual(['Event sponsorship, Nordic Public Sector Days', 'Reserve for the framework renewal']);
    expect(scorecard.lines.find(({ commitment }) => commitment.title.startsWith('Event'))).toMatchObject({ target: 15_000_000, status: 'kept' });
  });

  test('the portfolio asks for a decision on Halden and watches Kestrel and Tamarind', async () => {
    const { title, strategic } = await overview();
    expect(title).toBe('Halden needs a decision; watch Kestrel and Tamarind');
    const status = Object.fromEntries(strategic.map(({ summary, status: word }) => [summary.partner.name.split(' ')[0], word]));
    expect(status).toEqual({ Halden: 'review', Brightwater: 'on-course', Kestrel: 'watch', Meridian: 'on-course', Norrgard: 'on-course', Tamarind: 'watch' });
  });

  test('Kestrel’s sponsor has been gone for more than 30 days, and its newest plan waits for them', async () => {
    const { sponsors } = await fulfilment('Kestrel Cloud', '2026-Q3');
    expect(sponsors).toEqual({ vendor: ['A. Castellanos'], partner: [] });
    const newest = plansOf(app).find(({ partner, window }) => partner === 'Kestrel Cloud' && window.end === '2026-12-31')?.versions.at(-1);
    expect(newest).toMatchObject({ number: 4, state: 'vendor_approved' });
    expect(newest?.approvals.map(({ party }) => party)).toEqual(['vendor']);
  });

  test('every other plan of 2026 in force is sealed by both sides', () => {
    const inForce = plansOf(app).filter(({ window }) => window.end === '2026-12-31').map(({ partner, versions }) => `${partner} v${versions.findLast(isSealed)?.number}`);
    expect(inForce).toEqual(['Brightwater SI v2', 'Halden Systems v3', 'Kestrel Cloud v3', 'Meridian Health IT v2', 'Norrgard Automation v1', 'Tamarind MSSP v2']);
  });

  test('Tamarind has the label and, but for governance, the standard terms', () => {
    const different = app.store.db.prepare<[], { name: string; count: number }>(
      'SELECT party.name, sum(is_different) AS count FROM agreement_term JOIN party ON party.id = partner_id GROUP BY party.name ORDER BY count, party.name',
    );
    expect(different.all()).toEqual([
      { name: 'Tamarind MSSP', count: 1 }, { name: 'Kestrel Cloud', count: 5 }, { name: 'Brightwater SI', count: 6 },
      { name: 'Halden Systems', count: 6 }, { name: 'Meridian Health IT', count: 6 }, { name: 'Norrgard Automation', count: 6 },
    ]);
    const without = app.store.db.prepare<[], string>(
      `SELECT name FROM party WHERE id IN (SELECT partner_id FROM agreement_term) AND id NOT IN (SELECT partner_id FROM access_grant)
         AND id NOT IN (SELECT partner_id FROM solution WHERE stage IN ('in_development', 'pilot', 'in_production'))`,
    );
    expect(without.pluck().all()).toEqual(['Tamarind MSSP']);
  });

  test('Meridian is exemplary: neither side below 85% in eight quarters, every review held with both sponsors', async () => {
    const { trend, scorecard } = await fulfilment('Meridian Health IT', '2026-Q3');
    for (const { quarter, sides } of [...trend, scorecard]) {
      expect(sides.vendor.fulfilment, quarter).toBeGreaterThan(0.85);
      expect(sides.partner.fulfilment, quarter).toBeGreaterThan(0.85);
    }
    const absent = app.store.db.prepare(
      `SELECT attendance.id FROM attendance JOIN review ON review.id = review_id JOIN party ON party.id = partner_id
       WHERE party.name LIKE 'Meridian%' AND attendance.status <> 'attended'`,
    );
    expect(absent.all()).toEqual([]);
  });

  test('each strategic partner has its next review ahead, and reviews were held and missed', async () => {
    const { dueNext } = await overview();
    expect(dueNext.filter(({ kind }) => kind === 'review').map(({ what, on }) => `${on} ${what}`)).toEqual([
      '2026-12-02 Brightwater quarterly review', '2026-12-08 Halden quarterly review', '2026-12-16 Kestrel quarterly review',
      '2027-01-19 Meridian quarterly review', '2027-01-21 Norrgard quarterly review', '2027-01-27 Tamarind quarterly review',
    ]);
    expect(dueNext.find(({ kind }) => kind === 'pre-read')).toMatchObject({ what: 'Pre-read to Brightwater', on: '2026-11-25' });
    expect(dueNext.filter(({ kind }) => kind === 'status-review')).toMatchObject([{ what: 'Yearly status review, Tamarind', on: '2026-12-15' }]);
    const missed = app.store.db.prepare(`SELECT missed_by FROM review WHERE state = 'missed' ORDER BY missed_by`).pluck();
    expect(missed.all()).toEqual(['partner', 'vendor']);
  });

  test('Halden’s review is in preparation with open steps on both sides, actions carried over, and an escalation on its clock', async () => {
    const partnerId = app.store.partners.list().find(({ name }) => name === 'Halden Systems')?.id ?? '';
    const view = await app.client['review.forPartner']({ partnerId, quarter: null, asOf: null });
    if (!view.ok) throw new Error(view.error.message);
    const waiting = view.value.readiness.filter(({ state }) => state === 'open' || state === 'late').map(({ step }) => step);
    expect(waiting).toEqual(['answers', 'causes']);
    expect(view.value.actions.map(({ since, side }) => `${side} ${since}`)).toEqual(['partner 2026-Q2', 'vendor 2026-Q2']);
    expect(view.value.escalations.map(({ clock }) => clock)).toEqual([{ level: 2, sinceOn: '2026-11-10', dueOn: '2026-11-17', daysLeft: 2, isOverdue: false }]);
  });

  test('Meridian’s review is sealed, and one promise reads differently since', async () => {
    const partnerId = app.store.partners.list().find(({ name }) => name === 'Meridian Health IT')?.id ?? '';
    const view = await app.client['review.forPartner']({ partnerId, quarter: null, asOf: null });
    if (!view.ok) throw new Error(view.error.message);
    expect(view.value.seal).toMatchObject({ isIntact: true, asOf: '2026-10-27' });
    expect(view.value.seal?.restatements.map(({ subject, was, is, reason }) => [subject, was, is, reason])).toEqual([
      ['Outcome reviews at shared hospitals', '12 of 16, Missed', '13 of 16, At risk', 'Typed on 3 Nov 2026.'],
      ['Kept by Meridian Health IT', expect.stringMatching(/^90\.\d%$/), expect.stringMatching(/^90\.8%$/), 'Follows from the commitments that read differently.'],
    ]);
    const preview = await app.client['pack.preview']({ partnerId, quarter: null, asOf: null, audience: 'partner' });
    if (!preview.ok) throw new Error(preview.error.message);
    expect(preview.value.html).toMatch(/Figures that read differently than in the last pack[\s\S]*12 of 16, Missed[\s\S]*13 of 16, At risk/);
  });

  test('there is something to hold back from the partner', () => {
    for (const table of ['decision', 'barrier', 'action', 'commitment_term']) {
      expect(app.store.db.prepare(`SELECT count(*) FROM ${table} WHERE visibility = 'internal'`).pluck().get(), table).toBeGreaterThan(0);
    }
  });
});

