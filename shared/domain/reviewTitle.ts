import type { QuarterLabel } from '../fiscal.ts';
import { numberText } from '../quantity.ts';
import type { Day } from '../time.ts';
import { nameInTitle, quarterInTitle } from './narrative.ts';
import type { ReadinessCount } from './readiness.ts';
import type { Review } from './review.ts';

/** What the message of the governance page is written from. */
export interface ReviewRead {
  readonly quarter: QuarterLabel;
  readonly vendorName: string;
  readonly partnerName: string;
  readonly asOf: Day;
  /** Null where nobody opened it; `dueOn` then says when it falls due, null where none is owed. */
  readonly review: Review | null;
  readonly dueOn: Day | null;
  readonly count: ReadinessCount;
  readonly decisions: { readonly sought: number; readonly taken: number };
  readonly openActions: number;
  readonly overdueEscalations: number;
}

/** The message: where the review stands and what it waits for. Days as `12 November`. */
export function reviewTitle(read: ReviewRead, locale = 'en'): string {
  const { review, quarter, dueOn, asOf } = read;
  const which = `The ${quarterInTitle(quarter)} review`;
  if (review === null) {
    if (dueOn === null) return `No review of ${quarterInTitle(quarter)} is owed`;
    return dueOn < asOf ? `${which} was due ${dayInTitle(dueOn, locale)} and is not opened` : `${which} is due ${dayInTitle(dueOn, locale)} and is not opened yet`;
  }
  const on = review.scheduledOn ?? review.dueOn;
  switch (review.state) {
    case 'held':
    case 'closed':
      return `${which} was held ${dayInTitle(review.heldOn ?? on, locale)}; ${outcome(read, locale)}`;
    case 'missed':
      return `${which} was missed${review.missedBy === null ? '' : ` by ${review.missedBy === 'vendor' ? 'us' : nameInTitle(read.partnerName)}`}`;
    case 'waived':
      return `${which} was waived by both sides`;
    default:
      return on < asOf ? `${which} was due ${dayInTitle(on, locale)} and is not held; ${waiting(read, locale)}` : `${which} is due ${dayInTitle(on, locale)}; ${waiting(read, locale)}`;
  }
}

function waiting({ count, overdueEscalations, partnerName }: ReviewRead, locale: string): string {
  if (overdueEscalations > 0) {
    return `${numberText(overdueEscalations, locale, 0)} ${overdueEscalations === 1 ? 'escalation is' : 'escalations are'} overdue`;
  }
  if (count.on === 0) return 'nothing has to be done yet';
  if (count.waiting === 0) return `all ${numberText(count.on, locale, 0)} steps so far are done`;
  const verb = count.waiting === 1 ? 'is' : 'are';
  const share = (waits: number) => (waits === 0 ? 'none' : numberText(waits, locale, 0));
  return `${numberText(count.waiting, locale, 0)} of ${numberText(count.on, locale, 0)} steps ${verb} open, ${share(count.vendor)} of ours and ${share(count.partner)} of ${nameInTitle(partnerName)}’s`;
}

function outcome({ decisions, openActions }: ReviewRead, locale: string): string {
  const taken = decisions.sought === 0
    ? 'it was asked to decide nothing'
    : decisions.taken === decisions.sought
      ? decisions.sought === 1 ? 'its decision was taken' : `all ${numberText(decisions.sought, locale, 0)} decisions were taken`
      : `${numberText(decisions.taken, locale, 0)} of ${numberText(decisions.sought, locale, 0)} decisions were taken`;
  const left = openActions === 0 ? 'no action is open' : `${numberText(openActions, locale, 0)} ${openActions === 1 ? 'action is' : 'actions are'} open`;
  return `${taken}, ${left}`;
}

/** `12 November`: the year stands beside the title. */
function dayInTitle(day: Day, locale: string): string {
  const english = /^en\b/i.test(locale) ? 'en-GB' : locale;
  return new Intl.DateTimeFormat(english, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
