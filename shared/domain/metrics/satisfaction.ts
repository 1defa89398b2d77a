import { addMonths, type Day, isInWindow } from '../../time.ts';
import { otherSide, type Side } from '../party.ts';
import { isExecutive, respondentCount, type SurveyInvitation, type SurveyResponse } from '../survey.ts';
import { absent, type Around, type Badge, badgeOn, figure, isAsked, leftOut, meanFigure, type MetricResult, type Question } from './result.ts';

/** What M9 reads. `viewer` is the side that will see the figures; `partnerIds` the partners strategic on the day. */
export interface SatisfactionFacts {
  readonly responses: readonly SurveyResponse[];
  readonly invitations: readonly SurveyInvitation[];
  readonly partnerIds: readonly string[];
  readonly viewer: Side;
}

/** One partner in one direction. */
interface Rating {
  readonly partnerId: string;
  readonly value: number | null;
  readonly isSuppressed: boolean;
  readonly responses: readonly SurveyResponse[];
  readonly isStale: boolean;
  readonly isBroken: boolean;
  readonly others: readonly string[];
}

/**
 * How satisfied executives are with the other side, in both directions, the difference, and whether
 * they would recommend it.
 *
 * Unit: score 0 to 100, score points for the gap, NPS −100 to 100. Formula: per partner
 * (mean − min) ÷ (max − min) × 100; the portfolio is the mean of the partners' scores, not of the
 * respondents; gap = vendor rates partner − partner rates vendor. NPS = % 9–10 − % 0–6. One
 * instrument never becomes another. Source: metrics M9.
 * Null: `no_data` when nobody answered, `suppressed` when fewer than `anonymousRespondents` of the
 * other side answered without their names.
 */
export function executiveSatisfaction(facts: SatisfactionFacts, question: Question): MetricResult[] {
  const byPartner = ratingsOf(facts, question, 'partner', false);
  const byVendor = ratingsOf(facts, question, 'vendor', false);
  return [
    meanOf('M9.byPartner', 'partner', byPartner, facts, question),
    meanOf('M9.byVendor', 'vendor', byVendor, facts, question),
    gapOf(byVendor, byPartner, question),
    meanOf('M9.nps.byPartner', 'partner', ratingsOf(facts, question, 'partner', true), facts, question),
    meanOf('M9.nps.byVendor', 'vendor', ratingsOf(facts, question, 'vendor', true), facts, question),
  ];
}

/**
 * Promoters minus detractors. Unit: −100 to 100. Formula: % of 9–10 − % of 0–6. Source: NPS standard.
 * Null without answers.
 */
export function netPromoterScore(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;
  return (100 * (promoters - detractors)) / scores.length;
}

function ratingsOf(facts: SatisfactionFacts, question: Question, rater: Side, isNps: boolean): Rating[] {
  const asked = facts.partnerIds.filter((id) => isAsked(question.scope, id));
  const wanted = facts.responses.filter(
    (one) => one.raterParty === rater && isExecutive(one.level) && one.answeredOn <= question.asOf && (one.instrument === 'nps') === isNps,
  );
  const ofPartner = Map.groupBy(wanted, (one) => one.partnerId);
  return asked.map((partnerId) => ratingOf(partnerId, ofPartner.get(partnerId) ?? [], facts, question, isNps));
}

function ratingOf(partnerId: string, all: readonly SurveyResponse[], facts: SatisfactionFacts, question: Question, isNps: boolean): Rating {
  const latest = latestWave(all, question);
  const newest = latest.toSorted((a, b) => a.answeredOn.localeCompare(b.answeredOn) || a.id.localeCompare(b.id)).at(-1);
  const responses = latest.filter((one) => one.instrumentName === newest?.instrumentName);
  const { anonymousRespondents, staleSurveyQuarters } = question.thresholds;
  const isHidden = newest !== undefined && newest.raterParty === otherSide(facts.viewer) && responses.some((one) => one.isAnonymous);
  return {
    partnerId,
    value: isNps ? netPromoterScore(responses.map((one) => one.score)) : meanScore(responses),
    isSuppressed: isHidden && respondentCount(responses) < anonymousRespondents,
    responses,
    isStale: newest !== undefined && newest.answeredOn < addMonths(question.asOf, -3 * staleSurveyQuarters),
    isBroken: all.some((one) => one.instrumentName !== newest?.instrumentName),
    others: latest.filter((one) => one.instrumentName !== newest?.instrumentName).map((one) => one.id),
  };
}

/** The answers of the window; where it has none, those of the last quarter anybody answered in before it. */
function latestWave(all: readonly SurveyResponse[], { window }: Question): SurveyResponse[] {
  const inside = all.filter((one) => isInWindow(one.answeredOn, window));
  if (inside.length > 0) return inside;
  const before = all.filter((one) => one.answeredOn < window.start);
  const last = before.map((one) => one.answeredOn).toSorted().at(-1);
  return last === undefined ? [] : before.filter((one) => one.answeredOn > quarterBefore(last));
}

function quarterBefore(day: Day): Day {
  return addMonths(day, -3);
}

function meanScore(responses: readonly SurveyResponse[]): number | null {
  const scores = responses.filter((one) => one.scaleMax > one.scaleMin).map((one) => (100 * (one.score - one.scaleMin)) / (one.scaleMax - one.scaleMin));
  return scores.length === 0 ? null : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

type DirectionKey = 'M9.byPartner' | 'M9.byVendor' | 'M9.nps.byPartner' | 'M9.nps.byVendor';

function meanOf(key: DirectionKey, rater: Side, ratings: readonly Rating[], facts: SatisfactionFacts, question: Question): MetricResult {
  const usable = ratings.flatMap((one) => (one.value === null || one.isSuppressed ? [] : [one.value]));
  const hidden = ratings.filter((one) => one.isSuppressed).map((one) => one.partnerId);
  const around: Around = {
    numerator: usable.length === 0 ? null : usable.reduce((sum, value) => sum + value, 0),
    denominator: usable.length,
    excluded: [
      ...leftOut('no answer', ratings.filter((one) => one.value === null).map((one) => one.partnerId)),
      ...leftOut('too few anonymous answers to be shown', hidden),
      ...leftOut('answered with another instrument', ratings.flatMap((one) => one.others)),
    ],
    coverage: responseRate(ratings, rater, facts, question),
    rowIds: ratings.flatMap((one) => (one.isSuppressed ? [] : one.responses.map((response) => response.id))),
    badges: remarks(ratings),
  };
  if (usable.length > 0) return figure(key, question, usable.reduce((sum, value) => sum + value, 0) / usable.length, around);
  return hidden.length > 0
    ? absent(key, question, 'suppressed', 'Too few answered anonymously for the other side to see it.', around)
    : absent(key, question, 'no_data', 'Nobody answered.', around);
}

/** Respondents ÷ invited, over the asked partners with an invitation by the day. Null without any. */
function responseRate(ratings: readonly Rating[], rater: Side, facts: SatisfactionFacts, { asOf, window }: Question): number | null {
  const sent = facts.invitations.filter((one) => one.raterParty === rater && one.sentOn <= asOf && one.sentOn <= window.end && one.sentOn > addMonths(window.start, -3));
  const ids = new Set(ratings.map((one) => one.partnerId));
  const invited = sent.filter((one) => ids.has(one.partnerId)).reduce((sum, one) => sum + one.invited, 0);
  const answered = ratings.reduce((sum, one) => sum + respondentCount(one.responses), 0);
  return invited === 0 ? null : Math.min(1, answered / invited);
}

function gapOf(byVendor: readonly Rating[], byPartner: readonly Rating[], question: Question): MetricResult {
  const pairs = byVendor.flatMap((vendor) => {
    const partner = byPartner.find((one) => one.partnerId === vendor.partnerId);
    return partner === undefined ? [] : [{ vendor, partner }];
  });
  const isHidden = ({ vendor, partner }: (typeof pairs)[number]) => vendor.isSuppressed || partner.isSuppressed;
  const both = pairs.filter((pair) => !isHidden(pair)).flatMap(({ vendor, partner }) => (vendor.value === null || partner.value === null ? [] : [{ vendor, partner, gap: vendor.value - partner.value }]));
  const around = {
    coverage: pairs.length === 0 ? null : both.length / pairs.length,
    excluded: leftOut('not rated by both sides', pairs.filter(({ vendor, partner }) => vendor.value === null || partner.value === null).map(({ vendor }) => vendor.partnerId)),
    rowIds: both.flatMap(({ vendor, partner }) => [...vendor.responses, ...partner.responses].map((one) => one.id)),
  };
  if (both.length > 0) return meanFigure('M9.gap', question, both.map(({ gap }) => gap), around);
  return pairs.some(isHidden)
    ? absent('M9.gap', question, 'suppressed', 'Too few answered anonymously for the other side to see it.', around)
    : absent('M9.gap', question, 'no_data', 'No partnership was rated by both sides.', around);
}

function remarks(ratings: readonly Rating[]): Badge[] {
  return [
    ...badgeOn('stale', ratings.filter((one) => one.isStale).map((one) => one.partnerId), () => 'Answers are older than two quarters.'),
    ...badgeOn('instrument-changed', ratings.filter((one) => one.isBroken && one.value !== null).map((one) => one.partnerId), () => 'The instrument changed: a break in the series.'),
  ];
}
