import { z } from 'zod';
import { PartnerSummary } from '../domain/partner.ts';
import { PortfolioOverview } from '../domain/portfolio.ts';
import { QuarterLabel } from '../fiscal.ts';
import { Day } from '../time.ts';
import type { OperationSpec } from './operation.ts';

/** A quarter to look at and the day it is looked at from; a null takes the programme's own. */
export const Lens = z.strictObject({ quarter: QuarterLabel.nullable(), asOf: Day.nullable() });

export const partnerOperations = {
  'partner.list': {
    input: Lens,
    output: z.strictObject({ quarter: QuarterLabel, asOf: Day, partners: z.array(PartnerSummary) }),
  },
  /** By id, exact name, alias, account number, or a part of the name that only one partner has. */
  'partner.find': {
    input: z.strictObject({ name: z.string().min(1) }),
    output: z.strictObject({ partnerId: z.uuid(), name: z.string() }),
  },
  'portfolio.overview': { input: Lens, output: PortfolioOverview },
} as const satisfies Record<string, OperationSpec>;
