import { describe, expect, test } from 'vitest';
import type { Actual } from '../../../shared/domain/actual.ts';
import { defaultFulfilmentRules } from '../../../shared/domain/fulfilment.ts';
import { restatements } from '../../../shared/domain/restatement.ts';
import { buildScorecard, type Scorecard } from '../../../shared/domain/scorecard.ts';
import { sealRecord } from '../../../shared/domain/sealedReview.ts';
import { aCommitment, anActual, idOf } from '../make.ts';

const WINDOW = { start: '2026-07-01', end: '2026-09-30' };
const TAKEN_AT = '2026-11-14T10:00:00.000Z';

const bookings = aCommitment({ id: idOf(101), ownerParty: 'partner', title: 'Bookings', unit: 'count', currency: null, target: 10, dueOn: '2026-09-30', phasing: 'none' });
const hours = aCommitment({ id: idOf(102), ownerParty: 'vendor', title: 'Hours', unit: 'hours', currency: null, target: 100, dueOn: '2026-09-30', phasing: 'none' });
const report = (of: { readonly id: string }, value: number, given: Partial<Actual> = {}): Actual =>
  anActual({ id: `${of.id.slice(0, 24)}9${of.id.slice(25)}`, commitmentId: of.id, window: WINDOW, value, state: 'accepted', reportedBy: 'partner', ...given });
const card = (actuals: readonly Actual[], commitments = [bookings, hours]): Scorecard =>
  buildScorecard({
    partnerId: '00000000-0000-7000-8000-000000000009', partnerName: 'Halden', vendorName: 'Aldermoor', quarter: '2026-Q3', window: WINDOW, asOf: '2026-11-14', plan: null,
    planWindow: { start: '2026-01-01', end: '2026-12-31' }, commitments, actuals, rules: defaultFulfilmentRules,
  });
const first = [report(bookings, 6), report(hours, 100)];
const sealed = sealRecord(card(first), [], {});
const since = (scorecard: Scorecard) =>
  restatements({ sealed, takenAt: TAKEN_AT, scorecard, figures: null, asOf: '2026-11-20', locale: 'en' }).map(({ subject, side, was, is, reason, source, restatedOn, visibility }) => ({ subject, side, was, is, reason, source, restatedOn, visibility }));
const typedLater = { batchId: null, fileName: null, line: null, enteredBy: 'M. Lindqvist', enteredAt: '2026-11-18T08:00:00.000Z' };

describe('what reads differently since it was sealed', () => {
  test('nothing, from the same data', () => {
    expect(since(card(first))).toEqual([]);
  });

  test('a value typed later, with the side’s figure that follows from it; our eyes only see who', () => {
    expect(since(card([report(bookings, 9, { provenance: typedLater }), report(hours, 100)]))).toEqual([
      { subject: 'Bookings', side: 'partner', was: '6 of 10, Missed', is: '9 of 10, At risk', reason: 'Typed on 18 Nov 2026.', source: 'M. Lindqvist', restatedOn: '2026-11-18', visibility: 'shared' },
      { subject: 'Kept by Halden', side: 'partner', was: '60.0%', is: '90.0%', reason: 'Follows from the commitments that read differently.', source: null, restatedOn: '2026-11-20', visibility: 'shared' },
    ]);
  });

  test('a file imported later names itself to us and not to both', () => {
    const provenance = { ...typedLater, batchId: '00000000-0000-7000-8000-0000000000b1', fileName: 'plan.csv', line: 12, enteredBy: null };
    const [line] = restatements({ sealed, takenAt: TAKEN_AT, scorecard: card([report(bookings, 7, { provenance }), report(hours, 100)]), figures: null, asOf: '2026-11-20', locale: 'en' });
    expect(line).toMatchObject({ reason: 'Imported on 18 Nov 2026.', source: 'plan.csv, line 12', batchId: provenance.batchId });
  });

  test.each([
    ['taken back', card([report(hours, 100)]), 'A reported value was changed or taken back.'],
    ['disputed', card([report(bookings, 6, { state: 'disputed', counterValue: 4 }), report(hours, 100)]), 'The other side has answered since.'],
    ['worded differently', card(first, [{ ...bookings, target: 12 }, hours]), 'The plan is worded differently now.'],
    ['no longer promised', card(first, [hours]), 'It is no longer part of the plan.'],
    ['promised since', card(first, [bookings, hours, aCommitment({ id: idOf(103), ownerParty: 'partner', title: 'New', unit: 'count', currency: null, target: 1, dueOn: '2026-09-30', phasing: 'none' })]), 'It was not part of the plan then.'],
  ])('%s', (_what, scorecard, reason) => {
    expect(since(scorecard)[0]?.reason).toBe(reason);
  });

  test('a side whose figure counts an internal promise moves for our eyes only', () => {
    const secret = aCommitment({ id: idOf(104), ownerParty: 'partner', title: 'Secret', unit: 'count', currency: null, target: 10, dueOn: '2026-09-30', phasing: 'none', visibility: 'internal' });
    const both = [...first, report(secret, 5)];
    const before = sealRecord(card(both, [bookings, hours, secret]), [], {});
    const after = restatements({
      sealed: before, takenAt: TAKEN_AT, scorecard: card([...first, report(secret, 10)], [bookings, hours, secret]), figures: null, asOf: '2026-11-20', locale: 'en',
    });
    expect(after.map(({ subject, visibility }) => [subject, visibility])).toEqual([['Secret', 'internal'], ['Kept by Halden', 'internal']]);
  });

  test('the record does not depend on the order of what it was made from', () => {
    expect(sealRecord(card(first.toReversed()), [], {})).toEqual(sealed);
  });
});
