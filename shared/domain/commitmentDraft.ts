import { z } from 'zod';
import { type AppError, refused } from '../errors.ts';
import { Currency, minorDigits } from '../money.ts';
import { err, ok, type Result } from '../result.ts';
import { Day, isInWindow, Window } from '../time.ts';
import { Category, type Commitment, Measure, type Phase, Phasing, Unit, Visibility } from './commitment.ts';
import { OwnerParty } from './party.ts';
import { evenParts, inProportion } from './spreading.ts';

const Text = z.string().max(2000).nullable();

/**
 * What may be written anew in a draft: any of the terms. Numbers are taken as they come, so that
 * a wrong one is refused by the name of its field.
 */
export const TermChanges = z
  .strictObject({
    ownerParty: OwnerParty,
    category: Category,
    categoryLabel: Text,
    title: z.string().max(300),
    measure: Measure,
    unit: Unit,
    currency: Currency.nullable(),
    target: z.number().nullable(),
    dueOn: Day,
    weight: z.number(),
    phasing: Phasing,
    phases: z.array(z.strictObject({ window: Window, target: z.number() })),
    answers: z.array(z.uuid()),
    ownerName: Text,
    productLine: Text,
    segment: Text,
    geography: Text,
    solutionId: z.uuid().nullable(),
    visibility: Visibility,
    notes: Text,
  })
  .partial();
export type TermChanges = z.infer<typeof TermChanges>;

/** What a draft's commitment has to fit: the plan's days, its quarters, and the other commitments. */
export interface DraftFrame {
  readonly window: Window;
  readonly quarters: readonly Window[];
  readonly others: readonly Pick<Commitment, 'id' | 'ownerParty'>[];
}

/**
 * The commitment with the changes, and what follows from them: a milestone has a day and no
 * number, quarters add up to the target, a target that somebody types is no suggestion any more.
 * Refused, by the name of the field, where it would be no promise.
 */
export function changedCommitment(before: Commitment, changes: TermChanges, frame: DraftFrame): Result<Commitment, AppError> {
  const worded = { ...before, ...wordsOf(changes) };
  const measured = withMeasure(worded, changes);
  const counted = withUnit(measured, changes);
  const targeted = withTarget(counted, changes);
  const after = withSpread(targeted, changes, frame);
  const problem = termProblem(after, frame);
  return problem === null ? ok(after) : err(problem);
}

/** A commitment as the blank form has it: one thing by the plan's last day, to be said in full. */
export function blankCommitment(fields: Pick<Commitment, 'id' | 'planVersionId' | 'ownerParty' | 'title' | 'dueOn'>): Commitment {
  return {
    externalId: null,
    category: 'other',
    categoryLabel: null,
    measure: 'at_least',
    unit: 'count',
    currency: null,
    target: 1,
    weight: 1,
    phasing: 'none',
    phases: [],
    answers: [],
    ownerName: null,
    productLine: null,
    segment: null,
    geography: null,
    solutionId: null,
    visibility: 'shared',
    notes: null,
    suggestedBy: 'blank',
    ...fields,
  };
}

/** The terms that stand for themselves; a text of spaces is none. */
function wordsOf(changes: TermChanges): Partial<Commitment> {
  const { measure: _, unit: __, currency: ___, target: ____, dueOn: _____, phasing: ______, phases: _______, ...words } = changes;
  return Object.fromEntries(Object.entries(words).map(([name, value]) => [name, typeof value === 'string' ? textOrNull(name, value) : value])) as Partial<Commitment>;
}

function textOrNull(name: string, text: string): string | null {
  const bare = text.trim();
  return bare === '' && name !== 'title' ? null : bare;
}

function withMeasure(commitment: Commitment, { measure, unit }: TermChanges): Commitment {
  if (measure === undefined || measure === commitment.measure) return commitment;
  if (measure === 'milestone') return { ...commitment, measure, unit: 'date', currency: null, target: null, phasing: 'none', phases: [] };
  const bare = { ...commitment, measure, currency: null, target: 1, phasing: 'none' as const, phases: [], suggestedBy: commitment.suggestedBy ?? ('blank' as const) };
  if (measure === 'qualitative') return { ...bare, unit: 'score', target: 100 };
  if (commitment.measure === 'milestone' || commitment.measure === 'qualitative') return { ...bare, unit: unit ?? 'count' };
  return { ...commitment, measure };
}

/** Another unit keeps the figure as it reads, 12 or 12.00, and asks for it to be confirmed. */
function withUnit(commitment: Commitment, changes: TermChanges): Commitment {
  if (commitment.measure === 'milestone') return commitment;
  const unit = changes.unit ?? commitment.unit;
  const currency = unit === 'money' ? (changes.currency ?? commitment.currency) : null;
  if (unit === commitment.unit && currency === commitment.currency) return commitment;
  const factor = minorPower(unit, currency) / minorPower(commitment.unit, commitment.currency);
  const scale = (value: number) => (unit === 'percent' ? value * factor : Math.max(1, Math.round(value * factor)));
  const phases = commitment.phases.map((phase) => ({ ...phase, target: scale(phase.target) }));
  const target = phases.length > 0 ? total(phases) : scale(commitment.target ?? 1);
  return { ...commitment, unit, currency, phases, target, suggestedBy: commitment.suggestedBy ?? 'blank' };
}

function minorPower(unit: Commitment['unit'], currency: string | null): number {
  if (unit === 'percent') return 0.01;
  return unit === 'money' && currency !== null ? 10 ** minorDigits(currency) : 1;
}

function withTarget(commitment: Commitment, { target }: TermChanges): Commitment {
  if (target === undefined) return commitment;
  const isScaled = commitment.phasing === 'explicit' && target !== null && target > 0;
  const phases = isScaled ? inProportion(target, commitment.phases) : commitment.phases;
  return { ...commitment, target, phases, suggestedBy: null };
}

function withSpread(commitment: Commitment, changes: TermChanges, { quarters }: DraftFrame): Commitment {
  const phasing = changes.phases !== undefined ? 'explicit' : (changes.phasing ?? commitment.phasing);
  const dueOn = changes.dueOn ?? commitment.dueOn;
  const isDayTyped = changes.dueOn !== undefined && commitment.measure === 'milestone';
  if (phasing !== 'explicit') return { ...commitment, phasing, phases: [], dueOn, target: onceAgain(commitment), suggestedBy: isDayTyped ? null : commitment.suggestedBy };
  const phases = (changes.phases ?? (commitment.phases.length > 0 ? commitment.phases : firstPhases(commitment, quarters))).toSorted((a, b) =>
    a.window.start.localeCompare(b.window.start),
  );
  const isTyped = changes.phases !== undefined;
  const last = phases.at(-1)?.window.end;
  return {
    ...commitment,
    phasing,
    phases,
    dueOn: last ?? dueOn,
    target: phases.length > 0 && (isTyped || commitment.phases.length === 0) ? total(phases) : commitment.target,
    suggestedBy: isTyped ? null : commitment.suggestedBy,
  };
}

/** An amount is parted among the quarters; a limit holds in each of them. */
function firstPhases({ measure, target }: Commitment, quarters: readonly Window[]): Phase[] {
  return measure === 'at_most' ? quarters.map((window) => ({ window, target: target ?? 0 })) : evenParts(target ?? 0, quarters);
}

/** The target without quarters: their sum, or of limits the highest. */
function onceAgain({ measure, target, phases }: Commitment): number | null {
  return measure === 'at_most' && phases.length > 0 ? Math.max(...phases.map((phase) => phase.target)) : target;
}

function total(phases: readonly Phase[]): number {
  return phases.reduce((sum, { target }) => sum + target, 0);
}

const unchanged = (code: string, what: string, next: string) => refused(code, `${what} Nothing was changed.`, next);

/** Why this is no promise yet, by the name of the field; null when it is one. */
export function termProblem(commitment: Commitment, frame: DraftFrame): AppError | null {
  return wordProblem(commitment) ?? phaseProblem(commitment, frame) ?? numberProblem(commitment) ?? spreadProblem(commitment, frame) ?? pairingProblem(commitment, frame);
}

function wordProblem({ title, weight }: Commitment): AppError | null {
  if (title === '') return unchanged('title', 'The title is empty.', 'Say in a few words what is promised.');
  if (!(weight > 0)) return unchanged('weight', `The weight must be more than 0, not ${weight}.`, 'Type 1 for a usual promise, more for a graver one.');
  return null;
}

function numberProblem({ measure, unit, currency, target }: Commitment): AppError | null {
  if (measure === 'milestone') {
    return unit === 'date' && target === null ? null : unchanged('target', 'The target of a milestone is its due day, not a number.', 'Type the due day, or choose another measure.');
  }
  if (unit === 'date') return unchanged('unit', 'Only a milestone is counted by its day.', 'Choose another unit, or make it a milestone.');
  if (unit === 'money' && currency === null) return unchanged('currency', 'The currency is missing: money is promised in one.', 'Choose the currency, such as USD.');
  if (target === null) return unchanged('target', 'The target is missing.', 'Type how much is promised.');
  if (!(target > 0)) return unchanged('target', `The target must be more than 0, not ${target}.`, 'Type how much is promised, or drop the commitment.');
  if (unit === 'money' && !Number.isSafeInteger(target)) return unchanged('target', 'The target is kept in whole cents.', 'Type an amount with at most two decimals.');
  if (measure === 'qualitative' && (unit !== 'score' || target > 100)) return unchanged('target', 'A score runs from 0 to 100.', 'Type the score to be reached, or choose another measure.');
  return null;
}

function spreadProblem({ phasing, dueOn, unit, measure }: Commitment, { window }: DraftFrame): AppError | null {
  const within = `from ${window.start} to ${window.end}`;
  if (!isInWindow(dueOn, window)) return unchanged('dueOn', `The due day ${dueOn} is outside the plan, which runs ${within}.`, 'Type a day inside it.');
  if (phasing === 'none') return null;
  if (measure === 'milestone') return unchanged('phasing', 'A milestone is done on one day and is not spread.', 'Leave it without phasing.');
  if (unit === 'percent' || unit === 'score') return unchanged('phasing', 'A share or a score is not added up over quarters.', 'Leave it without phasing; it is judged on its due day.');
  return null;
}

function phaseProblem({ phasing, phases, unit }: Commitment, { window }: DraftFrame): AppError | null {
  if (phasing !== 'explicit') return null;
  const within = `from ${window.start} to ${window.end}`;
  if (phases.length === 0) return unchanged('phases', 'No quarter has an amount.', 'Type an amount for at least one quarter.');
  if (phases.some(({ target }) => !(target > 0))) return unchanged('phases', 'The amount of a quarter must be more than 0.', 'Leave a quarter empty where nothing is promised.');
  if (unit === 'money' && phases.some(({ target }) => !Number.isSafeInteger(target))) return unchanged('phases', 'The amount of a quarter is kept in whole cents.', 'Type an amount with at most two decimals.');
  const isOutside = phases.some((phase) => !isInWindow(phase.window.start, window) || !isInWindow(phase.window.end, window));
  if (isOutside) return unchanged('phases', `A quarter is outside the plan, which runs ${within}.`, 'Choose quarters inside it.');
  const isOverlapping = phases.some((phase, index) => phase.window.start <= (phases[index - 1]?.window.end ?? ''));
  return isOverlapping ? unchanged('phases', 'Two quarters share days.', 'Give each quarter once.') : null;
}

function pairingProblem({ id, ownerParty, answers }: Commitment, { others }: DraftFrame): AppError | null {
  for (const answered of answers) {
    const other = others.find((one) => one.id === answered && one.id !== id);
    if (other === undefined) return unchanged('answers', 'A commitment that this one is given for is not in this draft.', 'Choose one of the other side’s in this draft.');
    if (other.ownerParty === ownerParty && ownerParty !== 'joint') {
      return unchanged('answers', 'A commitment is given for one of the other side, not for one of the same.', 'Choose one of the other side’s.');
    }
  }
  return null;
}
