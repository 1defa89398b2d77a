import { z } from 'zod';
import { type AgendaEdition, type AgendaSection, agendaSections, CUT_SECTIONS, type SectionId, SectionId as SectionIdSchema } from './agendaSections.ts';

/**
 * What became of a section: shown; left out because it has nothing to say, because of the 60-minute cut,
 * or because somebody hid it with a reason. `reserve` is the time that those left free.
 */
export const AgendaState = z.enum(['shown', 'nothing', 'cut', 'hidden', 'reserve']);
export type AgendaState = z.infer<typeof AgendaState>;

/** One item of a review's agenda. `reason` says what there is to talk about, or why the section is left out. */
export const AgendaItem = z.strictObject({
  section: SectionIdSchema,
  name: z.string(),
  minutes: z.int().nonnegative(),
  state: AgendaState,
  reason: z.string(),
  asksDecision: z.boolean(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** What a section has to say: `says` null is nothing, and `without` then says so. */
export interface SectionMatter {
  readonly says: string | null;
  readonly without: string;
}

/** What an agenda is made from. `matters` of sections that always stand may be missing. */
export interface AgendaFacts {
  readonly edition: AgendaEdition;
  readonly minutes: 90 | 60;
  readonly matters: Readonly<Partial<Record<SectionId, SectionMatter>>>;
  /** Sections that somebody hid, with the reason. */
  readonly hidden: ReadonlyMap<SectionId, string>;
  /** Sections in which a decision is asked for. */
  readonly deciding: ReadonlySet<SectionId>;
}

/**
 * The agenda in the order and with the minutes of a review; they always add up to those planned.
 *
 * Unit: minutes. A section left out gives its minutes to the reserve at the end, so that nobody
 * fills time because it is there. Source: reviews, section 2; the split of the fourth quarter's
 * edition is ours.
 */
export function composeAgenda(facts: AgendaFacts): AgendaItem[] {
  const items = agendaSections(facts.edition).map((section) => itemOf(section, facts));
  const used = items.reduce((sum, item) => sum + item.minutes, 0);
  const left = facts.minutes - used;
  return left === 0 ? items : [...items, reserve(left)];
}

function itemOf({ id, name, minutes, standing }: AgendaSection, { matters, hidden, deciding, minutes: planned }: AgendaFacts): AgendaItem {
  const base = { section: id, name, asksDecision: false };
  const hiddenBecause = hidden.get(id);
  if (hiddenBecause !== undefined) return { ...base, minutes: 0, state: 'hidden', reason: hiddenBecause };
  if (planned === 60 && !CUT_SECTIONS.has(id)) return { ...base, minutes: 0, state: 'cut', reason: 'Left out of the 60-minute review.' };
  const matter = matters[id];
  const says = matter?.says ?? standing;
  if (says === null) return { ...base, minutes: 0, state: 'nothing', reason: matter?.without ?? 'Nothing is recorded.' };
  return { ...base, minutes, state: 'shown', reason: says, asksDecision: deciding.has(id) };
}

function reserve(minutes: number): AgendaItem {
  return { section: 'reserve', name: 'Time in hand', minutes, state: 'reserve', reason: 'For what takes longer, or to end early.', asksDecision: false };
}
