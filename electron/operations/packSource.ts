import type { ImportKind } from '../../shared/domain/importReport.ts';
import type { PackSource } from '../../shared/domain/packSource.ts';
import { trendPoint } from '../../shared/domain/packSource.ts';
import type { Partner } from '../../shared/domain/partner.ts';
import { holdersOn } from '../../shared/domain/person.ts';
import type { Scorecard } from '../../shared/domain/scorecard.ts';
import { quarterName, quarterWindow, addQuarters } from '../../shared/fiscal.ts';
import { sharedDaysText } from '../../shared/windowNames.ts';
import type { Store } from '../store/store.ts';
import { fulfilmentRules, gatherTrend, onePlanAtATime, type PlanBook } from './gatherScorecard.ts';
import { placeOf } from './review/reviewPlace.ts';
import { restatedSince } from './review/sealing.ts';
import { type Lens, namesOf } from './lens.ts';

/** Quarters of the past that a pack compares with. */
const TREND_QUARTERS = 7;

/** Kinds of imports in the words of both sides. */
const KIND_WORDS: Readonly<Partial<Record<string, string>>> = {
  partner: 'Partner list',
  deal: 'PRM export',
  revenue: 'Revenue export',
  mdf: 'Marketing fund export',
  certification: 'Certification export',
  commitment: 'Joint plan export',
  jointSolution: 'Joint solution list',
} satisfies Partial<Record<ImportKind, string>>;

/** Reads all that a pack on this partner and quarter may draw on. */
export function gatherPackSource(store: Store, lens: Lens, partner: Partner, version: string, book: PlanBook = onePlanAtATime(store, lens)): PackSource {
  const scorecard = book.scorecard(lens, partner);
  const review = store.reviews.ofWindow(partner.id, lens.window.end);
  const before = store.reviews.ofWindow(partner.id, quarterWindow(lens.calendar, addQuarters(lens.quarter, -1)).end);
  return {
    program: { name: 'Counterpart', version },
    vendorName: lens.vendor.name,
    partnerName: partner.name,
    fiscalLabels: fiscalLabelsOf(store, lens, partner.id),
    scorecard,
    trend: gatherTrend(lens, partner, TREND_QUARTERS, book).map((past) => trendPoint(past, quarterName(past.quarter))),
    decisions: review === null ? [] : store.reviews.listDecisions(review.id),
    barriers: store.reviews.listOpenBarriers(partner.id, lens.asOf),
    // What was agreed at the review before is looked at in this one.
    actions: before === null ? [] : store.reviews.listActions(before.id),
    sponsors: holdersOn(store.people.listRolesByPartner(partner.id), 'sponsor', lens.asOf),
    review,
    texts: store.narratives.ofQuarter(partner.id, lens.window.end).map(({ section, kind, text, visibility, figures, writtenBy, writtenAt }) => ({ section, kind, text, visibility, figures, writtenBy, writtenAt })),
    internalNotes: [],
    imports: importsBehind(store, scorecard),
    excluded: [],
    restatements: restatementsSince(store, lens, partner),
    rules: fulfilmentRules(store),
  };
}

/** The quarter as each side calls it, and how its days are shared out where the partner's quarters are cut otherwise. */
function fiscalLabelsOf(store: Store, lens: Lens, partnerId: string): PackSource['fiscalLabels'] {
  const { vendor, partner, partnerQuarters } = namesOf(store, lens, partnerId);
  return { vendor, partner, partnerDays: sharedDaysText(partnerQuarters) };
}

/** What the last frozen figures of the partner, up to this quarter, read differently today. */
function restatementsSince(store: Store, lens: Lens, partner: Partner): PackSource['restatements'] {
  const last = store.reviews.newestSnapshot(partner.id, lens.window.end);
  if (last === null) return [];
  return restatedSince(placeOf(store, lens, partner), last).map(({ subject, was, is, reason, restatedOn, visibility }) => ({ subject, was, is, reason, restatedOn, visibility }));
}

/** The imports that the scorecard's reported values came from, the earliest first. */
function importsBehind(store: Store, { lines }: Scorecard): PackSource['imports'] {
  const ids = new Set(lines.flatMap((line) => line.actuals.flatMap((actual) => actual.provenance.batchId ?? [])));
  return [...ids]
    .flatMap((id) => store.batches.get(id) ?? [])
    .toSorted((a, b) => a.importedAt.localeCompare(b.importedAt) || a.id.localeCompare(b.id))
    .map(({ kind, fileName, importedAt, added, changed, unchanged, rejected }) => ({
      kind: KIND_WORDS[kind] ?? 'PRM export',
      fileName,
      importedOn: importedAt.slice(0, 10),
      rowsRead: added + changed + unchanged + rejected,
      rowsRejected: rejected,
    }));
}
