import { z } from 'zod';
import { dayText, NO_VALUE, percentText, progressText, amountText } from '../quantity.ts';
import { Day, type Instant } from '../time.ts';
import type { Provenance } from './actual.ts';
import { Visibility } from './commitment.ts';
import { figureText } from './metrics/figureText.ts';
import { definitionOf, isMetricKey } from './metrics/dictionary.ts';
import type { MetricResult } from './metrics/result.ts';
import { OwnerParty } from './party.ts';
import type { Scorecard } from './scorecard.ts';
import { statusWords } from './narrative.ts';
import { readFigure, readLine, type SealedLine, type SealedRecord } from './sealedReview.ts';

/**
 * A sealed figure that reads differently from the data as they are now. The sealed one stays; this
 * stands beside it. `reason` is in words both sides may read, `source` names the file or the person
 * and is for our eyes; `batchId` is the import that brought the new value. Source: metrics K9.
 */
export const FigureRestatement = z.strictObject({
  subject: z.string(),
  side: OwnerParty.nullable(),
  was: z.string(),
  is: z.string(),
  reason: z.string(),
  source: z.string().nullable(),
  batchId: z.uuid().nullable(),
  restatedOn: Day,
  visibility: Visibility,
});
export type FigureRestatement = z.infer<typeof FigureRestatement>;

/** What is compared: the record and when it was taken, and the same quarter from today's data. `figures` null leaves the metrics out. */
export interface Comparison {
  readonly sealed: SealedRecord;
  readonly takenAt: Instant;
  readonly scorecard: Scorecard;
  readonly figures: readonly MetricResult[] | null;
  readonly asOf: Day;
  readonly locale: string;
}

/**
 * Every sealed figure that today's data tell differently: commitments first, then each side, then metrics.
 *
 * Today's scorecard must be computed for the same quarter as of the sealed day, so that only data
 * and not the passing of time restate. Nothing differs: an empty list. Source: metrics K9.
 */
export function restatements(comparison: Comparison): FigureRestatement[] {
  const lines = restatedLines(comparison);
  return [...lines, ...restatedSides(comparison, lines.length), ...restatedFigures(comparison)];
}

type Line = Omit<SealedLine, 'rows'>;

function restatedLines(comparison: Comparison): FigureRestatement[] {
  const { sealed, scorecard } = comparison;
  const before = new Map<string, Line>(sealed.lines.map(({ rows: _rows, ...line }) => [line.id, line]));
  const now = new Map(scorecard.lines.map((line) => [line.commitment.id, line]));
  const ids = [...before.keys(), ...[...now.keys()].filter((id) => !before.has(id))];
  return ids.flatMap((id) => {
    const was = before.get(id) ?? null;
    const found = now.get(id);
    const is = found === undefined ? null : readLine(found);
    return sameFigure(was, is) ? [] : [lineRestatement(was, is, found?.actuals.map(({ provenance }) => provenance) ?? [], comparison)];
  });
}

/** A new title, weight or owner is no other figure. */
function sameFigure(a: Line | null, b: Line | null): boolean {
  if (a === null || b === null) return a === b;
  return a.value === b.value && a.doneOn === b.doneOn && a.target === b.target && a.dueOn === b.dueOn && a.fulfilment === b.fulfilment && a.status === b.status;
}

function lineRestatement(was: Line | null, is: Line | null, origins: readonly Provenance[], { takenAt, asOf, locale }: Comparison): FigureRestatement {
  const line = is ?? was;
  if (line === null) throw new Error('A restatement is about a commitment that was or is');
  const newer = origins.filter((one) => one.enteredAt > takenAt).toSorted((a, b) => a.enteredAt.localeCompare(b.enteredAt)).at(-1);
  const restatedOn = newer === undefined ? asOf : newer.enteredAt.slice(0, 10);
  return {
    subject: line.title,
    side: line.ownerParty,
    was: lineText(was, locale),
    is: lineText(is, locale),
    reason: reasonOf(was, is, newer, locale),
    source: newer === undefined ? null : sourceOf(newer),
    batchId: newer?.batchId ?? null,
    restatedOn,
    // What was ever internal stays so.
    visibility: was?.visibility === 'internal' || is?.visibility === 'internal' ? 'internal' : 'shared',
  };
}

function reasonOf(was: Line | null, is: Line | null, newer: Provenance | undefined, locale: string): string {
  if (was === null) return 'It was not part of the plan then.';
  if (is === null) return 'It is no longer part of the plan.';
  if (newer !== undefined) return `${newer.batchId === null ? 'Typed' : 'Imported'} on ${dayText(newer.enteredAt.slice(0, 10), locale)}.`;
  if (was.target !== is.target || was.dueOn !== is.dueOn) return 'The plan is worded differently now.';
  return was.state === is.state || is.state === null ? 'A reported value was changed or taken back.' : 'The other side has answered since.';
}

function sourceOf({ fileName, line, enteredBy }: Provenance): string | null {
  if (fileName !== null) return line === null ? fileName : `${fileName}, line ${line}`;
  return enteredBy;
}

function lineText(line: Line | null, locale: string): string {
  if (line === null) return NO_VALUE;
  const word = statusWords[line.status].word;
  if (line.measure === 'milestone') return line.doneOn === null ? word : `${dayText(line.doneOn, locale)}, ${word}`;
  if (line.value === null) return word;
  const amount = line.target === null ? amountText(line.value, line, locale) : progressText(line.value, line.target, line, locale);
  return `${amount}, ${word}`;
}

function restatedSides({ sealed, scorecard, asOf, locale }: Comparison, changed: number): FigureRestatement[] {
  // A side's figure counts its internal promises too, so the partner may not see it move.
  const isAnyInternal = (side: 'vendor' | 'partner') =>
    sealed.lines.some((line) => line.visibility === 'internal' && line.ownerParty !== (side === 'vendor' ? 'partner' : 'vendor'));
  return (['vendor', 'partner'] as const).flatMap((side) => {
    const was = sealed.sides[side].fulfilment;
    const is = scorecard.sides[side].fulfilment;
    if (was === is) return [];
    return [{
      subject: `Kept by ${side === 'vendor' ? sealed.vendorName : sealed.partnerName}`,
      side,
      was: percentText(was, locale, 1),
      is: percentText(is, locale, 1),
      reason: changed === 0 ? 'Weights or rules are different now.' : 'Follows from the commitments that read differently.',
      source: null,
      batchId: null,
      restatedOn: asOf,
      visibility: isAnyInternal(side) ? ('internal' as const) : ('shared' as const),
    }];
  });
}

function restatedFigures({ sealed, figures, asOf, locale }: Comparison): FigureRestatement[] {
  if (figures === null) return [];
  const now = new Map(figures.map((result) => [readFigure(result).key, readFigure(result)]));
  return sealed.figures.flatMap((was) => {
    const is = now.get(was.key);
    if (is === undefined || (is.value === was.value && is.status === was.status)) return [];
    const definition = isMetricKey(was.key) ? definitionOf(was.key) : null;
    const isOther = is.definitionVersion !== was.definitionVersion;
    return [{
      subject: `${was.key} ${definition?.name ?? ''}`.trim(),
      side: null,
      was: figureText(was, locale),
      is: figureText(is, locale),
      reason: isOther ? `Defined differently now (version ${is.definitionVersion}, then ${was.definitionVersion}).` : 'Computed from rows that came or changed since.',
      source: null,
      batchId: null,
      restatedOn: asOf,
      // Metrics are ours until a pack shows them.
      visibility: 'internal' as const,
    }];
  });
}
