import { z } from 'zod';
import { Commitment } from '../domain/commitment.ts';
import { TermChanges } from '../domain/commitmentDraft.ts';
import { Industry, OwnerParty, Side } from '../domain/party.ts';
import { Sponsors } from '../domain/partner.ts';
import { Approval, Plan, PlanState } from '../domain/plan.ts';
import { PlanChange } from '../domain/planDiff.ts';
import { SpineRow } from '../domain/spine.ts';
import { QuarterLabel } from '../fiscal.ts';
import { Currency } from '../money.ts';
import { Day, Window } from '../time.ts';
import { Lens } from './partner.ts';
import type { OperationSpec } from './operation.ts';

/** A version as the list of versions shows it; `changes` counts what is worded differently in the one it was opened from, null for a first one. */
export const VersionCard = z.strictObject({
  id: z.uuid(),
  number: z.int(),
  state: PlanState,
  validFrom: Day,
  validTo: Day,
  baseNumber: z.int().nullable(),
  contentHash: z.string().nullable(),
  approvals: z.array(Approval),
  isSealed: z.boolean(),
  note: z.string().nullable(),
  changes: z.int().nullable(),
});
export type VersionCard = z.infer<typeof VersionCard>;

/** Two versions beside each other. */
export const Comparison = z.strictObject({
  from: z.strictObject({ id: z.uuid(), number: z.int(), state: PlanState, hash: z.string().nullable() }),
  to: z.strictObject({ id: z.uuid(), number: z.int(), state: PlanState, hash: z.string().nullable() }),
  changes: z.array(PlanChange),
  objectives: z.strictObject({ before: z.string().nullable(), after: z.string().nullable() }).nullable(),
  validFrom: z.strictObject({ before: Day, after: Day }).nullable(),
});
export type Comparison = z.infer<typeof Comparison>;

/** The version that is open, both sides' promises and what stands between them. `notProposed` says why a draft cannot be proposed yet. */
export const ShownVersion = z.strictObject({
  card: VersionCard,
  objectives: z.string().nullable(),
  commitments: z.array(Commitment),
  /** Rows of the ledger; with a comparison, what was dropped stands in them too. */
  rows: z.array(SpineRow),
  isEditable: z.boolean(),
  notProposed: z.string().nullable(),
  comparison: Comparison.nullable(),
});
export type ShownVersion = z.infer<typeof ShownVersion>;

/** What a plan can be begun from. */
export const TemplateCard = z.strictObject({ industry: Industry, name: z.string(), summary: z.string(), promises: z.strictObject({ vendor: z.int(), partner: z.int() }) });

/** The plan page of one partnership and one fiscal year. `plan` is null where nothing was begun. */
export const PlanView = z.strictObject({
  partnerId: z.uuid(),
  partnerName: z.string(),
  fiscalYear: z.int(),
  window: Window,
  /** The year's quarters in order. */
  quarters: z.array(z.strictObject({ label: QuarterLabel, window: Window })),
  /** Years with a plan, and those one can be begun for, the newest first. */
  years: z.array(z.strictObject({ year: z.int(), hasPlan: z.boolean() })),
  asOf: Day,
  currency: Currency,
  title: z.string(),
  plan: Plan.nullable(),
  /** The newest first. */
  versions: z.array(VersionCard),
  shown: ShownVersion.nullable(),
  sponsors: Sponsors,
  solutions: z.array(z.strictObject({ id: z.uuid(), name: z.string() })),
  begin: z.strictObject({ industry: Industry, lastYear: z.int().nullable(), templates: z.array(TemplateCard) }),
});
export type PlanView = z.infer<typeof PlanView>;

const InVersion = z.strictObject({ versionId: z.uuid() });
const InDraft = InVersion.extend({ commitmentId: z.uuid() });
const Versioned = z.strictObject({ planId: z.uuid(), versionId: z.uuid(), number: z.int(), state: PlanState });
const Worded = z.strictObject({ versionId: z.uuid(), commitmentId: z.uuid() });

export const planOperations = {
  /** Which year, version and comparison is looked at is the caller's; nulls, and `base`, take what is newest. */
  'plan.forPartner': {
    input: Lens.extend({
      partnerId: z.uuid(),
      fiscalYear: z.int().nullable(),
      versionId: z.uuid().nullable(),
      against: z.union([z.enum(['base', 'none']), z.uuid()]),
    }),
    output: PlanView,
  },
  /** By version numbers; nulls take the newest version and the one it was opened from. */
  'plan.diff': {
    input: z.strictObject({ partnerId: z.uuid(), fiscalYear: z.int().nullable(), from: z.int().nullable(), to: z.int().nullable(), asOf: Day.nullable() }),
    output: z.strictObject({ partnerName: z.string(), fiscalYear: z.int(), title: z.string(), comparison: Comparison }),
  },
  /** A first draft for a fiscal year. What a template or last year's plan brings has suggested targets, which count nowhere until somebody types or confirms them. */
  'plan.begin': {
    input: z.strictObject({ partnerId: z.uuid(), fiscalYear: z.int(), from: z.enum(['nothing', 'template', 'last-year']), industry: Industry.nullable() }),
    output: Versioned,
    changes: true,
  },
  /** Opens a draft from a version, with all it says. */
  'plan.draft': { input: InVersion, output: Versioned, changes: true },
  /** What a draft says besides its commitments. */
  'plan.describe': {
    input: InVersion.extend({ objectives: z.string().max(4000).nullable(), note: z.string().max(2000).nullable(), validFrom: Day }),
    output: Versioned,
    changes: true,
  },
  /** Puts the draft before both sides: from here on it does not change, and approvals name its hash. */
  'plan.propose': { input: InVersion, output: Versioned, changes: true },
  /** One side's yes to exactly the wording with the hash. With both, the version comes into force and replaces the one before. */
  'plan.approve': {
    input: InVersion.extend({ side: Side, personName: z.string().max(200), contentHash: z.string(), comment: z.string().max(2000).nullable() }),
    output: Versioned,
    changes: true,
  },
  'plan.withdraw': { input: InVersion, output: Versioned, changes: true },
  /** A title is enough; until a target is typed the promise counts nowhere. */
  'commitment.add': { input: InVersion.extend({ ownerParty: OwnerParty, title: z.string().max(300), terms: TermChanges }), output: Worded, changes: true },
  'commitment.change': { input: InDraft.extend({ terms: TermChanges }), output: Worded, changes: true },
  /** Takes suggested targets for promises as they stand. */
  'commitment.confirm': { input: InVersion.extend({ commitmentIds: z.array(z.uuid()).min(1) }), output: InVersion, changes: true },
  'commitment.drop': { input: InDraft, output: Worded, changes: true },
  /** Puts it before another of the draft; at the end where that is null. */
  'commitment.reorder': { input: InDraft.extend({ beforeId: z.uuid().nullable() }), output: Worded, changes: true },
  /** Who asked for what this draft changes in the commitment; null takes the note away. */
  'commitment.attribute': { input: InDraft.extend({ askedBy: Side.nullable(), reason: z.string().max(2000).nullable() }), output: Worded, changes: true },
} as const satisfies Record<string, OperationSpec>;
