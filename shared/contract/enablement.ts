import { z } from 'zod';
import { KeptGrant } from '../domain/accessGrant.ts';
import { CertificationStanding, CertificationWording, KeptCertification } from '../domain/enablement.ts';
import { RowOrigin } from '../domain/rowOrigin.ts';
import { ScorecardLine } from '../domain/scorecardLine.ts';
import { ListPage, Touched } from './listPage.ts';
import type { OperationSpec } from './operation.ts';
import { Lens } from './partner.ts';

/** A certification with how it stands. */
export const CertificationRow = KeptCertification.extend({ standing: CertificationStanding, origin: RowOrigin });
export type CertificationRow = z.infer<typeof CertificationRow>;

/** The enablement page: what both sides promised, who is certified, and what was opened early. */
export const EnablementView = ListPage.extend({
  promises: z.array(ScorecardLine),
  certifications: z.array(CertificationRow),
  early: z.array(KeptGrant.extend({ isActive: z.boolean(), origin: RowOrigin })),
});
export type EnablementView = z.infer<typeof EnablementView>;

export const enablementOperations = {
  'enablement.forPartner': { input: Lens.extend({ partnerId: z.uuid() }), output: EnablementView },
  'certification.add': { input: CertificationWording.pick({ side: true }).extend({ partnerId: z.uuid(), personName: z.string().min(1).max(200) }), output: Touched, changes: true },
  'certification.change': { input: z.strictObject({ id: z.uuid(), set: CertificationWording.partial() }), output: Touched, changes: true },
  'certification.remove': { input: z.strictObject({ id: z.uuid() }), output: Touched, changes: true },
} as const satisfies Record<string, OperationSpec>;
