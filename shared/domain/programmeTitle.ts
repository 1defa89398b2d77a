import type { FailureCheck } from './failures/check.ts';
import type { SizeBand } from './metrics/portfolioSize.ts';

/** What the programme page's message is made of. */
interface ProgrammeTitleFacts {
  readonly size: { readonly count: number; readonly band: SizeBand; readonly allowed: { readonly from: number; readonly to: number } };
  readonly failures: readonly Pick<FailureCheck, 'check' | 'found' | 'partnerIds'>[];
  /** Partnerships that call for a status review which is not open. */
  readonly calls: number;
  /** Status reviews that wait for both sponsors. */
  readonly escalated: number;
}

/** The programme in one sentence: its size against the policy, and what is unsound about it. */
export function programmeTitle({ size, failures, calls, escalated }: ProgrammeTitleFacts): string {
  if (size.count === 0) return 'No partner is strategic yet';
  const many = `${size.count} strategic ${size.count === 1 ? 'partner' : 'partners'}`;
  const fit = size.count > size.allowed.to ? `${many}, more than the ${size.allowed.to} the policy allows` : size.count < size.allowed.from ? `${many}, fewer than the policy’s ${size.allowed.from}` : many;
  return `${fit}; ${concern(failures, calls, escalated)}`;
}

const CONCERNS: Readonly<Record<FailureCheck['check'], (count: number) => string>> = {
  F1: () => 'they are more than we govern',
  F2: (count) => `${partnerships(count)} not answered`,
  'F2-mirror': (count) => (count === 1 ? 'one partnership we do not answer' : `${count} partnerships we do not answer`),
  F3: (count) => (count === 1 ? 'one differs in name only' : `${count} differ in name only`),
};

function concern(failures: ProgrammeTitleFacts['failures'], calls: number, escalated: number): string {
  const found = failures.filter((one) => one.found === true);
  const says = found.slice(0, 2).map((one) => CONCERNS[one.check](one.partnerIds.length));
  if (says.length > 0) return says.join(' and ');
  if (escalated > 0) return escalated === 1 ? 'one status review waits for both sponsors' : `${escalated} status reviews wait for both sponsors`;
  if (calls > 0) return calls === 1 ? 'one is up for a status review' : `${calls} are up for a status review`;
  return failures.some((one) => one.found === null) ? 'no failure found, though not everything can be judged' : 'the programme is sound';
}

function partnerships(count: number): string {
  return count === 1 ? 'in one partnership our investment is' : `in ${count} partnerships our investment is`;
}
