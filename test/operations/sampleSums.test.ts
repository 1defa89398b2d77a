import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { quarterOf, yearFrom } from '../../shared/fiscal.ts';
import { isInWindow } from '../../shared/time.ts';
import { type App, loaded, plansOf } from './sampleApp.ts';

const QUARTERS = ['2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3'];
const CALENDAR = yearFrom(1);
let app: App;

beforeAll(async () => {
  app = await loaded();
});
afterAll(() => app.service.close());

describe('the sample is consistent in itself', () => {
  test('won deals add up to revenue by partner, quarter, product line and segment', () => {
    const { db } = app.store;
    const won = db
      .prepare(`SELECT partner_id, close_on AS day, product_line, segment, amount_minor AS minor, currency FROM opportunity WHERE outcome = 'won'`)
      .all() as Fact[];
    const booked = db.prepare('SELECT partner_id, window_end AS day, product_line, segment, amount_minor AS minor, currency FROM revenue').all() as Fact[];
    expect(sums(won)).toEqual(sums(booked));
    expect(new Set(booked.map(({ currency }) => currency))).toEqual(new Set(['USD']));
    expect([...new Set(booked.map(({ day }) => quarterOf(CALENDAR, day)))].toSorted()).toEqual(QUARTERS);
  });

  test('won deals of a quarter are what the revenue promise reports', () => {
    const wonIn = app.store.db
      .prepare<[string, string, string, string, string], number>(
        `SELECT sum(amount_minor) FROM opportunity
         WHERE partner_id = ? AND outcome = 'won' AND product_line = ? AND segment = ? AND close_on BETWEEN ? AND ?`,
      )
      .pluck();
    let compared = 0;
    for (const { partner, planId, versions } of plansOf(app)) {
      const partnerId = app.store.partners.find(partner)[0]?.id ?? '';
      const worded = versions.at(-1)?.commitments.filter(({ category }) => category === 'revenue') ?? [];
      for (const actual of app.store.actuals.listByPlan(planId)) {
        const commitment = worded.find(({ id }) => id === actual.commitmentId);
        if (commitment === undefined) continue;
        const { productLine, segment } = commitment;
        expect(actual.value, `${partner}, ${commitment.title}, ${actual.window.end}`).toBe(
          wonIn.get(partnerId, productLine ?? '', segment ?? '', actual.window.start, actual.window.end),
        );
        compared += 1;
      }
    }
    expect(compared).toBe(2 * (5 * 8 + 7));
  });

  test('joint deals created in a quarter are what the pipeline promise stands at', () => {
    const createdIn = app.store.db
      .prepare<[string, string, string], number>(
        `SELECT sum(amount_minor) FROM opportunity WHERE partner_id = ? AND attribution IN ('sourced', 'co_sell') AND created_on BETWEEN ? AND ?`,
      )
      .pluck();
    for (const { partner, planId, versions } of plansOf(app)) {
      const partnerId = app.store.partners.find(partner)[0]?.id ?? '';
      const pipeline = versions.at(-1)?.commitments.find(({ category }) => category === 'pipeline');
      for (const { commitmentId, state, value, counterValue, window } of app.store.actuals.listByPlan(planId)) {
        if (commitmentId !== pipeline?.id) continue;
        expect(state === 'disputed' ? counterValue : value, `${partner} ${window.end}`).toBe(createdIn.get(partnerId, window.start, window.end));
      }
    }
  });

  test('no deal ends before it begins, and none is won after the last quarter', () => {
    const odd = app.store.db
      .prepare(
        `SELECT id FROM opportunity WHERE close_on <= created_on OR created_on > '2026-11-14' OR (outcome = 'won' AND close_on > '2026-09-30')
           OR (outcome <> 'open' AND close_on > '2026-11-14') OR (outcome = 'open' AND close_on <= '2026-11-14') OR amount_minor <= 0`,
      )
      .all();
    expect(odd).toEqual([]);
  });

  test('phases add up to targets, and every date lies inside its plan', () => {
    for (const { partner, planId, window, versions } of plansOf(app)) {
      for (const version of versions) {
        expect(isInWindow(version.validFrom, window) && isInWindow(version.validTo, window)).toBe(true);
        for (const commitment of version.commitments) {
          const where = `${partner} v${version.number} ${commitment.title}`;
          expect(isInWindow(commitment.dueOn, window), where).toBe(true);
          for (const phase of commitment.phases) expect(isInWindow(phase.window.start, window) && isInWindow(phase.window.end, window), where).toBe(true);
          if (commitment.phasing === 'explicit') expect(sumOf(commitment.phases.map(({ target }) => target)), where).toBe(commitment.target);
          else expect(commitment.phases).toEqual([]);
        }
      }
      for (const actual of app.store.actuals.listByPlan(planId)) {
        expect(isInWindow(actual.window.start, window) && isInWindow(actual.window.end, window)).toBe(true);
      }
    }
  });

  test('every version carries the hash of its canonical text, and every approval names it', () => {
    const content = app.store.db.prepare<[string], string>('SELECT content FROM plan_version WHERE id = ?').pluck();
    for (const { versions } of plansOf(app)) {
      for (const version of versions) {
        const text = content.get(version.id) ?? '';
        expect(canonicalize(JSON.parse(text))).toBe(text);
        expect(createHash('sha256').update(text).digest('hex')).toBe(version.contentHash);
        for (const approval of version.approvals) expect(approval.contentHash).toBe(version.contentHash);
        for (const { notes, visibility, title } of version.commitments) {
          if (notes !== null) expect(text).not.toContain(notes);
          if (visibility === 'internal') expect(text).not.toContain(title);
        }
      }
    }
  });

  test('every promise answered is answered by the other side, both ways', () => {
    for (const { versions } of plansOf(app)) {
      for (const { commitments } of versions) {
        const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
        for (const commitment of commitments) {
          for (const answered of commitment.answers) {
            const other = byId.get(answered);
            expect([commitment.ownerParty, other?.ownerParty].toSorted()).toEqual(['partner', 'vendor']);
            expect(other?.answers).toContain(commitment.id);
          }
        }
      }
    }
  });

  test('each side has 8 to 13 promises in a year’s plan, and all kinds of measure and phasing occur', () => {
    const seen = new Set<string>();
    for (const { partner, window, versions } of plansOf(app)) {
      // The first plans ran for a single quarter and promised less.
      const fewest = window.start === '2024-10-01' ? 6 : 8;
      for (const { commitments, number } of versions) {
        for (const commitment of commitments) seen.add(commitment.measure).add(commitment.phasing);
        for (const side of ['vendor', 'partner']) {
          const count = commitments.filter(({ ownerParty, visibility }) => ownerParty === side && visibility === 'shared').length;
          expect(count, `${partner} v${number} ${side}`).toBeGreaterThanOrEqual(fewest);
          expect(count, `${partner} v${number} ${side}`).toBeLessThanOrEqual(13);
        }
      }
    }
    expect(seen).toEqual(new Set(['at_least', 'at_most', 'milestone', 'recurring', 'qualitative', 'none', 'linear', 'explicit']));
  });

  test('reports come in every state', () => {
    const states = app.store.db.prepare('SELECT DISTINCT state FROM commitment_actual ORDER BY state').pluck().all();
    expect(states).toEqual(['accepted', 'claimed', 'disputed', 'waived']);
  });

  test('the sponsor’s promise reports what the attendance lists say', () => {
    const attended = app.store.db
      .prepare<[string, string, string, string], number>(
        `SELECT count(*) FROM attendance JOIN review ON review.id = review_id
         WHERE partner_id = ? AND side = ? AND role = 'sponsor' AND attendance.status = 'attended' AND held_on BETWEEN ? AND ?`,
      )
      .pluck();
    for (const { partner, planId, versions } of plansOf(app)) {
      const partnerId = app.store.partners.find(partner)[0]?.id ?? '';
      const sponsors = versions.at(-1)?.commitments.filter(({ title }) => title === 'Sponsor at the quarterly review') ?? [];
      for (const { commitmentId, value, window, reportedBy } of app.store.actuals.listByPlan(planId)) {
        if (!sponsors.some(({ id }) => id === commitmentId)) continue;
        expect(value, `${partner} ${reportedBy} ${window.end}`).toBe(attended.get(partnerId, reportedBy, window.start, window.end));
      }
    }
  });

  test('the store finds nothing wrong', async () => {
    expect(await app.client['store.check']({})).toMatchObject({ ok: true, value: { ok: true, findings: [] } });
  });
});

interface Fact {
  readonly partner_id: string;
  readonly day: string;
  readonly product_line: string;
  readonly segment: string;
  readonly minor: number;
  readonly currency: string;
}

function sums(facts: readonly Fact[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { partner_id, day, product_line, segment, minor } of facts.toSorted((a, b) => a.day.localeCompare(b.day))) {
    const key = [partner_id, quarterOf(CALENDAR, day), product_line, segment].join('/');
    found.set(key, (found.get(key) ?? 0) + minor);
  }
  return new Map([...found].toSorted(([a], [b]) => a.localeCompare(b)));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
