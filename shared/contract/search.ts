import { z } from 'zod';
import { OwnerParty } from '../domain/party.ts';
import { QuarterLabel } from '../fiscal.ts';
import type { OperationSpec } from './operation.ts';

/** A commitment by its words: whose it is, and the quarter whose scorecard shows it. */
export const FoundCommitment = z.strictObject({
  commitmentId: z.uuid(),
  title: z.string(),
  ownerParty: OwnerParty,
  partnerId: z.uuid(),
  partnerName: z.string(),
  quarter: QuarterLabel,
});
export type FoundCommitment = z.infer<typeof FoundCommitment>;

export const searchOperations = {
  /** Commitments of the newest plans whose title holds every word, in any order and whatever their case; the latest due first. */
  'commitment.search': {
    input: z.strictObject({ text: z.string().min(2).max(200), limit: z.int().min(1).max(100) }),
    output: z.array(FoundCommitment),
  },
} as const satisfies Record<string, OperationSpec>;
