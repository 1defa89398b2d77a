import type { Database } from 'better-sqlite3';
import type { CaseStep } from '../../shared/domain/caseStep.ts';
import type { StatusCase } from '../../shared/domain/statusCase.ts';
import type { Day } from '../../shared/time.ts';

const STEP = 'SELECT id, case_id AS caseId, kind, position, side, text, owner, due_on AS dueOn, done_on AS doneOn FROM case_step';

/** Changes status reviews, and keeps their steps; `facts.judgements` reads the reviews themselves. */
export function createStatusCases(db: Database) {
  const partnerOf = db.prepare<[string], string>('SELECT partner_id FROM status_case WHERE id = ?').pluck();
  const update = db.prepare(`
    UPDATE status_case SET recommendation = @recommendation, decision = @decision, decided_on = @decidedOn, effective_on = @effectiveOn, vendor_decider = @vendorDecider,
      partner_decider = @partnerDecider, partner_heard = @partnerHeard, dismissed_on = @dismissedOn, dismissed_because = @dismissedBecause, letter = @letter
    WHERE id = @id
  `);
  return {
    ...createSteps(db),
    /** Whose review it is; null for an unknown one. */
    partnerOf: (id: string): string | null => partnerOf.get(id) ?? null,
    /** Everything but what opened it. */
    change: ({ triggers: _triggers, evidence: _evidence, openedOn: _openedOn, partnerId: _partnerId, ...one }: StatusCase): void => {
      update.run(one);
    },
  };
}

export type StatusCases = ReturnType<typeof createStatusCases>;

function createSteps(db: Database) {
  const byCase = db.prepare<[string], CaseStep>(`${STEP} WHERE case_id = ? ORDER BY position, id`);
  const one = db.prepare<[string], CaseStep>(`${STEP} WHERE id = ?`);
  const insert = db.prepare(`
    INSERT INTO case_step (id, case_id, kind, position, side, text, owner, due_on, done_on)
    VALUES (@id, @caseId, @kind, @position, @side, @text, @owner, @dueOn, @doneOn)
  `);
  const update = db.prepare('UPDATE case_step SET side = @side, text = @text, owner = @owner, due_on = @dueOn, done_on = @doneOn WHERE id = @id');
  const remove = db.prepare('DELETE FROM case_step WHERE id = ?');
  return {
    stepsOf: (caseId: string): CaseStep[] => byCase.all(caseId),
    getStep: (id: string): CaseStep | null => one.get(id) ?? null,
    addStep: (step: CaseStep): void => {
      insert.run(step);
    },
    changeStep: ({ id, side, text, owner, dueOn, doneOn }: CaseStep): void => {
      update.run({ id, side, text, owner, dueOn, doneOn });
    },
    removeStep: (id: string): void => {
      remove.run(id);
    },
  };
}

/** The days on which a partner was asked what it turns to. */
export function createEnquiries(db: Database) {
  const last = db.prepare<{ partner: string; day: string }, Day>('SELECT max(asked_on) FROM partner_enquiry WHERE partner_id = @partner AND asked_on <= @day').pluck();
  const insert = db.prepare('INSERT INTO partner_enquiry (id, partner_id, asked_on, entered_by, entered_at) VALUES (@id, @partnerId, @askedOn, @by, @at)');
  return {
    /** Null when nobody ever asked. */
    lastAsked: (partnerId: string, day: Day): Day | null => last.get({ partner: partnerId, day }) ?? null,
    add: (enquiry: { readonly id: string; readonly partnerId: string; readonly askedOn: Day; readonly by: string; readonly at: string }): void => {
      insert.run(enquiry);
    },
  };
}
