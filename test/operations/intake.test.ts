import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { dump, EXPORTS, valueOf } from '../support/open.ts';
import { type App, applyExport, applyPath, begin, csvFile, rowsOf } from '../support/imports.ts';

// A whole program and several imports each; the machine may be busy with other suites.
vi.setConfig({ testTimeout: 60_000 });

interface Expected {
  readonly totals: {
    readonly sums?: Readonly<Record<string, Readonly<Record<string, string>> | number>>;
    readonly counts?: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly numbers?: Readonly<Record<string, { readonly count: number; readonly sum: string }>>;
  };
}

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(join(EXPORTS, name.replace('.csv', '.expected.json')), 'utf8')) as Expected;
}

/** Decimal sums per currency of a column in minor units (all currencies of the open files but the yen have two places). */
function sumsOf(app: App, table: string, column: string): Record<string, string> {
  const rows = rowsOf(app, `SELECT currency, sum(${column}) AS minor FROM ${table} WHERE ${column} IS NOT NULL GROUP BY currency ORDER BY currency`) as { currency: string; minor: number }[];
  return Object.fromEntries(rows.map(({ currency, minor }) => [currency, (minor / 100).toFixed(2)]));
}

function countsOf(app: App, table: string, column: string): Record<string, number> {
  const rows = rowsOf(app, `SELECT ${column} AS value, count(*) AS n FROM ${table} WHERE ${column} IS NOT NULL GROUP BY 1 ORDER BY 1`) as { value: string; n: number }[];
  return Object.fromEntries(rows.map(({ value, n }) => [value, n]));
}

const FILES = [
  { file: 'mdf-plans-claims.csv', table: 'marketing_activity', read: 46, good: 46, rows: 46 },
  { file: 'lms-certifications.csv', table: 'certification', read: 70, good: 69, rows: 69 },
  { file: 'rebate-statement.csv', table: 'incentive_payment', read: 37, good: 37, rows: 37 },
  { file: 'partner-survey.csv', table: 'survey_response', read: 32, good: 32, rows: 31 + 32 + 32 + 29 + 32 },
  { file: 'excel-unicode-contacts.csv', table: 'person', read: 42, good: 41, rows: 41 },
  { file: 'teams-qbr-attendance.csv', table: 'attendance', read: 9, good: 9, rows: 9 },
] as const;

describe('the open exports of the further kinds', () => {
  test.for(FILES)('$file: $good of $read rows are added to $table', async ({ file, table, read, good, rows }) => {
    const app = await begin();
    expect(await applyExport(app, file)).toMatchObject({ status: 'imported', rows: { read, added: good, changed: 0, unchanged: 0, rejected: read - good } });
    expect(app.store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(rows);
  });

  test.for(FILES)('$file: import, then undo, leaves the tables as they were', async ({ file }) => {
    const app = await begin();
    const before = dump(app);
    const { batch } = await applyExport(app, file);
    const undone = valueOf(await app.client['import.undo']({ batchId: batch ?? '' }));
    expect(undone).toMatchObject({ keptEdited: 0, couldNot: [] });
    expect(dump(app)).toEqual(before);
  });

  test.for(FILES)('$file: the same rows in another file change nothing', async ({ file, read, good }) => {
    const app = await begin();
    await applyExport(app, file);
    const before = dump(app);
    const copy = csvFile(file, []);
    const bytes = readFileSync(join(EXPORTS, file));
    // Another file by its bytes only: a line end more.
    const end = file.startsWith('excel-unicode') || file.startsWith('teams') ? Buffer.from('\r\n', 'utf16le') : Buffer.from('\r\n');
    writeFileSync(copy, Buffer.concat([bytes, end]));
    expect(await applyPath(app, copy)).toMatchObject({ status: 'imported', rows: { read, added: 0, changed: 0, unchanged: good, rejected: read - good } });
    expect(dump(app)).toEqual(before);
  });
});

describe('what is in the store is what the file says', () => {
  test('marketing activities: money per currency, statuses, periods, people', async () => {
    const app = await begin();
    await applyExport(app, 'mdf-plans-claims.csv');
    const { sums = {}, counts = {}, numbers = {} } = expectedOf('mdf-plans-claims.csv').totals;
    for (const name of ['requested', 'approved', 'claimed', 'paid']) expect(sumsOf(app, 'marketing_activity', `${name}_minor`)).toEqual(sums[`mdf.${name}`]);
    expect(sumsOf(app, 'marketing_activity', 'pipeline_minor')).toEqual(sums['mdf.pipelineInfluenced']);
    expect(countsOf(app, 'marketing_activity', 'status')).toEqual(counts['mdf.status']);
    expect(countsOf(app, 'marketing_activity', 'period')).toEqual(counts['mdf.period']);
    expect(rowsOf(app, 'SELECT sum(leads) AS leads, sum(attendees) AS attendees FROM marketing_activity')).toEqual([
      { leads: Number(numbers['mdf.leads']?.sum), attendees: Number(numbers['mdf.attendees']?.sum) },
    ]);
    expect(rowsOf(app, "SELECT line, starts_on, vendor_ratio, partner_ratio FROM marketing_activity WHERE external_id = 'CLM-007181'")).toEqual([
      { line: 29, starts_on: null, vendor_ratio: 0.75, partner_ratio: 0.25 },
    ]);
  });

  test('incentives: earned, adjusted and payable per currency', async () => {
    const app = await begin();
    await applyExport(app, 'rebate-statement.csv');
    const { sums = {} } = expectedOf('rebate-statement.csv').totals;
    for (const [field, column] of [['baseAmount', 'base'], ['earned', 'earned'], ['adjustment', 'adjustment'], ['payable', 'payable']] as const) {
      expect(sumsOf(app, 'incentive_payment', `${column}_minor`)).toEqual(sums[`incentive.${field}`]);
    }
    expect(rowsOf(app, "SELECT line, rate, paid_on FROM incentive_payment WHERE external_id = 'ST26Q1-0003'")).toEqual([{ line: 9, rate: 0.035, paid_on: '2026-04-15' }]);
  });

  test('certifications: who is certified in what, scores as ratios, numbers of partners kept', async () => {
    const app = await begin();
    await applyExport(app, 'lms-certifications.csv');
    const { counts = {}, numbers = {} } = expectedOf('lms-certifications.csv').totals;
    expect(countsOf(app, 'certification', 'status')).toEqual(counts['certification.status']);
    expect(countsOf(app, 'certification', 'name')).toEqual(counts['certification.certificationName']);
    expect(app.store.db.prepare('SELECT round(sum(score_ratio) * 100) FROM certification').pluck().get()).toBe(Number(numbers['certification.score']?.sum));
    expect(rowsOf(app, "SELECT line, person_external_id, score_ratio FROM certification WHERE person_name = 'Maëlle Castellane'")).toContainEqual({ line: 2, person_external_id: '002479', score_ratio: 0.84 });
    expect(rowsOf(app, "SELECT account_number FROM partner JOIN party USING (id) WHERE name LIKE 'Tessaline%'")).toEqual([{ account_number: '001203' }]);
  });

  test('a survey: one row an item, sponsors as executives, the value off the scale left out', async () => {
    const app = await begin();
    await applyExport(app, 'partner-survey.csv');
    const { numbers = {} } = expectedOf('partner-survey.csv').totals;
    for (const item of ['nps', 'csat', 'executiveEngagement', 'easeOfBusiness']) {
      const [row] = rowsOf(app, 'SELECT count(*) AS count, round(sum(score), 6) AS sum FROM survey_response WHERE item = ?', item);
      expect(row).toEqual({ count: numbers[`survey.${item}`]?.count, sum: Number(numbers[`survey.${item}`]?.sum) });
    }
    expect(rowsOf(app, "SELECT count(DISTINCT response_key) AS n FROM survey_response WHERE level = 'sponsor'")).toEqual([{ n: 13 }]);
    expect(rowsOf(app, 'SELECT DISTINCT rater_party, is_anonymous FROM survey_response')).toEqual([{ rater_party: 'partner', is_anonymous: 0 }]);
    expect(rowsOf(app, "SELECT line, answered_on FROM survey_response WHERE external_id = '0012' AND item = 'csat'")).toEqual([{ line: 13, answered_on: '2026-03-22' }]);
  });

  test('contacts: ours in our party, the partners’ in theirs, sponsors where the file says so', async () => {
    const app = await begin();
    await applyExport(app, 'excel-unicode-contacts.csv');
    expect(rowsOf(app, 'SELECT kind, count(*) AS n FROM person JOIN party ON party.id = party_id GROUP BY kind')).toEqual([
      { kind: 'partner', n: 37 },
      { kind: 'vendor', n: 4 },
    ]);
    const sponsors = rowsOf(app, `SELECT party.name AS partner, side, person.name AS person FROM role_assignment JOIN person ON person.id = person_id
      JOIN party ON party.id = partner_id WHERE role_assignment.role = 'sponsor' ORDER BY 1, 2`);
    expect(sponsors).toContainEqual({ partner: 'Zanderloh & Söhne AG', side: 'vendor', person: 'Anselm Okafor-Byrne' });
    expect(sponsors).toContainEqual({ partner: 'Brackenfold GmbH', side: 'partner', person: 'Aurelia Abernathy' });
    // A role of that name with the flag at No is none.
    expect(sponsors).not.toContainEqual(expect.objectContaining({ person: 'Gwendolyn Jessop' }));
    expect(rowsOf(app, "SELECT name, phone, seniority, line FROM person WHERE external_id = 'C-00118'")).toEqual([{ name: '由美子 水辺', phone: '+81 6 0000 0028', seniority: 'c_level', line: 21 }]);
    expect(app.store.partners.list().map(({ name }) => name)).not.toContain('Aldermoor Software');
  });
});

describe('attendance of a meeting', () => {
  const meeting = 'SELECT side, person_name, status, minutes, duration_seconds, person_id IS NOT NULL AS is_known FROM attendance ORDER BY line';

  test('finds the partner in the title, and the review it is', async () => {
    const app = await begin();
    await applyExport(app, 'dataloader-partner-accounts.csv');
    await applyExport(app, 'excel-unicode-contacts.csv');
    const report = await applyExport(app, 'teams-qbr-attendance.csv');
    expect(report).toMatchObject({ status: 'imported', rows: { added: 9 }, partners: [{ partner: 'Brackenfold GmbH', matched: 'name' }] });
    expect(rowsOf(app, 'SELECT window_end, due_on, held_on, state, duration_minutes, name FROM review JOIN party ON party.id = partner_id')).toEqual([
      { window_end: '2025-12-31', due_on: '2026-03-24', held_on: '2026-03-24', state: 'held', duration_minutes: 92, name: 'Brackenfold GmbH' },
    ]);
    expect(rowsOf(app, meeting)).toEqual([
      { side: 'vendor', person_name: 'Imogen Tarrant', status: 'attended', minutes: 91, duration_seconds: 5480, is_known: 0 },
      { side: 'vendor', person_name: 'Philippa Roundtree', status: 'attended', minutes: 91, duration_seconds: 5440, is_known: 1 },
      { side: 'vendor', person_name: 'Anselm Okafor-Byrne', status: 'attended', minutes: 35, duration_seconds: 2100, is_known: 1 },
      { side: 'partner', person_name: 'Aurelia Abernathy', status: 'attended', minutes: 92, duration_seconds: 5490, is_known: 1 },
      { side: 'partner', person_name: 'Håkon Castellane', status: 'attended', minutes: 90, duration_seconds: 5380, is_known: 1 },
      { side: 'partner', person_name: 'Quirin Dürrenfeld', status: 'attended', minutes: 53, duration_seconds: 3190, is_known: 0 },
      { side: 'partner', person_name: 'Ilse Eklöv', status: 'attended', minutes: 68, duration_seconds: 4102, is_known: 0 },
      { side: 'partner', person_name: '+49 30 23125 077', status: 'attended', minutes: 17, duration_seconds: 1000, is_known: 0 },
      { side: 'vendor', person_name: 'Rafael Quiroga', status: 'attended', minutes: 10, duration_seconds: 600, is_known: 0 },
    ]);
    expect(rowsOf(app, 'SELECT sum(duration_seconds) AS seconds FROM attendance')).toEqual([{ seconds: 32_782 }]);
  });

  test('becomes the review that was due then, and holds it', async () => {
    const app = await begin();
    await applyExport(app, 'dataloader-partner-accounts.csv');
    const partnerId = app.store.partners.find('Brackenfold GmbH')[0]?.id ?? '';
    app.store.acts.perform('test', 'Planned a review', () =>
      app.store.reviews.add({
        id: '11111111-1111-4111-8111-111111111111', partnerId, window: { start: '2026-01-01', end: '2026-03-31' }, dueOn: '2026-04-10',
        scheduledOn: null, heldOn: null, state: 'planned', missedBy: null,
      }),
    );
    await applyExport(app, 'teams-qbr-attendance.csv');
    expect(rowsOf(app, 'SELECT window_end, held_on, state FROM review')).toEqual([{ window_end: '2026-03-31', held_on: '2026-03-24', state: 'held' }]);
    expect(rowsOf(app, 'SELECT count(*) AS n FROM attendance WHERE review_id = ?', '11111111-1111-4111-8111-111111111111')).toEqual([{ n: 9 }]);
  });

  const HEADER = 'Meeting title,Meeting Date,Name,Email,Join Time,Leave Time,Duration';

  test('several joins of one person are one attendance with their sum', async () => {
    const app = await begin();
    await applyExport(app, 'dataloader-partner-accounts.csv');
    const path = csvFile('joins.csv', [
      HEADER,
      'QBR with Hexavane,2026-05-04,Ann Lee (External),ann@hexavane.example,2026-05-04T10:00:00,2026-05-04T10:20:00,20m 0s',
      'QBR with Hexavane,2026-05-04,Imogen Tarrant,imogen@aldermoor.example,2026-05-04T10:00:00,2026-05-04T11:00:00,1h 0m 0s',
      'QBR with Hexavane,2026-05-04,Ann Lee (External),ann@hexavane.example,2026-05-04T10:30:00,2026-05-04T11:00:00,30m 0s',
    ]);
    expect(await applyPath(app, path)).toMatchObject({ rows: { read: 3, added: 2, unchanged: 1 }, partners: [{ partner: 'Hexavane Security' }] });
    expect(rowsOf(app, 'SELECT person_name, side, minutes, line FROM attendance ORDER BY line')).toEqual([
      { person_name: 'Ann Lee', side: 'partner', minutes: 50, line: 2 },
      { person_name: 'Imogen Tarrant', side: 'vendor', minutes: 60, line: 3 },
    ]);
  });

  test('is known by the addresses of the partner’s people where the title says nothing', async () => {
    const app = await begin();
    await applyExport(app, 'excel-unicode-contacts.csv');
    const path = csvFile('sync.csv', [HEADER, 'Weekly sync,2026-05-04,Somebody New,new.one@oakrune.example,2026-05-04T10:00:00,2026-05-04T10:20:00,20m 0s']);
    expect(await applyPath(app, path)).toMatchObject({ status: 'imported', partners: [{ partner: 'Oakrune Consulting Ltd' }] });
  });

  test('is asked about where nothing tells the partner, and the answer settles it', async () => {
    const app = await begin();
    await applyExport(app, 'dataloader-partner-accounts.csv');
    const path = csvFile('sync.csv', [HEADER, 'Weekly sync,2026-05-04,Ann Lee,ann@gmail.com,2026-05-04T10:00:00,2026-05-04T10:20:00,20m 0s']);
    expect(await applyPath(app, path)).toMatchObject({ status: 'question', questions: [{ kind: 'partner', about: expect.stringContaining('Weekly sync') }] });
    expect(await applyPath(app, path, { partner: { 'Weekly sync': 'Nobody Known' } })).toMatchObject({ status: 'question' });
    expect(await applyPath(app, path, { partner: { 'Weekly sync': 'Hexavane Security' } })).toMatchObject({ status: 'imported', rows: { added: 1 } });
    // The title of one meeting is no name of the partner: the next one is asked about again.
    const next = csvFile('next.csv', [HEADER, 'Weekly sync,2026-06-04,Ann Lee,ann@gmail.com,2026-06-04T10:00:00,2026-06-04T10:20:00,20m 0s']);
    expect(await applyPath(app, next)).toMatchObject({ status: 'question' });
  });
});
