import { actualHandlers } from './actuals.ts';
import { agreementHandlers } from './agreements.ts';
import type { Handlers } from './dispatch.ts';
import { counterpartHandlers } from './counterparts.ts';
import { exportHandlers, type ExportNeeds } from './exports.ts';
import { historyHandlers } from './history.ts';
import { importHandlers, type ImportNeeds } from './imports.ts';
import { incentiveHandlers } from './incentives.ts';
import { pipelineHandlers } from './pipeline.ts';
import { solutionHandlers } from './solutions.ts';
import { accountHandlers } from './accounts.ts';
import { marketingHandlers } from './marketing.ts';
import { enablementHandlers } from './enablement.ts';
import { metricsHandlers } from './metrics.ts';
import { narrativeHandlers } from './narratives.ts';
import type { OperationNeeds } from './needs.ts';
import { packHandlers, type PackNeeds } from './packs.ts';
import { partnerHandlers } from './partners.ts';
import { planHandlers } from './plans.ts';
import { policyHandlers } from './policy.ts';
import { programmeHandlers } from './programme.ts';
import { rateHandlers } from './rates.ts';
import { reviewItemHandlers } from './reviewItems.ts';
import { reviewPartHandlers } from './reviewParts.ts';
import { reviewHandlers } from './reviews.ts';
import { scorecardHandlers } from './scorecards.ts';
import { searchHandlers } from './search.ts';
import { statusHandlers } from './status.ts';
import { settingsHandlers, type SettingsNeeds } from './settings.ts';
import { waiverHandlers } from './waivers.ts';

export type HandlerNeeds = OperationNeeds & ImportNeeds & ExportNeeds & PackNeeds & SettingsNeeds & { readonly version: string };

/** All operations; the compiler refuses the table if one is missing. */
export function createHandlers(needs: HandlerNeeds): Handlers {
  return {
    ...programmeHandlers(needs),
    ...historyHandlers(needs),
    ...partnerHandlers(needs),
    ...scorecardHandlers(needs),
    ...actualHandlers(needs),
    ...waiverHandlers(needs),
    ...agreementHandlers(needs),
    ...incentiveHandlers(needs),
    ...enablementHandlers(needs),
    ...marketingHandlers(needs),
    ...accountHandlers(needs),
    ...solutionHandlers(needs),
    ...pipelineHandlers(needs),
    ...counterpartHandlers(needs),
    ...planHandlers(needs),
    ...importHandlers(needs),
    ...exportHandlers(needs),
    ...packHandlers(needs),
    ...metricsHandlers(needs),
    ...searchHandlers(needs),
    ...statusHandlers(needs),
    ...policyHandlers(needs),
    ...settingsHandlers(needs),
    ...narrativeHandlers(needs),
    ...rateHandlers(needs),
    ...reviewHandlers(needs),
    ...reviewPartHandlers(needs),
    ...reviewItemHandlers(needs),
  };
}
