import type { Actual } from '../../shared/domain/actual.ts';
import type { Commitment } from '../../shared/domain/commitment.ts';
import { defaultFulfilmentRules } from '../../shared/domain/fulfilment.ts';
import { type PackSource, trendPoint } from '../../shared/domain/packSource.ts';
import { buildScorecard, type Scorecard } from '../../shared/domain/scorecard.ts';
import { addQuarters, quarterName, quarterWindow, yearFrom } from '../../shared/fiscal.ts';

/** A valid id that tells its number. */
export function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

const CALENDAR = yearFrom(1);
const PLAN_WINDOW = { start: '2026-01-01', end: '2026-12-31' };
export const AS_OF = '2026-11-14';
export const QUARTER = '2026-Q3';

export function aCommitment(number: number, fields: Partial<Commitment>): Commitment {
  return {
    id: idOf(number),
    planVersionId: idOf(900),
    ownerParty: 'vendor',
    externalId: null,
    category: 'other',
    categoryLabel: null,
    title: `Promise ${number}`,
    measure: 'at_least',
    unit: 'count',
    currency: null,
    target: 10,
    dueOn: '2026-09-30',
    weight: 1,
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

export function anActual(commitment: Commitment, fields: Partial<Actual>): Actual {
  const number = Number(commitment.id.slice(-12));
  return {
    id: idOf(10_000 + number),
    commitmentId: commitment.id,
    window: { start: '2026-07-01', end: '2026-09-30' },
    value: null,
    doneOn: null,
    reportedBy: commitment.ownerParty === 'partner' ? 'partner' : 'vendor',
    state: 'accepted',
    counterValue: null,
    counterOn: null,
    evidence: null,
    provenance: { batchId: idOf(700), fileName: 'halden-joint-plan.csv', line: number + 1, enteredBy: null, enteredAt: '2026-11-14T09:00:00.000Z' },
    ...fields,
  };
}

/** The four rows of the ledger in the mock-up of the slide, and one promise not yet due. */
export function ledgerFacts(): { commitments: Commitment[]; actuals: Actual[] } {
  const money = { unit: 'money', currency: 'USD' } as const;
  const pairs: readonly (readonly [Partial<Commitment>, Partial<Actual>])[] = [
    [{ category: 'co-marketing', title: 'Co-marketing fund', ...money, target: 60_000_000, ownerName: 'D. Okafor', answers: [idOf(2)], weight: 4 }, { value: 60_000_000 }],
    [{ ownerParty: 'partner', category: 'revenue', segment: 'public sector', title: 'Bookings in the public sector', ...money, target: 710_000_000, ownerName: 'M. Lindqvist', weight: 5 }, { value: 450_000_000, state: 'disputed', counterValue: 410_000_000 }],
    [{ category: 'pre-sales', title: 'Pre-sales hours', unit: 'hours', target: 480, ownerName: 'R. Patel', answers: [idOf(4)], weight: 3 }, { value: 410 }],
    [{ ownerParty: 'partner', category: 'pipeline', title: 'Joint pipeline', ...money, target: 1_200_000_000, ownerName: 'J. Aaltonen', weight: 3 }, { value: 980_000_000, state: 'claimed' }],
    [{ category: 'roadmap', title: 'Early access to release 9', measure: 'milestone', unit: 'date', target: null, ownerName: 'S. Marchetti', answers: [idOf(6)], weight: 2 }, { doneOn: '2026-08-20' }],
    [{ ownerParty: 'partner', category: 'joint-solution', title: 'Reference architecture signed off', measure: 'milestone', unit: 'date', target: null, ownerName: 'T. Nieminen', weight: 2 }, { doneOn: '2026-09-12' }],
    [{ category: 'executive', title: 'Sponsor at the review', measure: 'recurring', target: 2, ownerName: 'A. Castellanos', answers: [idOf(8)] }, { value: 2 }],
    [{ ownerParty: 'partner', category: 'executive', title: 'Sponsor at the review', measure: 'recurring', target: 2, ownerName: 'P. Halvorsen' }, { value: 1 }],
  ];
  const commitments = pairs.map(([fields], index) => aCommitment(index + 1, fields));
  const actuals = pairs.flatMap(([, fields], index) => {
    const commitment = commitments[index];
    return commitment === undefined ? [] : [anActual(commitment, fields)];
  });
  commitments.push(aCommitment(9, { ownerParty: 'partner', category: 'enablement', title: 'Certified engineers', target: 12, dueOn: '2026-12-31', ownerName: 'T. Nieminen' }));
  return { commitments, actuals };
}

export function scorecardOf(commitments: readonly Commitment[], actuals: readonly Actual[], partnerName = 'Halden Systems', vendorName = 'Aldermoor Software', quarter = QUARTER): Scorecard {
  return buildScorecard({
    partnerId: idOf(500),
    partnerName,
    vendorName,
    quarter,
    window: quarterWindow(CALENDAR, quarter),
    asOf: AS_OF,
    plan: { planId: idOf(800), planVersionId: idOf(900), name: 'Plan FY26', version: 3, state: 'active', hash: 'a3f9'.repeat(16), approvedOn: '2026-01-21', isApproved: true },
    planWindow: PLAN_WINDOW,
    commitments,
    actuals,
    rules: defaultFulfilmentRules,
  });
}

const PAST: readonly (readonly [number | null, number | null])[] = [[0.82, 0.88], [0.9, 0.86], [0.84, 0.9], [null, 0.79], [0.95, 0.83], [0.88, 0.72], [0.87, 0.76]];

/** The quarters before, with the given fulfilment per side; null is no data. */
export function trendOf(scorecard: Scorecard, past = PAST): PackSource['trend'] {
  return past.map(([vendor, partner], index) => {
    const quarter = addQuarters(scorecard.quarter, index - past.length);
    const sides = { vendor: { ...scorecard.sides.vendor, fulfilment: vendor }, partner: { ...scorecard.sides.partner, fulfilment: partner } };
    return trendPoint({ ...scorecard, lines: [], quarter, window: quarterWindow(CALENDAR, quarter), sides }, quarterName(quarter));
  }).map((point) => ({ ...point, shared: point.all }));
}

/** The review of the mock-ups: Aldermoor and Halden, third quarter, as of 14 November 2026. */
export function sampleSource(fields: Partial<PackSource> = {}): PackSource {
  const { commitments, actuals } = ledgerFacts();
  const scorecard = scorecardOf(commitments, actuals);
  return {
    program: { name: 'Counterpart', version: '0.1.0' },
    vendorName: scorecard.vendorName,
    partnerName: scorecard.partnerName,
    fiscalLabels: { vendor: 'FY26 Q3', partner: 'FY27 Q1', partnerDays: null },
    scorecard,
    trend: trendOf(scorecard),
    decisions: sampleDecisions(),
    barriers: sampleBarriers(),
    actions: [
      { id: idOf(301), reviewId: idOf(600), side: 'vendor', title: 'Name a second pre-sales engineer for Oslo', ownerName: 'R. Patel', dueOn: '2026-08-15', doneOn: '2026-08-11', carriedFrom: null, visibility: 'shared' },
      { id: idOf(302), reviewId: idOf(600), side: 'partner', title: 'Send the list of open public tenders', ownerName: 'M. Lindqvist', dueOn: '2026-09-01', doneOn: null, carriedFrom: null, visibility: 'shared' },
    ],
    sponsors: { vendor: ['A. Castellanos'], partner: ['P. Halvorsen'] },
    review: { id: idOf(600), partnerId: idOf(500), window: scorecard.window, dueOn: '2026-11-30', scheduledOn: '2026-11-24', heldOn: null, state: 'prep', missedBy: null },
    texts: [],
    internalNotes: [{ section: 'commitments', text: 'Their new sales lead has not met our team yet.', author: 'R. Patel' }],
    imports: [{ kind: 'PRM export', fileName: 'halden-joint-plan.csv', importedOn: '2026-11-14', rowsRead: 41, rowsRejected: 2 }],
    excluded: [{ reason: 'amount in a currency without a rate for the quarter', count: 2 }],
    restatements: [],
    rules: { ...defaultFulfilmentRules },
    ...fields,
  };
}

function sampleDecisions(): PackSource['decisions'] {
  const base = { reviewId: idOf(600), kind: 'resource_reallocation', outcome: null, decidedOn: null, carriedFrom: null, visibility: 'shared' } as const;
  return [
    { ...base, id: idOf(101), title: 'How do we close the public sector gap of $3.0M?', options: ['Halden hires two tender managers by January', 'We lend a bid team for two quarters', 'We lower the target to $5.5M'], recommendation: 'B, against a hiring date from Halden', vendorDecider: 'A. Castellanos', partnerDecider: 'P. Halvorsen' },
    { ...base, id: idOf(102), title: 'Who pays for the second release of the reference architecture?', options: ['Half each', 'Each its own staff, no money'], recommendation: 'A', vendorDecider: 'A. Castellanos', partnerDecider: null },
    { ...base, id: idOf(103), title: 'Move the sponsor meetings to the first week of the quarter', options: ['Yes', 'No'], recommendation: null, vendorDecider: 'A. Castellanos', partnerDecider: 'P. Halvorsen' },
  ];
}

function sampleBarriers(): PackSource['barriers'] {
  const base = { partnerId: idOf(500), type: 'organisation', resolvedOn: null, resolution: null, visibility: 'shared' } as const;
  return [
    { ...base, id: idOf(201), side: 'partner', title: 'Tender desk is one person', cause: 'Two of three tender managers left in May and were not replaced.', removal: 'Hire two by January; our bid team until then', ownerName: 'M. Lindqvist', firstRaisedOn: '2026-05-12', timesRaised: 3, blocks: [idOf(2), idOf(4)] },
    { ...base, id: idOf(202), side: 'vendor', title: 'Pre-sales booked out in September', cause: null, removal: 'Reserve 40 hours a week by name', ownerName: 'R. Patel', firstRaisedOn: '2026-09-08', timesRaised: 1, blocks: [idOf(3)] },
  ];
}
