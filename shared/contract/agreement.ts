import { z } from 'zod';
import { AgreementTopic, KeptTerm, TermJudgement, TermWording } from '../domain/agreement.ts';
import { GrantWording, KeptGrant } from '../domain/accessGrant.ts';
import { CharacteristicId } from '../domain/characteristic.ts';
import { RowOrigin } from '../domain/rowOrigin.ts';
import { Verdict } from '../domain/verdict.ts';
import { Day } from '../time.ts';
import { ListPage, Touched } from './listPage.ts';
import type { OperationSpec } from './operation.ts';
import { Lens } from './partner.ts';

/** What F3 says of one partnership: the four real differentiators, the six characteristics, and the verdict. */
export const Difference = z.strictObject({
  found: Verdict,
  evidence: z.array(z.string()),
  differentiators: z.array(z.strictObject({ name: z.string(), has: Verdict })),
  differentiatorsNeeded: z.int(),
  characteristics: z.array(z.strictObject({ id: CharacteristicId, name: z.string(), vendor: z.number().nullable(), partner: z.number().nullable(), isLived: Verdict })),
  characteristicsNeeded: z.int(),
});
export type Difference = z.infer<typeof Difference>;

/** A term with how it counts. */
export const TermRow = KeptTerm.extend({ judgement: TermJudgement, origin: RowOrigin });
export type TermRow = z.infer<typeof TermRow>;

/** Somebody sold where only the partner should have. */
export const BreachRow = z.strictObject({ id: z.uuid(), grantId: z.uuid(), on: Day, by: z.string(), note: z.string(), origin: RowOrigin });
export type BreachRow = z.infer<typeof BreachRow>;

/** A grant with how it is used. `gained` and `planned` are new customers of the quarter; null where it names no market, or no plan. */
export const GrantRow = KeptGrant.extend({
  isActive: z.boolean(),
  isIdle: z.boolean(),
  openDeals: z.int(),
  gained: z.int().nullable(),
  planned: z.number().nullable(),
  breaches: z.array(BreachRow),
  origin: RowOrigin,
});
export type GrantRow = z.infer<typeof GrantRow>;

/** The agreement page. `difference` is null for a partner that is not strategic on the day. */
export const AgreementView = ListPage.extend({
  difference: Difference.nullable(),
  terms: z.array(TermRow),
  missing: z.array(AgreementTopic),
  grants: z.array(GrantRow),
});
export type AgreementView = z.infer<typeof AgreementView>;

export const agreementOperations = {
  'agreement.forPartner': { input: Lens.extend({ partnerId: z.uuid() }), output: AgreementView },
  'term.add': { input: TermWording.pick({ topic: true, agreed: true, standard: true }).extend({ partnerId: z.uuid() }), output: Touched, changes: true },
  'term.change': { input: z.strictObject({ id: z.uuid(), set: TermWording.partial() }), output: Touched, changes: true },
  /** Lets a term end: the last day on which it holds. */
  'term.end': { input: z.strictObject({ id: z.uuid(), on: Day }), output: Touched, changes: true },
  'term.remove': { input: z.strictObject({ id: z.uuid() }), output: Touched, changes: true },
  'grant.add': { input: GrantWording.pick({ kind: true, exclusivity: true, segment: true, subject: true }).extend({ partnerId: z.uuid() }), output: Touched, changes: true },
  'grant.change': { input: z.strictObject({ id: z.uuid(), set: GrantWording.partial() }), output: Touched, changes: true },
  'grant.remove': { input: z.strictObject({ id: z.uuid() }), output: Touched, changes: true },
  /** Writes down that access was not kept: when, by whom, what happened. */
  'breach.log': { input: z.strictObject({ grantId: z.uuid(), on: Day, by: z.string().min(1).max(200), note: z.string().max(2000) }), output: Touched, changes: true },
  'breach.remove': { input: z.strictObject({ id: z.uuid() }), output: Touched, changes: true },
} as const satisfies Record<string, OperationSpec>;
