import type { PartnerSummary } from '../../../shared/domain/partner.ts';
import { designationNames } from '../../../shared/domain/designation.ts';
import type { LineStatus, ScorecardLine } from '../../../shared/domain/scorecardLine.ts';
import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { bothNamesText } from '../../../shared/windowNames.ts';
import { NO_VALUE, percentText, progressText } from '../../../shared/quantity.ts';

/** Columns padded to their widest cell; numbers given as text stay as they are. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => (row[index] ?? '').length)));
  return rows.map((row) => row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  ').trimEnd()).join('\n');
}

/** The status as a word and a mark, as on every other rendering. */
const statusWords: Readonly<Record<LineStatus, string>> = {
  kept: '● Kept',
  atRisk: '◐ At risk',
  missed: '✕ Missed',
  notDue: '◌ Not due',
  noData: '– No data',
  waived: '– Waived',
};

/** The scorecard as a person reads it in a terminal: the message, then our side, then theirs. */
export function scorecardText({ scorecard, title, names }: ScorecardView): string {
  const side = (owner: 'vendor' | 'partner') => scorecard.lines.filter((line) => line.commitment.ownerParty === owner || line.commitment.ownerParty === 'joint');
  const plan = scorecard.plan === null ? 'no plan' : `${scorecard.plan.name} v${scorecard.plan.version}${scorecard.plan.isApproved ? '' : ', not approved'}`;
  return [
    title,
    `${scorecard.partnerName}, ${bothNamesText(names, shortName(scorecard.partnerName))}, as of ${scorecard.asOf}, ${plan}`,
    '',
    `What ${scorecard.vendorName} promised: ${percentText(scorecard.sides.vendor.fulfilment, 'en')} kept`,
    columns(side('vendor').map(lineCells)),
    '',
    `What ${scorecard.partnerName} promised: ${percentText(scorecard.sides.partner.fulfilment, 'en')} kept`,
    columns(side('partner').map(lineCells)),
  ].join('\n');
}

function lineCells(line: ScorecardLine): string[] {
  return [`  ${statusWords[line.status]}`, line.commitment.title, reached(line), line.commitment.ownerName ?? '', `due ${line.dueOn}`];
}

function reached({ commitment, standing, target }: ScorecardLine): string {
  if (commitment.measure === 'milestone') return standing.doneOn === null ? NO_VALUE : `done ${standing.doneOn}`;
  if (target === null || standing.value === null) return NO_VALUE;
  return progressText(standing.value, target, commitment, 'en');
}

/** The portfolio as a table; partners outside the programme are counted, not listed. */
export function partnersText(partners: readonly PartnerSummary[]): string {
  const listed = partners.filter((summary) => summary.designation !== null);
  const rows = listed.map(({ partner, designation, sponsors, fulfilment, nextReview }) => [
    partner.name,
    designation === null ? '' : designationNames[designation],
    partner.tier ?? '',
    `we ${percentText(fulfilment.vendor, 'en')}, they ${percentText(fulfilment.partner, 'en')}`,
    `${sponsors.vendor.join(', ') || 'no sponsor'} / ${sponsors.partner.join(', ') || 'no sponsor'}`,
    nextReview === null ? '' : `review ${nextReview}`,
  ]);
  const rest = partners.length - listed.length;
  return [...(rows.length > 0 ? [columns(rows)] : []), `${rest} other partner${rest === 1 ? '' : 's'} in the standard programme.`].join('\n');
}
