import type { AccessGrant } from '../../../shared/domain/accessGrant.ts';
import type { Actual } from '../../../shared/domain/actual.ts';
import type { Attendance } from '../../../shared/domain/attendance.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import type { DesignationEvent, DesignationStatus } from '../../../shared/domain/designation.ts';
import type { Investment } from '../../../shared/domain/investment.ts';
import { type Membership, membership } from '../../../shared/domain/metrics/membership.ts';
import { type MetricResult, metricName, type Question } from '../../../shared/domain/metrics/result.ts';
import { defaultPolicies, defaultThresholds } from '../../../shared/domain/metrics/thresholds.ts';
import type { Opportunity } from '../../../shared/domain/opportunity.ts';
import type { Side } from '../../../shared/domain/party.ts';
import type { RoleAssignment } from '../../../shared/domain/person.ts';
import type { RevenueFact } from '../../../shared/domain/revenueFact.ts';
import type { ReviewHeader } from '../../../shared/domain/review.ts';
import type { SurveyResponse } from '../../../shared/domain/survey.ts';
import type { Window } from '../../../shared/time.ts';

/** The quarter most tests ask about, over when they ask. */
export const Q3: Window = { start: '2026-07-01', end: '2026-09-30' };
export const Q3_BEFORE: Window = { start: '2025-07-01', end: '2025-09-30' };
export const YEAR: Window = { start: '2026-01-01', end: '2026-12-31' };
export const YEAR_BEFORE: Window = { start: '2025-01-01', end: '2025-12-31' };

let count = 0;
const nextId = (kind: string) => `${kind}-${String((count += 1)).padStart(5, '0')}`;

export function ask(given: Partial<Question> = {}): Question {
  return { scope: { kind: 'portfolio' }, window: Q3, asOf: '2026-11-14', thresholds: defaultThresholds, policies: defaultPolicies, ...given };
}

export function askPartner(partnerId: string, given: Partial<Question> = {}): Question {
  return ask({ scope: { kind: 'partner', partnerId }, ...given });
}

export function event(partnerId: string, status: DesignationStatus, effectiveFrom: string): DesignationEvent {
  return { id: nextId('event'), partnerId, status, effectiveFrom, reason: 'Decided.' };
}

/** Partners strategic since long before any window. */
export function strategic(...partnerIds: string[]): Membership {
  return membership(partnerIds.map((id) => event(id, 'strategic', '2020-01-01')));
}

export function review(given: Partial<ReviewHeader> = {}): ReviewHeader {
  return { id: nextId('review'), partnerId: 'p1', window: Q3, dueOn: '2026-09-15', scheduledOn: null, heldOn: '2026-09-15', state: 'held', missedBy: null, ...given };
}

export function attended(reviewId: string, side: Side, given: Partial<Attendance> = {}): Attendance {
  return { id: nextId('attendance'), reviewId, side, personId: null, personName: `${side} sponsor`, role: 'sponsor', seniority: 'vp', status: 'attended', minutes: null, ...given };
}

export function role(partnerId: string, side: Side, given: Partial<RoleAssignment> = {}): RoleAssignment {
  return { id: nextId('role'), partnerId, personId: `${side}-of-${partnerId}`, personName: `${side} sponsor`, side, role: 'sponsor', fromOn: null, toOn: null, ...given };
}

/** Sponsors of both sides for each partner. */
export function sponsorsOf(...partnerIds: string[]): RoleAssignment[] {
  return partnerIds.flatMap((id) => [role(id, 'vendor'), role(id, 'partner')]);
}

export function revenue(partnerId: string | null, minor: number, on: string, given: Partial<RevenueFact> = {}): RevenueFact {
  return {
    id: nextId('revenue'), partnerId, source: 'crm', window: { start: on, end: on }, money: { minor, currency: 'USD' }, revenueType: 'bookings',
    customerId: null, productLine: null, segment: null, geography: null, ...given,
  };
}

export function deal(given: Partial<Opportunity> = {}): Opportunity {
  return {
    id: nextId('deal'), name: null, partnerIds: ['p1'], customerId: nextId('customer'), createdOn: '2026-07-10', closeOn: null, stage: null, probability: null,
    amount: { minor: 1000, currency: 'USD' }, amountAtCreation: null, outcome: 'open', attribution: 'sourced', sourcedEvidenceOn: null, vendorActivityOn: null,
    partnerActivityOn: null, competitors: null, incumbentCompetitor: null, isNewCustomer: null, segment: null, geography: null, solutionId: null, ...given,
  };
}

export function grant(given: Partial<AccessGrant> = {}): AccessGrant {
  return {
    id: nextId('grant'), partnerId: 'p1', kind: 'first_mover', exclusivity: 'priority', segment: 'retail', geography: null, customerIds: [], fromOn: '2025-01-01',
    toOn: null, activationPlan: null, plannedNewCustomers: null, breaches: [], ...given,
  };
}

export function answer(raterParty: Side, score: number, given: Partial<SurveyResponse> = {}): SurveyResponse {
  return {
    id: nextId('answer'), partnerId: 'p1', raterParty, respondent: nextId('person'), level: 'sponsor', instrument: 'csat5', instrumentName: 'csat5', item: 'overall',
    score, scaleMin: 1, scaleMax: 5, comment: null, answeredOn: '2026-09-01', isAnonymous: false, ...given,
  };
}

export function invested(partnerId: string, side: Side, kind: 'solution' | 'market', minor: number, on: string): Investment {
  return { id: nextId('actual'), partnerId, side, kind, window: { start: on, end: on }, money: { minor, currency: 'USD' }, days: null };
}

export function commitment(given: Partial<Commitment> = {}): Commitment {
  return {
    id: nextId('commitment'), planVersionId: 'v1', ownerParty: 'partner', externalId: null, category: 'other', categoryLabel: null, title: 'A promise',
    measure: 'at_least', unit: 'count', currency: null, target: 10, dueOn: '2026-09-30', weight: 1, phasing: 'none', phases: [], answers: [], ownerName: null,
    productLine: null, segment: null, geography: null, solutionId: null, visibility: 'shared', notes: null, suggestedBy: null, ...given,
  };
}

export function actual(of: Commitment, value: number | null, given: Partial<Actual> = {}): Actual {
  return {
    id: nextId('actual'), commitmentId: of.id, window: Q3, value, doneOn: null, reportedBy: of.ownerParty === 'vendor' ? 'vendor' : 'partner', state: 'accepted',
    counterValue: null, counterOn: null, evidence: null,
    provenance: { batchId: null, fileName: null, line: null, enteredBy: 'x', enteredAt: '2026-10-01T00:00:00.000Z' }, ...given,
  };
}

/** The result of that name; a test that asks for one that is not there fails here. */
export function named(results: readonly MetricResult[], name: string): MetricResult {
  const found = results.find((result) => metricName(result) === name);
  if (found === undefined) throw new Error(`No ${name} among ${results.map(metricName).join(', ')}`);
  return found;
}

/** The value to the fourth decimal, so that tables read like the dictionary. */
export function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000;
}

export function badgesOf(result: MetricResult): string[] {
  return result.badges.map((badge) => badge.kind);
}
