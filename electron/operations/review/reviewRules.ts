import { defaultReviewRules, type ReviewRules } from '../../../shared/domain/reviewRules.ts';
import type { Store } from '../../store/store.ts';

/** The programme's rules of reviews: its settings, and the defaults for the rest. */
export function reviewRules({ settings }: Pick<Store, 'settings'>): ReviewRules {
  const set = settings.get('review.rules') ?? {};
  return {
    cadenceQuarters: set.cadenceQuarters ?? defaultReviewRules.cadenceQuarters,
    dueOffsetDays: set.dueOffsetDays ?? defaultReviewRules.dueOffsetDays,
    stepLeadDays: set.stepLeadDays ?? defaultReviewRules.stepLeadDays,
    clockDays: set.clockDays ?? defaultReviewRules.clockDays,
    holidays: set.holidays ?? defaultReviewRules.holidays,
  };
}
