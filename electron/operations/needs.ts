import type { Store } from '../store/store.ts';
import type { Day, Instant } from '../../shared/time.ts';

/** The time of the machine; tests give their own. `today` is the day where the user is. */
export interface Clock {
  now(): Instant;
  today(): Day;
}

/** What most operations work with. */
export interface OperationNeeds {
  readonly store: Store;
  readonly clock: Clock;
  readonly newId: () => string;
  /** Who is at the keyboard, for the audit trail. */
  readonly actor: () => string;
}
