import { userInfo } from 'node:os';
import { v7 } from 'uuid';
import type { Clock } from './operations/needs.ts';

/** Random bytes fetched at once: asking the system for sixteen at a time takes ten times as long as making the id. */
const pool = new Uint8Array(16 * 256);
const words = new DataView(pool.buffer);
let used = pool.length;
const last = { msecs: -Infinity, seq: 0 };

/** A new id: UUID version 7, so that ids made later sort later, also within a millisecond. */
export function newId(): string {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  const random = pool.subarray(used, used + 16);
  const now = Date.now();
  if (now > last.msecs) {
    last.msecs = now;
    // Half of the counter's range stays free to count up in.
    last.seq = words.getUint32(used) & 0x7f_ff_ff_ff;
  } else {
    last.seq = (last.seq + 1) | 0;
    if (last.seq === 0) last.msecs += 1;
  }
  used += 16;
  return v7({ random, msecs: last.msecs, seq: last.seq });
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
