import { wholePoints, type SideFacts } from './figures.ts';
import { nameInTitle } from './names.ts';

/** What a summary is written from: both sides, the quarter before, and the promises of the quarter. */
export interface SummaryFacts extends SideFacts {
  readonly isPartial: boolean;
  readonly lines: readonly { readonly title: string; readonly ownerParty: 'vendor' | 'partner' | 'joint'; readonly status: string; readonly fulfilment: number | null }[];
}

/**
 * Two to four sentences on a scorecard, each figure a token: what moved, what is behind, what is
 * unanswered, and whether the quarter still runs. Empty where nothing was due, because then the title says all.
 */
export function summaryText(facts: SummaryFacts): string {
  const { vendor, partner } = facts.sides;
  if (vendor.due + partner.due === 0) return '';
  return [movedSentence(facts), behindSentence(facts), unansweredSentence(facts), ...(facts.isPartial ? ['The quarter is still running.'] : [])].join(' ');
}

function movedSentence({ partnerName, sides, before = null }: SideFacts): string {
  const them = nameInTitle(partnerName);
  const ours = movement('vendor', 'we', before?.vendor ?? null, sides.vendor.fulfilment);
  const theirs = movement('partner', them, before?.partner ?? null, sides.partner.fulfilment);
  if (ours === null && theirs === null) return 'There is nothing to compare with the quarter before.';
  if (ours !== null && theirs !== null) return `Against the quarter before, ${ours} and ${theirs}.`;
  return `Against the quarter before, ${ours ?? theirs}; ${ours === null ? 'we have' : `${them} has`} nothing to compare.`;
}

function movement(side: 'vendor' | 'partner', who: string, before: number | null, now: number | null): string | null {
  if (before === null || now === null) return null;
  if (wholePoints(before, now) === 0) return `${who} held {M12.${side}}`;
  return `${who} ${now > before ? 'rose' : 'fell'} {M12.${side}.change}`;
}

function behindSentence({ partnerName, sides, lines }: SummaryFacts): string {
  const { vendor, partner } = sides;
  if (vendor.missed + partner.missed === 0) return vendor.atRisk + partner.atRisk === 0 ? 'Neither side is behind.' : 'Neither side missed a promise; {M12.atRisk} stood at risk.';
  const them = nameInTitle(partnerName);
  const ours = vendor.missed === 0 ? 'We missed none' : 'We missed {M12.vendor.missed} of {M12.vendor.due}';
  const theirs = partner.missed === 0 ? `${them} none` : `${them} {M12.partner.missed} of {M12.partner.due}`;
  const [furthest] = lines.filter(({ status }) => status === 'missed').toSorted((a, b) => (a.fulfilment ?? 0) - (b.fulfilment ?? 0) || a.title.localeCompare(b.title));
  const whose = furthest?.ownerParty === 'vendor' ? 'ours' : furthest?.ownerParty === 'partner' ? 'theirs' : 'of both';
  return `${ours}, ${theirs}${furthest === undefined ? '' : `; furthest behind is “${furthest.title}”, ${whose}`}.`;
}

function unansweredSentence({ sides: { vendor, partner } }: SideFacts): string {
  const open = ([
    [vendor.unconfirmed + partner.unconfirmed, '{M12.unconfirmed} reported', 'waits for an answer', 'wait for an answer'],
    [vendor.disputed + partner.disputed, '{M12.disputed}', 'is disputed', 'are disputed'],
    [vendor.noData + partner.noData, '{M12.noData}', 'has no figure', 'have no figure'],
  ] as const).filter(([count]) => count > 0);
  if (open.length === 0) return 'Every reported value is answered.';
  return `Of the promises due, ${open.map(([count, what, one, many]) => `${what} ${count === 1 ? one : many}`).join(', ')}.`;
}
