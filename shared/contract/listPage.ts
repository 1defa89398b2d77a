import { z } from 'zod';
import { Day } from '../time.ts';
import { QuarterLabel } from '../fiscal.ts';
import { Currency } from '../money.ts';
import { Figure } from './metrics.ts';

/** What every page of lists has: its message, the day it is looked at from, and the figures it stands on. */
export const ListPage = z.strictObject({
  quarter: QuarterLabel,
  asOf: Day,
  partnerName: z.string(),
  /** The vendor's currency, in which a new amount is typed. */
  currency: Currency,
  title: z.string(),
  figures: z.array(Figure),
});

/** The record that an operation added, changed or removed. */
export const Touched = z.strictObject({ id: z.uuid() });
