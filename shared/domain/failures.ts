import { type FailureCheck, gathered } from './failures/check.ts';
import { type DifferenceFacts, noDifference } from './failures/noDifference.ts';
import { type LedgerFacts, oneSided } from './failures/oneSided.ts';
import { type Governance, tooMany } from './failures/tooMany.ts';
import type { Policies, Thresholds } from './metrics/thresholds.ts';

/** Everything the failure checks read; one entry of each list for each strategic partner. `overlap` is M13's, null where unknown. */
export interface FailureFacts {
  readonly governance: readonly Governance[];
  readonly overlap: number | null;
  readonly ledgers: readonly (LedgerFacts & { readonly name: string })[];
  readonly differences: readonly DifferenceFacts[];
}

/** How failures are judged and worded. */
export interface FailureRules {
  readonly thresholds: Thresholds;
  readonly vendorSize: Policies['vendorSize'];
  readonly vendorName: string;
  readonly locale: string;
}

/** The three failures of strategic programmes and the mirror of the second, in order. Source: metrics M16. */
export function failureChecks(facts: FailureFacts, { thresholds, vendorSize, vendorName, locale }: FailureRules): FailureCheck[] {
  const ledger = (giver: 'vendor' | 'partner') =>
    facts.ledgers.map((one) => oneSided(giver, one, thresholds, { vendor: vendorName, partner: one.name, locale }));
  return [
    tooMany(facts.governance, facts.overlap, thresholds, vendorSize, locale),
    gathered('F2', ledger('vendor')),
    gathered('F2-mirror', ledger('partner')),
    gathered('F3', facts.differences.map((one) => noDifference(one, thresholds))),
  ];
}
