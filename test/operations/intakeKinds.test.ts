import { describe, expect, test, vi } from 'vitest';
import { type App, applyExport, applyPath, begin, csvFile, rowsOf } from '../support/imports.ts';

// A whole program and several imports each; the machine may be busy with other suites.
vi.setConfig({ testTimeout: 60_000 });

const count = (app: App, table: string) => app.store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

describe('marketing funds', () => {
  const HEADER = 'Plan ID,Claim ID,Partner Account,Plan Name,Requested Amount,Claimed Amount,Claim Status,Activity Start Date';

  test('a request and its later claim are one chain', async () => {
    const app = await begin();
    await applyPath(app, csvFile('march.csv', [HEADER, 'PLN-1,,Acme,Roadshow,EUR 1000.00,,Not Submitted,2026-03-01', 'PLN-2,,Acme,Webinar,EUR 500.00,,Not Submitted,2026-03-02']));
    const report = await applyPath(app, csvFile('april.csv', [HEADER, 'PLN-1,CLM-9,Acme,Roadshow,EUR 1000.00,EUR 900.00,Submitted,2026-03-01', 'PLN-2,,Acme,Webinar,EUR 500.00,,Not Submitted,2026-03-02']));
    expect(report.rows).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    expect(rowsOf(app, 'SELECT request_id, external_id, claimed_minor FROM marketing_activity ORDER BY request_id')).toEqual([
      { request_id: 'PLN-1', external_id: 'CLM-9', claimed_minor: 90_000 },
      { request_id: 'PLN-2', external_id: null, claimed_minor: null },
    ]);
  });

  test('several claims of one request, and rows alike in all that names them, stay apart', async () => {
    const app = await begin();
    const lines = [
      HEADER,
      'PLN-1,CLM-1,Acme,Roadshow,EUR 1000.00,EUR 400.00,Paid,2026-03-01',
      'PLN-1,CLM-2,Acme,Roadshow,EUR 1000.00,EUR 500.00,Paid,2026-03-01',
      'PLN-7,,Acme,Ads,EUR 10.00,,Not Submitted,2026-03-05',
      'PLN-7,,Acme,Ads,EUR 20.00,,Not Submitted,2026-03-05',
    ];
    expect((await applyPath(app, csvFile('one.csv', lines))).rows).toMatchObject({ added: 4 });
    expect((await applyPath(app, csvFile('two.csv', [...lines, '']))).rows).toMatchObject({ added: 0, unchanged: 4 });
  });

  test('a row in two currencies is refused and says so', async () => {
    const app = await begin();
    const report = await applyPath(app, csvFile('mixed.csv', [HEADER, 'PLN-1,CLM-1,Acme,Roadshow,EUR 1000.00,USD 400.00,Paid,2026-03-01']));
    expect(report).toMatchObject({ rows: { added: 0, rejected: 1 }, rejections: [{ line: 2, code: 'mixed-currencies' }] });
  });
});

describe('certifications', () => {
  const HEADER = 'Learner,Email,Partner Company,Course Code,Certification,Status,Completed On';

  test('a course under way that is completed later is the same record; taken again later it is another', async () => {
    const app = await begin();
    await applyPath(app, csvFile('a.csv', [HEADER, 'Ann Lee,ann@acme.example,Acme,C-1,Practitioner,In Progress,', 'Bob Ray,bob@acme.example,Acme,C-1,Practitioner,Certified,2023-02-01']));
    const report = await applyPath(app, csvFile('b.csv', [HEADER, 'Ann Lee,ann@acme.example,Acme,C-1,Practitioner,Certified,2026-02-01', 'Bob Ray,bob@acme.example,Acme,C-1,Practitioner,Certified,2026-03-01']));
    expect(report.rows).toMatchObject({ added: 1, changed: 1 });
    expect(rowsOf(app, 'SELECT person_name, completed_on FROM certification ORDER BY 1, 2')).toEqual([
      { person_name: 'Ann Lee', completed_on: '2026-02-01' },
      { person_name: 'Bob Ray', completed_on: '2023-02-01' },
      { person_name: 'Bob Ray', completed_on: '2026-03-01' },
    ]);
    const partnerId = app.store.partners.list()[0]?.id ?? '';
    expect(app.store.certifications.listValidOn(partnerId, '2026-02-15').map(({ personName }) => personName)).toEqual(['Ann Lee', 'Bob Ray']);
    expect(app.store.certifications.listByPartner(partnerId, { start: '2026-01-01', end: '2026-12-31' })).toHaveLength(2);
  });
});

describe('incentives', () => {
  test('the lines of the next statement begin at 1 again and are other payments', async () => {
    const app = await begin();
    const header = 'Statement Line,Partner,Program,Type,Period,Currency,Earned,Payable,Payment Date';
    await applyPath(app, csvFile('q1.csv', [header, '1,Acme,Growth,Rebate,Q1 2026,EUR,100.00,100.00,2026-04-15']));
    expect((await applyPath(app, csvFile('q2.csv', [header, '1,Acme,Growth,Rebate,Q2 2026,EUR,250.00,250.00,2026-07-15']))).rows).toMatchObject({ added: 1 });
    const partnerId = app.store.partners.list()[0]?.id ?? '';
    expect(app.store.incentives.listByPartner(partnerId, { start: '2026-07-01', end: '2026-09-30' })).toMatchObject([{ payable: { minor: 25_000, currency: 'EUR' } }]);
  });
});

describe('joint solutions', () => {
  const HEADER = 'Solution ID,Joint Solution,Partner,Status,Launch Date,Vendor Investment,Partner Investment,Currency';

  test('one solution with several partners, and what both sides put in', async () => {
    const app = await begin();
    const report = await applyPath(app, csvFile('s.csv', [
      HEADER,
      'S-1,Edge Protect,Acme,In development,,1200.00,800.00,EUR',
      'S-1,Edge Protect,Bravo,In development,,1200.00,400.00,EUR',
      'S-2,Care Link,Bravo,Live,2026-02-01,10.00,,EUR',
    ]));
    expect(report.rows).toMatchObject({ added: 2, changed: 1 });
    expect(rowsOf(app, 'SELECT name, stage, stage_since, line FROM solution ORDER BY name')).toEqual([
      { name: 'Care Link', stage: 'in_production', stage_since: '2026-02-01', line: 4 },
      { name: 'Edge Protect', stage: 'in_development', stage_since: '2026-11-14', line: 2 },
    ]);
    expect(rowsOf(app, 'SELECT side, sum(amount_minor) AS minor FROM solution_investment GROUP BY side')).toEqual([{ side: 'partner', minor: 120_000 }, { side: 'vendor', minor: 241_000 }]);
    expect(count(app, 'solution_partner')).toBe(1);
  });

  test('a stage that the next export changes is a change of its status', async () => {
    const app = await begin();
    await applyPath(app, csvFile('s.csv', [HEADER, 'S-1,Edge Protect,Acme,Pilot,,,,EUR']));
    expect((await applyPath(app, csvFile('t.csv', [HEADER, 'S-1,Edge Protect,Acme,Paused,,,,EUR']))).rows).toMatchObject({ changed: 1 });
    expect(rowsOf(app, 'SELECT stage FROM solution')).toEqual([{ stage: 'paused' }]);
  });
});

describe('accounts in common', () => {
  test('keep the partner’s amount to themselves', async () => {
    const app = await begin();
    const header = 'Partner,Account Name,Population,Partner Account Name,Partner Population,Partner Opportunity Stage,Partner Opportunity Amount';
    const report = await applyPath(app, csvFile('overlap.csv', [header, 'Acme,Nordhaven,Customers,Nordhaven AG,Open Opportunities,Negotiation,EUR 125000.00']), { kind: 'accountOverlap' });
    expect(report.rows).toMatchObject({ added: 1 });
    const partnerId = app.store.partners.list()[0]?.id ?? '';
    expect(app.store.sharedAccounts.listByPartner(partnerId, '2026-11-14')).toMatchObject([{ customerName: 'Nordhaven', partnerAmount: { minor: 12_500_000, currency: 'EUR' } }]);
    expect(count(app, 'opportunity')).toBe(0);
  });
});

describe('people', () => {
  const HEADER = 'Contact ID,First Name,Last Name,Job Title,Account Name,Email,Executive Sponsor';

  test('a sponsor known by name only is the contact of that name', async () => {
    const app = await begin();
    await applyPath(app, csvFile('partners.csv', ['Partner ID,Partner Name,Tier,Partner Executive Sponsor', 'P-1,Acme,Gold,Ann Lee']));
    expect((await applyPath(app, csvFile('contacts.csv', [HEADER, 'C-1,Ann,Lee,SVP Alliances,Acme,ann@acme.example,Yes']))).rows).toMatchObject({ changed: 1, added: 0 });
    expect(rowsOf(app, 'SELECT name, seniority, email FROM person')).toEqual([{ name: 'Ann Lee', seniority: 'vp', email: 'ann@acme.example' }]);
    expect(count(app, 'role_assignment')).toBe(1);
  });

  test('our own company in the company column is no partner', async () => {
    const app = await begin();
    const report = await applyPath(app, csvFile('contacts.csv', [HEADER, 'C-1,Ann,Lee,SVP,Acme,ann@acme.example,No', 'V-1,Imogen,Tarrant,CAM,Aldermoor Software Inc.,imogen@aldermoor.example,No']));
    expect(report.rows).toMatchObject({ added: 2 });
    expect(app.store.partners.list().map(({ name }) => name)).toEqual(['Acme']);
    expect(rowsOf(app, "SELECT person.name FROM person JOIN party ON party.id = party_id WHERE kind = 'vendor'")).toEqual([{ name: 'Imogen Tarrant' }]);
  });
});

describe('what a file does not say is left as it is', () => {
  test('a deal keeps its stage and its partner when a file has neither', async () => {
    const app = await begin();
    await applyPath(app, csvFile('a.csv', ['Deal ID,Deal Name,Partner,Stage,Amount,Currency', 'D-1,One,Acme,Closed Won,100,USD']));
    await applyPath(app, csvFile('b.csv', ['Deal ID,Deal Name,Amount,Currency', 'D-1,One,150,USD']), { kind: 'deal' });
    expect(rowsOf(app, 'SELECT outcome, stage, amount_minor, partner_id IS NOT NULL AS is_named FROM opportunity')).toEqual([{ outcome: 'won', stage: 'Closed Won', amount_minor: 15_000, is_named: 1 }]);
  });
});

describe('what an earlier export had and this one has not', () => {
  test('is shown by its ids and stays in the store', async () => {
    const app = await begin();
    expect((await applyExport(app, 'sf-deal-registrations.csv')).missing).toEqual([]);
    const { missing } = await applyExport(app, 'sf-deal-registrations-update.csv');
    expect(missing).toEqual(['DR-001067', 'DR-001073', 'DR-001076', 'DR-001217', 'DR-001259', 'DR-001265']);
    expect(count(app, 'opportunity')).toBe(84 + 9);
  });

  test('is not asked of another report of the same kind', async () => {
    const app = await begin();
    await applyExport(app, 'sf-deal-registrations.csv');
    expect((await applyExport(app, 'hubspot-deals.csv')).missing).toEqual([]);
  });
});

describe('who is who', () => {
  const deals = (name: string, partner: string, id: string) => csvFile(name, ['Deal ID,Deal Name,Partner,Stage,Amount,Currency', `${id},One,${partner},Open,100,USD`]);

  test('an answer about a partner is remembered: the next import knows the spelling', async () => {
    const app = await begin();
    await applyPath(app, csvFile('partners.csv', ['Partner ID,Partner Name,Tier', 'P-1,Brackenfold GmbH,Gold', 'P-2,Hexavane Security,Gold']));
    const asked = await applyPath(app, deals('one.csv', 'Brackenfold Ltd', 'D-1'));
    expect(asked).toMatchObject({ status: 'question', questions: [{ kind: 'partner' }] });
    const answered = await applyPath(app, deals('one.csv', 'Brackenfold Ltd', 'D-1'), { partner: { 'Brackenfold Ltd': 'Brackenfold GmbH' } });
    expect(answered).toMatchObject({ status: 'imported', rows: { added: 1 } });
    const next = await applyPath(app, deals('two.csv', 'Brackenfold Ltd', 'D-2'));
    expect(next).toMatchObject({ status: 'imported', partners: [{ partner: 'Brackenfold GmbH', matched: 'alias' }] });
    expect(rowsOf(app, "SELECT count(DISTINCT partner_id) AS n FROM opportunity")).toEqual([{ n: 1 }]);
  });
});
