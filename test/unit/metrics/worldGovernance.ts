import * as fc from 'fast-check';
import { AnchorScore } from '../../../shared/domain/characteristic.ts';
import { otherSide, type Side } from '../../../shared/domain/party.ts';
import { addDays } from '../../../shared/time.ts';
import { attended, Q3, review, role, YEAR } from './facts.ts';

export const PARTNERS = ['p1', 'p2', 'p3', 'p4'] as const;
export const partner = fc.constantFrom(...PARTNERS);
export const side = fc.constantFrom<Side>('vendor', 'partner');
export const day = fc.integer({ min: 0, max: 670 }).map((days) => addDays('2025-01-01', days));
export const few = <T>(one: fc.Arbitrary<T>, maxLength = 8) => fc.array(one, { maxLength });

const QUARTER_BEFORE = { start: '2026-04-01', end: '2026-06-30' };
/** Sponsors go by the name of their side, so that exchanging the sides exchanges them. */
const sponsorOf = (of: Side) => `${of} sponsor`;

const meetings = few(
  fc.record({
    partner, due: day, late: fc.option(fc.integer({ min: 0, max: 120 })), missedBy: fc.option(side), waivedBy: few(side, 2), hours: fc.option(fc.integer({ min: 1, max: 100 })), decided: fc.boolean(),
    rows: few(fc.record({ side, status: fc.constantFrom('attended' as const, 'partial' as const, 'delegate' as const, 'absent' as const), minutes: fc.option(fc.integer({ min: 0, max: 90 })) }), 4),
    actions: few(fc.record({ side, dueOn: day, doneOn: fc.option(day), isCarried: fc.boolean() }), 3), agenda: few(fc.boolean(), 3),
  }),
).map((given) => {
  const all = given.map((one) => ({ ...one, header: review({ partnerId: one.partner, dueOn: one.due, heldOn: one.late === null ? null : addDays(one.due, one.late), missedBy: one.missedBy }) }));
  const actions = all.flatMap(({ header, actions: own }) => own.map((one, index) => ({ id: `action-${header.id}-${index}`, reviewId: header.id, side: one.side, title: 'x', ownerName: sponsorOf(one.side), dueOn: one.dueOn, doneOn: one.doneOn, carriedFrom: null, visibility: 'shared' as const, isCarried: one.isCarried })));
  return {
    reviews: all.map(({ header }) => header),
    attendance: all.flatMap(({ header, rows }) => rows.map((row) => attended(header.id, row.side, { status: row.status, minutes: row.minutes }))),
    waivers: all.flatMap(({ header, waivedBy, due }) => waivedBy.map((by) => ({ reviewId: header.id, side: by, approvedOn: due }))),
    actions: actions.map(({ isCarried: _, ...action }) => action),
    carried: new Set(actions.filter(({ isCarried }) => isCarried).map(({ id }) => id)),
    decisions: all.filter(({ decided }) => decided).map(({ header }) => ({ id: `decision-${header.id}`, reviewId: header.id, kind: null, title: 'x', options: [], recommendation: null, vendorDecider: 'a', partnerDecider: 'b', outcome: 'yes', decidedOn: header.heldOn ?? header.dueOn, carriedFrom: null, visibility: 'shared' as const })),
    agenda: all.flatMap(({ header, agenda }) => agenda.map((asksDecision, index) => ({ id: `item-${header.id}-${index}`, reviewId: header.id, asksDecision }))),
    preReads: all.map(({ header, hours }) => ({ reviewId: header.id, sentAt: hours === null ? null : `${addDays(header.dueOn, -hours)}T09:00:00.000Z`, startsAt: `${header.dueOn}T09:00:00.000Z`, attendees: 4, confirmed: hours === null ? 0 : 3 })),
  };
});

const wordings = few(fc.record({ partner, validTo: day, state: fc.constantFrom('proposed' as const, 'active' as const, 'withdrawn' as const), approvals: few(fc.record({ party: side, approvedOn: day, isSame: fc.boolean() }), 3) }), 6).map((given) => ({
  plans: PARTNERS.map((id) => ({ id: `plan-${id}`, partnerId: id, fiscalYear: 2026, window: YEAR, externalId: null })),
  versions: given.map((one, index) => ({
    id: `version-${index}`, planId: `plan-${one.partner}`, number: index + 1, state: one.state, validFrom: '2025-01-01', validTo: one.validTo, baseVersionId: null, contentHash: 'h', note: null, objectives: null, commitments: [],
    approvals: one.approvals.map((yes, at) => ({ id: `approval-${index}-${at}`, planVersionId: `version-${index}`, party: yes.party, personName: 'x', approvedOn: yes.approvedOn, contentHash: yes.isSame ? 'h' : 'other', method: 'typed' as const, comment: null })),
  })),
}));

const judgements = fc.record({
  ratings: few(fc.record({ partnerId: partner, period: fc.constantFrom(Q3, QUARTER_BEFORE), characteristic: fc.constantFrom('C1' as const, 'C2' as const), raterParty: side, dutyOf: fc.option(side), score: fc.constantFrom(0, 25, 50, 75, 100) }), 12).map((all) =>
    all.map((one, index) => ({ ...one, id: `rating-${index}`, score: AnchorScore.parse(one.score), evidence: null, comment: null })),
  ),
  assessments: few(fc.record({ partnerId: partner, assessedOn: day, scores: fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), lossTest: fc.constantFrom('structural' as const, 'compensable' as const, 'unknown' as const) }), 4).map((all) =>
    all.map((one, index) => ({
      ...one, id: `assessment-${index}`, isReplicable: null, revenueShown: null,
      scores: (['access', 'solution', 'commitment'] as const).map((criterion, at) => ({ criterion, score: one.scores[at] ?? 0, evidence: 'x', evidenceOn: one.assessedOn, expiresOn: null })),
    })),
  ),
});

const standing = fc.record({
  sponsors: few(fc.record({ partner, side, role: fc.constantFrom('sponsor' as const, 'cam' as const), from: fc.option(day), to: fc.option(day) })).map((all) => all.map((one) => role(one.partner, one.side, { role: one.role, fromOn: one.from, toOn: one.to }))),
  contacts: few(fc.record({ partnerId: partner, on: day, present: fc.subarray<Side>(['vendor', 'partner']) })).map((all) =>
    all.map(({ partnerId, on, present }, index) => ({ id: `contact-${index}`, partnerId, on, vendorPerson: present.includes('vendor') ? 'vendor sponsor' : null, partnerPerson: present.includes('partner') ? 'partner sponsor' : null })),
  ),
  barriers: few(fc.record({ partnerId: partner, side, firstRaisedOn: day, resolvedOn: fc.option(day) })).map((all) =>
    all.map((one, index) => ({ ...one, id: `barrier-${index}`, type: 'x', title: 'x', cause: null, removal: null, ownerName: null, resolution: null, timesRaised: 1, blocks: [], visibility: 'shared' as const })),
  ),
  solutions: few(fc.record({ partnerIds: fc.uniqueArray(partner, { minLength: 1, maxLength: 3 }), stage: fc.constantFrom('idea' as const, 'in_development' as const, 'pilot' as const, 'in_production' as const, 'retired' as const), stageSince: day, lastEvidenceOn: fc.option(day) }), 5).map((all) =>
    all.map((one, index) => ({ ...one, id: `solution-${index}`, name: `Solution ${index}`, kind: 'package' as const, ipOwner: null })),
  ),
});

/** What is agreed, met, built and judged, with whatever may be missing. */
export const governance = fc.tuple(meetings, wordings, judgements, standing).map(([met, agreed, judged, stood]) => ({ ...met, ...agreed, ...judged, ...stood, assignments: stood.sponsors }));

type Governance = typeof governance extends fc.Arbitrary<infer Facts> ? Facts : never;

/** The same with the two parties of every fact exchanged. */
export function swappedGovernance<F extends Governance>(facts: F): F {
  const turn = <T extends { readonly side: Side }>(rows: readonly T[]) => rows.map((row) => ({ ...row, side: otherSide(row.side) }));
  const people = turn(facts.sponsors).map((one) => ({ ...one, personName: sponsorOf(one.side), personId: `${one.side}-of-${one.partnerId}` }));
  return {
    ...facts,
    reviews: facts.reviews.map((one) => ({ ...one, missedBy: one.missedBy === null ? null : otherSide(one.missedBy) })),
    attendance: turn(facts.attendance).map((one) => ({ ...one, personName: sponsorOf(one.side) })),
    waivers: turn(facts.waivers),
    actions: turn(facts.actions).map((one) => ({ ...one, ownerName: sponsorOf(one.side) })),
    barriers: turn(facts.barriers),
    sponsors: people,
    assignments: people,
    contacts: facts.contacts.map((one) => ({ ...one, vendorPerson: one.partnerPerson, partnerPerson: one.vendorPerson })),
    versions: facts.versions.map((one) => ({ ...one, approvals: one.approvals.map((yes) => ({ ...yes, party: otherSide(yes.party) })) })),
    ratings: facts.ratings.map((one) => ({ ...one, raterParty: otherSide(one.raterParty), dutyOf: one.dutyOf === null ? null : otherSide(one.dutyOf) })),
  };
}
