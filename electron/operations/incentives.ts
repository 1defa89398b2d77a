import type { IncentivesView } from '../../shared/contract/incentives.ts';
import { type AttainmentFacts, incentiveAttainment, incentivesTitle, type IncentiveTerm, paidKindOf, usualBasis } from '../../shared/domain/incentive.ts';
import { isJoint } from '../../shared/domain/metrics/attribution.ts';
import type { RevenueType } from '../../shared/domain/revenueFact.ts';
import { originOf } from '../../shared/domain/rowOrigin.ts';
import { type AppError, refused } from '../../shared/errors.ts';
import { fiscalYearOf, fiscalYearWindow } from '../../shared/fiscal.ts';
import { rateBook } from '../../shared/fx.ts';
import { ok } from '../../shared/result.ts';
import { isInWindow, type Window } from '../../shared/time.ts';
import type { StatementLine } from '../store/incentives.ts';
import type { Store } from '../store/store.ts';
import type { Handlers } from './dispatch.ts';
import { openLens } from './lens.ts';
import { gatherTotals } from './metrics/gatherOverlap.ts';
import { metricRules, windowsOf } from './metrics/metricRules.ts';
import type { OperationNeeds } from './needs.ts';
import { type OpenedPage, openPage, pageHead } from './openPage.ts';
import { recordVerbs } from './recordVerbs.ts';

/** What revenue counts as while no row says it. */
const USUAL_REVENUE: RevenueType = 'bookings';

/** Incentives agreed with one partner, and what its statements say. */
export function incentiveHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  const incentives = recordVerbs<IncentiveTerm>(needs, {
    verbOf: 'incentive', noun: 'agreed incentive', records: store.incentiveTerms, nameOf: ({ name }) => name, problem: incentiveProblem,
  });
  return {
    'incentives.forPartner': (asked) => {
      const page = openPage(needs, asked);
      return page.ok ? ok(incentivesView(store, page.value)) : page;
    },
    'incentive.add': (input) => {
      const lens = openLens(needs, { quarter: null, asOf: null });
      if (!lens.ok) return lens;
      const { calendar, asOf, vendor } = lens.value;
      const year = fiscalYearWindow(calendar, fiscalYearOf(calendar, asOf));
      const blank = { productLine: null, rate: null, targetMinor: null, fixedMinor: null, standard: '', note: null };
      return incentives.add({ ...input, ...blank, id: newId(), basis: usualBasis[input.kind], currency: vendor.currency, fromOn: year.start, toOn: year.end });
    },
    'incentive.change': ({ id, set }) => incentives.change(id, set),
    'incentive.remove': ({ id }) => incentives.remove(id),
  } satisfies Partial<Handlers>;
}

function incentiveProblem({ fromOn, toOn }: IncentiveTerm): AppError | null {
  return toOn < fromOn ? refused('ends-before-start', 'The incentive would end before it begins. Nothing was changed.', 'Type a later last day.') : null;
}

function incentivesView(store: Store, page: OpenedPage): IncentivesView {
  const { lens, partner } = page;
  const terms = store.incentiveTerms.listByPartner(partner.id);
  const lines = store.incentives.listLines(partner.id);
  const facts = attainmentFacts(store, page, terms, lines);
  const termOrigins = store.rowOrigins.of('incentive_term', terms.map(({ id }) => id));
  const lineOrigins = store.rowOrigins.of('incentive_payment', lines.map(({ id }) => id));
  const agreed = terms.map((term) => ({
    ...term,
    isInForce: isInWindow(lens.asOf, { start: term.fromOn, end: term.toOn }),
    attainment: incentiveAttainment(term, facts, lens.asOf),
    origin: originOf(termOrigins, term.id),
  }));
  const inForce = agreed.filter((term) => term.isInForce).map(({ attainment }) => attainment);
  return {
    ...pageHead(page),
    title: incentivesTitle({ partnerName: partner.name, inForce, paidLines: lines.length }),
    figures: [],
    agreed,
    lines: lines.map((line) => ({ ...line, kind: paidKindOf(line.type, line.program), origin: originOf(lineOrigins, line.id) })),
  };
}

/** The amounts of all the days that any of the terms covers. */
function attainmentFacts(store: Store, { lens, partner }: OpenedPage, terms: readonly IncentiveTerm[], lines: readonly StatementLine[]): AttainmentFacts {
  const rules = metricRules(store);
  const window = spanOf(terms, lens.window);
  const type = gatherTotals(store, windowsOf(lens).trailingYear).revenueType ?? USUAL_REVENUE;
  const dated = <R extends { readonly minor: number; readonly currency: string }>({ minor, currency, ...row }: R) => ({ ...row, money: { minor, currency } });
  return {
    amounts: {
      revenue: store.incentiveTerms.revenueOf(partner.id, window, type).map(dated),
      won_deals: store.incentiveTerms.wonBy(partner.id, window).filter((deal) => isJoint(deal, rules)).map(dated),
      marketing: store.incentiveTerms.marketingOf(partner.id, window).map(dated),
    },
    paid: lines.flatMap(({ id, on, paidMinor, currency, type: says, program }) =>
      on === null || paidMinor === null || currency === null ? [] : [{ id, on, money: { minor: paidMinor, currency }, productLine: null, kind: paidKindOf(says, program) }],
    ),
    rates: rateBook(store.facts.judgements.rates()),
    policy: rules.policies.fx.share,
  };
}

function spanOf(terms: readonly IncentiveTerm[], otherwise: Window): Window {
  const starts = terms.map(({ fromOn }) => fromOn).toSorted();
  const ends = terms.map(({ toOn }) => toOn).toSorted();
  return { start: starts[0] ?? otherwise.start, end: ends.at(-1) ?? otherwise.end };
}
