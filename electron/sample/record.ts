import type { OwnerParty, Side } from '../../shared/domain/party.ts';
import type { QuarterLabel } from '../../shared/fiscal.ts';
import { isInWindow } from '../../shared/time.ts';
import { daysOf, quarterLabel, QUARTERS } from './calendar.ts';
import { sampleId } from './ids.ts';
import { createRandom, type Random } from './random.ts';
import type { PartnerStory, StoryPromise, Year } from './story.ts';

/**
 * A story's promise in one year with what was kept, quarter by quarter, in the story's unit.
 *
 * Everything that has to add up reads from here: plans and reports, and the deals behind them.
 */
export interface YearOfPromise {
  readonly promise: StoryPromise;
  readonly owner: OwnerParty;
  readonly year: Year;
  readonly commitmentId: string;
  readonly promised: readonly (number | null)[];
  readonly kept: readonly (number | null)[];
}

const YEARS: readonly Year[] = [2024, 2025, 2026];

/** What was smaller in the years before, against 2026. */
const GROWTH: Readonly<Record<Year, number>> = { 2024: 0.82, 2025: 0.88, 2026: 1 };

/** A kept promise is kept in full; one that was not kept was kept about this far. */
const HOW_FAR_WHEN_NOT_KEPT = 0.8;

/** All promises of a partnership over the years, past years told by its record. */
export function recordOf(story: PartnerStory): YearOfPromise[] {
  const random = createRandom(seedOf(story.key));
  const sides: readonly (readonly [OwnerParty, readonly StoryPromise[]])[] = [
    ['vendor', story.vendor],
    ['partner', story.partner],
    ['joint', story.joint],
  ];
  return YEARS.flatMap((year) =>
    sides.flatMap(([owner, promises]) =>
      promises.filter((promise) => yearsOf(promise).includes(year)).map((promise) => oneYear(story, owner, promise, year, random)),
    ),
  );
}

/** The years a promise is in the plan. */
function yearsOf({ years, terms }: StoryPromise): readonly Year[] {
  if (years !== undefined) return years;
  if (terms.kind === 'once' || terms.kind === 'milestone') return [2026];
  return terms.kind === 'evenly' ? [2025, 2026] : YEARS;
}

function oneYear(story: PartnerStory, owner: OwnerParty, promise: StoryPromise, year: Year, random: Random): YearOfPromise {
  const commitmentId = sampleId('commitment', story.key, owner, promise.key, year);
  return { promise, owner, year, commitmentId, ...amounts(story, owner, promise, year, random) };
}

function amounts(
  story: PartnerStory,
  owner: OwnerParty,
  promise: StoryPromise,
  year: Year,
  random: Random,
): Pick<YearOfPromise, 'promised' | 'kept'> {
  const { terms } = promise;
  if (terms.kind === 'milestone') return { promised: [], kept: [] };
  if (terms.kind === 'once') return { promised: [], kept: terms.reached };
  if (terms.kind === 'reviews') return countedAtReviews(story, owner === 'partner' ? 'partner' : 'vendor', year);
  if (year === 2026) return { promised: terms.kind === 'evenly' ? [] : terms.promised, kept: terms.kept };

  const perQuarter = terms.kind === 'evenly' ? terms.kept.concat(terms.kept[0] ?? null) : terms.promised;
  const promised = perQuarter.map((amount, index) => (amount === null || isBefore(year, index) ? null : scaled(promise, amount, year)));
  const kept = promised.map((amount, index) =>
    amount === null ? null : keptLike(promise, amount, levelOf(story, owner, quarterLabel(year, index)), random),
  );
  return { promised: terms.kind === 'evenly' ? [] : promised, kept };
}

/** Planning began with the last quarter of 2024. */
function isBefore(year: Year, index: number): boolean {
  return !QUARTERS.includes(quarterLabel(year, index));
}

function countedAtReviews({ reviews }: PartnerStory, side: Side, year: Year): Pick<YearOfPromise, 'promised' | 'kept'> {
  const inQuarter = (index: number) => reviews.filter((review) => isInWindow(review.due, daysOf(quarterLabel(year, index))));
  const promised = [0, 1, 2, 3].map((index) => inQuarter(index).length || null);
  const kept = promised.map((count, index) => {
    if (count === null || !QUARTERS.includes(quarterLabel(year, index))) return null;
    return inQuarter(index).filter((review) => review.held !== undefined && review[side] === 'attended').length;
  });
  return { promised, kept };
}

/** Money and hours were smaller in earlier years; what is counted by the piece was not. */
function scaled({ unit }: StoryPromise, amount: number, year: Year): number {
  if (unit === 'k$') return Math.max(10, Math.round((amount * GROWTH[year]) / 10) * 10);
  if (unit === 'hours' && amount >= 40) return Math.round((amount * GROWTH[year]) / 10) * 10;
  return amount;
}

/** How far the side kept its promises then, about. */
function levelOf({ record }: PartnerStory, owner: OwnerParty, quarter: QuarterLabel): number {
  const levels = owner === 'partner' ? record.partner : record.vendor;
  return levels[QUARTERS.indexOf(quarter)] ?? 1;
}

/** A delivered amount, such that promises at this level are kept this far on average. */
function keptLike(promise: StoryPromise, promised: number, level: number, random: Random): number {
  const isKept = random.chance((level - HOW_FAR_WHEN_NOT_KEPT) / (1 - HOW_FAR_WHEN_NOT_KEPT));
  const part = isKept ? 1 + random.next() * 0.04 : HOW_FAR_WHEN_NOT_KEPT - 0.15 + random.next() * 0.3;
  if (promise.measure === 'at_most') return Math.max(1, isKept ? Math.floor(promised * (1.85 - part)) : Math.ceil(promised * (2 - part)));
  const amount = promised * part;
  if (promise.unit === 'k$' && promised >= 100) return Math.round(amount / 10) * 10;
  if (promise.measure === 'recurring') return Math.min(promised, Math.floor(amount));
  return isKept ? Math.max(promised, Math.round(amount)) : Math.floor(amount);
}

function seedOf(key: string): number {
  return Number.parseInt(sampleId('seed', key).slice(0, 8), 16);
}
