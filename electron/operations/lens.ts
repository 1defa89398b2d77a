import type { Vendor } from '../../shared/domain/party.ts';
import { type AppError, refused } from '../../shared/errors.ts';
import { lastCompleteQuarter, type PartyCalendar, type QuarterLabel, quarterWindow } from '../../shared/fiscal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Day, Window } from '../../shared/time.ts';
import { type WindowNames, windowNames } from '../../shared/windowNames.ts';
import type { Store } from '../store/store.ts';
import type { OperationNeeds } from './needs.ts';

/** Through what a question is looked at: whose programme, which quarter, as known on which day. */
export interface Lens {
  readonly vendor: Vendor;
  /** The vendor's: quarters are its quarters. */
  readonly calendar: PartyCalendar;
  readonly quarter: QuarterLabel;
  readonly window: Window;
  readonly asOf: Day;
}

/** "Today" of the programme: the sample's fixed day, or the machine's. */
export function programmeDay({ store, clock }: Pick<OperationNeeds, 'store' | 'clock'>): Day {
  return store.settings.get('programme.as-of') ?? clock.today();
}

/** Fills in the quarter and the day that a request left open; refused while there is no vendor. */
export function openLens(
  needs: Pick<OperationNeeds, 'store' | 'clock'>,
  asked: { readonly quarter: QuarterLabel | null; readonly asOf: Day | null },
): Result<Lens, AppError> {
  const vendor = needs.store.vendors.get();
  if (vendor === null) {
    return err(
      refused('no-programme', 'This database has no vendor yet.', 'Open the sample portfolio, import exports, or run "init --vendor NAME".'),
    );
  }
  const asOf = asked.asOf ?? programmeDay(needs);
  const { calendar } = vendor;
  const quarter = asked.quarter ?? lastCompleteQuarter(calendar, asOf);
  return ok({ vendor, calendar, quarter, window: quarterWindow(calendar, quarter), asOf });
}

/** The lens's quarter as each side calls it; a partner without a calendar of its own counts like us. */
export function namesOf({ vendors }: Pick<Store, 'vendors'>, { quarter, window, calendar }: Lens, partnerId: string): WindowNames {
  return windowNames(quarter, window, vendors.calendarOf(partnerId)?.cut ?? calendar);
}
