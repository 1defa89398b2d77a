import type { Database } from 'better-sqlite3';
import type { SponsorContact } from '../../shared/domain/attendance.ts';
import type { CharacteristicRating } from '../../shared/domain/characteristic.ts';
import type { OrganisationEvent } from '../../shared/domain/organisationEvent.ts';
import type { SelectionAssessment } from '../../shared/domain/selection.ts';
import type { StatusCase } from '../../shared/domain/statusCase.ts';
import type { SurveyInvitation, SurveyResponse } from '../../shared/domain/survey.ts';

/** Who typed a record, and when; both null where it came with the sample. */
export interface Entered {
  readonly by: string | null;
  readonly at: string | null;
}

const NOBODY: Entered = { by: null, at: null };

/** Writes what people judge and log; `facts.judgements` reads it. Parts of a record get their ids from `newId`. */
export function createJudgements(db: Database, newId: () => string) {
  return { ...createOpinions(db, newId), ...createRecords(db, newId) };
}

export type Judgements = ReturnType<typeof createJudgements>;

function createOpinions(db: Database, newId: () => string) {
  const assessment = db.prepare(`
    INSERT INTO selection_assessment (id, partner_id, assessed_on, loss_test, is_replicable, revenue_minor, revenue_currency, entered_by, entered_at)
    VALUES (@id, @partnerId, @assessedOn, @lossTest, @isReplicable, @minor, @currency, @by, @at)
  `);
  const score = db.prepare(`
    INSERT INTO selection_score (id, assessment_id, criterion, score, evidence, evidence_on, expires_on)
    VALUES (@id, @assessmentId, @criterion, @score, @evidence, @evidenceOn, @expiresOn)
  `);
  const rating = db.prepare(`
    INSERT INTO characteristic_rating (id, partner_id, period_start, period_end, characteristic, rater_party, duty_of, score, evidence, comment, entered_by, entered_at)
    VALUES (@id, @partnerId, @start, @end, @characteristic, @raterParty, @dutyOf, @score, @evidence, @comment, @by, @at)
  `);
  const response = db.prepare(`
    INSERT INTO survey_response (id, partner_id, source, source_key, response_key, rater_party, respondent, level, instrument, instrument_name, item,
      score, scale_min, scale_max, comment, answered_on, is_anonymous)
    VALUES (@id, @partnerId, 'typed', @id, @id, @raterParty, @respondent, @level, @instrument, @instrumentName, @item,
      @score, @scaleMin, @scaleMax, @comment, @answeredOn, @isAnonymous)
  `);
  const invitation = db.prepare('INSERT INTO survey_invitation (id, partner_id, rater_party, sent_on, invited) VALUES (@id, @partnerId, @raterParty, @sentOn, @invited)');
  return {
    addAssessment: ({ scores, isReplicable, revenueShown, ...one }: SelectionAssessment, entered: Entered = NOBODY): void => {
      const { minor = null, currency = null } = revenueShown ?? {};
      assessment.run({ ...one, isReplicable: isReplicable === null ? null : Number(isReplicable), minor, currency, ...entered });
      for (const each of scores) score.run({ ...each, id: newId(), assessmentId: one.id });
    },
    addRating: ({ period, ...one }: CharacteristicRating, entered: Entered = NOBODY): void => {
      rating.run({ ...one, ...period, ...entered });
    },
    addResponse: ({ isAnonymous, ...one }: SurveyResponse): void => {
      response.run({ ...one, isAnonymous: Number(isAnonymous) });
    },
    addInvitation: (one: SurveyInvitation): void => {
      invitation.run({ ...one, id: newId() });
    },
  };
}

function createRecords(db: Database, newId: () => string) {
  const event = db.prepare(`
    INSERT INTO organisation_event (id, partner_id, side, kind, happened_on, note, segment, is_judged, entered_by, entered_at)
    VALUES (@id, @partnerId, @side, @kind, @on, @note, @segment, @isJudged, @by, @at)
  `);
  const overlap = db.prepare('INSERT INTO organisation_event_overlap (id, event_id, kind, target_id) VALUES (@id, @eventId, @kind, @targetId)');
  const statusCase = db.prepare(`
    INSERT INTO status_case (id, partner_id, opened_on, evidence, recommendation, decision, decided_on, effective_on, vendor_decider, partner_decider, partner_heard, dismissed_on,
      dismissed_because, letter)
    VALUES (@id, @partnerId, @openedOn, @evidence, @recommendation, @decision, @decidedOn, @effectiveOn, @vendorDecider, @partnerDecider, @partnerHeard, @dismissedOn,
      @dismissedBecause, @letter)
  `);
  const trigger = db.prepare('INSERT INTO status_case_trigger (id, case_id, kind) VALUES (@id, @caseId, @kind)');
  const contact = db.prepare('INSERT INTO sponsor_contact (id, partner_id, met_on, vendor_person, partner_person) VALUES (@id, @partnerId, @on, @vendorPerson, @partnerPerson)');
  return {
    addEvent: ({ overlaps, ...one }: OrganisationEvent, entered: Entered = NOBODY): void => {
      event.run({ ...one, isJudged: Number(overlaps !== null), ...entered });
      for (const { kind, id } of overlaps ?? []) overlap.run({ id: newId(), eventId: one.id, kind, targetId: id });
    },
    addCase: ({ triggers, evidence, ...one }: StatusCase): void => {
      statusCase.run({ ...one, evidence: evidence.join('\n') });
      for (const kind of triggers) trigger.run({ id: newId(), caseId: one.id, kind });
    },
    addContact: (one: SponsorContact): void => {
      contact.run(one);
    },
  };
}
