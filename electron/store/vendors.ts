import type { Database } from 'better-sqlite3';
import type { Vendor } from '../../shared/domain/party.ts';
import type { FiscalCalendar } from '../../shared/fiscal.ts';

interface VendorRow {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly fiscal_calendar_id: string;
  readonly start_month: number;
}

interface CalendarRow {
  readonly id: string;
  readonly name: string;
  readonly start_month: number;
}

/** The one vendor of the store, and the fiscal calendars of all parties. */
export function createVendors(db: Database) {
  const selectVendor = db.prepare<[], VendorRow>(`
    SELECT party.id, party.name, currency, fiscal_calendar_id, start_month
    FROM party JOIN fiscal_calendar ON fiscal_calendar.id = fiscal_calendar_id
    WHERE kind = 'vendor'
  `);
  const putCalendar = db.prepare<CalendarRow>(`
    INSERT INTO fiscal_calendar (id, name, start_month) VALUES (@id, @name, @start_month)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, start_month = excluded.start_month
  `);
  const putVendor = db.prepare(`
    INSERT INTO party (id, kind, name, currency, fiscal_calendar_id, industry)
    VALUES (@id, 'vendor', @name, @currency, @fiscalCalendarId, 'other')
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, currency = excluded.currency
  `);
  const calendarOfParty = db.prepare<[string], CalendarRow>(`
    SELECT fiscal_calendar.id, fiscal_calendar.name, start_month
    FROM party JOIN fiscal_calendar ON fiscal_calendar.id = fiscal_calendar_id
    WHERE party.id = ?
  `);

  return {
    /** Null in a store where nobody has begun. */
    get: (): Vendor | null => {
      const row = selectVendor.get();
      if (row === undefined) return null;
      const { fiscal_calendar_id, start_month, ...rest } = row;
      return { ...rest, fiscalCalendarId: fiscal_calendar_id, fiscalYearStartMonth: start_month };
    },
    /** Adds the vendor, or changes its name, currency and calendar. */
    put: (vendor: Vendor): void => {
      putCalendar.run({ id: vendor.fiscalCalendarId, name: `${vendor.name} fiscal year`, start_month: vendor.fiscalYearStartMonth });
      putVendor.run({ id: vendor.id, name: vendor.name, currency: vendor.currency, fiscalCalendarId: vendor.fiscalCalendarId });
    },
    addCalendar: ({ id, name, startMonth }: FiscalCalendar): void => {
      putCalendar.run({ id, name, start_month: startMonth });
    },
    /** The calendar by which the party counts its quarters; null for an unknown party. */
    calendarOf: (partyId: string): FiscalCalendar | null => {
      const row = calendarOfParty.get(partyId);
      return row === undefined ? null : { id: row.id, name: row.name, startMonth: row.start_month };
    },
  };
}

export type Vendors = ReturnType<typeof createVendors>;
