import type { Database } from 'better-sqlite3';
import type { Vendor } from '../../shared/domain/party.ts';
import type { FiscalCalendar, PartyCalendar, WeekCalendar } from '../../shared/fiscal.ts';

interface CutRow {
  readonly start_month: number;
  readonly week_pattern: WeekCalendar['pattern'] | null;
  readonly end_month: number | null;
  readonly end_weekday: number | null;
  readonly end_rule: WeekCalendar['rule'] | null;
}

interface CalendarRow extends CutRow {
  readonly id: string;
  readonly name: string;
}

interface VendorRow extends CutRow {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly fiscal_calendar_id: string;
}

const CUT = 'start_month, week_pattern, end_month, end_weekday, end_rule';

/** The one vendor of the store, and the fiscal calendars of all parties. */
export function createVendors(db: Database) {
  const selectVendor = db.prepare<[], VendorRow>(`
    SELECT party.id, party.name, currency, fiscal_calendar_id, ${CUT}
    FROM party JOIN fiscal_calendar ON fiscal_calendar.id = fiscal_calendar_id
    WHERE kind = 'vendor'
  `);
  const putCalendar = db.prepare<CalendarRow>(`
    INSERT INTO fiscal_calendar (id, name, ${CUT}) VALUES (@id, @name, @start_month, @week_pattern, @end_month, @end_weekday, @end_rule)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, start_month = excluded.start_month, week_pattern = excluded.week_pattern,
      end_month = excluded.end_month, end_weekday = excluded.end_weekday, end_rule = excluded.end_rule
  `);
  const putVendor = db.prepare(`
    INSERT INTO party (id, kind, name, currency, fiscal_calendar_id, industry)
    VALUES (@id, 'vendor', @name, @currency, @fiscalCalendarId, 'other')
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, currency = excluded.currency
  `);
  const calendarOfParty = db.prepare<[string], CalendarRow>(`
    SELECT fiscal_calendar.id, fiscal_calendar.name, ${CUT}
    FROM party JOIN fiscal_calendar ON fiscal_calendar.id = fiscal_calendar_id
    WHERE party.id = ?
  `);
  const calendars = db.prepare<[], CalendarRow>(`SELECT id, name, ${CUT} FROM fiscal_calendar ORDER BY id`);
  const useCalendar = db.prepare('UPDATE party SET fiscal_calendar_id = @calendarId WHERE id = @partyId AND fiscal_calendar_id <> @calendarId');

  return {
    /** Null in a store where nobody has begun. */
    get: (): Vendor | null => {
      const row = selectVendor.get();
      if (row === undefined) return null;
      const { id, name, currency, fiscal_calendar_id } = row;
      return { id, name, currency, fiscalCalendarId: fiscal_calendar_id, calendar: toCut(row) };
    },
    /** Adds the vendor, or changes its name, currency and calendar. */
    put: (vendor: Vendor): void => {
      putCalendar.run({ id: vendor.fiscalCalendarId, name: `${vendor.name} fiscal year`, ...cutCells(vendor.calendar) });
      putVendor.run({ id: vendor.id, name: vendor.name, currency: vendor.currency, fiscalCalendarId: vendor.fiscalCalendarId });
    },
    addCalendar: ({ id, name, cut }: FiscalCalendar): void => {
      putCalendar.run({ id, name, ...cutCells(cut) });
    },
    listCalendars: (): FiscalCalendar[] => calendars.all().map(toCalendar),
    /** The calendar by which the party counts its quarters; null for an unknown party. */
    calendarOf: (partyId: string): FiscalCalendar | null => {
      const row = calendarOfParty.get(partyId);
      return row === undefined ? null : toCalendar(row);
    },
    /** From now on the party counts its quarters by that calendar. */
    useCalendar: (partyId: string, calendarId: string): void => {
      useCalendar.run({ partyId, calendarId });
    },
  };
}

export type Vendors = ReturnType<typeof createVendors>;

function toCalendar(row: CalendarRow): FiscalCalendar {
  return { id: row.id, name: row.name, cut: toCut(row) };
}

function toCut({ start_month, week_pattern, end_month, end_weekday, end_rule }: CutRow): PartyCalendar {
  // The schema has all four or none.
  if (week_pattern === null || end_month === null || end_weekday === null || end_rule === null) return { kind: 'months', startMonth: start_month };
  return { kind: 'weeks', pattern: week_pattern, endMonth: end_month, endWeekday: end_weekday, rule: end_rule };
}

function cutCells(calendar: PartyCalendar): CutRow {
  if (calendar.kind === 'months') return { start_month: calendar.startMonth, week_pattern: null, end_month: null, end_weekday: null, end_rule: null };
  const { pattern, endMonth, endWeekday, rule } = calendar;
  return { start_month: (endMonth % 12) + 1, week_pattern: pattern, end_month: endMonth, end_weekday: endWeekday, end_rule: rule };
}
