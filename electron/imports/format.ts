import type { ColumnProfile } from './columnProfile.ts';
import type { DateOrder, DateShape } from './dateText.ts';
import type { FieldType } from './fieldTypes.ts';
import type { HeaderHints } from './headerName.ts';
import type { NumberStyle } from './numberText.ts';
import type { Unit } from './question.ts';

/** How the cells of one column are written, as the report names it, and what a reader needs of it. */
export interface Format {
  readonly name: string;
  readonly style: NumberStyle;
  readonly order: DateOrder;
  readonly unit: Unit;
  /** What the values leave open, to be asked: which unit or which order. */
  readonly isOpen: 'unit' | 'style' | 'date-order' | null;
}

/** What the rest of the file, the source and the person say about formats. */
export interface FormatContext {
  readonly style: NumberStyle | null;
  readonly order: DateOrder | null;
  readonly answeredOrder: DateOrder | null;
  readonly unit: Unit | undefined;
  readonly hints: HeaderHints;
}

const PLAIN: Format = { name: 'text', style: 'en', order: 'ymd', unit: 'units', isOpen: null };

/** The format of a column of that type by its evidence; without any, the plainest of the type. */
export function formatOf(type: FieldType | null, profile: ColumnProfile, context: FormatContext): Format {
  switch (type) {
    case 'bool': return { ...PLAIN, name: 'bool' };
    case 'day': case 'moment': return dateFormat(profile, context);
    case 'seconds': case 'minutes': return { ...PLAIN, name: type === 'seconds' ? 'duration' : 'number:en' };
    case 'money': case 'count': case 'number': case 'factor': case 'nps': case 'scale': case 'points':
      return numberFormat(type, profile, context);
    case 'ratio': return ratioFormat(profile, context);
    case 'quantity': return { ...numberFormat('number', profile, context), name: 'number:auto', isOpen: null };
    default: return PLAIN;
  }
}

function numberFormat(type: FieldType, profile: ColumnProfile, context: FormatContext): Format {
  const style = styleOf(type, profile, context);
  const unit = context.unit ?? context.hints.unit ?? 'units';
  const base = { ...PLAIN, style: style ?? 'en', isOpen: style === null ? ('style' as const) : null };
  if (unit === 'minor') return { ...base, name: 'number:minor', unit };
  if (type === 'factor' && profile.percents > 0) return { ...base, name: withStyle('percent', base.style), unit: 'percent' };
  if (type === 'points' && isFraction(profile) && unit !== 'percent') return { ...base, name: withStyle('fraction', base.style), unit: 'fraction' };
  return { ...base, name: `number:${base.style}`, unit };
}

/** Decimals by proof; three digits after one sign are a group wherever decimals come in twos or not at all. */
function styleOf(type: FieldType, profile: ColumnProfile, { unit, style }: FormatContext): NumberStyle | null {
  if (unit === 'number:en' || unit === 'number:de') return unit === 'number:en' ? 'en' : 'de';
  if (profile.pointDecimals + profile.commaDecimals > 0) return profile.commaDecimals > profile.pointDecimals ? 'de' : 'en';
  const { openPoints, openCommas } = profile;
  if (openPoints + openCommas === 0 || style !== null) return style ?? 'en';
  if (type === 'money' || type === 'count') return openPoints > openCommas ? 'de' : 'en';
  return null;
}

function isFraction({ numbers, greatest, least, percents, hasFractions }: ColumnProfile): boolean {
  return numbers > 0 && percents === 0 && hasFractions && least >= 0 && greatest <= 1;
}

/** All within 0 and 1 is a fraction, over 1.5 is percent points, between these is asked. */
function ratioFormat(profile: ColumnProfile, context: FormatContext): Format {
  const style = profile.commaDecimals > profile.pointDecimals || (profile.pointDecimals === 0 && context.style === 'de') ? 'de' : 'en';
  const as = (unit: 'percent' | 'fraction', isOpen: Format['isOpen'] = null): Format => ({ ...PLAIN, name: withStyle(unit, style), style, unit, isOpen });
  if (context.unit === 'percent' || context.unit === 'fraction') return as(context.unit);
  if (profile.percents > 0 || profile.numbers === 0) return as('percent');
  const greatest = Math.max(profile.greatest, -profile.least);
  if (greatest <= 1) return as('fraction');
  return greatest > 1.5 ? as('percent') : as('percent', 'unit');
}

function withStyle(name: string, style: NumberStyle): string {
  return style === 'en' ? name : `${name}:${style}`;
}

const SHAPE_NAMES: Readonly<Record<Exclude<DateShape, 'figures'>, string>> = {
  iso: 'date:iso', 'iso-time': 'datetime:iso', offset: 'datetime:offset', us12: 'datetime:us12', dmony: 'date:dmony', long: 'date:long', serial: 'serial',
};

function dateFormat(profile: ColumnProfile, context: FormatContext): Format {
  const shape = mainShape(profile);
  if (shape !== 'figures' && shape !== 'us12') return { ...PLAIN, name: SHAPE_NAMES[shape], order: context.answeredOrder ?? context.order ?? 'mdy' };
  const order = orderOf(profile, context);
  if (order === null) return { ...PLAIN, name: 'date:ambiguous', order: 'mdy', isOpen: 'date-order' };
  return { ...PLAIN, name: shape === 'figures' ? `date:${order}` : 'datetime:us12', order };
}

/** By proof, then by what was answered, the header, points (only ever day first), and the rest of the file. */
function orderOf({ dayFirst, monthFirst, withPoints, openOrder }: ColumnProfile, { answeredOrder, hints, order }: FormatContext): DateOrder | null {
  const isContradictory = dayFirst > 0 && monthFirst > 0;
  if (answeredOrder !== null && (isContradictory || dayFirst + monthFirst === 0)) return answeredOrder;
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'dmy' : 'mdy';
  const stated = hints.dateOrder ?? (withPoints > 0 ? 'dmy' : order);
  return stated ?? (openOrder === 0 ? 'mdy' : null);
}

/** The most usual shape; the plainest where there are no dates at all. */
export function mainShape({ shapes }: ColumnProfile): DateShape {
  let best: DateShape = 'iso';
  for (const [shape, count] of shapes) {
    if (count > (shapes.get(best) ?? 0)) best = shape;
  }
  return best;
}
