import type { PackSource } from '../../shared/domain/packSource.ts';
import { aCommitment, anActual, idOf, ledgerFacts, sampleSource, scorecardOf, trendOf } from './sample.ts';

const LONG = 'A promise whose wording went through four lawyers and came out with every condition, exception and reference that any of them could think of, ';
const CONTROLS = 'Tab\tline\u0001\u000B\u001F nul\u0000 odd\uFFFE half\uD800 end';

/** Sources of every shape a pack must stand: few, many, none, hostile, endless. */
export const shapes: Readonly<Record<string, () => PackSource>> = {
  sample: () => sampleSource(),
  tiny: () => {
    const promise = aCommitment(1, { title: 'One promise' });
    const scorecard = scorecardOf([promise], [anActual(promise, { value: 10 })]);
    return sampleSource({ scorecard, trend: [], decisions: [], barriers: [], actions: [], imports: [], excluded: [], sponsors: { vendor: [], partner: [] }, review: null });
  },
  'forty commitments': () => {
    const promises = Array.from({ length: 40 }, (_, index) =>
      aCommitment(index + 1, { ownerParty: index % 2 === 0 ? 'vendor' : 'partner', title: `Promise number ${index + 1}`, ownerName: 'A. Person', answers: index % 2 === 0 && index % 8 !== 0 ? [idOf(index + 2)] : [], target: 100 + index }),
    );
    const scorecard = scorecardOf(promises, promises.flatMap((promise, index) => (index % 7 === 0 ? [] : [anActual(promise, { value: 60 + index * 2 })])));
    return sampleSource({ scorecard, trend: trendOf(scorecard) });
  },
  'one promise answered by six': () => {
    const promises = Array.from({ length: 7 }, (_, index) => aCommitment(index + 1, { ownerParty: index === 0 ? 'vendor' : 'partner', title: `Promise ${index}`, answers: index === 0 ? [] : [idOf(1)] }));
    return sampleSource({ scorecard: scorecardOf(promises, []) });
  },
  'nothing known': () => {
    const { commitments } = ledgerFacts();
    const scorecard = scorecardOf(commitments.map((one) => ({ ...one, ownerName: null })), []);
    const unknown = { ...scorecard, asOf: '2026-10-01', isPartial: false, lines: scorecard.lines.map((line) => ({ ...line, status: 'noData' as const, fulfilment: null, claimedFulfilment: null })) };
    return sampleSource({
      scorecard: unknown,
      trend: trendOf(unknown, [[null, null], [0.5, null]]),
      decisions: [{ ...firstDecision(), options: [], recommendation: null, vendorDecider: null, partnerDecider: null }],
      barriers: sampleSource().barriers.map((barrier) => ({ ...barrier, cause: null, removal: null, ownerName: null, blocks: [] })),
    });
  },
  'without a plan': () => sampleSource({ scorecard: { ...scorecardOf([], []), plan: null }, trend: [] }),
  'control characters, A & B': () => {
    const { commitments, actuals } = ledgerFacts();
    const scorecard = scorecardOf(commitments.map((one) => ({ ...one, title: `${one.title} <${CONTROLS}> & "co"`, ownerName: `O'${CONTROLS}` })), actuals, 'A & B <Partners>', 'Vendor "V" & Söhne');
    return sampleSource({ scorecard, trend: trendOf(scorecard), vendorName: `Vendor "V" & Söhne${CONTROLS}`, partnerName: `A & B <Partners>${CONTROLS}`, decisions: [{ ...firstDecision(), title: CONTROLS, options: [CONTROLS, '<b>&amp;</b>'] }] });
  },
  'very long texts': () => {
    const { commitments, actuals } = ledgerFacts();
    const scorecard = scorecardOf(commitments.map((one) => ({ ...one, title: LONG.repeat(6), ownerName: LONG, segment: LONG })), actuals, LONG.repeat(2), 'W'.repeat(180));
    return sampleSource({
      scorecard,
      trend: trendOf(scorecard),
      vendorName: 'W'.repeat(180),
      partnerName: LONG.repeat(2),
      decisions: [{ ...firstDecision(), title: LONG.repeat(5), options: Array.from({ length: 9 }, () => LONG.repeat(3)), recommendation: LONG.repeat(8) }],
      barriers: sampleSource().barriers.map((barrier) => ({ ...barrier, title: LONG.repeat(3), cause: LONG.repeat(5), removal: LONG.repeat(5) })),
      internalNotes: [{ section: 'commitments', text: LONG.repeat(30), author: null }],
    });
  },
};

function firstDecision(): PackSource['decisions'][number] {
  const [first] = sampleSource().decisions;
  if (first === undefined) throw new Error('The sample has no decision');
  return first;
}
