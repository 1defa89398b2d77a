import type { CharacteristicLevel } from '../metrics/characterLevels.ts';
import type { Thresholds } from '../metrics/thresholds.ts';
import { characteristics } from '../characteristic.ts';
import { anyOf, atLeast, not, type Verdict } from '../verdict.ts';
import type { PartnerFinding } from './check.ts';

/** The four real differentiators, each evidenced, not, or not known. Source: glossary, failure 3. */
export interface Differentiators {
  readonly exclusiveAccess: Verdict;
  readonly jointInvestment: Verdict;
  readonly customTerms: Verdict;
  readonly executiveAccountability: Verdict;
}

/** The differentiator in words. */
export const differentiatorNames: Readonly<Record<keyof Differentiators, string>> = {
  exclusiveAccess: 'exclusive market access',
  jointInvestment: 'joint-solution investment',
  customTerms: 'custom commercial terms',
  executiveAccountability: 'bilateral executive accountability',
};

/** What F3 reads of one partnership. */
export interface DifferenceFacts {
  readonly partnerId: string;
  readonly name: string;
  readonly differentiators: Differentiators;
  readonly levels: readonly CharacteristicLevel[];
}

/**
 * F3: the designation makes no real difference. Found with fewer than `differentiatorsNeeded` of the four
 * evidenced, or fewer than `characteristicsNeeded` of the six at `characteristicLevel` by both raters.
 * Source: metrics F3. Null when nothing is found and too much is not known.
 */
export function noDifference(facts: DifferenceFacts, thresholds: Thresholds): PartnerFinding {
  const fields = Object.keys(differentiatorNames) as (keyof Differentiators)[];
  const has = fields.map((field) => facts.differentiators[field]);
  const lived = facts.levels.map((level) => isLived(level, thresholds.characteristicLevel));
  const isUndifferentiated = not(atLeast(thresholds.differentiatorsNeeded, has));
  const isUnlived = not(atLeast(thresholds.characteristicsNeeded, lived));
  const found = anyOf([isUndifferentiated, isUnlived]);
  const named = (wanted: Verdict) => fields.filter((field) => facts.differentiators[field] === wanted).map((field) => differentiatorNames[field]);
  const rated = facts.levels.filter((_, index) => lived[index] === true).map((level) => characteristics[level.characteristic].name.toLowerCase());
  const evidence = [
    ...(isUndifferentiated === found && found !== false ? [`${facts.name}: ${named(true).length} of 4 differentiators evidenced${list(named(true))}${missing(named(false))}.`] : []),
    ...(isUnlived === found && found !== false ? [`${facts.name}: ${rated.length} of 6 characteristics lived by both sides’ account${list(rated)}${unrated(lived)}.`] : []),
  ];
  return { partnerId: facts.partnerId, found, evidence };
}

/** Both raters at the level or above; false as soon as one is below; otherwise not known. */
export function isLived({ vendor, partner }: CharacteristicLevel, level: number): Verdict {
  const scores = [vendor, partner];
  if (scores.some((score) => score !== null && score < level)) return false;
  return scores.includes(null) ? null : true;
}

function list(names: readonly string[]): string {
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}

function missing(names: readonly string[]): string {
  return names.length === 0 ? '' : `; missing: ${names.join(', ')}`;
}

function unrated(lived: readonly Verdict[]): string {
  const open = lived.filter((one) => one === null).length;
  return open === 0 ? '' : `; ${open} not rated by both`;
}
