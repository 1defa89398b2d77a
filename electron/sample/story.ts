import type { DesignationStatus } from '../../shared/domain/designation.ts';
import type { Category, Measure } from '../../shared/domain/commitment.ts';
import type { Industry, Side } from '../../shared/domain/party.ts';
import type { Role } from '../../shared/domain/person.ts';
import type { DecisionKind } from '../../shared/domain/review.ts';
import type { QuarterLabel } from '../../shared/fiscal.ts';
import type { Day } from '../../shared/time.ts';
import type { SampleYear } from './vendor.ts';

/** The fiscal years the sample has plans for; of 2024 only the last quarter. */
export type Year = 2024 | 2025 | 2026;

/** One value for each quarter of a year; null where nothing is promised. */
export type PerQuarter = readonly [number | null, number | null, number | null, number | null];

/** How a promise is spread over the year, and what was delivered. Numbers in the promise's unit. */
export type Terms =
  | { readonly kind: 'quarterly'; readonly promised: PerQuarter; readonly kept: readonly (number | null)[] }
  | { readonly kind: 'evenly'; readonly target: number; readonly kept: readonly (number | null)[] }
  | { readonly kind: 'once'; readonly dueOn: Day; readonly target: number; readonly reached: readonly (number | null)[] }
  | { readonly kind: 'milestone'; readonly dueOn: Day; readonly doneOn: Day | null }
  | { readonly kind: 'reviews' };

/** So much each quarter; `kept` for the quarters that are over. */
export function quarterly(promised: PerQuarter, kept: readonly (number | null)[]): Terms {
  return { kind: 'quarterly', promised, kept };
}

/** So much over the whole year, day by day alike; `kept` quarter by quarter. */
export function evenly(target: number, kept: readonly (number | null)[]): Terms {
  return { kind: 'evenly', target, kept };
}

/** So much by a day; `reached` is the state after each quarter. */
export function once(dueOn: Day, target: number, reached: readonly (number | null)[]): Terms {
  return { kind: 'once', dueOn, target, reached };
}

/** Done by a day, or not. */
export function milestone(dueOn: Day, doneOn: Day | null): Terms {
  return { kind: 'milestone', dueOn, doneOn };
}

/** The sponsor at every review that falls in the quarter: counted from the reviews below. */
export const atReviews: Terms = { kind: 'reviews' };

/** What is worth saying of one quarter's report. `claims` makes it disputed: its owner says that much, the other side what is under `kept`. */
export interface Remark {
  readonly evidence?: string;
  readonly claims?: number;
  readonly state?: 'claimed' | 'waived';
}

/** A promise of one side. `k$` counts thousands of dollars. */
export interface StoryPromise {
  readonly key: string;
  readonly about: Category;
  readonly label?: string;
  readonly title: string;
  readonly measure: Measure;
  readonly unit: 'k$' | 'count' | 'hours' | 'days' | 'score' | 'percent' | 'date';
  readonly weight: number;
  readonly owner: string;
  readonly segment?: string;
  readonly productLine?: string;
  readonly geography?: string;
  readonly terms: Terms;
  /** Keys of the other side's promises that this one is given for. */
  readonly givenFor?: readonly string[];
  /** The plans it is in: by default every year for what repeats, 2026 for what happens once. */
  readonly years?: readonly Year[];
  /** The first version of the 2026 plan that has it. */
  readonly since?: number;
  /** What versions of the 2026 plan up to a number promised instead. */
  readonly was?: { readonly upTo: number; readonly promised: PerQuarter };
  readonly remarks?: Readonly<Partial<Record<QuarterLabel, Remark>>>;
  /** What only our side reads about it. */
  readonly note?: string;
  /** A promise the other side does not know of; it is in no sealed text. */
  readonly isInternal?: true;
}

/** One wording of a year's plan: who said yes to it and when; in force from `from`. */
export interface StoryVersion {
  readonly year: Year;
  readonly number: number;
  readonly state: 'proposed' | 'vendor_approved' | 'active' | 'superseded' | 'expired' | 'withdrawn';
  readonly from: Day;
  readonly vendorOn?: Day;
  readonly partnerOn?: Day;
  readonly note: string;
}

type Presence = 'attended' | 'delegate' | 'absent';

/** A review of one quarter; without `held` it is still to come, or was missed. */
export interface StoryReview {
  readonly of: QuarterLabel;
  readonly due: Day;
  readonly held?: Day;
  readonly missedBy?: Side;
  readonly state?: 'planned' | 'prep';
  readonly vendor?: Presence;
  readonly partner?: Presence;
  readonly decisions?: readonly StoryDecision[];
  readonly actions?: readonly StoryAction[];
}

/** What a review is asked to decide; `outcome` once it has. */
export interface StoryDecision {
  readonly kind: DecisionKind;
  readonly title: string;
  readonly options: readonly string[];
  readonly recommendation?: string;
  readonly outcome?: string;
  readonly isInternal?: true;
}

export interface StoryAction {
  readonly side: Side;
  readonly title: string;
  readonly owner: string;
  readonly due: Day;
  readonly done?: Day;
  /** The quarter whose review first agreed it, and its place there. */
  readonly carriedFrom?: readonly [QuarterLabel, number];
  readonly isInternal?: true;
}

/** What stopped planned work; `blocks` names promises of the 2026 plan. */
export interface StoryBarrier {
  readonly side: Side;
  readonly type: string;
  readonly title: string;
  readonly cause?: string;
  readonly removal?: string;
  readonly owner?: string;
  readonly raised: Day;
  readonly times: number;
  readonly resolved?: Day;
  readonly resolution?: string;
  readonly blocks: readonly string[];
  readonly isInternal?: true;
}

/** Something passed up: the days on which each level took it over, the lowest first. */
export interface StoryEscalation {
  readonly of: QuarterLabel;
  readonly side: Side;
  readonly title: string;
  readonly levels: readonly Day[];
}

/** Somebody with a role in the partnership; sponsors and managers of our side come from `vendor.ts`. */
export interface StoryPerson {
  readonly name: string;
  readonly title: string;
  readonly seniority: 'c_level' | 'vp' | 'director' | 'other';
  readonly role: Role;
  readonly from: Day;
  readonly to?: Day;
}

/** An open deal a sponsor would know by name. Amount in thousands of dollars. */
export interface StoryDeal {
  readonly customer: string;
  readonly productLine: string;
  readonly segment: string;
  readonly amount: number;
  readonly created: Day;
  readonly close: Day;
  readonly stage: string;
  readonly nextStep: string;
}

/** Everything about one strategic partnership. */
export interface PartnerStory {
  readonly key: string;
  readonly name: string;
  readonly accountNumber: string;
  readonly industry: Industry;
  readonly type: string;
  readonly tier: string;
  readonly country: string;
  readonly region: string;
  readonly partnerSince: Day;
  /** How the partner cuts its own fiscal year. */
  readonly fiscalYear: SampleYear;
  readonly domain: string;
  readonly objectives: string;
  readonly vendorTeam: { readonly sponsor: string; readonly manager: string };
  readonly people: readonly StoryPerson[];
  readonly designation: readonly { readonly status: DesignationStatus; readonly from: Day; readonly reason: string }[];
  /** About how far each side kept its promises in 2024-Q4 and the four quarters of 2025. */
  readonly record: { readonly vendor: readonly number[]; readonly partner: readonly number[] };
  readonly vendor: readonly StoryPromise[];
  readonly partner: readonly StoryPromise[];
  readonly joint: readonly StoryPromise[];
  readonly versions: readonly StoryVersion[];
  readonly reviews: readonly StoryReview[];
  readonly barriers: readonly StoryBarrier[];
  readonly escalations?: readonly StoryEscalation[];
  /** Usual size of a deal in thousands of dollars. */
  readonly dealSize: number;
  readonly deals: readonly StoryDeal[];
  readonly grants: readonly {
    readonly kind: 'early_access' | 'first_mover' | 'preferred_co_sell' | 'account_protection';
    readonly exclusivity: 'exclusive' | 'priority';
    readonly segment?: string;
    readonly geography?: string;
    readonly from: Day;
    readonly to?: Day;
  }[];
  readonly solutions: readonly {
    readonly name: string;
    readonly kind: 'reference_architecture' | 'integration' | 'methodology' | 'package';
    readonly stage: 'idea' | 'in_development' | 'pilot' | 'in_production' | 'paused' | 'retired';
    readonly since: Day;
    readonly evidence?: Day;
  }[];
  /** What was agreed, topic by topic, and what the standard programme gives. */
  readonly agreement: Readonly<Record<AgreementTopic, { readonly agreed: string; readonly standard: string; readonly isDifferent: boolean }>>;
}

export type AgreementTopic = 'investment' | 'performance' | 'access' | 'solution_rights' | 'revenue_sharing' | 'governance';
