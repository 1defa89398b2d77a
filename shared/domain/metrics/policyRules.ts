import { z } from 'zod';
import type { FxPolicy } from '../../fx.ts';
import { Policies } from './thresholds.ts';

/** One policy that is no number: what it is called, what it may be, why its default is that, and where it belongs. */
interface PolicyRule {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly source: readonly string[];
}

const YES_NO = { true: 'Yes', false: 'No' };

const RATES: Readonly<Record<FxPolicy, string>> = {
  transaction_date: 'The rate of its own day',
  period_average: 'The period’s average',
  period_end: 'The period’s last day',
  plan_rate: 'The plan’s rate',
};

/** The policies in the order they are shown; those of `fx` are named `fx.share` and so on. */
export const policyRules = {
  vendorSize: {
    name: 'Our size', options: { 'mid-size': 'Mid-size vendor: 3 to 15 strategic partners', 'large-platform': 'Large platform: up to 25, rarely 30' },
    reason: 'Glossary: the number follows from how many relations can be governed.', source: ['M14'],
  },
  delegateCounts: { name: 'A delegate counts as the sponsor', options: YES_NO, reason: 'A delegate cannot decide what a sponsor can.', source: ['M1'] },
  requireAcceptance: { name: 'Only accepted values count', options: YES_NO, reason: 'A claim not yet answered counts and is called unconfirmed, so that silence of one side does not hold up the other.', source: ['M11', 'M12'] },
  requireDealEvidence: { name: 'A sourced or joint deal needs dated proof', options: YES_NO, reason: 'Most exports carry no proof; their word counts until somebody asks for more.', source: ['M6'] },
  'fx.share': { name: 'Rate for shares of revenue', options: RATES, reason: 'Revenue is worth what it was worth on its day.', source: ['M4', 'M13'] },
  'fx.growth': { name: 'Rate for growth', options: RATES, reason: 'One rate for both years, so that currencies do not pose as growth.', source: ['M5'] },
  'fx.pipelineFlow': { name: 'Rate for new deals', options: RATES, reason: 'A deal is worth what it was worth when it was created.', source: ['M6'] },
  'fx.pipelineStock': { name: 'Rate for open deals', options: RATES, reason: 'What is open is worth what it is worth at the period’s end.', source: ['M6'] },
  'fx.investment': { name: 'Rate for investments', options: RATES, reason: 'One rate for both years, so that currencies do not pose as deepening.', source: ['M11', 'M20'] },
} as const satisfies Record<string, PolicyRule>;

/** The name of a policy. */
export const PolicyName = z.enum(Object.keys(policyRules) as [keyof typeof policyRules, ...(keyof typeof policyRules)[]]);
export type PolicyName = z.infer<typeof PolicyName>;

/** Where each policy belongs, by name. */
export const policySources: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(policyRules).map(([name, { source }]) => [name, source]));

/** What may be chosen for a policy, with its words. */
export function policyOptions(name: PolicyName): Readonly<Record<string, string>> {
  return policyRules[name].options;
}

/** The policy's value as text: `true`, `mid-size`, `plan_rate`. */
export function policyValue(policies: Policies, name: PolicyName): string {
  if (name === 'vendorSize' || name === 'delegateCounts' || name === 'requireAcceptance' || name === 'requireDealEvidence') return String(policies[name]);
  return policies.fx[rateOf(name)];
}

/** The policies with one of them set; null when the value is none it may have. */
export function withPolicy(policies: Policies, name: PolicyName, value: string): Policies | null {
  if (!Object.hasOwn(policyRules[name].options, value)) return null;
  const isRate = name.startsWith('fx.');
  const changed = isRate ? { ...policies, fx: { ...policies.fx, [name.slice(3)]: value } } : { ...policies, [name]: value === 'true' || value === 'false' ? value === 'true' : value };
  return Policies.parse(changed);
}

function rateOf(name: PolicyName): keyof Policies['fx'] {
  return Policies.shape.fx.keyof().parse(name.slice(3));
}
