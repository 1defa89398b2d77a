import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dump, errorOf, valueOf } from '../support/open.ts';
import { type App, loaded } from './sampleApp.ts';

let app: App;
let partnerId = '';
const PLACE = { quarter: '2026-Q3', section: 'commitments', kind: 'title' } as const;
const OWN = 'Our side delivered {M12.vendor}; Halden is behind at {M12.partner} in Q3';

beforeAll(async () => {
  app = await loaded();
  partnerId = valueOf(await app.client['partner.find']({ name: 'Halden' })).partnerId;
});
afterAll(() => app.service.close());
beforeEach(async () => {
  while (app.store.narratives.ofQuarter(partnerId, '2026-09-30').length > 0) valueOf(await app.client['history.undo']({}));
});

const view = async () => valueOf(await app.client['scorecard.forPartner']({ partnerId, quarter: '2026-Q3', asOf: null }));
const textOf = async (section = 'commitments', kind = 'title') => (await view()).texts.find((text) => text.section === section && text.kind === kind);
const write = (text: string, more: object = {}) => app.client['narrative.write']({ partnerId, ...PLACE, text, visibility: 'shared', ...more });
const html = async (audience: 'internal' | 'partner') => valueOf(await app.client['pack.preview']({ partnerId, quarter: '2026-Q3', asOf: null, audience })).html;

describe('a title of one’s own', () => {
  test('begins as the rules’ words, stands on the page and in both packs, and is taken back', async () => {
    const before = await textOf();
    expect(before).toMatchObject({ text: before?.ruleText, written: null });
    expect(before?.ruleText).toBe('We kept {M12.vendor} of what we promised in Q3; Halden kept {M12.partner}');
    const store = dump(app);
    valueOf(await write(OWN));
    const { title } = await view();
    expect(title).toMatch(/^Our side delivered \d+%; Halden is behind at \d+% in Q3$/);
    expect(await textOf()).toMatchObject({ text: OWN, ruleText: before?.ruleText, written: { by: 'tester', visibility: 'shared', moved: [], heldBackBecause: null } });
    for (const audience of ['internal', 'partner'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one pack after the other
      expect(await html(audience)).toContain(title);
    }
    valueOf(await app.client['history.undo']({}));
    expect(dump(app)).toEqual(store);
    expect((await view()).title).toMatch(/^We kept/);
  });

  test.for([
    ['We kept 91% in Q3', 'figure-typed'],
    ['We kept {M20.vendor}', 'figure-unknown'],
    [' ', 'text-empty'],
  ])('“%s” is refused: %s', async ([text, code]) => {
    const before = dump(app);
    expect(errorOf(await write(text ?? ''))).toMatchObject({ code });
    expect(dump(app)).toEqual(before);
  });

  test('an unknown partner, a section without such words, and words that are not there', async () => {
    expect(errorOf(await write(OWN, { partnerId: '00000000-0000-4000-8000-000000000000' }))).toMatchObject({ type: 'not-found' });
    expect(errorOf(await write(OWN, { section: 'decisions', kind: 'summary' }))).toMatchObject({ code: 'section-empty' });
    expect(errorOf(await app.client['narrative.keep']({ partnerId, ...PLACE }))).toMatchObject({ code: 'nothing-written' });
    expect(errorOf(await app.client['narrative.drop']({ partnerId, ...PLACE }))).toMatchObject({ code: 'nothing-written' });
  });

  test('words for our eyes only stay out of the partner’s pack, which counts them', async () => {
    valueOf(await write('Our side delivered {M12.vendor}, and Halden is to be moved back', { visibility: 'internal' }));
    expect(await html('internal')).toContain('is to be moved back');
    const theirs = await html('partner');
    expect(theirs).not.toContain('is to be moved back');
    expect(theirs).toContain('We kept');
    expect(await textOf()).toMatchObject({ written: { heldBackBecause: 'These words are for our eyes only.' } });
  });

  test('a title for each section, and a summary', async () => {
    const { texts } = await view();
    expect(texts.map(({ section, kind }) => `${section} ${kind}`)).toEqual(['commitments title', 'commitments summary', 'side-by-side title', 'decisions title', 'barriers title']);
    valueOf(await write('{barriers.open} things are in our way', { section: 'barriers' }));
    valueOf(await write('Read this first: {M12.vendor}.', { kind: 'summary' }));
    const pack = await html('internal');
    expect(pack).toMatch(/\d+ things are in our way/);
    expect(pack).toMatch(/Read this first: \d+%\./);
    expect((await view()).summary).toMatch(/^Read this first: \d+%\.$/);
    valueOf(await app.client['history.undo']({}));
    valueOf(await app.client['history.undo']({}));
  });
});

describe('a figure that moves afterwards', () => {
  async function afterMoving() {
    valueOf(await write(OWN));
    const line = (await view()).scorecard.lines.find(({ commitment, status }) => commitment.ownerParty === 'partner' && commitment.measure === 'at_least' && status === 'missed');
    if (line === undefined) expect.fail('the sample has no such promise');
    const was = (await textOf())?.figures.find(({ key }) => key === 'M12.partner')?.text;
    valueOf(await app.client['actual.record']({ commitmentId: line.commitment.id, quarter: '2026-Q3', value: (line.target ?? 0) * 2, doneOn: null, evidence: null }));
    return was;
  }

  test('is named, flagged in our copy alone, and kept or taken back with one action', async () => {
    const was = await afterMoving();
    const moved = (await textOf())?.written?.moved;
    expect(moved).toEqual([{ key: 'M12.partner', name: 'Halden kept', was, is: expect.stringMatching(/%$/) as string }]);
    expect(await html('internal')).toContain('Words written before a figure moved');
    expect(await html('partner')).not.toContain('Words written before a figure moved');
    valueOf(await app.client['narrative.keep']({ partnerId, ...PLACE }));
    expect((await textOf())?.written?.moved).toEqual([]);
    valueOf(await app.client['history.undo']({}));
    expect((await textOf())?.written?.moved).toEqual(moved);
    valueOf(await app.client['narrative.drop']({ partnerId, ...PLACE }));
    expect(await textOf()).toMatchObject({ written: null });
    valueOf(await app.client['history.undo']({}));
    expect(await textOf()).toMatchObject({ text: OWN });
  });
});
