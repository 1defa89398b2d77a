import type { Database } from 'better-sqlite3';
import { createAccessGrants } from './accessGrants.ts';
import { createActs } from './acts.ts';
import { createActuals } from './actuals.ts';
import { createAgreementTerms } from './agreementTerms.ts';
import { createBatches } from './batches.ts';
import { createCertifications } from './certifications.ts';
import { createChangeRequests } from './changeRequests.ts';
import { createCommitments } from './commitments.ts';
import { createCommitmentWaivers } from './commitmentWaivers.ts';
import { createCommitmentSearch } from './commitmentSearch.ts';
import { createDeals } from './deals.ts';
import { createDesignations } from './designations.ts';
import { createDraftTerms } from './draftTerms.ts';
import { createFacts } from './facts.ts';
import { createIncentives } from './incentives.ts';
import { createIncentiveTerms } from './incentiveTerms.ts';
import { createIntegrity } from './integrity.ts';
import { createJudgementChanges } from './judgementChanges.ts';
import { createJudgements } from './judgements.ts';
import { createListedAccounts } from './listedAccounts.ts';
import { createListedActivities } from './listedActivities.ts';
import { createListedCertifications } from './listedCertifications.ts';
import { createMappingProfiles } from './mappingProfiles.ts';
import { createMarketingActivities } from './marketingActivities.ts';
import { createNarratives } from './narratives.ts';
import { createOpportunities } from './opportunities.ts';
import { createPartners } from './partners.ts';
import { createPeople } from './people.ts';
import { createPlans } from './plans.ts';
import { createRates } from './rates.ts';
import { createRecordRows } from './recordRows.ts';
import { createRevenue } from './revenue.ts';
import { createReviews } from './reviews.ts';
import { createRowOrigins } from './rowOrigins.ts';
import { createRuleChanges } from './ruleChanges.ts';
import { createSettings } from './settings.ts';
import { createSharedAccounts } from './sharedAccounts.ts';
import { createSolutionBoard } from './solutionBoard.ts';
import { createSolutions } from './solutions.ts';
import { createEnquiries, createStatusCases } from './statusCases.ts';
import { createVendors } from './vendors.ts';

interface Needs {
  readonly now: () => string;
  readonly actor: () => string;
  readonly newId: () => string;
}

/**
 * All repositories over one open database.
 *
 * Their statements are prepared here: SQL that no longer fits the schema fails when the
 * store opens, not when a user reaches it.
 */
export function createStore(db: Database, needs: Needs) {
  const commitments = createCommitments(db, needs.newId);
  return {
    db,
    accessGrants: createAccessGrants(db, needs.newId),
    acts: createActs(db, needs),
    actuals: createActuals(db),
    agreementTerms: createAgreementTerms(db),
    batches: createBatches(db),
    certifications: createCertifications(db),
    changeRequests: createChangeRequests(db, needs.newId),
    commitments,
    commitmentWaivers: createCommitmentWaivers(db, needs.newId),
    commitmentSearch: createCommitmentSearch(db),
    deals: createDeals(db),
    designations: createDesignations(db),
    draftTerms: createDraftTerms(db, needs.newId),
    enquiries: createEnquiries(db),
    facts: createFacts(db),
    incentives: createIncentives(db),
    incentiveTerms: createIncentiveTerms(db),
    integrity: createIntegrity(db),
    judgementChanges: createJudgementChanges(db, needs.newId),
    judgements: createJudgements(db, needs.newId),
    listedAccounts: createListedAccounts(db),
    listedActivities: createListedActivities(db),
    listedCertifications: createListedCertifications(db),
    mappingProfiles: createMappingProfiles(db),
    marketingActivities: createMarketingActivities(db),
    narratives: createNarratives(db, needs.newId),
    opportunities: createOpportunities(db),
    partners: createPartners(db),
    people: createPeople(db),
    plans: createPlans(db, commitments),
    rates: createRates(db),
    recordRows: createRecordRows(db),
    revenue: createRevenue(db),
    rowOrigins: createRowOrigins(db),
    ruleChanges: createRuleChanges(db),
    reviews: createReviews(db, needs.newId),
    settings: createSettings(db),
    sharedAccounts: createSharedAccounts(db),
    solutionBoard: createSolutionBoard(db, needs.newId),
    solutions: createSolutions(db),
    statusCases: createStatusCases(db),
    vendors: createVendors(db),
  };
}

export type Store = ReturnType<typeof createStore>;
