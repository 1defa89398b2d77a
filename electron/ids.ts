import { userInfo } from 'node:os';
import { v7 } from 'uuid';
import type { Clock } from './operations/needs.ts';

/** A new id: UUID version 7, so that ids made later sort later. */
export function newId(): string {
  return v7();
}

/** The machine's clock; "today" is the day where the machine is. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const now = new Date();
    const part = (number: number) => String(number).padStart(2, '0');
    return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
  },
};

/** The name of the account the program runs under, for the audit trail. */
export function systemActor(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}
