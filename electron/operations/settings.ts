import { statSync } from 'node:fs';
import type { SettingsView } from '../../shared/contract/settings.ts';
import { designationOn, isStrategic } from '../../shared/domain/designation.ts';
import type { Vendor } from '../../shared/domain/party.ts';
import { settingsTitle } from '../../shared/domain/settingsTitle.ts';
import { type AppError, notFound, refused } from '../../shared/errors.ts';
import type { PartyCalendar } from '../../shared/fiscal.ts';
import { type FxRate, FxPolicy } from '../../shared/fx.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Store } from '../store/store.ts';
import { calendarRefusal, sameCut } from './calendars.ts';
import type { Handlers } from './dispatch.ts';
import { programmeDay } from './lens.ts';
import { metricRules } from './metrics/metricRules.ts';
import type { OperationNeeds } from './needs.ts';

/** What the settings page needs besides the store: where the database is. */
export interface SettingsNeeds {
  readonly dbPath: string;
}

/** The programme's own settings: whose it is, and how each party cuts its years. */
export function settingsHandlers(needs: OperationNeeds & SettingsNeeds) {
  const { store, newId } = needs;
  const changeVendor = (kind: string, label: string, change: Partial<Vendor>): Result<Vendor, AppError> => {
    const vendor = store.vendors.get();
    if (vendor === null) return err(noVendor);
    const changed = { ...vendor, ...change };
    store.acts.perform(kind, label, () => store.vendors.put(changed));
    return ok(changed);
  };
  return {
    'settings.view': () => {
      const vendor = store.vendors.get();
      return vendor === null ? err(noVendor) : ok(settingsView(needs, vendor));
    },

    'vendor.rename': ({ name }) => changeVendor('vendor.rename', `Named our company ${name}`, { name }),

    'vendor.setCurrency': ({ currency }) => changeVendor('vendor.setCurrency', `Programme currency ${currency}`, { currency }),

    'vendor.setCalendar': ({ calendar }) => {
      const refusal = calendarRefusal(store, calendar);
      return refusal === null ? changeVendor('vendor.setCalendar', 'Changed our fiscal year', { calendar }) : err(refusal);
    },

    'partner.setCalendar': ({ partnerId, calendar }) => {
      const vendor = store.vendors.get();
      const partner = store.partners.get(partnerId);
      if (vendor === null || partner === null) return err(notFound('partner', partnerId));
      store.acts.perform('partner.setCalendar', `Changed the fiscal year of ${partner.name}`, () => {
        store.vendors.useCalendar(partnerId, calendar === null ? vendor.fiscalCalendarId : calendarFor(store, vendor, calendar, partner.name, newId));
      });
      return ok({});
    },
  } satisfies Partial<Handlers>;
}

const noVendor = refused('no-programme', 'This database has no vendor yet. Nothing was changed.', 'Open the sample portfolio, import exports, or run "init --vendor NAME".');

/** A calendar that is cut that way and is not ours: ours moves when we change it, theirs must not. */
function calendarFor({ vendors }: Store, vendor: Vendor, cut: PartyCalendar, partnerName: string, newId: () => string): string {
  const known = vendors.listCalendars().find((one) => one.id !== vendor.fiscalCalendarId && sameCut(one.cut, cut));
  if (known !== undefined) return known.id;
  const id = newId();
  vendors.addCalendar({ id, name: `${partnerName} fiscal year`, cut });
  return id;
}

function settingsView(needs: OperationNeeds & SettingsNeeds, vendor: Vendor): SettingsView {
  const { store, dbPath } = needs;
  const asOf = programmeDay(needs);
  const rates = store.rates.list();
  const { fx } = metricRules(store).policies;
  const foreign = foreignCurrencies(store, vendor.currency).map((currency) => ({ currency, withoutRate: policiesWithout(rates, currency, vendor.currency, Object.values(fx)) }));
  return {
    title: settingsTitle(vendor, foreign),
    vendor,
    asOf,
    partners: partnerCalendars(store, vendor, asOf),
    rates,
    fx,
    foreign,
    file: dbPath === ':memory:' ? null : { path: dbPath, bytes: statSync(dbPath).size },
    isSample: store.settings.get('sample.act') !== null,
  };
}

function partnerCalendars(store: Store, vendor: Vendor, asOf: string): SettingsView['partners'] {
  const events = Map.groupBy(store.designations.list(), ({ partnerId }) => partnerId);
  const partners = store.partners.list().map(({ id, name }) => {
    const calendar = store.vendors.calendarOf(id);
    return {
      partnerId: id,
      name,
      isStrategic: isStrategic(designationOn(events.get(id) ?? [], asOf)),
      calendar: calendar === null || calendar.id === vendor.fiscalCalendarId ? null : calendar.cut,
    };
  });
  return partners.toSorted((a, b) => Number(b.isStrategic) - Number(a.isStrategic));
}

/** Currencies that revenue came in or a partner counts in, other than ours. */
function foreignCurrencies({ revenue, partners }: Store, own: string): string[] {
  const span = revenue.span();
  const booked = span === null ? [] : revenue.sumByPartner(span).map(({ money }) => money.currency);
  return [...new Set([...booked, ...partners.list().map(({ currency }) => currency)])].filter((one) => one !== own).toSorted();
}

/** The policies in use for which there is no rate between the two at all, in either direction. */
function policiesWithout(rates: readonly FxRate[], a: string, b: string, used: readonly FxPolicy[]): FxPolicy[] {
  const isPair = ({ from, to }: FxRate) => (from === a && to === b) || (from === b && to === a);
  return FxPolicy.options.filter((policy) => used.includes(policy) && !rates.some((rate) => rate.policy === policy && isPair(rate)));
}
