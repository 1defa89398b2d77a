import type { Database } from 'better-sqlite3';
import type { Approval, Plan, PlanState, PlanVersion } from '../../shared/domain/plan.ts';
import type { Side } from '../../shared/domain/party.ts';
import type { Commitments } from './commitments.ts';

interface PlanRow {
  readonly id: string;
  readonly partner_id: string;
  readonly fiscal_year: number;
  readonly starts_on: string;
  readonly ends_on: string;
  readonly external_id: string | null;
}

interface VersionRow {
  readonly id: string;
  readonly plan_id: string;
  readonly number: number;
  readonly state: PlanState;
  readonly valid_from: string;
  readonly valid_to: string;
  readonly base_version_id: string | null;
  readonly content_hash: string | null;
  readonly note: string | null;
  readonly objectives: string | null;
}

interface ApprovalRow {
  readonly id: string;
  readonly plan_version_id: string;
  readonly party: Side;
  readonly person_name: string;
  readonly approved_on: string;
  readonly content_hash: string;
  readonly method: Approval['method'];
  readonly comment: string | null;
}

const PLAN = 'SELECT id, partner_id, fiscal_year, starts_on, ends_on, external_id FROM plan';

const VERSION = 'SELECT id, plan_id, number, state, valid_from, valid_to, base_version_id, content_hash, note, objectives FROM plan_version';

/** Joint business plans and their versions with approvals and commitments. */
export function createPlans(db: Database, commitments: Commitments) {
  return { ...createPlanReading(db, commitments), ...createPlanWriting(db, commitments) };
}

export type Plans = ReturnType<typeof createPlans>;

function createPlanReading(db: Database, commitments: Commitments) {
  const one = db.prepare<[string], PlanRow>(`${PLAN} WHERE id = ?`);
  const byYear = db.prepare<[string, number], PlanRow>(`${PLAN} WHERE partner_id = ? AND fiscal_year = ?`);
  const byPartner = db.prepare<[string], PlanRow>(`${PLAN} WHERE partner_id = ? ORDER BY fiscal_year`);
  const firstDay = db.prepare<[], string | null>('SELECT min(starts_on) FROM plan').pluck();
  const oneVersion = db.prepare<[string], VersionRow>(`${VERSION} WHERE id = ?`);
  const versionsByPlan = db.prepare<[string], VersionRow>(`${VERSION} WHERE plan_id = ? ORDER BY number`);
  const approvalsByVersion = db.prepare<[string], ApprovalRow>(`
    SELECT id, plan_version_id, party, person_name, approved_on, content_hash, method, comment
    FROM approval WHERE plan_version_id = ? ORDER BY approved_on, id
  `);
  const planOrNull = (row: PlanRow | undefined) => (row === undefined ? null : toPlan(row));
  const whole = (row: VersionRow) => toVersion(row, approvalsByVersion.all(row.id).map(toApproval), commitments.listByVersion(row.id));
  return {
    get: (planId: string): Plan | null => planOrNull(one.get(planId)),
    ofYear: (partnerId: string, fiscalYear: number): Plan | null => planOrNull(byYear.get(partnerId, fiscalYear)),
    listByPartner: (partnerId: string): Plan[] => byPartner.all(partnerId).map(toPlan),
    /** The first day any plan covers; null without plans. */
    firstDay: (): string | null => firstDay.get() ?? null,
    versions: (planId: string): PlanVersion[] => versionsByPlan.all(planId).map(whole),
    /** A version with its approvals and commitments; null when there is none with the id. */
    version: (versionId: string): PlanVersion | null => {
      const row = oneVersion.get(versionId);
      return row === undefined ? null : whole(row);
    },
  };
}

function createPlanWriting(db: Database, commitments: Commitments) {
  const insertPlan = db.prepare(`
    INSERT INTO plan (id, partner_id, fiscal_year, starts_on, ends_on, external_id)
    VALUES (@id, @partnerId, @fiscalYear, @startsOn, @endsOn, @externalId)
  `);
  const insertVersion = db.prepare(`
    INSERT INTO plan_version (id, plan_id, number, state, valid_from, valid_to, base_version_id, content, content_hash, note, objectives)
    VALUES (@id, @planId, @number, @state, @validFrom, @validTo, @baseVersionId, @content, @contentHash, @note, @objectives)
  `);
  const insertApproval = db.prepare(`
    INSERT INTO approval (id, plan_version_id, party, person_name, approved_on, content_hash, method, comment)
    VALUES (@id, @planVersionId, @party, @personName, @approvedOn, @contentHash, @method, @comment)
  `);
  const setState = db.prepare('UPDATE plan_version SET state = @state WHERE id = @id');
  const seal = db.prepare('UPDATE plan_version SET state = @state, content = @content, content_hash = @contentHash WHERE id = @id');
  const describe = db.prepare('UPDATE plan_version SET objectives = @objectives, note = @note, valid_from = @validFrom WHERE id = @id');
  return {
    add: ({ window, ...plan }: Plan): void => {
      insertPlan.run({ ...plan, startsOn: window.start, endsOn: window.end });
    },
    /** Adds a version with its approvals and commitments; `content` is its canonical JSON, null for a working plan. */
    addVersion: ({ approvals, commitments: terms, ...version }: PlanVersion, content: string | null): void => {
      insertVersion.run({ ...version, content });
      commitments.addAll(version.planId, terms);
      for (const approval of approvals) insertApproval.run(approval);
    },
    setState: (id: string, state: PlanState): void => {
      setState.run({ id, state });
    },
    /** Fixes the wording: from here on approvals name its hash. */
    seal: (sealed: Pick<PlanVersion, 'id' | 'state' | 'contentHash'> & { readonly content: string }): void => {
      seal.run(sealed);
    },
    /** What a draft says besides its commitments. */
    describe: (draft: Pick<PlanVersion, 'id' | 'objectives' | 'note' | 'validFrom'>): void => {
      describe.run(draft);
    },
    addApproval: (approval: Approval): void => {
      insertApproval.run(approval);
    },
  };
}

function toPlan({ partner_id, fiscal_year, starts_on, ends_on, external_id, ...row }: PlanRow): Plan {
  return { ...row, partnerId: partner_id, fiscalYear: fiscal_year, window: { start: starts_on, end: ends_on }, externalId: external_id };
}

function toVersion(row: VersionRow, approvals: Approval[], terms: PlanVersion['commitments']): PlanVersion {
  const { plan_id, valid_from, valid_to, base_version_id, content_hash, ...rest } = row;
  return { ...rest, planId: plan_id, validFrom: valid_from, validTo: valid_to, baseVersionId: base_version_id, contentHash: content_hash, approvals, commitments: terms };
}

function toApproval({ plan_version_id, person_name, approved_on, content_hash, ...row }: ApprovalRow): Approval {
  return { ...row, planVersionId: plan_version_id, personName: person_name, approvedOn: approved_on, contentHash: content_hash };
}
