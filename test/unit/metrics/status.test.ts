import { describe, expect, test } from 'vitest';
import { membership } from '../../../shared/domain/metrics/membership.ts';
import { defaultThresholds } from '../../../shared/domain/metrics/thresholds.ts';
import type { OrganisationEvent } from '../../../shared/domain/organisationEvent.ts';
import type { SelectionAssessment } from '../../../shared/domain/selection.ts';
import { isEscalated, isOpenCase, lastStatusReview, opensCase, type StatusCase } from '../../../shared/domain/statusCase.ts';
import { handOverChecklist, stepDownLetter } from '../../../shared/domain/statusLetter.ts';
import { recommendStatus, statusRecommendation, statusTriggers, type TriggerFacts } from '../../../shared/domain/triggers.ts';
import { check, type TriggerCheck, type TriggerKind } from '../../../shared/domain/triggers/check.ts';
import { commitment, event, grant, role, sponsorsOf } from './facts.ts';

const AS_OF = '2026-11-14';
const names = { vendor: 'Northwind', partner: 'Halden', locale: 'en-US' };
const quarter = (vendor: number | null, partner: number | null, label = 'FY26 Q3') => ({ quarter: label, vendor, partner, rowIds: [] });

const quiet: TriggerFacts = {
  partnerId: 'p1', lastStatusReviewOn: '2026-03-01', quarters: [quarter(1, 1, 'FY26 Q2'), quarter(1, 1)], events: [], sponsors: sponsorsOf('p1'),
  members: membership([event('p1', 'strategic', '2024-01-01')]), grants: [], solutions: [], commitments: [], assessments: [],
};

function fired(kind: TriggerKind, given: Partial<TriggerFacts>): TriggerCheck {
  const found = statusTriggers({ ...quiet, ...given }, AS_OF, defaultThresholds, names).find((one) => one.kind === kind);
  if (found === undefined) throw new Error(kind);
  return found;
}

describe('T0: the annual review is due', () => {
  test.for([
    { name: 'twelve months after the last one', lastStatusReviewOn: '2025-11-14', expected: true },
    { name: 'not a day before', lastStatusReviewOn: '2025-11-15', expected: false },
    { name: 'counted from the designation where there was none', lastStatusReviewOn: null, expected: true },
    { name: 'for nobody who is not strategic', lastStatusReviewOn: null, members: membership([]), expected: null },
  ])('$name', ({ expected, name: _name, ...given }) => {
    expect(fired('T0', given).fired).toBe(expected);
  });
});

describe('T1 and T1w', () => {
  test.for([
    { name: 'both below in both quarters', quarters: [quarter(0.7, 0.7), quarter(0.79, 0.1)], t1: true, watch: false },
    { name: 'exactly at the line is not below', quarters: [quarter(0.7, 0.7), quarter(0.8, 0.8)], t1: false, watch: false },
    { name: 'only the partner', quarters: [quarter(1, 0.7), quarter(0.9, 0.7)], t1: false, watch: true },
    { name: 'only the vendor', quarters: [quarter(0.7, 1), quarter(0.7, 0.9)], t1: false, watch: true },
    { name: 'both in one quarter, one in the other', quarters: [quarter(0.7, 0.7), quarter(1, 0.7)], t1: false, watch: true },
    { name: 'a quarter without data breaks the run', quarters: [quarter(0.7, 0.7), quarter(null, 0.7)], t1: null, watch: null },
    { name: 'what is known may answer all the same', quarters: [quarter(0.7, 0.9), quarter(null, 0.7)], t1: false, watch: null },
    { name: 'one quarter is too few', quarters: [quarter(0.1, 0.1)], t1: null, watch: null },
    { name: 'only the last two count', quarters: [quarter(0.1, 0.1), quarter(1, 1), quarter(1, 1)], t1: false, watch: false },
  ])('$name', ({ quarters, t1, watch }) => {
    expect([fired('T1', { quarters }).fired, fired('T1w', { quarters }).fired]).toEqual([t1, watch]);
  });

  test('the evidence says how long the run is, and each quarter’s figures', () => {
    const quarters = [quarter(1, 1, 'FY26 Q1'), quarter(0.7, 0.6, 'FY26 Q2'), quarter(0.5, 0.4)];
    expect(fired('T1', { quarters }).evidence).toEqual([
      'Both sides below 80% for 2 complete quarters running.',
      'FY26 Q2: Northwind 70% of its investment, Halden 60% of its revenue.',
      'FY26 Q3: Northwind 50% of its investment, Halden 40% of its revenue.',
    ]);
    expect(fired('T1', { quarters: [quarter(0.7, 0.7), quarter(null, null)] }).evidence[0]).toBe('Cannot judge: a quarter has no data.');
  });
});

const logged = (given: Partial<OrganisationEvent>): OrganisationEvent => ({ id: 'e', partnerId: 'p1', side: 'partner', kind: 'ownership_change', on: '2026-05-01', note: 'Sold.', segment: null, overlaps: null, ...given });

describe('T2', () => {
  test.for([
    { name: 'nothing happened', given: {}, expected: false },
    { name: 'ownership changed', given: { events: [logged({})] }, expected: true },
    { name: 'leadership changed at us', given: { events: [logged({ kind: 'leadership_change', side: 'vendor' })] }, expected: true },
    { name: 'strategy changed', given: { events: [logged({ kind: 'strategy_change' })] }, expected: true },
    { name: 'an alliance is another trigger’s', given: { events: [logged({ kind: 'new_vendor_alliance' })] }, expected: false },
    { name: 'it changed before the last status review', given: { events: [logged({ on: '2026-03-01' })] }, expected: false },
    { name: 'it changed at another partner', given: { events: [logged({ partnerId: 'p2' })] }, expected: false },
    { name: 'our sponsor is missing for 31 days', given: { sponsors: [role('p1', 'partner'), role('p1', 'vendor', { toOn: '2026-10-14' })] }, expected: true },
    { name: 'our sponsor is missing for 30 days', given: { sponsors: [role('p1', 'partner'), role('p1', 'vendor', { toOn: '2026-10-15' })] }, expected: false },
    { name: 'the partner’s sponsor is missing for 31 days', given: { sponsors: [role('p1', 'vendor'), role('p1', 'partner', { toOn: '2026-10-14' })] }, expected: true },
  ])('$name: $expected', ({ given, expected }) => {
    expect(fired('T2', given).fired).toBe(expected);
  });

  test('a sponsor replaced twice in twelve months, on either side', () => {
    const held = (personId: string, fromOn: string | null) => role('p1', 'partner', { personId, fromOn });
    const twice = [role('p1', 'vendor'), held('a', '2024-01-01'), held('b', '2026-01-01'), held('c', '2026-06-01')];
    expect(fired('T2', { sponsors: twice }).evidence).toEqual(['Halden replaced its sponsor 2 times in twelve months.']);
    expect(fired('T2', { sponsors: twice.slice(0, 3) }).fired).toBe(false);
  });
});

describe('T3', () => {
  const alliance = logged({ kind: 'new_vendor_alliance', segment: 'Retail' });
  test.for([
    { name: 'an alliance in a granted segment', given: { events: [alliance], grants: [grant({ id: 'g', segment: 'retail' })] }, expected: true },
    { name: 'a competing product in it', given: { events: [logged({ kind: 'competing_product', segment: 'Retail' })], grants: [grant({ id: 'g', segment: 'retail' })] }, expected: true },
    { name: 'a shift of segment into it', given: { events: [logged({ kind: 'segment_shift', segment: 'Retail' })], grants: [grant({ id: 'g', segment: 'retail' })] }, expected: true },
    { name: 'before the last status review', given: { events: [logged({ kind: 'segment_shift', segment: 'Retail', on: '2026-02-01' })], grants: [grant({ id: 'g', segment: 'retail' })] }, expected: false },
    { name: 'somebody else’s grant', given: { events: [alliance], grants: [grant({ partnerId: 'p2', segment: 'retail' })] }, expected: false },
    { name: 'the grant has ended', given: { events: [alliance], grants: [grant({ segment: 'retail', toOn: '2026-01-01' })] }, expected: false },
    { name: 'a plan line in that segment', given: { events: [alliance], commitments: [commitment({ segment: 'retail' })] }, expected: true },
    { name: 'named as colliding with a solution', given: { events: [logged({ kind: 'competing_product', overlaps: [{ kind: 'solution', id: 's' }] })], solutions: [{ id: 's', name: 'S', kind: 'package', stage: 'pilot', stageSince: '2026-01-01', lastEvidenceOn: null, partnerIds: ['p1'], ipOwner: null }] }, expected: true },
    { name: 'said to collide with nothing', given: { events: [logged({ kind: 'segment_shift', overlaps: [] })] }, expected: false },
    { name: 'nobody has looked', given: { events: [logged({ kind: 'segment_shift' })] }, expected: null },
  ] as { name: string; given: Partial<TriggerFacts>; expected: boolean | null }[])('$name: $expected', ({ given, expected }) => {
    expect(fired('T3', given).fired).toBe(expected);
  });
});

const assessed = (access: number, given: Partial<SelectionAssessment> = {}): SelectionAssessment => ({
  id: given.assessedOn ?? 'now', partnerId: 'p1', assessedOn: '2026-06-01', lossTest: 'structural', isReplicable: false, revenueShown: null,
  scores: [{ criterion: 'access', score: access, evidence: 'x', evidenceOn: '2026-06-01', expiresOn: null }], ...given,
});

const scored = (criterion: 'solution' | 'commitment') => (score: number, assessedOn: string) =>
  assessed(4, { assessedOn, scores: [{ criterion, score, evidence: 'x', evidenceOn: assessedOn, expiresOn: null }] });
const solved = scored('solution');
const committed = scored('commitment');

describe('T4', () => {
  const before = assessed(4, { assessedOn: '2025-06-01' });
  test.for([
    { name: 'never assessed', given: {}, expected: null },
    { name: 'assessed and unchanged', given: { assessments: [before, assessed(3)] }, expected: false },
    { name: 'two points lost', given: { assessments: [before, assessed(2)] }, expected: true },
    { name: 'others could do the same', given: { assessments: [assessed(4, { isReplicable: true })] }, expected: true },
    { name: 'solution lost two points', given: { assessments: [solved(4, '2025-06-01'), solved(2, '2026-06-01')] }, expected: true },
    { name: 'commitment lost two points, which others cannot replicate', given: { assessments: [committed(4, '2025-06-01'), committed(2, '2026-06-01')] }, expected: false },
    { name: 'the vendor changed its product strategy', given: { events: [logged({ partnerId: null, side: 'vendor', kind: 'vendor_product_strategy' })] }, expected: true },
    { name: 'the vendor changed its market strategy', given: { events: [logged({ partnerId: null, side: 'vendor', kind: 'vendor_market_strategy' })] }, expected: true },
    { name: 'the vendor changed its channel strategy', given: { events: [logged({ partnerId: null, side: 'vendor', kind: 'vendor_channel_strategy' })] }, expected: true },
  ] as { name: string; given: Partial<TriggerFacts>; expected: boolean | null }[])('$name: $expected', ({ given, expected }) => {
    expect(fired('T4', given).fired).toBe(expected);
  });
});

test('the order in which events and assessments are listed changes no trigger', () => {
  const given: Partial<TriggerFacts> = {
    events: [logged({ id: 'e1' }), logged({ id: 'e2', kind: 'new_vendor_alliance', segment: 'Retail', on: '2026-06-01' }), logged({ id: 'e3', partnerId: null, side: 'vendor', kind: 'vendor_channel_strategy', on: '2026-07-01' })],
    grants: [grant({ id: 'g', segment: 'retail' })],
    assessments: [assessed(4, { assessedOn: '2025-06-01' }), assessed(2)],
  };
  const all = (facts: Partial<TriggerFacts>) => statusTriggers({ ...quiet, ...facts }, AS_OF, defaultThresholds, names);
  expect(all({ ...given, events: given.events?.toReversed() ?? [], assessments: given.assessments?.toReversed() ?? [] })).toEqual(all(given));
});

describe('the recommendation', () => {
  const firing = (...kinds: TriggerKind[]) => kinds.map((kind) => check(kind, true, ['Because.']));
  test.for([
    { kinds: [], lost: false, expected: 'retain' }, { kinds: ['T0'], lost: false, expected: 'retain' }, { kinds: ['T1w'], lost: false, expected: 'retain' },
    { kinds: ['T1'], lost: false, expected: 'recover' }, { kinds: ['T2'], lost: false, expected: 'recover' }, { kinds: ['T3'], lost: false, expected: 'recover' },
    { kinds: ['T4'], lost: false, expected: 'recover' }, { kinds: ['T4'], lost: true, expected: 'deEscalate' }, { kinds: ['T1', 'T3'], lost: false, expected: 'deEscalate' },
    { kinds: ['T1', 'T3', 'T4'], lost: true, expected: 'exit' },
  ] as { kinds: TriggerKind[]; lost: boolean; expected: string }[])('$kinds with uniqueness lost $lost: $expected', ({ kinds, lost, expected }) => {
    expect(recommendStatus(firing(...kinds), lost).recommendation).toBe(expected);
  });

  test('says what fired and what could not be judged', () => {
    const facts = { ...quiet, lastStatusReviewOn: '2025-01-01', quarters: [] };
    const checks = statusTriggers(facts, AS_OF, defaultThresholds, names);
    expect(statusRecommendation(facts, checks, AS_OF, defaultThresholds).because.map((line) => line.slice(0, 22))).toEqual([
      'T0 Annual status revie', 'T1 cannot be judged: C', 'T1w cannot be judged: ', 'T4 cannot be judged: T',
    ]);
    expect(recommendStatus([], false).because).toEqual(['No trigger fired.']);
  });
});

describe('a status case', () => {
  const open: StatusCase = {
    id: 'c', partnerId: 'p1', triggers: ['T1'], openedOn: '2026-09-14', evidence: [], recommendation: 'recover', decision: null, decidedOn: null, effectiveOn: null, vendorDecider: null,
    partnerDecider: null, partnerHeard: null, dismissedOn: null, dismissedBecause: null, letter: null,
  };
  const decided: StatusCase = { ...open, decision: 'deEscalate', decidedOn: '2026-11-01', effectiveOn: '2027-01-01' };

  test('is opened by a trigger unless one is open; the watch opens none', () => {
    const checks = [check('T1', true, ['Both below.']), check('T1w', true, ['One below.']), check('T2', null, [])];
    const opens = (cases: readonly StatusCase[], asOf = AS_OF) => opensCase(checks, cases, 'p1', asOf, defaultThresholds);
    expect(opens([])).toEqual(['T1']);
    expect(opens([open])).toEqual([]);
    expect(opens([decided, { ...open, partnerId: 'p2' }])).toEqual(['T1']);
    expect(isOpenCase({ ...open, dismissedOn: '2026-10-01' }, AS_OF)).toBe(false);
  });

  test.for([
    { name: 'the same evidence, dismissed', known: ['Both below.'], given: { dismissedOn: '2026-10-01', dismissedBecause: 'x' }, expected: [] },
    { name: 'the same evidence, decided', known: ['Both below.'], given: { decision: 'retain' as const, decidedOn: '2026-10-01' }, expected: [] },
    { name: 'evidence that is new', known: ['Both were below before.'], given: { dismissedOn: '2026-10-01', dismissedBecause: 'x' }, expected: ['T1'] },
    { name: 'a year later', known: ['Both below.'], given: { dismissedOn: '2025-11-14', dismissedBecause: 'x' }, expected: ['T1'] },
    { name: 'a case that was about something else', known: ['Both below.'], given: { triggers: ['T2' as const], dismissedOn: '2026-10-01', dismissedBecause: 'x' }, expected: ['T1'] },
  ])('$name settles: $expected', ({ known, given, expected }) => {
    expect(opensCase([check('T1', true, ['Both below.'])], [{ ...open, openedOn: '2025-01-01', evidence: known, ...given }], 'p1', AS_OF, defaultThresholds)).toEqual(expected);
  });

  test('a seat that is empty for more days by now is nothing new', () => {
    const settled = { ...open, triggers: ['T2' as const], evidence: ['Halden has named no sponsor for 45 days.'], dismissedOn: '2026-10-15', dismissedBecause: 'Named in December.' };
    expect(opensCase([check('T2', true, ['Halden has named no sponsor for 75 days.'])], [settled], 'p1', AS_OF, defaultThresholds)).toEqual([]);
    expect(opensCase([check('T2', true, ['Northwind has named no sponsor for 75 days.'])], [settled], 'p1', AS_OF, defaultThresholds)).toEqual(['T2']);
  });

  test('goes to both sponsors after sixty days undecided', () => {
    expect([isEscalated(open, '2026-11-13', defaultThresholds), isEscalated(open, AS_OF, defaultThresholds), isEscalated(decided, AS_OF, defaultThresholds)]).toEqual([false, true, false]);
    expect([lastStatusReview([decided, open], 'p1', AS_OF), lastStatusReview([decided], 'p1', '2026-10-01')]).toEqual(['2026-11-01', null]);
  });

  test('that moves a partner to premier has a letter without figures and a list for both sides', () => {
    expect(stepDownLetter(open, names)).toBeNull();
    const letter = stepDownLetter(decided, names) ?? [];
    expect(letter.join(' ')).toContain('From 1 Jan 2027 Halden will continue as a premier partner.');
    expect(letter.join(' ')).not.toContain('%');
    expect(new Set(handOverChecklist(names).map((step) => step.side))).toEqual(new Set(['vendor', 'partner']));
  });
});
