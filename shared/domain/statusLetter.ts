import { dayText } from '../quantity.ts';
import type { CaseStep } from './caseStep.ts';
import type { Side } from './party.ts';
import type { StatusCase } from './statusCase.ts';
import { triggerNames, type Names } from './triggers/check.ts';

/** A step of the hand-over, with the side that does it. */
export interface HandOverStep {
  readonly side: Side;
  readonly text: string;
}

/**
 * The letter to a partner that moves to premier, paragraph by paragraph: what was decided and from
 * when, on which grounds, what stays, what ends, and how to come back. No internal figure is in it.
 * Source: glossary, "de-escalation to premier tier". Null unless the case is decided so.
 */
export function stepDownLetter(one: StatusCase, names: Names): string[] | null {
  if (one.decision !== 'deEscalate' || one.decidedOn === null || one.effectiveOn === null) return null;
  const effective = dayText(one.effectiveOn, names.locale);
  return [
    `Dear ${names.partner} team,`,
    `On ${dayText(one.decidedOn, names.locale)} ${names.vendor} reviewed the strategic status of our partnership. From ${effective} ${names.partner} will continue as a premier partner.`,
    groundsOf(one),
    'Your tier, its discounts and its programme benefits stay. Joint deals that are open keep their terms, and promises either side has made with a later date are settled one by one in the hand-over.',
    `Individually agreed terms, market access given only to strategic partners, and the executive reviews end on ${effective}.`,
    'Premier is no verdict for good. The partnership can be assessed again on market access, joint solutions and commitment, at the latest with the next annual assessment.',
    `With respect, ${names.vendor}`,
  ];
}

/**
 * The letter that a decided status review sends to the partner, paragraph by paragraph. No internal
 * figure is in any of them. Null while nothing is decided.
 */
export function caseLetter(one: StatusCase, steps: readonly CaseStep[], names: Names): string[] | null {
  if (one.decision === null || one.decidedOn === null || one.effectiveOn === null) return null;
  if (one.decision === 'deEscalate') return stepDownLetter(one, names);
  const decided = `On ${dayText(one.decidedOn, names.locale)} ${names.vendor} reviewed the strategic status of our partnership.`;
  const effective = dayText(one.effectiveOn, names.locale);
  const frame = (...middle: readonly string[]) => [`Dear ${names.partner} team,`, ...middle, `With respect, ${names.vendor}`];
  if (one.decision === 'exit') {
    return frame(`${decided} We will end the strategic partnership on ${effective}.`, groundsOf(one), 'Joint deals that are open keep their terms until they close. Promises of either side with a later date are settled one by one between our teams.');
  }
  if (one.decision === 'retain') return frame(`${decided} ${names.partner} stays a strategic partner.`, groundsOf(one), 'The joint plan goes on as agreed, and status is looked at again in a year.');
  return frame(
    `${decided} ${names.partner} stays a strategic partner, on a recovery plan of both sides from ${effective}.`,
    groundsOf(one),
    linesOf('vendor', steps, names),
    linesOf('partner', steps, names),
    'The next quarterly review looks at both lists by the same rule.',
  );
}

function groundsOf(one: StatusCase): string {
  const grounds = one.triggers.map((kind) => triggerNames[kind].toLowerCase());
  const isAnnual = grounds.length === 0 || one.triggers.every((kind) => kind === 'T0');
  return isAnnual ? 'The review was the annual one that every strategic partnership goes through.' : `The review looked at: ${grounds.join('; ')}. It judged both sides’ commitments by the same rules.`;
}

function linesOf(side: Side, steps: readonly CaseStep[], names: Names): string {
  const lines = steps.filter((step) => step.kind === 'recovery' && step.side === side);
  const said = lines.map(({ text, dueOn, owner }) => `• ${text}${dueOn === null ? '' : `, by ${dayText(dueOn, names.locale)}`}${owner === null ? '' : ` (${owner})`}`);
  return [`What ${names[side]} does:`, ...said].join('\n');
}

/** What has to be handed over when a partner moves from strategic to premier, in order, for both sides. */
export function handOverChecklist(names: Names): HandOverStep[] {
  return [
    { side: 'vendor', text: `Sponsor tells ${names.partner}’s sponsor in person before the letter goes out.` },
    { side: 'vendor', text: 'Send the letter; record the decision, its reasons and its day with the designation.' },
    { side: 'vendor', text: 'List open commitments of both sides: finish, settle or release each, with both owners’ agreement.' },
    { side: 'partner', text: 'Confirm the list of open commitments or answer line by line.' },
    { side: 'vendor', text: 'End or re-date market access; tell the partners and the direct team who may work there from when.' },
    { side: 'vendor', text: 'Close individually agreed terms; move pricing, rebates and funds to the premier schedule.' },
    { side: 'partner', text: 'Name who owns each joint solution from now on; agree support, rights and branding.' },
    { side: 'vendor', text: 'Re-assign joint deals and accounts; no deal changes its terms before it closes.' },
    { side: 'partner', text: 'Return or delete what was shared under strategic terms: roadmap, early releases, account plans.' },
    { side: 'vendor', text: 'Move the relation to the channel account manager with a hand-over meeting of both sides.' },
    { side: 'vendor', text: 'Set the day of the next assessment.' },
  ];
}
