import type { ActualState } from '../../../shared/domain/actual.ts';
import type { Category, Measure, Unit } from '../../../shared/domain/commitment.ts';
import type { OwnerParty } from '../../../shared/domain/party.ts';
import { isDay } from '../../../shared/time.ts';
import type { Value } from '../reading.ts';
import { ratioColumn, textColumn } from './columns.ts';
import { moneyOf, numberOf, type ReadField, type TargetColumn, textOf } from './target.ts';

/** A number (money in minor units) or a day; both null when the cell is empty. */
export interface Amount {
  readonly value: number | null;
  readonly day: string | null;
}

/** What a row of a joint plan promises, and what it reports. */
export interface CommitmentRecord {
  readonly externalId: string | null;
  readonly planId: string | null;
  readonly ownerParty: OwnerParty;
  readonly category: Category;
  readonly categoryLabel: string | null;
  readonly title: string;
  readonly measure: Measure;
  readonly unit: Unit;
  readonly currency: string | null;
  readonly target: number | null;
  readonly dueOn: string | null;
  readonly period: string | null;
  readonly weight: number;
  readonly ownerName: string | null;
  readonly answers: readonly string[];
  readonly visibility: 'shared' | 'internal';
  readonly notes: string | null;
  readonly actual: Amount;
  readonly counter: Amount;
  readonly state: ActualState;
}

/** Why a row cannot stand as a commitment, for the list of refused rows. */
export interface CommitmentProblem {
  readonly code: 'missing-target' | 'target-not-positive' | 'weight-not-positive' | 'unknown-side' | 'missing-due';
  readonly detail: string;
}

/** What a plan's export says of a promise beside its wording. */
export const commitmentFacts: readonly TargetColumn[] = [
  textColumn('metric', 'metric'),
  ratioColumn('attainment_ratio', 'attainment'),
  textColumn('status', 'status'),
];

/** Words by which a category is known, the first that fits; checked in order. */
const CATEGORY_WORDS: readonly (readonly [RegExp, Category])[] = [
  [/co-?\s?market|mdf|demand|campaign|event/i, 'co-marketing'],
  [/pre-?\s?sales|technical/i, 'pre-sales'],
  [/roadmap/i, 'roadmap'],
  [/exec|sponsor|governance|review/i, 'executive'],
  [/solution|innovation|development/i, 'joint-solution'],
  [/pipeline|co-?\s?sell|registration/i, 'pipeline'],
  [/revenue|bookings|sales|umsatz/i, 'revenue'],
  [/customer|success|retention|renewal/i, 'customer-success'],
  [/enable|certif|capab|train|skill/i, 'enablement'],
  [/access|exclusiv/i, 'market-access'],
  [/incentive|rebate|margin|discount/i, 'incentive'],
];

const MEASURES: Readonly<Record<string, Measure>> = {
  at_least: 'at_least', atleast: 'at_least', min: 'at_least', minimum: 'at_least',
  at_most: 'at_most', atmost: 'at_most', max: 'at_most', maximum: 'at_most',
  milestone: 'milestone', recurring: 'recurring', qualitative: 'qualitative',
};

const STATES: Readonly<Record<string, ActualState>> = { claimed: 'claimed', accepted: 'accepted', disputed: 'disputed', waived: 'waived' };

/** Reads a row as a commitment, or says why it is none. */
export function commitmentRecord(get: ReadField): CommitmentRecord | CommitmentProblem {
  const ownerParty = sideOf(textOf(get('side')));
  if (ownerParty === null) return { code: 'unknown-side', detail: `Side “${textOf(get('side')) ?? ''}” is none of vendor, partner, joint.` };
  const measure = MEASURES[wordOf(get('measure'))] ?? 'at_least';
  const unit = unitOf(get, measure);
  const target = measure === 'qualitative' ? (amountOf(get('target')).value ?? 100) : amountOf(get('target')).value;
  const dueOn = (measure === 'milestone' ? amountOf(get('target')).day : null) ?? textOf(get('dueDate'));
  const problem = problemOf(measure, target, dueOn, get);
  if (problem !== null) return problem;
  const label = textOf(get('category'));
  return {
    externalId: textOf(get('externalId')),
    planId: textOf(get('planId')),
    ownerParty,
    category: categoryOf(label),
    categoryLabel: label,
    title: textOf(get('description')) ?? label ?? textOf(get('externalId')) ?? 'Commitment',
    measure,
    unit,
    currency: unit === 'money' ? currencyOf(get) : null,
    target: measure === 'milestone' ? null : target,
    dueOn,
    period: textOf(get('period')),
    weight: numberOf(get('weight')) ?? 1,
    ownerName: textOf(get('ownerName')),
    answers: (textOf(get('answers')) ?? '').split(';').map((id) => id.trim()).filter((id) => id !== ''),
    visibility: wordOf(get('visibility')) === 'internal' ? 'internal' : 'shared',
    notes: textOf(get('notes')),
    actual: amountOf(get('actual')),
    counter: amountOf(get('counterValue')),
    state: STATES[wordOf(get('state'))] ?? 'claimed',
  };
}

/** True for a row that cannot stand as a commitment. */
export function isProblem(record: CommitmentRecord | CommitmentProblem): record is CommitmentProblem {
  return 'code' in record;
}

function problemOf(measure: Measure, target: number | null, dueOn: string | null, get: ReadField): CommitmentProblem | null {
  const weight = numberOf(get('weight'));
  if (weight !== null && weight <= 0) return { code: 'weight-not-positive', detail: `A weight of ${weight} counts nothing.` };
  if (measure === 'milestone') return dueOn === null ? { code: 'missing-due', detail: 'A milestone needs the day it is due.' } : null;
  if (target === null) return { code: 'missing-target', detail: 'There is no target to measure against.' };
  return target > 0 ? null : { code: 'target-not-positive', detail: 'A target must be more than nothing.' };
}

/** The category a label means; `other` keeps its label for people. */
export function categoryOf(label: string | null): Category {
  if (label === null) return 'other';
  return CATEGORY_WORDS.find(([words]) => words.test(label))?.[1] ?? 'other';
}

function sideOf(side: string | null): OwnerParty | null {
  const word = (side ?? '').trim().toLowerCase();
  if (/^(vendor|us|we|our|ours|oem|supplier|hersteller)$/.test(word)) return 'vendor';
  if (/^(partner|them|they|reseller|their|theirs)$/.test(word)) return 'partner';
  return /^(joint|both|shared)$/.test(word) ? 'joint' : null;
}

function unitOf(get: ReadField, measure: Measure): Unit {
  if (measure === 'milestone') return 'date';
  if (moneyOf(get('target')) !== null) return 'money';
  if (measure === 'qualitative') return 'score';
  const word = wordOf(get('unit'));
  if (word === 'percent' || word === 'days' || word === 'hours' || word === 'score') return word;
  return 'count';
}

function currencyOf(get: ReadField): string | null {
  return moneyOf(get('target'))?.currency ?? textOf(get('currency'));
}

function amountOf(value: Value): Amount {
  const money = moneyOf(value);
  if (money !== null) return { value: money.minor, day: null };
  const text = textOf(value);
  if (text !== null && isDay(text)) return { value: null, day: text };
  return { value: numberOf(value), day: null };
}

function wordOf(value: Value): string {
  return (textOf(value) ?? '').trim().toLowerCase().replaceAll(/[\s-]+/g, '_');
}
