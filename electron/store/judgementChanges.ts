import type { Database } from 'better-sqlite3';
import type { CharacteristicRating } from '../../shared/domain/characteristic.ts';
import type { OrganisationEvent } from '../../shared/domain/organisationEvent.ts';
import type { SelectionAssessment } from '../../shared/domain/selection.ts';

/** Corrects and takes back what people judged and logged. Adding is in `judgements`, reading in `facts.judgements`. */
export function createJudgementChanges(db: Database, newId: () => string) {
  return { ...createAssessmentChanges(db, newId), ...createRatingChanges(db), ...createEventChanges(db, newId) };
}

export type JudgementChanges = ReturnType<typeof createJudgementChanges>;

function createAssessmentChanges(db: Database, newId: () => string) {
  const partnerOf = db.prepare<[string], string>('SELECT partner_id FROM selection_assessment WHERE id = ?').pluck();
  const update = db.prepare(`
    UPDATE selection_assessment SET assessed_on = @assessedOn, loss_test = @lossTest, is_replicable = @isReplicable, revenue_minor = @minor, revenue_currency = @currency
    WHERE id = @id
  `);
  const putScore = db.prepare(`
    INSERT INTO selection_score (id, assessment_id, criterion, score, evidence, evidence_on, expires_on)
    VALUES (@id, @assessmentId, @criterion, @score, @evidence, @evidenceOn, @expiresOn)
    ON CONFLICT (assessment_id, criterion) DO UPDATE SET score = excluded.score, evidence = excluded.evidence, evidence_on = excluded.evidence_on, expires_on = excluded.expires_on
  `);
  const dropScore = db.prepare('DELETE FROM selection_score WHERE assessment_id = ? AND criterion = ?');
  const dropScores = db.prepare('DELETE FROM selection_score WHERE assessment_id = ?');
  const remove = db.prepare('DELETE FROM selection_assessment WHERE id = ?');
  return {
    /** Whose assessment it is; null for an unknown one. */
    assessmentPartner: (id: string): string | null => partnerOf.get(id) ?? null,
    changeAssessment: ({ id, assessedOn, lossTest, isReplicable, revenueShown, scores }: SelectionAssessment): void => {
      const { minor = null, currency = null } = revenueShown ?? {};
      update.run({ id, assessedOn, lossTest, isReplicable: isReplicable === null ? null : Number(isReplicable), minor, currency });
      for (const criterion of ['access', 'solution', 'commitment'] as const) {
        const score = scores.find((one) => one.criterion === criterion);
        if (score === undefined) dropScore.run(id, criterion);
        else putScore.run({ ...score, id: newId(), assessmentId: id });
      }
    },
    removeAssessment: (id: string): void => {
      dropScores.run(id);
      remove.run(id);
    },
  };
}

type RatingKey = Pick<CharacteristicRating, 'partnerId' | 'characteristic' | 'raterParty' | 'dutyOf'> & { readonly end: string };

function createRatingChanges(db: Database) {
  const update = db.prepare('UPDATE characteristic_rating SET score = @score, evidence = @evidence, comment = @comment, entered_by = @by, entered_at = @at WHERE id = @id');
  const remove = db.prepare(`
    DELETE FROM characteristic_rating WHERE partner_id = @partnerId AND period_end = @end AND characteristic = @characteristic AND rater_party = @raterParty
      AND coalesce(duty_of, '') = coalesce(@dutyOf, '')
  `);
  return {
    changeRating: ({ id, score, evidence, comment }: CharacteristicRating, by: string, at: string): void => {
      update.run({ id, score, evidence, comment, by, at });
    },
    removeRating: (key: RatingKey): void => {
      remove.run(key);
    },
  };
}

function createEventChanges(db: Database, newId: () => string) {
  const exists = db.prepare<[string], number>('SELECT 1 FROM organisation_event WHERE id = ?').pluck();
  const update = db.prepare('UPDATE organisation_event SET side = @side, kind = @kind, happened_on = @on, note = @note, segment = @segment, is_judged = @isJudged WHERE id = @id');
  const addOverlap = db.prepare('INSERT INTO organisation_event_overlap (id, event_id, kind, target_id) VALUES (@id, @eventId, @kind, @targetId)');
  const dropOverlaps = db.prepare('DELETE FROM organisation_event_overlap WHERE event_id = ?');
  const remove = db.prepare('DELETE FROM organisation_event WHERE id = ?');
  return {
    hasEvent: (id: string): boolean => exists.get(id) !== undefined,
    changeEvent: ({ id, side, kind, on, note, segment, overlaps }: OrganisationEvent): void => {
      update.run({ id, side, kind, on, note, segment, isJudged: Number(overlaps !== null) });
      dropOverlaps.run(id);
      for (const overlap of overlaps ?? []) addOverlap.run({ id: newId(), eventId: id, kind: overlap.kind, targetId: overlap.id });
    },
    removeEvent: (id: string): void => {
      dropOverlaps.run(id);
      remove.run(id);
    },
  };
}
