import { calendarText } from './calendarText.ts';
import { policyNames } from './rateBook.ts';
import type { Vendor } from './party.ts';
import type { FxPolicy } from '../fx.ts';

/** The message of the settings page: what would leave amounts out, or else how the programme counts. */
export function settingsTitle({ currency, calendar }: Pick<Vendor, 'currency' | 'calendar'>, foreign: readonly { readonly currency: string; readonly withoutRate: readonly FxPolicy[] }[]): string {
  const lacking = foreign.filter(({ withoutRate }) => withoutRate.length > 0);
  const [first] = lacking;
  if (first === undefined) return `We count in ${currency}, in ${calendarText(calendar)}`;
  if (lacking.length > 1) return `Amounts in ${lacking.length} currencies are left out for want of rates to ${currency}`;
  const policies = first.withoutRate.map((policy) => policyNames[policy].toLowerCase());
  return `Amounts in ${first.currency} are left out where the ${policies.join(' or ')} to ${currency} is asked for`;
}
