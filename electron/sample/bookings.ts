import { quarterOf } from '../../shared/fiscal.ts';
import type { NewOpportunity } from '../store/opportunities.ts';
import type { Store } from '../store/store.ts';
import { daysOf } from './calendar.ts';
import { sampleId } from './ids.ts';
import { vendor } from './vendor.ts';

type RevenueFact = Parameters<Store['revenue']['add']>[0];

/** Revenue facts from deals: what was won by partner, quarter, product line and segment. */
export function bookingsOf(deals: readonly NewOpportunity[]): RevenueFact[] {
  const won = deals.filter(({ outcome }) => outcome === 'won');
  const groups = Map.groupBy(won, ({ partnerId, closeOn, productLine, segment }) =>
    [partnerId, quarterOf(vendor.calendar, closeOn), productLine, segment].join('/'),
  );
  return [...groups].flatMap(([key, [first, ...rest]]): RevenueFact[] => {
    if (first === undefined) return [];
    const { partnerId, productLine, segment, region, closeOn } = first;
    const minor = [first, ...rest].reduce((sum, { money }) => sum + money.minor, 0);
    const window = daysOf(quarterOf(vendor.calendar, closeOn));
    const money = { minor, currency: first.money.currency };
    return [{ id: sampleId('revenue', key), partnerId, source: 'sample', sourceKey: key, window, money, revenueType: 'bookings', productLine, segment, region }];
  });
}
