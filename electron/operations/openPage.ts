import type { Partner } from '../../shared/domain/partner.ts';
import { type AppError, notFound } from '../../shared/errors.ts';
import type { QuarterLabel } from '../../shared/fiscal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Day } from '../../shared/time.ts';
import { type Lens, openLens } from './lens.ts';
import type { OperationNeeds } from './needs.ts';

/** A partnership as one of its pages is looked at. */
export interface OpenedPage {
  readonly lens: Lens;
  readonly partner: Partner;
}

/** The lens and the partner that a page asks for. */
export function openPage(
  needs: OperationNeeds,
  { partnerId, ...asked }: { readonly partnerId: string; readonly quarter: QuarterLabel | null; readonly asOf: Day | null },
): Result<OpenedPage, AppError> {
  const lens = openLens(needs, asked);
  if (!lens.ok) return lens;
  const partner = needs.store.partners.get(partnerId);
  return partner === null ? err(notFound('partner', partnerId)) : ok({ lens: lens.value, partner });
}

/** What every page of lists begins with. */
export function pageHead({ lens, partner }: OpenedPage): { quarter: QuarterLabel; asOf: Day; partnerName: string; currency: string } {
  return { quarter: lens.quarter, asOf: lens.asOf, partnerName: partner.name, currency: lens.vendor.currency };
}
