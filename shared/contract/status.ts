import { z } from 'zod';
import { CaseStep } from '../domain/caseStep.ts';
import { AnchorScore, CharacteristicId } from '../domain/characteristic.ts';
import { CharacterMatrix } from '../domain/characterMatrix.ts';
import { DesignationEntry, DesignationStatus, ExitKind } from '../domain/designation.ts';
import { StandingChoice } from '../domain/designationFindings.ts';
import { OrganisationEvent, Overlap } from '../domain/organisationEvent.ts';
import { Sponsors } from '../domain/partner.ts';
import { Side } from '../domain/party.ts';
import { CriterionScore, LossTest, SelectionAssessment } from '../domain/selection.ts';
import { Recommendation, StatusCase } from '../domain/statusCase.ts';
import { TriggerCheck, TriggerKind } from '../domain/triggers/check.ts';
import { Verdict } from '../domain/verdict.ts';
import { QuarterLabel } from '../fiscal.ts';
import { Money } from '../money.ts';
import { Day } from '../time.ts';
import { FileId } from './files.ts';
import { TracedFact } from './metrics.ts';
import type { OperationSpec } from './operation.ts';
import { Lens } from './partner.ts';

/** An assessment with how it comes out today: `total` of 100, the reasons where it does not pass, and until when its evidence counts. */
export const JudgedAssessment = z.strictObject({
  assessment: SelectionAssessment,
  total: z.number().nullable(),
  isPassed: Verdict,
  because: z.array(z.string()),
  /** By criterion, the last day on which its evidence counts. */
  validUntil: z.partialRecord(z.enum(['access', 'solution', 'commitment']), Day),
  expired: z.array(z.enum(['access', 'solution', 'commitment'])),
});
export type JudgedAssessment = z.infer<typeof JudgedAssessment>;

/** A trigger as the page shows it, with the rows it rests on where it fired. */
export const ShownTrigger = TriggerCheck.extend({ name: z.string(), headline: z.string(), note: z.string().nullable(), rows: z.array(TracedFact) });
export type ShownTrigger = z.infer<typeof ShownTrigger>;

/** A status review with its steps, its age in days while open, and the letter as it would go out. */
export const ShownCase = z.strictObject({
  case: StatusCase,
  isOpen: z.boolean(),
  ageDays: z.int(),
  escalatesOn: Day,
  isEscalated: z.boolean(),
  steps: z.array(CaseStep),
  /** What the program would write; null where the decision needs no letter. */
  ownLetter: z.string().nullable(),
});
export type ShownCase = z.infer<typeof ShownCase>;

/** Something of the partnership that an event may collide with. */
export const OverlapTarget = Overlap.extend({ label: z.string() });

/** The status page: message, standing, triggers, selection, characteristics, events, and the status reviews. */
export const StatusView = z.strictObject({
  quarter: QuarterLabel,
  asOf: Day,
  title: z.string(),
  vendorName: z.string(),
  shortName: z.string(),
  standing: z.strictObject({
    current: DesignationStatus.nullable(),
    since: Day.nullable(),
    tier: z.string().nullable(),
    strategicCount: z.int(),
    allowed: z.strictObject({ from: z.int(), to: z.int() }),
    choices: z.array(StandingChoice),
    /** The oldest first. */
    history: z.array(DesignationEntry),
  }),
  triggers: z.array(ShownTrigger),
  recommendation: Recommendation,
  because: z.array(z.string()),
  /** Triggers that call for a case and have none. */
  callsFor: z.array(TriggerKind),
  lastAskedOn: Day.nullable(),
  /** The newest last. */
  assessments: z.array(JudgedAssessment),
  /** Net revenue of the last four quarters, per currency: shown, and weighing nothing. */
  revenue: z.array(Money),
  character: CharacterMatrix,
  events: z.array(OrganisationEvent),
  overlapTargets: z.array(OverlapTarget),
  /** The newest last. */
  cases: z.array(ShownCase),
  sponsors: Sponsors,
});
export type StatusView = z.infer<typeof StatusView>;

const Text = z.string().regex(/\S/).max(2000);
const Name = z.string().regex(/\S/).max(200);

const Standing = z.strictObject({ status: DesignationStatus, effectiveFrom: Day, reason: Text, decidedBy: Name.nullable(), exitKind: ExitKind.nullable() });
const Assessed = z.strictObject({ assessedOn: Day, scores: z.array(CriterionScore).max(3), lossTest: LossTest, isReplicable: z.boolean().nullable() });
const Happened = z.strictObject({ side: Side, kind: OrganisationEvent.shape.kind, on: Day, note: Text, segment: Name.nullable(), overlaps: z.array(Overlap).max(100).nullable() });
const StepText = z.strictObject({ side: Side, text: Text, owner: Name.nullable(), dueOn: Day.nullable() });

const DesignationRef = z.strictObject({ designationId: z.uuid() });
const AssessmentRef = z.strictObject({ assessmentId: z.uuid() });
const EventRef = z.strictObject({ eventId: z.uuid() });
const CaseRef = z.strictObject({ caseId: z.uuid() });
const StepRef = z.strictObject({ stepId: z.uuid() });

export const statusOperations = {
  'status.forPartner': { input: Lens.extend({ partnerId: z.uuid() }), output: StatusView },

  /** Gives a partner a standing from a day on. What speaks against it is answered as findings and stops nothing. */
  'designation.record': {
    input: Standing.extend({ partnerId: z.uuid() }),
    output: DesignationRef.extend({ findings: z.array(z.string()) }),
    changes: true,
  },
  'designation.change': { input: Standing.extend({ designationId: z.uuid() }), output: DesignationRef, changes: true },
  'designation.remove': { input: DesignationRef, output: DesignationRef, changes: true },

  /** Scores a partner on the three criteria and the loss test. Its revenue of the last four quarters is written down beside it. */
  'assessment.record': { input: Assessed.extend({ partnerId: z.uuid() }), output: AssessmentRef, changes: true },
  'assessment.change': { input: Assessed.extend({ assessmentId: z.uuid() }), output: AssessmentRef, changes: true },
  'assessment.remove': { input: AssessmentRef, output: AssessmentRef, changes: true },

  /** One side's score of a characteristic in a quarter: of its own duty, of the other's, or of the whole. A null score takes it back. */
  'characteristic.rate': {
    input: z.strictObject({
      partnerId: z.uuid(),
      quarter: QuarterLabel,
      characteristic: CharacteristicId,
      raterParty: Side,
      dutyOf: Side.nullable(),
      score: AnchorScore.nullable(),
      evidence: z.string().max(2000).nullable(),
    }),
    output: z.strictObject({}),
    changes: true,
  },

  /** Something that happened to a party; `partnerId` null for the vendor's own that concerns everybody. */
  'organisationEvent.record': { input: Happened.extend({ partnerId: z.uuid().nullable() }), output: EventRef, changes: true },
  'organisationEvent.change': { input: Happened.extend({ eventId: z.uuid(), partnerId: z.uuid().nullable() }), output: EventRef, changes: true },
  'organisationEvent.remove': { input: EventRef, output: EventRef, changes: true },
  /** Notes that the partner was asked about alliances, products and segments, and puts the question on the next review's agenda where one is ahead. */
  'organisationEvent.ask': { input: z.strictObject({ partnerId: z.uuid() }), output: z.strictObject({ reviewDueOn: Day.nullable() }), changes: true },

  /** Opens a status review on what calls for one, or by hand with a reason; the partner is under review from then on. */
  'statusCase.open': { input: z.strictObject({ partnerId: z.uuid(), reason: Text.nullable() }), output: CaseRef, changes: true },
  /** Opens one for every strategic partner whose triggers call for it. */
  'statusCase.openDue': { input: z.strictObject({}), output: z.strictObject({ opened: z.array(z.strictObject({ caseId: z.uuid(), partner: z.string() })) }), changes: true },
  'statusCase.dismiss': { input: CaseRef.extend({ reason: Text }), output: CaseRef, changes: true },
  /** The decision with everything that follows from it in one act: standing, exit, recovery plan, hand-over. */
  'statusCase.decide': {
    input: CaseRef.extend({
      decision: Recommendation,
      decidedOn: Day,
      effectiveOn: Day,
      reason: Text,
      vendorDecider: Name,
      partnerDecider: Name.nullable(),
      partnerHeard: Text.nullable(),
      recovery: z.array(StepText).max(50),
    }),
    output: CaseRef,
    changes: true,
  },
  /** The letter in somebody's own words; null goes back to the program's. */
  'statusCase.word': { input: CaseRef.extend({ letter: z.string().max(20_000).nullable() }), output: CaseRef, changes: true },
  /** Writes the letter into a file the person chose. */
  'statusCase.saveLetter': { input: CaseRef.extend({ fileId: FileId, format: z.enum(['html', 'text']) }), output: CaseRef },

  'caseStep.add': { input: StepText.extend({ caseId: z.uuid(), kind: CaseStep.shape.kind }), output: StepRef, changes: true },
  'caseStep.change': { input: StepText.extend({ stepId: z.uuid(), doneOn: Day.nullable() }), output: StepRef, changes: true },
  'caseStep.remove': { input: StepRef, output: StepRef, changes: true },
} as const satisfies Record<string, OperationSpec>;
