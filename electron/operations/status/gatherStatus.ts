import type { JudgedAssessment, ShownCase, ShownTrigger, StatusView } from '../../../shared/contract/status.ts';
import { isGrantActive } from '../../../shared/domain/accessGrant.ts';
import { characterMatrix } from '../../../shared/domain/characterMatrix.ts';
import { DesignationStatus, designationOn, strategicSince } from '../../../shared/domain/designation.ts';
import { standingFindings } from '../../../shared/domain/designationFindings.ts';
import { membership } from '../../../shared/domain/metrics/membership.ts';
import { policyBand } from '../../../shared/domain/metrics/portfolioSize.ts';
import { evidenceUntil, judgeSelection } from '../../../shared/domain/metrics/selectionScore.ts';
import type { Thresholds } from '../../../shared/domain/metrics/thresholds.ts';
import { type Partner, shortName } from '../../../shared/domain/partner.ts';
import { holdersOn } from '../../../shared/domain/person.ts';
import type { SelectionAssessment } from '../../../shared/domain/selection.ts';
import { escalatesOn, isEscalated, isOpenCase, opensCase, type StatusCase } from '../../../shared/domain/statusCase.ts';
import { caseLetter } from '../../../shared/domain/statusLetter.ts';
import { statusTitle } from '../../../shared/domain/statusTitle.ts';
import { type Names, triggerNames } from '../../../shared/domain/triggers/check.ts';
import { byUrgency, triggerHeadline, WATCH_NOTE } from '../../../shared/domain/triggers/headline.ts';
import { addQuarters, quarterWindow } from '../../../shared/fiscal.ts';
import { type Day, daysBetween } from '../../../shared/time.ts';
import type { Store } from '../../store/store.ts';
import type { Lens } from '../lens.ts';
import { gatherTotals } from '../metrics/gatherOverlap.ts';
import { gatherTriggers, type GatheredTriggers } from '../metrics/gatherTriggers.ts';
import { metricRules, windowsOf } from '../metrics/metricRules.ts';
import { tellRows } from '../metrics/trace.ts';

/** Quarters of ratings shown, the one looked at included. */
const TREND_QUARTERS = 4;

/** Rows told behind one trigger. */
const TOLD = 40;

/** How the program names both sides in sentences. */
export function namesOf(lens: Pick<Lens, 'vendor'>, partner: Pick<Partner, 'name'>): Names {
  return { vendor: lens.vendor.name, partner: shortName(partner.name), locale: 'en' };
}

/** Everything the status page of a partner shows. */
export function gatherStatus(store: Store, lens: Lens, partner: Partner): StatusView {
  const { asOf, quarter } = lens;
  const { thresholds } = metricRules(store);
  const names = namesOf(lens, partner);
  const found = gatherTriggers(store, lens, partner);
  const cases = store.facts.judgements.casesOf(partner.id, asOf);
  const assessments = store.facts.judgements.assessmentsOf(partner.id, asOf).map((one) => judged(one, asOf, thresholds));
  const standing = standingOf(store, lens, partner, assessments.at(-1) ?? null, cases);
  const latest = assessments.at(-1);
  const callsFor = standing.since === null ? [] : opensCase(found.triggers, cases, partner.id, asOf, thresholds);
  const title = statusTitle({
    name: names.partner,
    current: standing.current,
    verdict: latest ?? null,
    triggers: found.triggers,
    callsFor,
    cases,
    isEscalated: cases.some((one) => isEscalated(one, asOf, thresholds)),
    asOf,
    locale: names.locale,
  });
  return {
    quarter,
    asOf,
    title,
    vendorName: lens.vendor.name,
    shortName: names.partner,
    standing,
    triggers: shownTriggers(store, found, partner),
    recommendation: found.recommendation,
    because: found.because,
    callsFor,
    lastAskedOn: store.enquiries.lastAsked(partner.id, asOf),
    assessments,
    revenue: revenueOf(store, lens, partner.id),
    character: matrixOf(store, lens, partner.id, thresholds),
    events: store.facts.judgements.eventsAbout(partner.id, asOf),
    overlapTargets: targetsOf(store, partner.id, asOf, found),
    cases: cases.map((one) => shownCase(store, one, asOf, thresholds, names)),
    sponsors: holdersOn(store.people.listRolesByPartner(partner.id), 'sponsor', asOf),
  };
}

function judged(assessment: SelectionAssessment, asOf: Day, thresholds: Thresholds): JudgedAssessment {
  const { total, isPassed, because, expired } = judgeSelection(assessment, asOf, thresholds);
  const validUntil = Object.fromEntries(assessment.scores.map((score) => [score.criterion, evidenceUntil(score, thresholds)]));
  return { assessment, total, isPassed, because: [...because], expired: [...expired], validUntil };
}

/** Where the partner stands, and what speaks against each standing it could be given. */
export function standingOf(store: Store, lens: Lens, partner: Partner, latest: JudgedAssessment | null, cases: readonly StatusCase[]): StatusView['standing'] {
  const { asOf } = lens;
  const { thresholds, policies } = metricRules(store);
  const history = store.designations.entriesOf(partner.id);
  const current = designationOn(history, asOf);
  const count = membership(store.designations.list()).idsOn(asOf).length;
  const allowed = policyBand(thresholds, policies.vendorSize);
  const leaving = cases.findLast((one) => one.decision === 'deEscalate' || one.decision === 'exit');
  const facts = {
    name: shortName(partner.name),
    current,
    count,
    allowed,
    assessment: latest?.assessment ?? null,
    verdict: latest,
    decidedOn: leaving?.decidedOn ?? null,
    locale: 'en',
  };
  return {
    current,
    since: strategicSince(history, asOf),
    tier: partner.tier,
    strategicCount: count,
    allowed,
    choices: DesignationStatus.options.map((status) => ({ status, findings: standingFindings(status, facts) })),
    history,
  };
}

function shownTriggers(store: Store, { triggers }: GatheredTriggers, partner: Partner): ShownTrigger[] {
  const names = new Map([[partner.id, partner.name]]);
  const tables = ['organisation_event', 'role_assignment', 'commitment', 'access_grant', 'solution', 'selection_assessment'] as const;
  return byUrgency(triggers).map((one) => ({
    ...one,
    name: triggerNames[one.kind],
    headline: triggerHeadline(one),
    note: one.kind === 'T1w' && one.fired === true ? WATCH_NOTE : null,
    rows: one.fired === true ? tellRows(store, one.rowIds.slice(0, TOLD), tables, names) : [],
  }));
}

/** The latest assessment as it comes out on the day; null when there is none. */
export function latestAssessment(store: Store, partnerId: string, asOf: Day): JudgedAssessment | null {
  const latest = store.facts.judgements.assessmentsOf(partnerId, asOf).at(-1);
  return latest === undefined ? null : judged(latest, asOf, metricRules(store).thresholds);
}

/** Net revenue of the last four quarters, of the kind that counts, per currency. */
export function revenueOf(store: Store, lens: Lens, partnerId: string): StatusView['revenue'] {
  const { totals } = gatherTotals(store, windowsOf(lens).trailingYear);
  return totals.filter((total) => total.partnerId === partnerId).map(({ minor, currency }) => ({ minor, currency }));
}

function matrixOf(store: Store, { calendar, quarter, asOf }: Lens, partnerId: string, thresholds: Thresholds): StatusView['character'] {
  const labels = Array.from({ length: TREND_QUARTERS }, (_, index) => addQuarters(quarter, index + 1 - TREND_QUARTERS));
  const periods = labels.map((label) => ({ label, window: quarterWindow(calendar, label) }));
  const last = periods.at(-1)?.window.end ?? asOf;
  // A quarter may be rated before it is over; what is rated for it counts as soon as it is said.
  const ratings = store.facts.judgements.ratingsOf(partnerId, last);
  return characterMatrix(ratings, partnerId, periods, thresholds.ratingGap, 'vendor');
}

function targetsOf({ facts }: Store, partnerId: string, asOf: Day, { commitments }: GatheredTriggers): StatusView['overlapTargets'] {
  const grants = facts.standing.grants().filter((one) => one.partnerId === partnerId && isGrantActive(one, asOf));
  const solutions = facts.standing.solutions().filter((one) => one.partnerIds.includes(partnerId) && one.stage !== 'paused' && one.stage !== 'retired');
  return [
    ...grants.map((one) => ({ kind: 'grant' as const, id: one.id, label: `Access: ${one.exclusivity} ${one.kind.replaceAll('_', ' ')}${one.segment === null ? '' : `, ${one.segment}`}` })),
    ...solutions.map((one) => ({ kind: 'solution' as const, id: one.id, label: `Solution: ${one.name}` })),
    ...commitments.map((one) => ({ kind: 'commitment' as const, id: one.id, label: `Plan: ${one.title}` })),
  ];
}

function shownCase(store: Store, one: StatusCase, asOf: Day, thresholds: Thresholds, names: Names): ShownCase {
  const steps = store.statusCases.stepsOf(one.id);
  return {
    case: one,
    isOpen: isOpenCase(one, asOf),
    ageDays: daysBetween(one.openedOn, asOf),
    escalatesOn: escalatesOn(one, thresholds),
    isEscalated: isEscalated(one, asOf, thresholds),
    steps,
    ownLetter: caseLetter(one, steps, names)?.join('\n\n') ?? null,
  };
}
