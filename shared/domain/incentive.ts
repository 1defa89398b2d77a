import { z } from 'zod';
import { convert, type FxPolicy, type RateBook } from '../fx.ts';
import { Currency, Money } from '../money.ts';
import { Day, isInWindow } from '../time.ts';
import { nameInTitle } from './narrative.ts';
import { percentText, shortMoneyText } from '../quantity.ts';

/** What a vendor gives for what a partner brings, agreed with this partner alone. Source: glossary, "Custom incentive and revenue sharing structures". */
export const IncentiveKind = z.enum(['rebate', 'commission', 'mdf', 'revenue_share']);
export type IncentiveKind = z.infer<typeof IncentiveKind>;

/** What the incentive is counted on: the partner's revenue, joint deals won, or marketing money used. */
export const IncentiveBasis = z.enum(['revenue', 'won_deals', 'marketing']);
export type IncentiveBasis = z.infer<typeof IncentiveBasis>;

/** What people write of an agreed incentive. `rate` is a ratio; `targetMinor` has to be reached first; amounts are in `currency`. */
export const IncentiveWording = z.strictObject({
  kind: IncentiveKind,
  name: z.string().min(1).max(200),
  basis: IncentiveBasis,
  productLine: z.string().max(200).nullable(),
  rate: z.number().min(0).max(1).nullable(),
  currency: Currency,
  targetMinor: z.int().positive().nullable(),
  fixedMinor: z.int().positive().nullable(),
  fromOn: Day,
  toOn: Day,
  standard: z.string().max(2000),
  note: z.string().max(2000).nullable(),
});
export type IncentiveWording = z.infer<typeof IncentiveWording>;

/** An agreed incentive as it is kept. */
export const IncentiveTerm = IncentiveWording.extend({ id: z.uuid(), partnerId: z.uuid() });
export type IncentiveTerm = z.infer<typeof IncentiveTerm>;

/** The kind as people read it. */
export const incentiveKindNames: Readonly<Record<IncentiveKind, string>> = {
  rebate: 'Rebate',
  commission: 'Commission',
  mdf: 'Marketing funds',
  revenue_share: 'Revenue share',
};

/** The basis as people read it. */
export const incentiveBasisNames: Readonly<Record<IncentiveBasis, string>> = {
  revenue: 'Revenue of the partner',
  won_deals: 'Joint deals won',
  marketing: 'Marketing money used',
};

/** What an incentive of a kind is counted on, unless somebody says otherwise. */
export const usualBasis: Readonly<Record<IncentiveKind, IncentiveBasis>> = { rebate: 'revenue', commission: 'won_deals', mdf: 'marketing', revenue_share: 'revenue' };

/** An amount on a day that an incentive may be counted on, or that was paid. */
export interface DatedAmount {
  readonly id: string;
  readonly on: Day;
  readonly money: Money;
  readonly productLine: string | null;
}

/** A line of a statement, with the kind its words say it is; null when they say none. */
export interface PaidLine extends DatedAmount {
  readonly kind: IncentiveKind | null;
}

/** What attainment is computed from: the partner's amounts by basis, and what its statements say was paid. */
export interface AttainmentFacts {
  readonly amounts: Readonly<Record<IncentiveBasis, readonly DatedAmount[]>>;
  readonly paid: readonly PaidLine[];
  readonly rates: RateBook;
  readonly policy: FxPolicy;
}

/**
 * How far an agreed incentive is on a day. `reached` counts towards `target`; `due` is what the agreement gives for it,
 * `paid` what statements of its kind and days say. All in the term's currency; `excluded` rows have no rate to it.
 */
export const IncentiveAttainment = z.strictObject({
  reached: Money.nullable(),
  target: Money.nullable(),
  attainment: z.number().nullable(),
  due: Money.nullable(),
  paid: Money.nullable(),
  note: z.string().nullable(),
  excluded: z.int(),
  rowIds: z.array(z.string()),
});
export type IncentiveAttainment = z.infer<typeof IncentiveAttainment>;

/**
 * Attainment of one incentive: what was reached of its target, what that earns, and what was paid.
 *
 * Unit: money in the term's currency, and a ratio. Formula: reached = Σ amounts of the basis in the term's days up to
 * the day, of its product line where it names one; attainment = reached ÷ target (for marketing funds ÷ the agreed
 * sum); due = reached × rate + the fixed sum once the target is reached, 0 before. Source: glossary, custom incentives.
 * Null: reached before the term begins or where no amount of the basis is known, attainment without a target,
 * due for marketing funds, which are used and not earned, and paid where no statement line of the kind is known.
 */
export function incentiveAttainment(term: IncentiveTerm, facts: AttainmentFacts, asOf: Day): IncentiveAttainment {
  const size = term.basis === 'marketing' ? (term.targetMinor ?? term.fixedMinor) : term.targetMinor;
  const target = size === null ? null : { minor: size, currency: term.currency };
  const isOwn = ({ on, productLine }: DatedAmount) =>
    isInWindow(on, { start: term.fromOn, end: term.toOn }) && on <= asOf && (term.productLine === null || isSameText(productLine, term.productLine));
  const counted = sumIn(term.currency, facts.amounts[term.basis].filter(isOwn), facts);
  const paid = sumIn(term.currency, facts.paid.filter((line) => line.kind === term.kind && isInWindow(line.on, { start: term.fromOn, end: term.toOn }) && line.on <= asOf), facts);
  const around = { target, paid: paid.money, excluded: counted.excluded + paid.excluded, rowIds: [...counted.ids, ...paid.ids] };
  if (asOf < term.fromOn) return { ...around, reached: null, attainment: null, due: null, note: 'Has not begun.' };
  if (counted.money === null) return { ...around, reached: null, attainment: null, due: null, note: noneKnown[term.basis] };
  const reached = counted.money;
  const isReached = target === null || reached.minor >= target.minor;
  return {
    ...around,
    reached,
    attainment: target === null ? null : reached.minor / target.minor,
    due: dueOf(term, reached, isReached),
    note: isReached || term.basis === 'marketing' ? null : 'Nothing is due before the target is reached.',
  };
}

const noneKnown: Readonly<Record<IncentiveBasis, string>> = {
  revenue: 'No revenue of these days is known.',
  won_deals: 'No joint deal won in these days is known.',
  marketing: 'No marketing money of these days is known.',
};

function dueOf(term: IncentiveTerm, reached: Money, isReached: boolean): Money | null {
  if (term.basis === 'marketing' || (term.rate === null && term.fixedMinor === null)) return null;
  const earned = isReached ? Math.round(reached.minor * (term.rate ?? 0)) + (term.fixedMinor ?? 0) : 0;
  return { minor: earned, currency: term.currency };
}

interface Sum {
  readonly money: Money | null;
  readonly ids: readonly string[];
  readonly excluded: number;
}

/** The amounts in one currency; null where none is known in it. */
function sumIn(currency: string, amounts: readonly DatedAmount[], { rates, policy }: AttainmentFacts): Sum {
  const converted = amounts.map(({ id, on, money }) => ({ id, minor: convert(money, currency, policy, on, rates)?.money.minor ?? null }));
  const known = converted.flatMap(({ id, minor }) => (minor === null ? [] : [{ id, minor }]));
  const total = known.reduce((sum, { minor }) => sum + minor, 0);
  return { money: known.length === 0 ? null : { minor: total, currency }, ids: known.map(({ id }) => id), excluded: converted.length - known.length };
}

function isSameText(found: string | null, wanted: string): boolean {
  return found !== null && found.trim().toLowerCase() === wanted.trim().toLowerCase();
}

/** Words by which a statement's line says what kind of incentive it pays; the first that fits. */
const KIND_WORDS: readonly (readonly [RegExp, IncentiveKind])[] = [
  [/rev(enue)?[\s_-]*shar/i, 'revenue_share'],
  [/\bmdf\b|market|co-?op/i, 'mdf'],
  [/commission|provision|referral|spiff?\b/i, 'commission'],
  [/rebate|bonus|bonif|rückvergütung|remise/i, 'rebate'],
];

/** The kind a statement's line pays, read from its type and, where that is silent, its program. Null when neither says. */
export function paidKindOf(type: string | null, program: string | null): IncentiveKind | null {
  for (const text of [type, program]) {
    const found = text === null ? undefined : KIND_WORDS.find(([words]) => words.test(text))?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** What the incentives page's message is written from: the agreed incentives in force, and how far they are. */
export interface IncentivesRead {
  readonly partnerName: string;
  readonly inForce: readonly Pick<IncentiveAttainment, 'attainment' | 'due' | 'paid'>[];
  readonly paidLines: number;
}

/**
 * The message of the incentives page: how many agreed incentives reached their target, and where
 * less was paid than is due.
 *
 * Sums of due and paid are compared only where both are known and in one currency.
 */
export function incentivesTitle({ partnerName, inForce, paidLines }: IncentivesRead, locale = 'en'): string {
  const them = nameInTitle(partnerName);
  if (inForce.length === 0) {
    return paidLines === 0 ? `No incentive is agreed with ${them}, and no statement is known` : `${them} is paid by the standard programme alone; no incentive is agreed`;
  }
  const count = inForce.length === 1 ? '1 incentive is' : `${inForce.length} incentives are`;
  const owed = owedOf(inForce);
  if (owed !== null) return `${count} agreed with ${them}; statements are ${shortMoneyText(owed, locale)} short of what is due`;
  const judged = inForce.flatMap(({ attainment }) => (attainment === null ? [] : [attainment]));
  const [only] = judged;
  if (only === undefined) return `${count} agreed with ${them}; none can be measured yet`;
  if (judged.length > 1) return `${count} agreed with ${them}; ${judged.filter((ratio) => ratio >= 1).length} of ${judged.length} reached the target`;
  const at = percentText(only, locale);
  return inForce.length === 1 ? `${count} agreed with ${them}, at ${at} of its target` : `${count} agreed with ${them}; the one with a target is at ${at} of it`;
}

/** What is due beyond what was paid; null where it is not known, in several currencies, or nothing. */
function owedOf(inForce: IncentivesRead['inForce']): Money | null {
  const known = inForce.flatMap(({ due, paid }) => (due === null || paid === null ? [] : [{ due, paid }]));
  const [first] = known;
  if (first === undefined || known.some(({ due }) => due.currency !== first.due.currency)) return null;
  const minor = known.reduce((sum, { due, paid }) => sum + Math.max(0, due.minor - paid.minor), 0);
  return minor === 0 ? null : { minor, currency: first.due.currency };
}
