import { describe, expect, test } from 'vitest';
import type { Actual } from '../../shared/domain/actual.ts';
import type { Commitment } from '../../shared/domain/commitment.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import type { PlanVersion } from '../../shared/domain/plan.ts';
import { openStore } from './stores.ts';

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const halden: Partner = {
  id: id(1),
  name: 'Halden Systems AB',
  currency: 'SEK',
  industry: 'enterprise-technology',
  externalId: '001Hd00000AbCdE',
  accountNumber: '004711',
  type: 'Systems integrator',
  program: null,
  tier: 'Premier',
  status: null,
  country: 'Sweden',
  region: null,
  partnerSince: '2019-05-13',
  channelManager: 'T. Brandt',
};

function commitment(number: number, fields: Partial<Commitment>): Commitment {
  return {
    id: id(number),
    planVersionId: id(20),
    ownerParty: 'vendor',
    externalId: null,
    category: 'co-marketing',
    categoryLabel: null,
    title: `Promise ${number}`,
    measure: 'at_least',
    unit: 'money',
    currency: 'USD',
    target: 60_000_000,
    dueOn: '2026-09-30',
    weight: 2.5,
    phasing: 'none',
    phases: [],
    answers: [],
    ownerName: null,
    productLine: null,
    segment: null,
    geography: null,
    solutionId: null,
    visibility: 'shared',
    notes: null,
    suggestedBy: null,
    ...fields,
  };
}

const terms: readonly Commitment[] = [
  commitment(31, { answers: [id(32)], notes: 'ours', visibility: 'internal', externalId: 'C-1' }),
  commitment(32, { ownerParty: 'partner', measure: 'milestone', unit: 'date', currency: null, target: null, answers: [id(31)] }),
  commitment(33, {
    ownerParty: 'joint', category: 'other', categoryLabel: 'Deal desk', measure: 'at_most', unit: 'days', currency: null, target: 10.5, phasing: 'explicit',
    phases: [
      { window: { start: '2026-01-01', end: '2026-03-31' }, target: 5.25 },
      { window: { start: '2026-04-01', end: '2026-06-30' }, target: 5.25 },
    ],
    ownerName: 'R. Patel', productLine: 'Casework', segment: 'public sector', geography: 'Nordics',
  }),
];

const version: PlanVersion = {
  id: id(20),
  planId: id(10),
  number: 1,
  state: 'vendor_approved',
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  baseVersionId: null,
  contentHash: 'ab'.repeat(32),
  note: 'first',
  objectives: 'Be the archive of the North.',
  approvals: [
    { id: id(40), planVersionId: id(20), party: 'vendor', personName: 'A. Castellanos', approvedOn: '2026-01-12', contentHash: 'ab'.repeat(32), method: 'typed', comment: null },
  ],
  commitments: [...terms],
};

const actual: Actual = {
  id: id(50),
  commitmentId: id(31),
  window: { start: '2026-07-01', end: '2026-09-30' },
  value: 60_000_000,
  doneOn: null,
  reportedBy: 'vendor',
  state: 'disputed',
  counterValue: 45_000_000,
  counterOn: null,
  evidence: 'Invoice',
  provenance: { batchId: null, fileName: null, line: null, enteredBy: 'D. Okafor', enteredAt: '2026-10-05T09:00:00.000Z' },
};

function furnished() {
  const store = openStore();
  store.acts.perform('begin', 'Begin', () => {
    store.vendors.put({ id: id(0), name: 'Aldermoor', currency: 'USD', fiscalCalendarId: id(99), calendar: { kind: 'months', startMonth: 4 } });
    store.partners.add(halden, id(99));
    store.plans.add({ id: id(10), partnerId: id(1), fiscalYear: 2026, window: { start: '2026-01-01', end: '2026-12-31' }, externalId: null });
    store.plans.addVersion(version, '{}');
    store.actuals.put(actual);
  });
  return store;
}

describe('what is stored comes back as it was', () => {
  const store = furnished();

  test('the vendor with its calendar', () => {
    expect(store.vendors.get()).toEqual({ id: id(0), name: 'Aldermoor', currency: 'USD', fiscalCalendarId: id(99), calendar: { kind: 'months', startMonth: 4 } });
    expect(store.vendors.calendarOf(id(1))?.cut).toEqual({ kind: 'months', startMonth: 4 });
    expect(store.vendors.calendarOf('nobody')).toBeNull();
    expect(openStore().vendors.get()).toBeNull();
  });

  test('a partner, found by id, name, external id and account number in any case', () => {
    expect(store.partners.get(id(1))).toEqual(halden);
    expect(store.partners.list()).toEqual([halden]);
    for (const text of [id(1), 'Halden Systems AB', 'halden systems ab', '001Hd00000AbCdE', '004711']) expect(store.partners.find(text), text).toEqual([{ id: id(1), name: halden.name }]);
    expect(store.partners.find('4711')).toEqual([]);
    expect(store.partners.get('nobody')).toBeNull();
  });

  test('a plan with its version, approvals, phases and answers, in the plan’s order', () => {
    expect(store.plans.versions(id(10))).toEqual([version]);
    expect(store.plans.ofYear(id(1), 2026)?.id).toBe(id(10));
    expect(store.plans.ofYear(id(1), 2025)).toBeNull();
    expect(store.plans.firstDay()).toBe('2026-01-01');
    expect(openStore().plans.firstDay()).toBeNull();
  });

  test('a commitment keeps its identity from version to version', () => {
    const next = { ...version, id: id(21), number: 2, approvals: [], commitments: terms.map((term) => ({ ...term, planVersionId: id(21), weight: 9 })) };
    store.acts.perform('plan.version', 'A second version', () => store.plans.addVersion(next, null));
    expect(store.plans.versions(id(10))).toEqual([version, next]);
    expect(store.db.prepare('SELECT count(*) FROM commitment').pluck().get()).toBe(3);
    expect(store.commitments.place(id(33))).toEqual({ commitmentId: id(33), partnerId: id(1), planId: id(10), ownerParty: 'joint' });
    expect(store.commitments.place('nobody')).toBeNull();
  });

  test('a report, and its answer in its place', () => {
    expect(store.actuals.get(actual.id)).toEqual(actual);
    expect(store.actuals.inWindow(id(31), actual.window)).toEqual(actual);
    expect(store.actuals.inWindow(id(31), { start: '2026-07-01', end: '2026-07-31' })).toBeNull();
    const answered: Actual = { ...actual, state: 'accepted', counterValue: null };
    store.acts.perform('actual.answer', 'Accepted', () => store.actuals.put(answered));
    expect(store.actuals.listByPlan(id(10))).toEqual([answered]);
    store.acts.perform('actual.remove', 'Removed', () => store.actuals.remove(actual.id));
    expect(store.actuals.listByPlan(id(10))).toEqual([]);
  });
});

describe('what the schema refuses', () => {
  const refusals: readonly (readonly [string, Partial<Commitment>])[] = [
    ['a target of nothing', { target: 0 }],
    ['a negative target', { target: -1 }],
    ['a weight of nothing', { weight: 0 }],
    ['money without a currency', { currency: null }],
    ['money in parts of a cent', { target: 10.5 }],
    ['a number without a target', { unit: 'count', currency: null, target: null }],
    ['a milestone counted in money', { measure: 'milestone' }],
    ['a day that is none', { dueOn: '30.09.2026' }],
    ['no title', { title: '' }],
  ];

  test.each(refusals)('%s', (_, fields) => {
    const store = furnished();
    const bad = { ...version, id: id(22), number: 2, approvals: [], commitments: [commitment(60, { ...fields, planVersionId: id(22) })] };
    expect(() => store.acts.perform('bad', 'Bad', () => store.plans.addVersion(bad, null))).toThrow(/CHECK constraint/);
    expect(store.plans.versions(id(10))).toEqual([version]);
  });

  test('a second plan for the same year, and a second version with the same number', () => {
    const store = furnished();
    const plan = { id: id(11), partnerId: id(1), fiscalYear: 2026, window: { start: '2026-01-01', end: '2026-12-31' }, externalId: null };
    expect(() => store.acts.perform('bad', 'Bad', () => store.plans.add(plan))).toThrow(/UNIQUE/);
    expect(() => store.acts.perform('bad', 'Bad', () => store.plans.addVersion({ ...version, id: id(23), approvals: [], commitments: [] }, null))).toThrow(/UNIQUE/);
  });

  test('text where a number belongs', () => {
    const store = furnished();
    expect(() => store.acts.perform('bad', 'Bad', () => store.db.exec("UPDATE commitment_term SET weight = 'much'"))).toThrow(/cannot store TEXT/);
  });
});

describe('reviews', () => {
  const store = furnished();
  const review = (number: number, end: string, dueOn: string, state: 'planned' | 'closed') =>
    ({ id: id(number), partnerId: id(1), window: { start: '2026-01-01', end }, dueOn, scheduledOn: dueOn, heldOn: null, state, missedBy: null }) as const;

  test('the next one is the first ahead that was not held', () => {
    store.acts.perform('reviews', 'Reviews', () => {
      store.reviews.add(review(70, '2026-06-30', '2026-08-27', 'closed'));
      store.reviews.add(review(71, '2026-09-30', '2026-12-08', 'planned'));
      store.reviews.add(review(72, '2026-12-31', '2027-02-10', 'planned'));
    });
    expect(store.reviews.next(id(1), '2026-11-14')?.id).toBe(id(71));
    expect(store.reviews.next(id(1), '2026-12-09')?.id).toBe(id(72));
    expect(store.reviews.next(id(1), '2027-03-01')).toBeNull();
    expect(store.reviews.ofWindow(id(1), '2026-09-30')).toEqual(review(71, '2026-09-30', '2026-12-08', 'planned'));
    expect(store.reviews.listDue('2026-11-14', '2027-02-10').map(({ dueOn }) => dueOn)).toEqual(['2026-12-08', '2027-02-10']);
  });

  test('decisions keep their order and their options, none included', () => {
    const decision = (number: number, options: string[]) =>
      ({ id: id(number), reviewId: id(71), kind: 'barrier_removal', title: `Decision ${number}`, options, recommendation: null, vendorDecider: null, partnerDecider: null, outcome: null, decidedOn: null, carriedFrom: null, visibility: 'shared' }) as const;
    const decisions = [decision(89, ['Yes', 'No, and say why']), decision(81, [])];
    store.acts.perform('decisions', 'Decisions', () => {
      for (const one of decisions) store.reviews.addDecision(one);
    });
    expect(store.reviews.listDecisions(id(71))).toEqual(decisions);
  });

  test('a barrier is open from the day it was raised until the day it was removed', () => {
    const barrier = {
      id: id(90), partnerId: id(1), side: 'partner', type: 'procurement', title: 'Framework expired', cause: null, removal: null, ownerName: null,
      firstRaisedOn: '2026-07-02', timesRaised: 2, resolvedOn: '2026-10-09', resolution: null, blocks: [id(31), id(32)], visibility: 'shared',
    } as const;
    let count = 0;
    store.acts.perform('barrier', 'Barrier', () => store.reviews.addBarrier({ ...barrier, blocks: [...barrier.blocks] }, () => id(900 + (count += 1))));
    const open = (day: string) => store.reviews.listOpenBarriers(id(1), day);
    expect(open('2026-07-01')).toEqual([]);
    expect(open('2026-07-02')).toEqual([barrier]);
    expect(open('2026-10-08')).toHaveLength(1);
    expect(open('2026-10-09')).toEqual([]);
  });
});

describe('settings', () => {
  test('a stored value that breaks its schema is a defect, not an answer', () => {
    const store = openStore();
    store.acts.perform('bad', 'Bad', () => store.db.exec(`INSERT INTO setting VALUES ('programme.as-of', '"yesterday"')`));
    expect(() => store.settings.get('programme.as-of')).toThrow();
  });
});
