import type { ReviewView } from '../../../shared/contract/review.ts';

/** What every part of the page is given: what the page shows, and whose it is. */
export interface PartProps {
  readonly view: ReviewView;
  readonly partnerId: string;
  readonly partner: string;
}
