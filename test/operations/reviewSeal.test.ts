import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { valueOf } from '../support/open.ts';
import { type App, loaded } from './sampleApp.ts';

let app: App;
let partnerId: string;
let reviewId: string;

beforeAll(async () => {
  app = await loaded();
  partnerId = valueOf(await app.client['partner.find']({ name: 'Halden' })).partnerId;
  reviewId = valueOf(await app.client['review.open']({ partnerId, quarter: '2026-Q3' })).reviewId;
  valueOf(await app.client['review.hold']({ reviewId, heldOn: '2026-11-14', durationMinutes: 90 }));
  valueOf(await app.client['review.seal']({ reviewId }));
});
afterAll(() => app.service.close());

const sealed = async () => valueOf(await app.client['review.sealed']({ reviewId }));
const stored = () => app.store.db.prepare('SELECT content, sha256 FROM snapshot WHERE review_id = ?').get(reviewId);
const lines = async () => valueOf(await app.client['scorecard.forPartner']({ partnerId, quarter: '2026-Q3', asOf: null })).scorecard.lines;

describe('a sealed review', () => {
  test('holds both sides’ figures, the partner’s metrics with their definitions’ versions, and the rows behind them', async () => {
    const { seal, plan, figures } = await sealed();
    expect(seal.fulfilment.vendor).toBeCloseTo(0.91, 2);
    expect(seal.fulfilment.partner).toBeCloseTo(0.64, 2);
    expect(seal).toMatchObject({ isIntact: true, restatements: [] });
    expect(plan).toMatchObject({ name: 'Plan FY26', version: 3 });
    const m12 = figures.find(({ key }) => key === 'M12.partner');
    expect(m12).toMatchObject({ definitionVersion: 1, value: seal.fulfilment.partner });
    expect(m12?.rowCount).toBeGreaterThan(10);
    expect(seal.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test('the schema refuses to write it again', () => {
    expect(() => app.store.db.exec("UPDATE snapshot SET sha256 = sha256")).toThrow(/never written again/);
  });

  test('its figures never move, whatever is typed, answered or taken back later; what differs stands beside them', { timeout: 120_000 }, async () => {
    const before = { record: stored(), figures: (await sealed()).figures, fulfilment: (await sealed()).seal.fulfilment };
    const open = (await lines()).filter(({ commitment }) => commitment.measure !== 'milestone').map(({ commitment }) => commitment.id);
    const change = fc.oneof(
      fc.record({ kind: fc.constant('type' as const), at: fc.nat(open.length - 1), value: fc.integer({ min: 0, max: 50 }) }),
      fc.record({ kind: fc.constant('answer' as const), at: fc.nat(open.length - 1), value: fc.integer({ min: 0, max: 50 }) }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat(open.length - 1), value: fc.constant(0) }),
      fc.record({ kind: fc.constant('undo' as const), at: fc.constant(0), value: fc.constant(0) }),
    );
    let acts = 0;
    const apply = async ({ kind, at, value }: { kind: 'type' | 'answer' | 'remove' | 'undo'; at: number; value: number }) => {
      const id = open[at] ?? '';
      const last = (await lines()).find(({ commitment }) => commitment.id === id)?.actuals.at(-1);
      if (kind === 'undo' && acts > 0) {
        acts -= 1;
        return app.client['history.undo']({});
      }
      if (kind === 'undo' || (kind !== 'type' && last === undefined)) return;
      acts += 1;
      if (kind === 'type') return app.client['actual.record']({ commitmentId: id, quarter: '2026-Q3', value, doneOn: null, evidence: null });
      if (kind === 'answer') return app.client['actual.answer']({ actualId: last?.id ?? '', answer: 'disputed', counterValue: value, counterOn: null });
      return app.client['actual.remove']({ actualId: last?.id ?? '' });
    };
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        for (const one of changes) {
          // oxlint-disable-next-line no-await-in-loop -- one change after the other, as they are made
          await apply(one);
        }
        const after = await sealed();
        expect(stored()).toEqual(before.record);
        expect(after.figures).toEqual(before.figures);
        expect(after.seal.fulfilment).toEqual(before.fulfilment);
        expect(after.seal.isIntact).toBe(true);
        const now = valueOf(await app.client['scorecard.forPartner']({ partnerId, quarter: '2026-Q3', asOf: null })).scorecard;
        const said = after.seal.restatements.some(({ subject }) => subject === 'Kept by Halden Systems');
        expect(said).toBe(now.sides.partner.fulfilment !== before.fulfilment.partner);
      }),
      { numRuns: 12 },
    );
  });
});
