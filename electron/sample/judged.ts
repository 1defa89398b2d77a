import type { AnchorScore, CharacteristicId } from '../../shared/domain/characteristic.ts';
import type { LossTest } from '../../shared/domain/selection.ts';
import type { Day } from '../../shared/time.ts';

type Six = Readonly<Record<CharacteristicId, AnchorScore>>;

/** What people judged of a sample partnership. Scores of selection are of 4, of surveys of 5. */
export interface Judged {
  readonly assessed: {
    readonly on: Day;
    readonly access: readonly [score: number, evidence: string];
    readonly solution: readonly [score: number, evidence: string];
    readonly commitment: readonly [score: number, evidence: string];
    readonly lossTest: LossTest;
    readonly isReplicable: boolean;
  };
  /** The six characteristics in the third quarter of 2026 as each side sees them, and in the second. */
  readonly ratings: { readonly ours: Six; readonly theirs: Six; readonly before: { readonly ours: Six; readonly theirs: Six } };
  /** Answers of executives in September: what they say of us, what we say of them. */
  readonly satisfaction: { readonly theirs: readonly number[]; readonly ours: readonly number[] };
  /** The day the annual status review retained the partner, where one is recorded beside the designation. */
  readonly retainedOn?: Day;
  /** Days on which the sponsors spoke outside a review. */
  readonly spokeOn: readonly Day[];
}

const six = (C1: AnchorScore, C2: AnchorScore, C3: AnchorScore, C4: AnchorScore, C5: AnchorScore, C6: AnchorScore): Six => ({ C1, C2, C3, C4, C5, C6 });

/** By the story's key. */
export const judged: Readonly<Record<string, Judged>> = {
  halden: {
    assessed: {
      on: '2026-03-05', lossTest: 'structural', isReplicable: false,
      access: [4, 'Cleared for both national case-file registers; 14 months to certify anyone else.'],
      solution: [3, 'Case-file archive designed together, engineers of both on it.'],
      commitment: [3, 'Chief Commercial Officer sponsors; bookings signed by segment.'],
    },
    ratings: { ours: six(50, 50, 75, 75, 75, 50), theirs: six(75, 75, 75, 75, 75, 50), before: { ours: six(75, 75, 75, 75, 75, 50), theirs: six(75, 75, 75, 75, 75, 50) } },
    satisfaction: { theirs: [4, 4, 3], ours: [3, 2, 3] },
    retainedOn: '2026-03-12',
    spokeOn: ['2026-09-17'],
  },
  brightwater: {
    assessed: {
      on: '2026-04-28', lossTest: 'structural', isReplicable: false,
      access: [4, 'Trusted by the boards of nine mid-size banks.'],
      solution: [4, 'Account-onboarding package in production at two banks.'],
      commitment: [3, 'Managing Director sponsors; a practice of their own.'],
    },
    ratings: { ours: six(100, 75, 100, 75, 75, 75), theirs: six(100, 100, 100, 75, 75, 75), before: { ours: six(75, 75, 75, 75, 75, 75), theirs: six(100, 75, 75, 75, 75, 50) } },
    satisfaction: { theirs: [4, 5, 4], ours: [5, 4, 5] },
    retainedOn: '2026-05-05',
    spokeOn: ['2026-10-08'],
  },
  kestrel: {
    assessed: {
      on: '2026-02-17', lossTest: 'structural', isReplicable: false,
      access: [3, 'Fastest way into the mid-market of the region.'],
      solution: [3, 'Landing zone for regulated workloads in pilot.'],
      commitment: [3, 'Chief Operating Officer sponsored until 30 September.'],
    },
    ratings: { ours: six(25, 50, 75, 75, 50, 50), theirs: six(50, 50, 75, 75, 50, 50), before: { ours: six(75, 75, 75, 75, 50, 50), theirs: six(75, 75, 50, 75, 50, 50) } },
    satisfaction: { theirs: [3, 3], ours: [3, 3, 2] },
    spokeOn: [],
  },
  meridian: {
    assessed: {
      on: '2026-09-22', lossTest: 'structural', isReplicable: false,
      access: [4, 'Sits with the boards of sixteen hospitals.'],
      solution: [4, 'Consent record in production, discharge pathway in pilot.'],
      commitment: [4, 'Chief Executive sponsors; no review missed in two years.'],
    },
    ratings: { ours: six(100, 100, 100, 75, 75, 100), theirs: six(100, 100, 100, 75, 75, 100), before: { ours: six(100, 100, 75, 75, 75, 100), theirs: six(100, 75, 75, 75, 75, 100) } },
    satisfaction: { theirs: [5, 5, 4], ours: [5, 5, 5] },
    retainedOn: '2026-10-06',
    spokeOn: ['2026-10-22'],
  },
  norrgard: {
    assessed: {
      on: '2026-08-25', lossTest: 'structural', isReplicable: false,
      access: [4, 'Design authority for most paper machines of the region.'],
      solution: [3, 'Edge kit in pilot on the joint test line.'],
      commitment: [2, 'Vice President sponsors; engineers lent by the quarter.'],
    },
    ratings: { ours: six(75, 75, 75, 75, 50, 50), theirs: six(75, 75, 75, 75, 75, 50), before: { ours: six(75, 50, 50, 75, 50, 50), theirs: six(75, 75, 50, 75, 75, 50) } },
    satisfaction: { theirs: [4, 4, 3], ours: [4, 3, 4] },
    retainedOn: '2026-09-08',
    spokeOn: [],
  },
  tamarind: {
    assessed: {
      on: '2025-12-09', lossTest: 'compensable', isReplicable: false,
      access: [1, 'Registers deals like any Platinum partner.'],
      solution: [1, 'Four of six playbooks, none adapted to a joint offer.'],
      commitment: [3, 'Vice President sponsors and attends.'],
    },
    ratings: { ours: six(75, 50, 25, 0, 0, 50), theirs: six(75, 50, 50, 25, 0, 50), before: { ours: six(75, 50, 25, 0, 0, 50), theirs: six(50, 50, 25, 25, 0, 50) } },
    satisfaction: { theirs: [3, 3], ours: [3, 4, 3] },
    spokeOn: [],
  },
};
