import { addDays, addMonths, type Day, type Window } from '../time.ts';
import { minorDigits } from '../money.ts';
import type { Category, Commitment, Measure, Unit } from './commitment.ts';
import type { Industry, OwnerParty } from './party.ts';
import type { Role } from './person.ts';
import { byShares } from './spreading.ts';

/**
 * A promise as a template words it. `target` is a suggestion in the unit as people write it: money
 * in whole units of the partnership's currency, percent as 95 for 95 %; null for a milestone.
 * `spread` gives the quarters' shares, or says that it is owed evenly by days, or once by the end
 * of the month `due` of the plan. `givenFor` holds keys of the other side's promises.
 */
export interface TemplatePromise {
  readonly key: string;
  readonly side: OwnerParty;
  readonly about: Category;
  readonly title: string;
  readonly measure: Measure;
  readonly unit: Unit;
  readonly target: number | null;
  readonly spread: 'once' | 'evenly' | readonly [number, number, number, number];
  readonly due: number;
  readonly weight: number;
  readonly role: Role;
  readonly productLine?: string;
  readonly segment?: string;
  readonly geography?: string;
  readonly givenFor?: readonly string[];
  /** What to settle before it is a promise. */
  readonly notes?: string;
}

/** A joint business plan of one industry, to begin from. */
export interface PlanTemplate {
  readonly industry: Industry;
  readonly name: string;
  readonly summary: string;
  readonly objectives: string;
  readonly promises: readonly TemplatePromise[];
}

/** What a template is filled in with. `holder` answers who holds a role on a side; null where nobody does. */
export interface TemplateFrame {
  readonly planVersionId: string;
  readonly window: Window;
  readonly quarters: readonly Window[];
  readonly currency: string;
  readonly newId: () => string;
  readonly holder: (role: Role, side: OwnerParty) => string | null;
}

/** The template's promises as a draft's commitments; every target is marked as the template's suggestion. */
export function fromTemplate(template: PlanTemplate, frame: TemplateFrame): Commitment[] {
  const ids = new Map(template.promises.map(({ key }) => [key, frame.newId()]));
  const answers = (promise: TemplatePromise) => {
    const named = template.promises.filter((other) => promise.givenFor?.includes(other.key) === true || other.givenFor?.includes(promise.key) === true);
    return named.flatMap(({ key }) => ids.get(key) ?? []);
  };
  return template.promises.map((promise) => toCommitment(promise, ids.get(promise.key) ?? frame.newId(), answers(promise), frame));
}

function toCommitment(promise: TemplatePromise, id: string, answers: string[], frame: TemplateFrame): Commitment {
  const { spread, unit, due } = promise;
  const target = promise.target === null ? null : inUnit(promise.target, unit, frame.currency);
  const phases = typeof spread === 'string' || target === null ? [] : byShares(target, frame.quarters, spread);
  return {
    id,
    planVersionId: frame.planVersionId,
    ownerParty: promise.side,
    externalId: null,
    category: promise.about,
    categoryLabel: null,
    title: promise.title,
    measure: promise.measure,
    unit,
    currency: unit === 'money' ? frame.currency : null,
    target,
    dueOn: phases.at(-1)?.window.end ?? endOfMonth(frame.window, due),
    weight: promise.weight,
    phasing: phases.length > 0 ? 'explicit' : spread === 'evenly' ? 'linear' : 'none',
    phases,
    answers,
    ownerName: frame.holder(promise.role, promise.side),
    productLine: promise.productLine ?? null,
    segment: promise.segment ?? null,
    geography: promise.geography ?? null,
    solutionId: null,
    visibility: 'shared',
    notes: promise.notes ?? null,
    suggestedBy: 'template',
  };
}

function inUnit(target: number, unit: Unit, currency: string): number {
  if (unit === 'money') return target * 10 ** minorDigits(currency);
  return unit === 'percent' ? target / 100 : target;
}

/** The last day of the plan's n-th month, never after the plan's own. */
function endOfMonth(window: Window, month: number): Day {
  const day = addDays(addMonths(window.start, month), -1);
  return day > window.end ? window.end : day;
}
