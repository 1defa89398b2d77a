import { beforeAll, describe, expect, test, vi } from 'vitest';
import { renderPack } from '../../electron/packs/renderPack.ts';
import { chromePrinter, findChrome } from '../../electron/hosts/chromePrinter.ts';
import { composePack } from '../../shared/domain/pack/compose.ts';
import { PackSource } from '../../shared/domain/packSource.ts';
import { redact } from '../../shared/domain/redaction.ts';
import type { Audience } from '../../shared/domain/reviewPack.ts';
import { partsOf, pdfTexts, squeezed } from './extract.ts';
import { filled } from './fill.ts';

// Whole decks and browsers: slow on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/**
 * The texts a partner may read, by their place in the source. A field that is not named here
 * and turns up in a partner's copy fails the test; so does one that is named and does not.
 */
const PARTNER_READS = [
  'program.name', 'program.version', 'vendorName', 'partnerName', 'fiscalLabels.vendor', 'fiscalLabels.partner', 'fiscalLabels.partnerDays',
  'scorecard.plan.name', 'scorecard.plan.hash', 'scorecard.lines[].note',
  'scorecard.lines[].commitment.title', 'scorecard.lines[].commitment.ownerName', 'scorecard.lines[].commitment.segment',
  'trend[].name',
  'decisions[].title', 'decisions[].options[]', 'decisions[].recommendation', 'decisions[].vendorDecider', 'decisions[].partnerDecider', 'decisions[].outcome',
  'barriers[].title', 'barriers[].cause', 'barriers[].removal', 'barriers[].ownerName',
  'actions[].title', 'actions[].ownerName',
  'sponsors.vendor[]', 'sponsors.partner[]',
  'imports[].kind',
  'excluded[].reason',
  'texts[].text',
  'restatements[].subject', 'restatements[].was', 'restatements[].is', 'restatements[].reason',
];

/** What only our own copy has. */
const ONLY_WE_READ = [
  ...['title', 'ownerName', 'segment', 'notes'].map((field) => `scorecard.lines[]#internal.commitment.${field}`),
  'scorecard.lines[].commitment.notes', 'scorecard.lines[]#internal.note',
  ...['', '#internal'].flatMap((kind) => ['evidence', 'provenance.fileName', 'provenance.enteredBy'].map((field) => `scorecard.lines[]${kind}.actuals[]${kind}.${field}`)),
  ...['title', 'options[]#internal', 'recommendation', 'vendorDecider', 'partnerDecider', 'outcome'].map((field) => `decisions[]#internal.${field}`),
  ...['title', 'cause', 'removal', 'ownerName'].map((field) => `barriers[]#internal.${field}`),
  ...['title', 'ownerName'].map((field) => `actions[]#internal.${field}`),
  ...['subject', 'was', 'is', 'reason'].map((field) => `restatements[]#internal.${field}`),
  'texts[]#internal.text', 'texts[].writtenBy', 'texts[]#internal.writtenBy', 'texts[].figures[].text', 'texts[]#internal.figures[]#internal.text',
  'internalNotes[].text', 'internalNotes[].author',
  'imports[].fileName',
];

/** A word for each place, the same for all items there, that stands in nothing else and survives every encoding. */
function canaryOf(path: string): string {
  if (!words.has(path)) words.set(path, `zq${words.size.toString(26).padStart(3, '0').replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)] ?? '')}kq`);
  return words.get(path) ?? '';
}
const words = new Map<string, string>();

const SHARED_NUMBER = 7;
const INTERNAL_NUMBER = 7_654_321;
const INTERNAL_RATIO = 0.4321;

/** The filled source, with what its fields mean to each other put right. */
function canarySource(): PackSource {
  const source = filled(PackSource, canaryOf, (isInternal) => (isInternal ? INTERNAL_NUMBER : SHARED_NUMBER));
  const sides = (fulfilment: number) => ({ vendor: { ...source.scorecard.sides.vendor, fulfilment }, partner: { ...source.scorecard.sides.partner, fulfilment } });
  return {
    ...source,
    scorecard: {
      ...source.scorecard,
      asOf: '2026-11-14',
      sides: sides(INTERNAL_RATIO),
      lines: source.scorecard.lines.map((line) => ({
        ...line,
        state: 'claimed' as const,
        fulfilment: line.commitment.visibility === 'internal' ? INTERNAL_RATIO : 0.5,
        // The first came from a file, the second was typed.
        actuals: line.actuals.map((actual, index) => (index === 0 ? actual : { ...actual, provenance: { ...actual.provenance, fileName: null } })),
      })),
    },
    trend: source.trend.map((point) => ({ ...point, all: sides(INTERNAL_RATIO), shared: sides(0.5) })),
    // A title and a section each, so that none stands in another's way; a figure that reads otherwise now has moved.
    texts: source.texts.map((text, index) => ({ ...text, ...WORDS[index], writtenAt: '2026-11-01T09:00:00.000Z', figures: text.figures.map((figure) => ({ ...figure, key: 'barriers.open' })) })),
    // One decided, one open: a recommendation shows while nothing is decided.
    decisions: source.decisions.map((decision, index) => (index % 2 === 0 ? decision : { ...decision, outcome: null, decidedOn: null })),
    barriers: source.barriers.map((barrier) => ({ ...barrier, resolvedOn: null })),
    imports: source.imports.map((one) => ({ ...one, rowsRead: 98_765, rowsRejected: 87_654 })),
  };
}

/** Where the words of the filled source stand: two that the partner may read, then two that it may not. */
const WORDS = [
  { section: 'commitments', kind: 'title' }, { section: 'side-by-side', kind: 'title' }, { section: 'decisions', kind: 'title' }, { section: 'barriers', kind: 'title' },
] as const;

const canPrint = findChrome() !== null;
const formats = canPrint ? (['pptx', 'html', 'pdf'] as const) : (['pptx', 'html'] as const);

/** What a file says, notes, properties and data behind charts included, and for a PDF whatever else stands in its bytes. */
async function everythingIn(audience: Audience, format: 'pptx' | 'html' | 'pdf'): Promise<{ said: string; hidden: string }> {
  const pack = composePack(redact(source, audience));
  const bytes = await renderPack(pack, format, { printToPdf: chromePrinter() });
  if (format === 'html') return { said: squeezed(new TextDecoder().decode(bytes)), hidden: '' };
  if (format === 'pptx') return { said: squeezed([...partsOf(bytes)].flat().join('\n')), hidden: '' };
  const { pages, info, raw } = pdfTexts(bytes);
  return { said: squeezed(`${pages}\n${info}`), hidden: squeezed(raw) };
}

/** The places whose canary stands in the text. */
function pathsIn(text: string): string[] {
  return [...words].filter(([, word]) => text.includes(word)).map(([path]) => path);
}

const source = canarySource();

test('the source with canaries is a source, and every text of it has one', () => {
  expect(PackSource.safeParse(source).error).toBeUndefined();
  for (const path of [...PARTNER_READS, ...ONLY_WE_READ]) expect([...words.keys()], path).toContain(path);
});

describe.each(formats)('%s', (format) => {
  let forPartner = { said: '', hidden: '' };
  let forUs = { said: '', hidden: '' };
  beforeAll(async () => {
    forPartner = await everythingIn('partner', format);
    forUs = await everythingIn('internal', format);
  }, 120_000);

  test('the partner’s copy has what it may have, and not one canary more', () => {
    const found = pathsIn(forPartner.said + forPartner.hidden);
    expect(found.toSorted()).toEqual(PARTNER_READS.toSorted());
  });

  test('our copy has all of that and what only we may read', () => {
    const found = pathsIn(forUs.said);
    expect(found.toSorted()).toEqual([...PARTNER_READS, ...ONLY_WE_READ].toSorted());
  });

  test('no number of ours stands in the partner’s copy', () => {
    for (const number of ['7654321', '7,654,321', '7.7M', '$77k', '0.4321', '43%', '43.2%', '98765', '98,765', '87654', '87,654']) expect(forPartner.said, number).not.toContain(number);
    for (const number of ['43.2%', '98,765']) expect(forUs.said, number).toContain(number);
  });
});

test('the partner’s copy says how many items it goes without', () => {
  const pack = composePack(redact(source, 'partner'));
  // Two each of commitments, decisions, barriers, actions, restatements, notes and words; two notes and four pieces of evidence on what is shared.
  expect(pack.heldBack).toBe(2 * 7 + 2 + 4);
  expect(pack.cover.heldBack).toBe('Held back from this copy: 20 items');
  expect(composePack(redact(source, 'internal'))).toMatchObject({ heldBack: 0, cover: { heldBack: null } });
});

test('figures of the partner’s copy rest on what it shows', () => {
  const { scorecard, trend } = redact(source, 'partner');
  expect(scorecard.sides.vendor.fulfilment).toBe(0.5);
  expect(scorecard.sides.vendor.due).toBe(2);
  expect(trend.every((point) => point.sides.partner.fulfilment === 0.5)).toBe(true);
  expect(redact(source, 'internal').scorecard.sides.vendor.due).toBe(4);
});

test('a partner’s copy has no notes for the speaker but sources', () => {
  const pack = composePack(redact(source, 'partner'));
  expect(pack.sections.flatMap((section) => section.notes)).toEqual([]);
  expect(pack.cover.notes).toEqual(['Window 30 Sep to 30 Sep 2026, data as of 14 Nov 2026.']);
});

describe('words about a figure that reads otherwise in the partner’s copy', () => {
  const withTitle = (text: string) => {
    const [first] = source.texts;
    if (first === undefined) expect.fail('the filled source has no words');
    return { ...source, texts: [{ ...first, section: 'commitments' as const, kind: 'title' as const, visibility: 'shared' as const, text }] };
  };
  const titleIn = (text: string, audience: Audience) => composePack(redact(withTitle(text), audience)).sections.find(({ id }) => id === 'commitments')?.title;

  test('stay out, whatever they say', () => {
    // Four of ours are due in our copy, two in theirs.
    expect(titleIn('Of {M12.vendor.due} promises, secretly', 'internal')).toBe('Of 4 promises, secretly');
    expect(titleIn('Of {M12.vendor.due} promises, secretly', 'partner')).toMatch(/^We kept/);
    expect(composePack(redact(withTitle('Of {M12.vendor.due} promises'), 'partner')).heldBack).toBe(composePack(redact(withTitle('Words alone'), 'partner')).heldBack + 1);
  });

  test('a figure that the program does not know keeps them out too', () => expect(titleIn('Return of {M20.vendor}', 'partner')).toMatch(/^We kept/));
  test('words alone get through', () => expect(titleIn('Words alone', 'partner')).toBe('Words alone'));
});
