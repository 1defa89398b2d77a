import type { Database } from 'better-sqlite3';
import { removeJournal } from '../../electron/store/journal.ts';
import { openDatabase } from '../../electron/store/open.ts';

/** How large the programme is. */
export const SIZE = { partners: 30, strategic: 24, years: 8, commitmentsPerSide: 400, deals: 200_000, revenue: 100_000 } as const;

/** The last year of the data; the programme is seen in its November. */
export const LAST_YEAR = 2026;
export const SEEN_ON = '2026-11-14';

const CATEGORIES = ['revenue', 'pipeline', 'co-marketing', 'pre-sales', 'executive', 'roadmap', 'joint-solution', 'customer-success', 'enablement', 'market-access'] as const;
const UNITS = { revenue: 'money', pipeline: 'money', 'co-marketing': 'money', 'joint-solution': 'money' } as const;
const SEGMENTS = ['public sector', 'retail banking', 'mid-market', 'hospitals', 'machine building'] as const;
const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;
const QUARTER_STARTS = ['01-01', '04-01', '07-01', '10-01'] as const;
const FIRST_YEAR = LAST_YEAR - SIZE.years + 1;

/** The plan of the last partner's last year. */
const LONGEST_PLAN = SIZE.partners * 100 + SIZE.years - 1;

type Insert = (values: Readonly<Record<string, string | number | null>>) => void;

/**
 * Fills a new database at `path`. Numbers come from a fixed sequence, so that two runs measure the same.
 * The journal is left off: it is about writing, and this is about reading.
 */
export function buildProgramme(path: string): void {
  const db = openDatabase(path);
  removeJournal(db);
  db.transaction(() => fill(db))();
  db.exec('ANALYZE');
  db.close();
}

/** The id of the n-th row of a kind. */
export function benchId(kind: number, n: number): string {
  return `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}`;
}

function fill(db: Database): void {
  const into = (table: string, columns: string): Insert => {
    const names = columns.split(' ');
    const statement = db.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`);
    return (values) => void statement.run(values);
  };
  const random = sequence();
  addParties(into);
  addPlans(into, random);
  addReviews(into);
  addDeals(into, random);
  addRevenue(into, random);
}

type Into = (table: string, columns: string) => Insert;

function addParties(into: Into): void {
  const party = into('party', 'id kind name currency fiscal_calendar_id industry');
  const partner = into('partner', 'id tier');
  const designation = into('designation_event', 'id partner_id status effective_from reason');
  const person = into('person', 'id party_id name seniority');
  const role = into('role_assignment', 'id partner_id person_id side role from_on to_on');
  const solution = into('solution', 'id partner_id name kind stage stage_since last_evidence_on');
  const grant = into('access_grant', 'id partner_id kind exclusivity segment from_on');
  const term = into('agreement_term', 'id partner_id topic agreed standard is_different valid_from');
  into('fiscal_calendar', 'id name start_month')({ id: benchId(1, 0), name: 'Fiscal year', start_month: 1 });
  into('setting', 'id value')({ id: 'programme.as-of', value: JSON.stringify(SEEN_ON) });
  party({ id: benchId(2, 0), kind: 'vendor', name: 'Aldermoor', currency: 'USD', fiscal_calendar_id: benchId(1, 0), industry: 'other' });
  person({ id: benchId(4, 0), party_id: benchId(2, 0), name: 'Our sponsor', seniority: 'c_level' });
  for (let n = 1; n <= SIZE.partners; n += 1) {
    const id = partnerId(n);
    party({ id, kind: 'partner', name: `Partner ${String(n).padStart(2, '0')}`, currency: 'USD', fiscal_calendar_id: benchId(1, 0), industry: 'other' });
    partner({ id, tier: 'Premier' });
    if (n <= SIZE.strategic) designation({ id: benchId(3, n), partner_id: id, status: 'strategic', effective_from: `${FIRST_YEAR}-01-01`, reason: 'Chosen' });
    person({ id: benchId(4, n), party_id: id, name: `Sponsor ${n}`, seniority: 'vp' });
    role({ id: benchId(5, n), partner_id: id, person_id: benchId(4, n), side: 'partner', role: 'sponsor', from_on: `${FIRST_YEAR}-01-01`, to_on: null });
    role({ id: benchId(6, n), partner_id: id, person_id: benchId(4, 0), side: 'vendor', role: 'sponsor', from_on: `${FIRST_YEAR}-01-01`, to_on: null });
    solution({ id: benchId(7, n), partner_id: id, name: `Solution ${n}`, kind: 'package', stage: 'in_production', stage_since: `${FIRST_YEAR}-06-01`, last_evidence_on: '2026-10-01' });
    grant({ id: benchId(8, n), partner_id: id, kind: 'preferred_co_sell', exclusivity: 'priority', segment: pick(SEGMENTS, n), from_on: `${FIRST_YEAR}-06-01` });
    term({ id: benchId(9, n), partner_id: id, topic: 'revenue_sharing', agreed: '12%', standard: 'Tier rebate', is_different: 1, valid_from: `${FIRST_YEAR}-01-01` });
  }
}

function addPlans(into: Into, random: () => number): void {
  const plan = into('plan', 'id partner_id fiscal_year starts_on ends_on');
  const version = into('plan_version', 'id plan_id number state valid_from valid_to content_hash');
  const approval = into('approval', 'id plan_version_id party person_name approved_on content_hash method');
  const commitments = commitmentsInto(into, random);
  for (let n = 1; n <= SIZE.partners; n += 1) {
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
      const key = n * 100 + (year - FIRST_YEAR);
      const span = { starts_on: `${year}-01-01`, ends_on: `${year}-12-31` };
      plan({ id: benchId(10, key), partner_id: partnerId(n), fiscal_year: year, ...span });
      for (const number of [1, 2]) {
        const id = benchId(10 + number, key);
        const content_hash = `${number}`.repeat(64);
        version({ id, plan_id: benchId(10, key), number, state: number === 2 ? 'active' : 'superseded', valid_from: span.starts_on, valid_to: span.ends_on, content_hash });
        for (const party of ['vendor', 'partner']) {
          approval({ id: benchId(13, key * 10 + number * 2 + (party === 'vendor' ? 0 : 1)), plan_version_id: id, party, person_name: party, approved_on: `${year}-01-0${number}`, content_hash, method: 'typed' });
        }
      }
      commitments(key, year);
    }
  }
}

/** The commitments of a year: half of each side, phased by quarter, worded in both versions, reported each quarter. */
function commitmentsInto(into: Into, random: () => number) {
  const commitment = into('commitment', 'id plan_id owner_party');
  const term = into('commitment_term', 'id plan_version_id commitment_id position category title measure unit currency target due_on weight phasing owner_name segment visibility');
  const phase = into('commitment_phase', 'id term_id window_start window_end target');
  const actual = into('commitment_actual', 'id commitment_id window_start window_end value reported_by state entered_at');
  const perYear = (2 * SIZE.commitmentsPerSide) / SIZE.years;
  return (key: number, year: number): void => {
    // One plan has all of its partner's promises at once: the longest scorecard.
    const count = key === LONGEST_PLAN ? 2 * SIZE.commitmentsPerSide : perYear;
    for (let index = 0; index < count; index += 1) {
      const number = key * 1000 + index;
      const side = index % 2 === 0 ? 'vendor' : 'partner';
      const category = pick(CATEGORIES, index >> 1);
      const unit = category in UNITS ? 'money' : 'count';
      const target = unit === 'money' ? 4_000_000 : 40;
      commitment({ id: benchId(14, number), plan_id: benchId(10, key), owner_party: side });
      for (const version of [1, 2]) {
        const termId = benchId(14 + version, number);
        term({
          id: termId, plan_version_id: benchId(10 + version, key), commitment_id: benchId(14, number), position: index, category, title: `Promise ${index} of the ${side}`,
          measure: 'at_least', unit, currency: unit === 'money' ? 'USD' : null, target, due_on: `${year}-12-31`, weight: 1 + (index % 5), phasing: 'explicit', owner_name: 'Somebody', segment: pick(SEGMENTS, index), visibility: 'shared',
        });
        for (const [quarter, end] of QUARTER_ENDS.entries()) {
          phase({ id: benchId(17, (number * 2 + version - 1) * 4 + quarter), term_id: termId, window_start: `${year}-${QUARTER_STARTS[quarter]}`, window_end: `${year}-${end}`, target: target / 4 });
        }
      }
      for (const [quarter, end] of QUARTER_ENDS.entries()) {
        if (`${year}-${end}` > SEEN_ON) continue;
        const value = Math.round((target / 4) * (0.7 + random() * 0.4));
        actual({ id: benchId(18, number * 4 + quarter), commitment_id: benchId(14, number), window_start: `${year}-${QUARTER_STARTS[quarter]}`, window_end: `${year}-${end}`, value, reported_by: side, state: 'accepted', entered_at: `${year}-12-31T09:00:00.000Z` });
      }
    }
  };
}

function addReviews(into: Into): void {
  const review = into('review', 'id partner_id window_start window_end due_on scheduled_on held_on state');
  const attendance = into('attendance', 'id review_id side person_name role status minutes');
  for (let n = 1; n <= SIZE.partners; n += 1) {
    for (let quarter = 0; quarter < SIZE.years * 4; quarter += 1) {
      const year = FIRST_YEAR + (quarter >> 2);
      const due = (quarter + 1) % 4 === 0 ? `${year + 1}-02-10` : `${year}-${String(((quarter % 4) + 1) * 3 + 2).padStart(2, '0')}-10`;
      const id = benchId(20, n * 100 + quarter);
      const isHeld = due <= SEEN_ON;
      const window = { window_start: `${year}-${QUARTER_STARTS[quarter % 4]}`, window_end: `${year}-${QUARTER_ENDS[quarter % 4]}` };
      review({ id, partner_id: partnerId(n), ...window, due_on: due, scheduled_on: due, held_on: isHeld ? due : null, state: isHeld ? 'closed' : 'planned' });
      if (!isHeld) continue;
      for (const side of ['vendor', 'partner']) {
        attendance({ id: benchId(side === 'vendor' ? 21 : 22, n * 100 + quarter), review_id: id, side, person_name: side === 'vendor' ? 'Our sponsor' : `Sponsor ${n}`, role: 'sponsor', status: (n + quarter) % 7 === 0 ? 'absent' : 'attended', minutes: 90 });
      }
    }
  }
}

function addDeals(into: Into, random: () => number): void {
  const deal = into('opportunity', 'id partner_id source source_key name customer_name stage outcome probability_ratio amount_minor currency created_on close_on is_new_customer segment competitor attribution');
  for (let index = 0; index < SIZE.deals; index += 1) {
    const created = Math.floor(random() * (SIZE.years * 365 - 60));
    const close = created + 40 + Math.floor(random() * 200);
    const closeOn = dayAfter(close);
    const outcome = closeOn > SEEN_ON ? 'open' : pick(['won', 'won', 'lost', 'lost', 'no_decision'], index);
    deal({
      id: benchId(30, index), partner_id: partnerId(1 + (index % SIZE.partners)), source: 'bench', source_key: String(index), name: `Deal ${index}`, customer_name: `Customer ${index % 9000}`,
      stage: 'Proposal', outcome, probability_ratio: 0.5, amount_minor: 100_000 + Math.floor(random() * 10_000_000), currency: 'USD', created_on: dayAfter(created), close_on: closeOn,
      is_new_customer: index % 3 === 0 ? 1 : 0, segment: pick(SEGMENTS, Math.floor(random() * 5)), competitor: index % 2 === 0 ? `Rival ${index % 6}` : null,
      attribution: pick(['sourced', 'co_sell', 'influenced', 'none', 'co_sell'], Math.floor(random() * 5)),
    });
  }
}

function addRevenue(into: Into, random: () => number): void {
  const revenue = into('revenue', 'id partner_id source source_key window_start window_end amount_minor currency revenue_type segment');
  for (let index = 0; index < SIZE.revenue; index += 1) {
    const on = dayAfter(Math.floor((index * (SIZE.years * 365 - 50)) / SIZE.revenue));
    revenue({ id: benchId(40, index), partner_id: partnerId(1 + (index % SIZE.partners)), source: 'bench', source_key: String(index), window_start: on, window_end: on, amount_minor: Math.floor(random() * 5_000_000), currency: 'USD', revenue_type: 'bookings', segment: pick(SEGMENTS, index) });
  }
}

/** The id of the n-th partner, from 1. */
export function partnerId(n: number): string {
  return benchId(2, n);
}

function dayAfter(days: number): string {
  return new Date(Date.UTC(FIRST_YEAR, 0, 1 + days)).toISOString().slice(0, 10);
}

function pick<T>(values: readonly T[], index: number): T {
  const found = values[index % values.length];
  if (found === undefined) throw new Error('Nothing to pick from');
  return found;
}

/** Numbers from 0 to 1, the same in every run (mulberry32). */
function sequence(): () => number {
  let state = 20_261_114;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
