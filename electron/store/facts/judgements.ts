import type { Database } from 'better-sqlite3';
import type { CharacteristicRating } from '../../../shared/domain/characteristic.ts';
import type { OrganisationEvent, Overlap } from '../../../shared/domain/organisationEvent.ts';
import type { CriterionScore, SelectionAssessment } from '../../../shared/domain/selection.ts';
import type { StatusCase } from '../../../shared/domain/statusCase.ts';
import type { SurveyInvitation, SurveyResponse } from '../../../shared/domain/survey.ts';
import type { FxRate } from '../../../shared/fx.ts';
import type { Day, Window } from '../../../shared/time.ts';

/** The SQL of the questions that grow with the years, so that their use of indexes can be tested. */
export const judgementQueries = {
  responsesBetween: `SELECT id, partner_id AS partnerId, rater_party AS raterParty, respondent, level, instrument, instrument_name AS instrumentName, item,
      score, scale_min AS scaleMin, scale_max AS scaleMax, comment, answered_on AS answeredOn, is_anonymous AS isAnonymous
    FROM survey_response WHERE answered_on BETWEEN @start AND @end AND score IS NOT NULL`,
  invitationsBetween: `SELECT partner_id AS partnerId, rater_party AS raterParty, sent_on AS sentOn, invited
    FROM survey_invitation WHERE sent_on BETWEEN @start AND @end`,
  ratingsOf: `SELECT id, partner_id AS partnerId, period_start AS start, period_end AS end, characteristic, rater_party AS raterParty, duty_of AS dutyOf,
      score, evidence, comment FROM characteristic_rating WHERE partner_id = @partnerId AND period_end <= @day ORDER BY period_end, id`,
  assessmentsOf: `SELECT id, partner_id AS partnerId, assessed_on AS assessedOn, loss_test AS lossTest, is_replicable AS isReplicable,
      revenue_minor AS minor, revenue_currency AS currency,
      (SELECT json_group_array(json_object('criterion', criterion, 'score', score, 'evidence', evidence, 'evidenceOn', evidence_on, 'expiresOn', expires_on))
         FROM selection_score WHERE assessment_id = selection_assessment.id) AS scores
    FROM selection_assessment WHERE partner_id = @partnerId AND assessed_on <= @day ORDER BY assessed_on, id`,
  casesOf: `SELECT id, partner_id AS partnerId, opened_on AS openedOn, evidence, recommendation, decision, decided_on AS decidedOn, effective_on AS effectiveOn,
      vendor_decider AS vendorDecider, partner_decider AS partnerDecider, partner_heard AS partnerHeard, dismissed_on AS dismissedOn,
      dismissed_because AS dismissedBecause, letter,
      (SELECT json_group_array(kind) FROM status_case_trigger WHERE case_id = status_case.id) AS triggers
    FROM status_case WHERE partner_id = @partnerId AND opened_on <= @day ORDER BY opened_on, id`,
  eventsAbout: `SELECT id, partner_id AS partnerId, side, kind, happened_on AS "on", note, segment, is_judged AS isJudged,
      (SELECT json_group_array(json_object('kind', kind, 'id', target_id)) FROM organisation_event_overlap WHERE event_id = organisation_event.id) AS overlaps
    FROM organisation_event WHERE (partner_id = @partnerId OR partner_id IS NULL) AND happened_on <= @day ORDER BY happened_on, id`,
} as const;

interface ByPartner {
  readonly partnerId: string;
  readonly day: Day;
}

/** What people judged and logged: surveys, ratings, assessments, status reviews, events, rates. */
export function createJudgementFacts(db: Database) {
  const responses = db.prepare<Window, Omit<SurveyResponse, 'isAnonymous'> & { isAnonymous: number }>(judgementQueries.responsesBetween);
  const invitations = db.prepare<Window, SurveyInvitation>(judgementQueries.invitationsBetween);
  const ratings = db.prepare<ByPartner, Omit<CharacteristicRating, 'period'> & Window>(judgementQueries.ratingsOf);
  const assessments = db.prepare<ByPartner, Omit<SelectionAssessment, 'scores' | 'isReplicable' | 'revenueShown'> & { isReplicable: number | null; minor: number | null; currency: string | null; scores: string }>(judgementQueries.assessmentsOf);
  const cases = db.prepare<ByPartner, Omit<StatusCase, 'triggers' | 'evidence'> & { triggers: string; evidence: string }>(judgementQueries.casesOf);
  const events = db.prepare<ByPartner, Omit<OrganisationEvent, 'overlaps'> & { isJudged: number; overlaps: string }>(judgementQueries.eventsAbout);
  const rates = db.prepare<[], Omit<FxRate, 'window'> & Window>(
    'SELECT id, policy, from_currency AS "from", to_currency AS "to", window_start AS start, window_end AS end, rate FROM fx_rate',
  );
  return {
    /** Answers with a score. */
    responsesBetween: (window: Window): SurveyResponse[] => responses.all(window).map((row) => ({ ...row, isAnonymous: row.isAnonymous === 1 })),
    invitationsBetween: (window: Window): SurveyInvitation[] => invitations.all(window),
    ratingsOf: (partnerId: string, day: Day): CharacteristicRating[] =>
      ratings.all({ partnerId, day }).map(({ start, end, ...row }) => ({ ...row, period: { start, end } })),
    assessmentsOf: (partnerId: string, day: Day): SelectionAssessment[] =>
      assessments.all({ partnerId, day }).map(({ minor, currency, isReplicable, scores, ...row }) => ({
        ...row,
        scores: JSON.parse(scores) as CriterionScore[],
        isReplicable: isReplicable === null ? null : isReplicable === 1,
        revenueShown: minor === null || currency === null ? null : { minor, currency },
      })),
    casesOf: (partnerId: string, day: Day): StatusCase[] =>
      cases.all({ partnerId, day }).map(({ triggers, evidence, ...row }) => ({
        ...row,
        triggers: JSON.parse(triggers) as StatusCase['triggers'],
        evidence: evidence === '' ? [] : evidence.split('\n'),
      })),
    /** Of the partner, and of the vendor where they concern everybody. */
    eventsAbout: (partnerId: string, day: Day): OrganisationEvent[] =>
      events.all({ partnerId, day }).map(({ isJudged, overlaps, ...row }) => ({ ...row, overlaps: isJudged === 1 ? (JSON.parse(overlaps) as Overlap[]) : null })),
    rates: (): FxRate[] => rates.all().map(({ start, end, ...row }) => ({ ...row, window: { start, end } })),
  };
}

export type JudgementFacts = ReturnType<typeof createJudgementFacts>;
