import { detached } from './detached.ts';
import type { CellReader, Value } from './reading.ts';

/** Different texts that are remembered, and calls after which few repetitions end the remembering. */
const MOST_TEXTS = 2000;
const TRIAL_CALLS = 5000;

/**
 * A reader that remembers what it made of a text, for columns in which the same few texts come
 * again and again. The values are then the very same strings too, which makes counting them
 * cheap. Only plain words are remembered: what calls for a remark calls for it every time.
 */
export function remembering(read: CellReader): CellReader {
  const known = new Map<string, Value>();
  let calls = 0;
  let isWorthIt = true;
  return (cell, cells) => {
    if (!isWorthIt) return read(cell, cells);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const value = read(cell, cells);
    calls++;
    if (known.size >= MOST_TEXTS) isWorthIt = calls < TRIAL_CALLS;
    else if (value !== null && isPlainWord(cell)) known.set(detached(cell), typeof value === 'string' ? detached(value) : value);
    return value;
  };
}

/** Text that begins with a letter or digit and is short: nothing about it calls for a remark. */
function isPlainWord(cell: string): boolean {
  return cell.length > 0 && cell.length < 100 && /^[\p{L}\p{N}]/u.test(cell);
}
