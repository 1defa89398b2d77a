import { numberText, percentText, pointsText, signedPoints } from '../../quantity.ts';
import { addQuarters } from '../../fiscal.ts';
import { comparisonTitle, nameInTable, nameInTitle, statusText } from '../narrative.ts';
import type { Side } from '../party.ts';
import type { PackContent } from '../packContent.ts';
import type { Block, Cell, ChartBlock, Column, Figure, TableBlock } from '../reviewPack.ts';
import { balanceOf, reciprocityGap, type SideScore } from '../scorecard.ts';
import type { LineStatus } from '../scorecardLine.ts';
import { cell, internalNotesOn, m12Figure, paragraph, type SectionMaker, type Wording } from './section.ts';
import { agreementText, dataText } from './sources.ts';

/** How many quarters the chart shows at most, this one included. */
export const CHART_QUARTERS = 8;

type Point = PackContent['trend'][number];

/** Both sides by one yardstick: this quarter against the plan, the quarter before and the year before. */
export const sideBySideSection: SectionMaker = {
  id: 'side-by-side',
  number: '2',
  name: 'Side-by-side scorecard',
  minutes: 5,
  compose(content, wording) {
    const { scorecard } = content;
    if (scorecard.plan === null && scorecard.lines.length === 0) return { leftOut: 'No joint business plan covers the quarter, so there is nothing to measure.' };
    const before = pointOf(content, -1);
    const missing = missingOf(content);
    const chart = trendChart(content, wording);
    return {
      title: comparisonTitle(scorecard, before && { vendor: before.sides.vendor.fulfilment, partner: before.sides.partner.fulfilment }, wording.locale),
      blocks: [
        ...missing.map((text) => paragraph(text, 'missing')),
        comparisonTable(content, wording),
        ...(chart === null ? [] : [chart]),
      ] satisfies Block[],
      figures: figuresOf(content, wording),
      missing,
      notes: internalNotesOn(content, 'side-by-side'),
    };
  },
};

/** The quarter so many before (negative) or after this one; null where it is not known. */
export function pointOf({ scorecard, trend }: Pick<PackContent, 'scorecard' | 'trend'>, quarters: number): Point | null {
  const wanted = addQuarters(scorecard.quarter, quarters);
  return trend.find((point) => point.quarter === wanted) ?? null;
}

const COUNTED: readonly LineStatus[] = ['kept', 'atRisk', 'missed', 'noData', 'notDue'];

const COMPARISON_COLUMNS: readonly Column[] = [
  { label: 'Kept of what was due', align: 'left', share: 24 },
  { label: 'This quarter', align: 'right', share: 13 },
  { label: 'Plan', align: 'right', share: 10 },
  { label: 'Last quarter', align: 'right', share: 13 },
  { label: 'Last year', align: 'right', share: 13 },
  { label: 'Due', align: 'right', share: 8 },
  ...COUNTED.map((status): Column => ({ label: statusText(status), align: 'right', share: 12 })),
  { label: 'Disputed', align: 'right', share: 11 },
];

function comparisonTable(content: PackContent, wording: Wording): TableBlock {
  const { scorecard } = content;
  return {
    kind: 'table',
    caption: `Both sides this quarter against plan, last quarter and last year`,
    columns: [...COMPARISON_COLUMNS],
    rows: [
      sideRow('vendor', nameInTable(content.vendorName), content, wording),
      sideRow('partner', nameInTable(content.partnerName), content, wording),
      jointRow('Gap in points', scorecard.gap, content, (sides) => reciprocityGap(...sides), (value) => signedPoints(value, wording.locale), signedPoints(0, wording.locale)),
      jointRow('Balance', scorecard.balance, content, (sides) => balanceOf(...sides), (value) => (value === null ? '–' : balanceText(value, wording)), balanceText(1, wording)),
    ],
    isSortable: false,
  };
}

function balanceText(value: number, { locale }: Wording): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

function sideRow(side: Side, name: string, content: PackContent, { locale }: Wording): Cell[] {
  const now = content.scorecard.sides[side];
  const past = (quarters: number) => pointOf(content, quarters)?.sides[side].fulfilment ?? null;
  const ratio = (value: number | null) => cell(percentText(value, locale, 1), value, null);
  const count = (value: number) => cell(numberText(value, locale, 0), value);
  return [
    cell(name, name, side),
    ratio(now.fulfilment),
    cell(percentText(1, locale), 1),
    ratio(past(-1)),
    ratio(past(-4)),
    count(now.due),
    ...COUNTED.map((status) => count(now[countKey(status)])),
    count(now.disputed),
  ];
}

type CountKey = Extract<keyof SideScore, LineStatus>;

function countKey(status: LineStatus): CountKey {
  return status;
}

function jointRow(
  label: string,
  now: number | null,
  content: PackContent,
  read: (sides: [number | null, number | null]) => number | null,
  text: (value: number | null) => string,
  planText: string,
): Cell[] {
  const past = (quarters: number) => {
    const point = pointOf(content, quarters);
    return point === null ? null : read([point.sides.vendor.fulfilment, point.sides.partner.fulfilment]);
  };
  const value = (figure: number | null) => cell(text(figure), figure);
  return [cell(label), value(now), cell(planText), value(past(-1)), value(past(-4)), ...Array.from({ length: COUNTED.length + 2 }, () => cell('', null))];
}

/** The fulfilment of both sides over the last quarters; null with no figure to draw. */
export function trendChart(content: PackContent, { locale }: Wording): ChartBlock | null {
  const { scorecard, trend, vendorName, partnerName, fiscalLabels } = content;
  const points = [...trend.slice(-(CHART_QUARTERS - 1)), { name: fiscalLabels.vendor, sides: scorecard.sides }];
  const series = (['vendor', 'partner'] as const).map((side) => {
    const values = points.map((point) => point.sides[side].fulfilment);
    return {
      name: nameInTable(side === 'vendor' ? vendorName : partnerName),
      side,
      values,
      texts: values.map((value) => percentText(value, locale)),
    };
  });
  if (series.every(({ values }) => values.every((value) => value === null))) return null;
  const told = points.map((point, index) => `${point.name} ${series.map(({ name, texts, values }) => `${nameInTitle(name)} ${values[index] === null ? 'no figure' : texts[index]}`).join(', ')}`);
  return {
    kind: 'chart',
    title: `Kept of what was due, by quarter${gapsText(points.map((point) => point.name), series)}`,
    alt: `Columns of the share each side kept of what was due, by quarter. ${told.join('; ')}.`,
    categories: points.map((point) => point.name),
    series,
  };
}

/** Which columns of the chart are not there, said beside its title. */
function gapsText(categories: readonly string[], series: ChartBlock['series']): string {
  const gaps = series.flatMap(({ name, values }) => values.flatMap((value, index) => (value === null ? [`${nameInTitle(name)} ${categories[index] ?? ''}`.trim()] : [])));
  if (gaps.length === 0) return '';
  return gaps.length > 4 ? ` (no figure in ${gaps.length} places)` : ` (no figure: ${gaps.join(', ')})`;
}

function missingOf(content: PackContent): string[] {
  const { scorecard, partnerName } = content;
  const without = (['vendor', 'partner'] as const)
    .filter((side) => scorecard.sides[side].noData > 0)
    .map((side) => `${scorecard.sides[side].noData} of ${side === 'vendor' ? 'our' : `${nameInTitle(partnerName)}'s`} ${scorecard.sides[side].due} due`);
  const past = [
    ...(pointOf(content, -1) === null ? ['last quarter'] : []),
    ...(pointOf(content, -4) === null ? ['last year'] : []),
  ];
  return [
    ...(without.length > 0 ? [`Missing: no figure for ${without.join(' and ')}; they are left out of the shares.`] : []),
    ...(past.length > 0 ? [`Missing: no figures for ${past.join(' and ')}.`] : []),
    ...(scorecard.isPartial ? [`The quarter is still running; figures are as of the day above.`] : []),
  ];
}

function figuresOf(content: PackContent, wording: Wording): Figure[] {
  const { scorecard, vendorName, partnerName } = content;
  const source = `${dataText(content, wording)}, ${agreementText(content, wording)}`;
  const ratio = (value: number | null) => percentText(value, wording.locale, 1);
  const now = [
    m12Figure(content, `${nameInTable(vendorName)}: kept of what was due`, ratio(scorecard.sides.vendor.fulfilment), source),
    m12Figure(content, `${nameInTable(partnerName)}: kept of what was due`, ratio(scorecard.sides.partner.fulfilment), source),
    m12Figure(content, 'Gap', pointsText(scorecard.gap, wording.locale), source),
    m12Figure(content, 'Balance', scorecard.balance === null ? '–' : balanceText(scorecard.balance, wording), source),
  ];
  const past = ([['last quarter', -1], ['last year', -4]] as const).flatMap(([name, quarters]) => {
    const point = pointOf(content, quarters);
    if (point === null) return [];
    const figure = (who: string, score: SideScore): Figure => ({ ...m12Figure(content, `${who}: ${name}`, ratio(score.fulfilment), source), window: point.window });
    return [figure(nameInTable(vendorName), point.sides.vendor), figure(nameInTable(partnerName), point.sides.partner)];
  });
  return [...now, ...past];
}
