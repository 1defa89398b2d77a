import { countText, dayText } from '../../quantity.ts';
import { nameInTable, nameInTitle } from '../narrative.ts';
import type { ContentLine, LineOrigin, PackContent } from '../packContent.ts';
import type { Wording } from './section.ts';

/** `Plan FY26 v3`; a plan that both sides have not sealed says so. */
export function planText({ plan }: PackContent['scorecard']): string {
  if (plan === null) return 'No joint business plan';
  return `${plan.name} v${plan.version}${plan.isApproved ? '' : ' (working plan, not approved)'}`;
}

/** `PRM export of 14 Nov 2026`: the data the figures rest on, the latest import standing for all. */
export function dataText({ imports }: PackContent, { locale }: Wording): string {
  const latest = imports.toSorted((a, b) => a.importedOn.localeCompare(b.importedOn)).at(-1);
  return latest === undefined ? 'figures typed by hand' : `${latest.kind} of ${dayText(latest.importedOn, locale)}`;
}

/** `accepted figures, 1 disputed`: how far both sides agree on what is shown. */
export function agreementText({ scorecard: { lines } }: PackContent, { locale }: Wording): string {
  const judged = lines.filter((line) => line.status !== 'notDue' && line.status !== 'waived');
  const count = (state: string) => judged.filter((line) => line.state === state).length;
  const disputed = count('disputed');
  const unconfirmed = count('claimed');
  const parts = [
    ...(disputed > 0 ? [countText(disputed, 'disputed', 'disputed', locale)] : []),
    ...(unconfirmed > 0 ? [countText(unconfirmed, 'unconfirmed', 'unconfirmed', locale)] : []),
  ];
  if (judged.length > 0 && count('accepted') === 0 && parts.length === 0) return 'no figures yet';
  return ['accepted figures', ...parts].join(', ');
}

/** The last words of every page's footer but its number. */
export function audienceText({ audience, partnerName }: Pick<PackContent, 'audience' | 'partnerName'>): string {
  return audience === 'partner' ? 'for both parties' : `internal, not for ${nameInTitle(partnerName)}`;
}

/** Where one commitment's figure comes from: the file and line in our own copy, who reported and who agreed in the partner's. */
export function lineSource(line: ContentLine, { partnerName }: PackContent, wording: Wording): string {
  if (line.internal !== null && line.internal.sources.length > 0) return line.internal.sources.map((origin) => originText(origin, wording)).join('; ');
  if (line.reportedBy === null) return 'nothing reported';
  const them = nameInTable(partnerName);
  const [reporter, answerer] = line.reportedBy === 'vendor' ? ['us', them] : [them, 'us'];
  switch (line.state) {
    case 'accepted':
      return `reported by ${reporter}, accepted by ${answerer}`;
    case 'disputed':
      return `reported by ${reporter}, disputed by ${answerer}`;
    case 'waived':
      return 'waived by both sides';
    default:
      return `reported by ${reporter}, not yet confirmed`;
  }
}

function originText({ fileName, line, enteredBy, enteredOn }: LineOrigin, { locale }: Wording): string {
  if (fileName === null) return `typed by ${enteredBy ?? 'somebody unnamed'} on ${dayText(enteredOn, locale)}`;
  return line === null ? fileName : `${fileName}, line ${line}`;
}
