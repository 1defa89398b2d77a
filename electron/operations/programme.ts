import type { ProgrammeState } from '../../shared/contract/programme.ts';
import { refused } from '../../shared/errors.ts';
import { addQuarters, lastCompleteQuarter, type PartyCalendar, quarterOf, type QuarterLabel } from '../../shared/fiscal.ts';
import { err, ok } from '../../shared/result.ts';
import { loadSample } from '../sample/load.ts';
import { calendarRefusal } from './calendars.ts';
import type { Handlers } from './dispatch.ts';
import { programmeDay } from './lens.ts';
import type { OperationNeeds } from './needs.ts';
import { sealSample } from './sampleSeal.ts';

/** Quarters offered when there are neither plans nor revenue. */
const DEFAULT_QUARTERS = 4;

/** The programme itself: whose it is, the sample, and the soundness of its file. */
export function programmeHandlers(needs: OperationNeeds & { readonly version: string }) {
  const { store, newId } = needs;
  return {
    'programme.state': () => ok(programmeState(needs)),

    'programme.begin': ({ vendorName, currency, calendar }) => {
      const known = store.vendors.get();
      const refusal = calendarRefusal(store, calendar);
      if (refusal !== null) return err(refusal);
      const vendor = {
        id: known?.id ?? newId(),
        name: vendorName,
        currency,
        fiscalCalendarId: known?.fiscalCalendarId ?? newId(),
        calendar,
      };
      store.acts.perform('programme.begin', `Set up ${vendorName}`, () => store.vendors.put(vendor));
      return ok(vendor);
    },

    'sample.load': (_, { progress }) => {
      if (store.vendors.get() !== null || store.partners.count() > 0) {
        return err(
          refused('not-empty', 'The sample opens only in an empty database. Nothing was changed.', 'Use another database file for the sample.'),
        );
      }
      progress('Making the sample portfolio', 0, null);
      store.acts.perform('sample.load', 'Opened the sample portfolio', (actId) => {
        loadSample(store);
        sealSample(store);
        store.settings.set('sample.act', actId);
      });
      return ok({});
    },

    'sample.remove': () => {
      const actId = store.settings.get('sample.act');
      if (actId === null) return err(refused('no-sample', 'The sample is not open. Nothing was changed.', 'There is nothing to remove.'));
      if (store.batches.list().some((batch) => batch.undoneAt === null)) {
        return err(
          refused('imports-since', 'Files were imported into the sample. Nothing was changed.', 'Take those imports back first, then remove the sample.'),
        );
      }
      // The newest first, so that nothing typed into the sample holds its rows in place.
      for (let act = store.acts.lastStanding(); act !== null && act.id >= actId; act = store.acts.lastStanding()) {
        store.acts.undo(act);
      }
      return ok({});
    },

    'store.check': () => {
      const { schema, findings, counts } = store.integrity.check();
      return ok({ ok: findings.length === 0, schema, findings: [...findings], counts: { ...counts } });
    },
  } satisfies Partial<Handlers>;
}

function programmeState(needs: OperationNeeds & { readonly version: string }): ProgrammeState {
  const { store, version } = needs;
  const vendor = store.vendors.get();
  const asOf = programmeDay(needs);
  const calendar = vendor?.calendar ?? null;
  const undo = store.acts.lastStanding();
  const redo = store.acts.lastUndo();
  const last = store.batches.list().find((batch) => batch.undoneAt === null);
  return {
    version,
    vendor,
    asOf,
    isAsOfFixed: store.settings.get('programme.as-of') !== null,
    quarter: calendar === null ? null : lastCompleteQuarter(calendar, asOf),
    quarters: calendar === null ? [] : quartersWithData(needs, calendar, asOf),
    isSample: store.settings.get('sample.act') !== null,
    isEmpty: store.partners.count() === 0,
    lastImport: last === undefined ? null : { fileName: last.fileName, importedAt: last.importedAt },
    undo: undo === null ? null : { label: undo.label },
    redo: redo === null ? null : { label: redo.label },
  };
}

/** From the first quarter of plans or revenue to the one now running, the newest first. */
function quartersWithData({ store }: OperationNeeds, calendar: PartyCalendar, asOf: string): QuarterLabel[] {
  const firstPlanned = store.plans.firstDay();
  const span = store.revenue.span();
  const newest = quarterOf(calendar, asOf);
  const starts = [
    addQuarters(newest, 1 - DEFAULT_QUARTERS),
    ...(firstPlanned === null ? [] : [quarterOf(calendar, firstPlanned)]),
    ...(span === null ? [] : [quarterOf(calendar, span.start)]),
  ].toSorted();
  const labels: QuarterLabel[] = [];
  for (let label = newest; label >= (starts[0] ?? newest); label = addQuarters(label, -1)) labels.push(label);
  return labels;
}
