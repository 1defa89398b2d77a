import * as fc from 'fast-check';
import type { PartyCalendar } from '../../shared/fiscal.ts';

/** Any way a party may cut its years. */
export const partyCalendars: fc.Arbitrary<PartyCalendar> = fc.oneof(
  fc.record({ kind: fc.constant('months' as const), startMonth: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    kind: fc.constant('weeks' as const),
    pattern: fc.constantFrom('4-4-5' as const, '4-5-4' as const, '5-4-4' as const),
    endMonth: fc.integer({ min: 1, max: 12 }),
    endWeekday: fc.integer({ min: 0, max: 6 }),
    rule: fc.constantFrom('last' as const, 'nearest' as const),
  }),
);
