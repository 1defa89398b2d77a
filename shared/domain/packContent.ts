import type { Day, Window } from '../time.ts';
import type { WrittenText } from './narrative/writtenText.ts';
import type { PackSource, TrendPoint } from './packSource.ts';
import type { Action, Barrier, Decision } from './review.ts';
import type { Audience } from './reviewPack.ts';
import type { PlanRef, SideScore } from './scorecard.ts';
import type { ScorecardLine } from './scorecardLine.ts';
import type { SpineRow } from './spine.ts';

/** How many items of each kind the partner's copy goes without; all zero in the internal pack. */
export interface HeldBack {
  readonly commitments: number;
  readonly decisions: number;
  readonly barriers: number;
  readonly actions: number;
  readonly restatements: number;
  readonly notes: number;
  readonly texts: number;
}

/** What our side alone may know of a commitment: its note and where each value came from. */
export interface LineInternals {
  readonly note: string | null;
  readonly evidence: readonly string[];
  readonly sources: readonly LineOrigin[];
}

/** Where one reported value came from: a file and a line of it, or who typed it when. */
export interface LineOrigin {
  readonly fileName: string | null;
  readonly line: number | null;
  readonly enteredBy: string | null;
  readonly enteredOn: Day;
}

/** A commitment's line as a pack may show it. `internal` is null in a partner's copy. */
export interface ContentLine {
  readonly id: string;
  readonly ownerParty: ScorecardLine['commitment']['ownerParty'];
  readonly title: string;
  readonly measure: ScorecardLine['commitment']['measure'];
  readonly unit: ScorecardLine['commitment']['unit'];
  readonly currency: string | null;
  readonly ownerName: string | null;
  readonly target: number | null;
  readonly dueOn: Day;
  readonly standing: ScorecardLine['standing'];
  readonly claimed: ScorecardLine['claimed'];
  readonly state: ScorecardLine['state'];
  readonly reportedBy: 'vendor' | 'partner' | null;
  readonly fulfilment: number | null;
  readonly claimedFulfilment: number | null;
  readonly status: ScorecardLine['status'];
  readonly note: string | null;
  readonly isInternal: boolean;
  readonly internal: LineInternals | null;
}

/** The scorecard as a pack may show it, its figures counted from the lines it holds. */
export interface ContentScorecard {
  readonly vendorName: string;
  readonly partnerName: string;
  readonly quarter: string;
  readonly window: Window;
  readonly asOf: Day;
  readonly isPartial: boolean;
  readonly plan: Pick<PlanRef, 'name' | 'version' | 'isApproved' | 'approvedOn' | 'hash'> | null;
  readonly sides: { readonly vendor: SideScore; readonly partner: SideScore };
  readonly gap: number | null;
  readonly balance: number | null;
  readonly lines: readonly ContentLine[];
  readonly rows: readonly SpineRow[];
}

/** An import as a pack may name it: only our copy says which file, and how much was in it. */
export interface ContentImport {
  readonly kind: string;
  readonly importedOn: Day;
  readonly file: { readonly name: string; readonly rowsRead: number; readonly rowsRejected: number } | null;
}

/** Words of a person as a pack may show them. `internal` is null in a partner's copy. */
export interface ContentText {
  readonly section: WrittenText['section'];
  readonly kind: WrittenText['kind'];
  readonly text: string;
  readonly internal: { readonly figures: WrittenText['figures']; readonly writtenBy: string; readonly writtenOn: Day } | null;
}

/** What one audience may see, and all that a pack is composed from. Made by `redact` alone. */
export interface PackContent {
  readonly audience: Audience;
  readonly heldBack: HeldBack;
  readonly program: PackSource['program'];
  readonly vendorName: string;
  readonly partnerName: string;
  readonly fiscalLabels: PackSource['fiscalLabels'];
  readonly scorecard: ContentScorecard;
  readonly trend: readonly (Pick<TrendPoint, 'quarter' | 'name' | 'window'> & { readonly sides: TrendPoint['all'] })[];
  readonly decisions: readonly (Omit<Decision, 'id' | 'reviewId' | 'visibility' | 'carriedFrom'> & { readonly isInternal: boolean })[];
  readonly barriers: readonly (Omit<Barrier, 'id' | 'partnerId' | 'visibility' | 'type' | 'resolution'> & { readonly isInternal: boolean })[];
  readonly actions: readonly (Omit<Action, 'id' | 'reviewId' | 'visibility' | 'carriedFrom'> & { readonly isInternal: boolean })[];
  readonly sponsors: PackSource['sponsors'];
  readonly heldOn: Day | null;
  readonly internalNotes: PackSource['internalNotes'];
  /** A person's words; in a partner's copy only those whose figures read there as they do in ours. */
  readonly texts: readonly ContentText[];
  readonly imports: readonly ContentImport[];
  readonly excluded: PackSource['excluded'];
  readonly restatements: readonly Omit<PackSource['restatements'][number], 'visibility'>[];
  readonly rules: PackSource['rules'];
}
