import type { AgreementView, Difference, GrantRow } from '../../shared/contract/agreement.ts';
import { grantName, isGrantActive, type KeptGrant } from '../../shared/domain/accessGrant.ts';
import { AgreementTopic, agreementTitle, judgeTerm, type KeptTerm, missingTopics, saysTheSame, topicNames } from '../../shared/domain/agreement.ts';
import { characteristics } from '../../shared/domain/characteristic.ts';
import { differentiatorNames, isLived, noDifference } from '../../shared/domain/failures/noDifference.ts';
import { grantUses, newCustomers } from '../../shared/domain/metrics/newCustomers.ts';
import { type AppError, notFound, refused } from '../../shared/errors.ts';
import { err, ok } from '../../shared/result.ts';
import type { Store } from '../store/store.ts';
import type { Handlers } from './dispatch.ts';
import { allPlansOfAYear } from './gatherScorecard.ts';
import { programmeDay } from './lens.ts';
import { toFigure } from './metrics/shown.ts';
import { gatherFailures } from './metrics/gatherFailures.ts';
import { gatherGovernance } from './metrics/gatherProgramme.ts';
import { gatherDeals } from './metrics/gatherTrade.ts';
import type { OperationNeeds } from './needs.ts';
import { type OpenedPage, openPage, pageHead } from './openPage.ts';
import { recordVerbs } from './recordVerbs.ts';
import { originOf } from '../../shared/domain/rowOrigin.ts';

/** What is individually agreed with a partner, and the access it was granted. */
export function agreementHandlers(needs: OperationNeeds) {
  const { store, newId } = needs;
  const terms = recordVerbs<KeptTerm>(needs, {
    verbOf: 'term', noun: 'agreed term', records: store.agreementTerms, nameOf: (term) => topicNames[term.topic], problem: termProblem,
  });
  const grants = recordVerbs<KeptGrant>(needs, { verbOf: 'grant', noun: 'grant', records: store.accessGrants, nameOf: grantName, problem: grantProblem });
  return {
    'agreement.forPartner': (asked) => {
      const page = openPage(needs, asked);
      return page.ok ? ok(agreementView(store, page.value)) : page;
    },
    'term.add': (input) =>
      terms.add({ ...input, id: newId(), isDifferent: !saysTheSame(input), validFrom: programmeDay(needs), validTo: null, visibility: 'shared' }),
    'term.change': ({ id, set }) => terms.change(id, set),
    'term.end': ({ id, on }) => terms.change(id, { validTo: on }),
    'term.remove': ({ id }) => terms.remove(id),
    'grant.add': (input) =>
      grants.add({ ...input, id: newId(), geography: null, customers: [], fromOn: programmeDay(needs), toOn: null, activationPlan: null, plannedNewCustomers: null }),
    'grant.change': ({ id, set }) => grants.change(id, set),
    'grant.remove': ({ id }) => grants.remove(id),
    'breach.log': (input) => {
      const grant = store.accessGrants.get(input.grantId);
      if (grant === null) return err(notFound('grant', input.grantId));
      if (input.on < grant.fromOn) return err(refused('before-the-grant', 'The grant did not hold yet on that day. Nothing was written down.', 'Type a day on which it held.'));
      const id = newId();
      store.acts.perform('breach.log', `Wrote down a breach of “${grantName(grant)}”`, () => store.accessGrants.breaches.add({ ...input, id }));
      return ok({ id });
    },
    'breach.remove': ({ id }) => {
      if (store.accessGrants.breaches.get(id) === null) return err(notFound('breach', id));
      store.acts.perform('breach.remove', 'Removed a breach from its log', () => store.accessGrants.breaches.remove(id));
      return ok({ id });
    },
  } satisfies Partial<Handlers>;
}

function termProblem(term: KeptTerm): AppError | null {
  if (term.validTo !== null && term.validTo < term.validFrom) return endsBeforeStart('term');
  if (term.isDifferent && saysTheSame(term)) {
    return refused('same-words', 'Both sides of this term say the same, so it makes no difference. Nothing was changed.', 'Write what the standard programme gives instead, or call it the same.');
  }
  return null;
}

function grantProblem(grant: KeptGrant): AppError | null {
  return grant.toOn !== null && grant.toOn < grant.fromOn ? endsBeforeStart('grant') : null;
}

function endsBeforeStart(noun: string): AppError {
  return refused('ends-before-start', `The ${noun} would end before it begins. Nothing was changed.`, 'Type a later last day.');
}

function agreementView(store: Store, page: OpenedPage): AgreementView {
  const { lens, partner } = page;
  const governed = gatherGovernance(store, lens, allPlansOfAYear(store, lens), partner.id);
  const { facts, windows, rules } = governed;
  const deals = gatherDeals(store, windows, lens.asOf, facts.grants, rules);
  const question = { ...governed.asked({ kind: 'partner', partnerId: partner.id }), window: windows.quarter };
  const figures = newCustomers({ ...facts, deals }, question);
  const uses = new Map(grantUses({ ...facts, deals }, question).map((use) => [use.grantId, use]));
  const kept = inTopicOrder(store.agreementTerms.listByPartner(partner.id));
  const origins = store.rowOrigins.of('agreement_term', kept.map(({ id }) => id));
  const grants = grantRows(store, page, uses, facts.planned);
  return {
    ...pageHead(page),
    title: agreementTitle({ partnerName: partner.name, terms: kept, asOf: lens.asOf, idleGrants: grants.filter((grant) => grant.isIdle).length }),
    figures: figures.map(toFigure),
    difference: differenceOf(store, governed, partner.id),
    terms: kept.map((term) => ({ ...term, judgement: judgeTerm(term, lens.asOf), origin: originOf(origins, term.id) })),
    missing: missingTopics(kept, lens.asOf),
    grants,
  };
}

function inTopicOrder(terms: readonly KeptTerm[]): KeptTerm[] {
  const rank = ({ topic }: KeptTerm) => AgreementTopic.options.indexOf(topic);
  return terms.toSorted((a, b) => rank(a) - rank(b) || a.validFrom.localeCompare(b.validFrom));
}

/** F3 of this partner alone, by the programme's own check; null for one that is not strategic. */
function differenceOf(store: Store, governed: ReturnType<typeof gatherGovernance>, partnerId: string): Difference | null {
  const { facts } = gatherFailures({ ...governed, terms: store.facts.standing.terms(), overlap: null });
  const own = facts.differences.find((one) => one.partnerId === partnerId);
  if (own === undefined) return null;
  const { thresholds } = governed.rules;
  const { found, evidence } = noDifference(own, thresholds);
  const names = Object.keys(differentiatorNames) as (keyof typeof differentiatorNames)[];
  return {
    found,
    evidence: [...evidence],
    differentiators: names.map((name) => ({ name: differentiatorNames[name], has: own.differentiators[name] })),
    differentiatorsNeeded: thresholds.differentiatorsNeeded,
    characteristics: own.levels.map((level) => ({
      id: level.characteristic, name: characteristics[level.characteristic].name, vendor: level.vendor, partner: level.partner, isLived: isLived(level, thresholds.characteristicLevel),
    })),
    characteristicsNeeded: thresholds.characteristicsNeeded,
  };
}

function grantRows(
  store: Store,
  { lens, partner }: OpenedPage,
  uses: ReadonlyMap<string, ReturnType<typeof grantUses>[number]>,
  planned: ReadonlyMap<string, number>,
): GrantRow[] {
  const grants = store.accessGrants.listByPartner(partner.id);
  const origins = store.rowOrigins.of('access_grant', grants.map(({ id }) => id));
  return grants.map((grant) => {
    const use = uses.get(grant.id);
    const breaches = store.accessGrants.breaches.listByGrant(grant.id);
    const breachOrigins = store.rowOrigins.of('access_grant_breach', breaches.map(({ id }) => id));
    return {
      ...grant,
      isActive: isGrantActive(grant, lens.asOf),
      isIdle: use?.isIdle === true,
      openDeals: use?.openDealIds.length ?? 0,
      gained: use?.gained ?? null,
      planned: planned.get(grant.id) ?? null,
      breaches: breaches.map((breach) => ({ ...breach, origin: originOf(breachOrigins, breach.id) })),
      origin: originOf(origins, grant.id),
    };
  });
}
