import { z } from 'zod';
import type { DecisionKind } from './review.ts';

/** The sections of a review, in the order in which they are talked through. */
export const SectionId = z.enum([
  'decisions', 'side-by-side', 'commitments', 'barriers', 'results', 'pipeline', 'solutions', 'access', 'marketing', 'customers',
  'relationship', 'changes', 'status', 'annual', 'next-plan', 'agreement', 'adjustments', 'close', 'reserve',
]);
export type SectionId = z.infer<typeof SectionId>;

/** Which review it is: one of the year, the one of the fourth quarter, or the partnership's first. */
export interface AgendaEdition {
  readonly isFirst: boolean;
  readonly isFourthQuarter: boolean;
}

/** A section with its share of a whole review; `standing` is what it is about whatever the data say, null where the data decide. */
export interface AgendaSection {
  readonly id: SectionId;
  readonly name: string;
  readonly minutes: number;
  readonly standing: string | null;
}

/** What the 60-minute review keeps: 1 to 4, 6, 13 and 14. Source: reviews, section 2. */
export const CUT_SECTIONS: ReadonlySet<SectionId> = new Set(['decisions', 'side-by-side', 'commitments', 'barriers', 'pipeline', 'adjustments', 'close']);

const DISCLOSURE = 'Each sponsor says what changed in strategy, roadmap, market and alliances.';
const CLOSING = 'Both sides promise the next quarter, read back what was agreed, and set the next date.';

/** Minutes of an ordinary review; together 90. Source: reviews, section 2. */
const USUAL: readonly AgendaSection[] = [
  { id: 'decisions', name: 'Decisions we seek today', minutes: 5, standing: null },
  { id: 'side-by-side', name: 'Side-by-side scorecard', minutes: 5, standing: null },
  { id: 'commitments', name: 'Last quarter’s commitments', minutes: 15, standing: null },
  { id: 'barriers', name: 'Barriers', minutes: 10, standing: null },
  { id: 'results', name: 'Commercial results', minutes: 5, standing: null },
  { id: 'pipeline', name: 'Joint pipeline and competition', minutes: 10, standing: null },
  { id: 'solutions', name: 'Joint solutions', minutes: 5, standing: null },
  { id: 'access', name: 'Market access', minutes: 5, standing: null },
  { id: 'marketing', name: 'Joint marketing and enablement', minutes: 3, standing: null },
  { id: 'customers', name: 'Joint customers', minutes: 5, standing: null },
  { id: 'relationship', name: 'Relationship', minutes: 5, standing: null },
  { id: 'changes', name: 'What changed', minutes: 7, standing: DISCLOSURE },
  { id: 'adjustments', name: 'Plan adjustments', minutes: 5, standing: null },
  { id: 'close', name: 'Next quarter and close', minutes: 5, standing: CLOSING },
];

/** What the fourth quarter's review adds, before the plan is adjusted. Source: reviews, section 2, Q4 edition. */
const ANNUAL: readonly AgendaSection[] = [
  { id: 'status', name: 'Status review', minutes: 7, standing: 'Is the partnership still strategic: the yearly question.' },
  { id: 'annual', name: 'The year in figures', minutes: 5, standing: 'Share, growth, retention and deepening over the year.' },
  { id: 'next-plan', name: 'Next year’s joint plan', minutes: 7, standing: 'Both sides propose what they will promise next year.' },
  { id: 'agreement', name: 'Agreement check', minutes: 5, standing: 'Do the agreed terms still fit, and until when do they run?' },
];

/** Minutes of the fourth quarter's review where they differ; with the annual sections together 90. The split is ours. */
const FOURTH_QUARTER_MINUTES: Readonly<Partial<Record<SectionId, number>>> = {
  commitments: 12, barriers: 7, pipeline: 5, solutions: 3, access: 3, marketing: 2, customers: 3, relationship: 3, changes: 5, adjustments: 3,
};

/** The sections of the edition with their minutes; in the first review nothing was promised before. */
export function agendaSections({ isFirst, isFourthQuarter }: AgendaEdition): AgendaSection[] {
  const named = USUAL.map((section) => (isFirst && section.id === 'commitments' ? { ...section, name: 'Baseline and what each side promised' } : section));
  if (!isFourthQuarter) return named;
  const shortened = named.map((section) => ({ ...section, minutes: FOURTH_QUARTER_MINUTES[section.id] ?? section.minutes }));
  return shortened.flatMap((section) => (section.id === 'adjustments' ? [...ANNUAL, section] : [section]));
}

/** Where a decision of the kind is talked about, besides the list of decisions at the beginning. */
export const sectionOfDecision: Readonly<Record<DecisionKind, SectionId>> = {
  plan_adjustment: 'adjustments',
  resource_reallocation: 'adjustments',
  barrier_removal: 'barriers',
  escalation: 'close',
};
