import type { App } from './sampleApp.ts';
import { startApp } from '../support/app.ts';

type Cells = Readonly<Record<string, string | number | null>>;

/** An empty program of a vendor with partners that are strategic since 2024, for tests that write their own rows. */
export async function programmeOf(...names: readonly string[]): Promise<App & { readonly put: (table: string, cells: Cells) => string; readonly partners: readonly string[] }> {
  const app = startApp();
  await app.client['programme.begin']({ vendorName: 'Aldermoor', currency: 'USD', calendar: { kind: 'months', startMonth: 1 } });
  const put = (table: string, cells: Cells): string => insert(app, table, cells);
  const calendar = app.store.vendors.get()?.fiscalCalendarId ?? '';
  const partners = names.map((name) => {
    const id = put('party', { kind: 'partner', name, currency: 'USD', fiscal_calendar_id: calendar, industry: 'other' });
    put('partner', { id, tier: 'Gold' });
    put('designation_event', { partner_id: id, status: 'strategic', effective_from: '2024-01-01', reason: 'Chosen' });
    return id;
  });
  return { ...app, put, partners };
}

let count = 0;

/** Adds a row as somebody would who types it; the id is made where none is given. */
function insert({ store }: App, table: string, cells: Cells): string {
  count += 1;
  const id = String(cells['id'] ?? `99999999-0000-4000-8000-${String(count).padStart(12, '0')}`);
  const row: Cells = { ...cells, id };
  const names = Object.keys(row);
  store.acts.perform('test', `Added to ${table}`, () =>
    store.db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`).run(row),
  );
  return id;
}

/** Revenue of one day. */
export function booked(partnerId: string | null, on: string, minor: number, currency = 'USD', type = 'bookings'): Cells {
  count += 1;
  return { partner_id: partnerId, source: 'test', source_key: String(count), window_start: on, window_end: on, amount_minor: minor, currency, revenue_type: type };
}

/** A deal with what the metrics ask of it. */
export function deal(partnerId: string | null, cells: Cells = {}): Cells {
  count += 1;
  return {
    partner_id: partnerId, source: 'test', source_key: String(count), customer_name: `Customer ${count}`, outcome: 'won', attribution: 'co_sell',
    amount_minor: 100_00, currency: 'USD', created_on: '2026-05-01', close_on: '2026-08-01', ...cells,
  };
}

/** Every vendor's row made the partner's and the other way round. */
export function swapSides({ store }: App): void {
  const sides: readonly (readonly [table: string, column: string])[] = [
    ['commitment', 'owner_party'], ['commitment_actual', 'reported_by'], ['attendance', 'side'], ['role_assignment', 'side'],
    ['approval', 'party'], ['review', 'missed_by'], ['survey_response', 'rater_party'], ['survey_invitation', 'rater_party'],
  ];
  store.acts.perform('test', 'Swapped the sides', () => {
    for (const [table, column] of sides) {
      store.db.exec(`UPDATE ${table} SET ${column} = CASE ${column} WHEN 'vendor' THEN 'partner' WHEN 'partner' THEN 'vendor' ELSE ${column} END`);
    }
    // The other side's rating would stand in the way; for a moment it is one of a single duty.
    store.db.exec(`
      UPDATE characteristic_rating SET rater_party = 'vendor', duty_of = 'vendor' WHERE rater_party = 'partner';
      UPDATE characteristic_rating SET rater_party = 'partner' WHERE rater_party = 'vendor' AND duty_of IS NULL;
      UPDATE characteristic_rating SET duty_of = NULL;
    `);
  });
}
