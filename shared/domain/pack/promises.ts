import { amountText, dayText, progressText } from '../../quantity.ts';
import { statusText } from '../narrative.ts';
import type { ContentLine, PackContent } from '../packContent.ts';
import type { LedgerEntry } from '../reviewPack.ts';
import { markedInternal, type Wording } from './section.ts';

/** What was reached of the promise, in its own unit: `$4.1M of $7.1M`, `done 28 Sep 2026, due 30 Sep 2026`. */
export function reachedText(line: ContentLine, { locale }: Wording): string {
  const { value, doneOn } = line.standing;
  if (line.measure === 'milestone') {
    const due = `due ${dayText(line.dueOn, locale)}`;
    return doneOn === null ? `not done, ${due}` : `done ${dayText(doneOn, locale)}, ${due}`;
  }
  if (line.measure === 'qualitative') return value === null ? 'not yet scored' : `scored ${progressText(value, 100, line, locale)}`;
  if (line.target === null) return value === null ? 'nothing reported' : amountText(value, line, locale);
  if (line.measure === 'at_most') {
    const limit = `at most ${amountText(line.target, line, locale)}`;
    return value === null ? `nothing reported, ${limit}` : `${amountText(value, line, locale)}, ${limit}`;
  }
  if (value === null) return `${line.status === 'notDue' ? '' : 'nothing reported of '}${amountText(line.target, line, locale)}${line.status === 'notDue' ? ' promised' : ''}`;
  return progressText(value, line.target, line, locale);
}

/** Why the promise was not kept, in one line: the open barrier that blocks it, else what is known of the figure. */
export function causeText(line: ContentLine, content: PackContent): string | null {
  if (line.status === 'kept' || line.status === 'waived' || line.status === 'notDue') return null;
  const barrier = content.barriers.find(({ blocks, resolvedOn }) => resolvedOn === null && blocks.includes(line.id));
  return barrier === undefined ? line.note : (barrier.cause ?? barrier.title);
}

/** The commitment as an entry of the ledger. */
export function ledgerEntry(line: ContentLine, content: PackContent, wording: Wording): LedgerEntry {
  const details = [reachedText(line, wording), ...(line.status === 'notDue' && line.measure !== 'milestone' ? [`due ${dayText(line.dueOn, wording.locale)}`] : [])];
  return {
    title: markedInternal(line.title, line.isInternal),
    detail: details.join(' · '),
    owner: line.ownerName,
    cause: joined(disputeText(line, wording), causeText(line, content)),
    ratio: line.fulfilment,
    status: line.status,
    statusText: statusText(line.status),
  };
}

/** What the owner claims where the other side says otherwise; null where they agree. */
function disputeText(line: ContentLine, { locale }: Wording): string | null {
  if (line.state !== 'disputed') return null;
  const { value, doneOn } = line.claimed;
  if (doneOn !== null) return `Disputed, claimed done ${dayText(doneOn, locale)}.`;
  return value === null ? 'Disputed.' : `Disputed, claimed ${amountText(value, line, locale)}.`;
}

function joined(...parts: readonly (string | null)[]): string | null {
  const present = parts.filter((part) => part !== null);
  if (present.length < 2) return present[0] ?? null;
  return present.map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`)).join(' ');
}
