import type { z } from 'zod';
import { agreementOperations } from './agreement.ts';
import { exportOperations } from './exports.ts';
import { historyOperations } from './history.ts';
import { importOperations } from './imports.ts';
import { incentiveOperations } from './incentives.ts';
import { pipelineOperations } from './pipeline.ts';
import { solutionOperations } from './solutions.ts';
import { accountOperations } from './accounts.ts';
import { marketingOperations } from './marketing.ts';
import { enablementOperations } from './enablement.ts';
import { metricsOperations } from './metrics.ts';
import { narrativeOperations } from './narrative.ts';
import { packOperations } from './pack.ts';
import { partnerOperations } from './partner.ts';
import { planOperations } from './plan.ts';
import { policyOperations } from './policy.ts';
import { programmeOperations } from './programme.ts';
import { reviewOperations } from './review.ts';
import { scorecardOperations } from './scorecard.ts';
import { searchOperations } from './search.ts';
import { statusOperations } from './status.ts';
import { settingsOperations } from './settings.ts';
import type { OperationSpec } from './operation.ts';

/**
 * Everything a door may ask of the service.
 *
 * The only list: dispatcher, client, browser host, command line and tests are derived from
 * it, and the bridge carries nothing that is not named here.
 */
export const operations = {
  ...programmeOperations,
  ...historyOperations,
  ...partnerOperations,
  ...scorecardOperations,
  ...planOperations,
  ...importOperations,
  ...exportOperations,
  ...packOperations,
  ...metricsOperations,
  ...searchOperations,
  ...agreementOperations,
  ...incentiveOperations,
  ...enablementOperations,
  ...marketingOperations,
  ...accountOperations,
  ...solutionOperations,
  ...statusOperations,
  ...policyOperations,
  ...settingsOperations,
  ...narrativeOperations,
  ...pipelineOperations,
  ...reviewOperations,
} as const satisfies Record<string, OperationSpec>;

export type OperationName = keyof typeof operations;
export type OperationInput<N extends OperationName> = z.infer<(typeof operations)[N]['input']>;
export type OperationOutput<N extends OperationName> = z.infer<(typeof operations)[N]['output']>;

/** True for a name of the table and for nothing inherited. */
export function isOperationName(name: string): name is OperationName {
  return Object.hasOwn(operations, name);
}

/** True when a successful call may have changed the store. */
export function changesStore(name: OperationName): boolean {
  const spec: OperationSpec = operations[name];
  return spec.changes === true;
}
