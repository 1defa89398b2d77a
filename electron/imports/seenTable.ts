/** A whole number of 53 bits for a text, from two independent hashes; `seed` tells kinds of keys apart. */
export function hashText(text: string, seed = 0): number {
  let low = 0x811c9dc5 ^ seed;
  let high = 0x9e3779b9 + seed;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b) ^ (high >>> 15);
  }
  return ((high ^ (high >>> 13)) & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

/** The same for several texts as one; the places where they meet count. */
export function hashTexts(texts: readonly string[]): number {
  return hashText(texts.join('\u001f'));
}

/** Remembers keys by their hashes, with a record number and the hash of its row: 16 bytes a record. */
export interface SeenTable {
  /** The slot of the key's first record, or -1 when it is new and is now remembered. */
  readonly seenAt: (key: number, record: number, row: number) => number;
  readonly recordAt: (slot: number) => number;
  readonly rowAt: (slot: number) => number;
}

/** Fuller, keys that are not there take long to miss. */
const MOST_FILLED = 0.7;

/**
 * An empty table. Keys themselves are not kept: half a million of them would hold on to the
 * texts they were cut from. That two of so many differ and hash alike is one chance in many
 * thousands, and then a record is pointed out, not lost.
 */
export function createSeenTable(): SeenTable {
  let size = 1 << 12;
  let count = 0;
  let keys = new Float64Array(size);
  let rows = new Uint32Array(size);
  let records = new Int32Array(size);

  const slotOf = (key: number): number => {
    let slot = key & (size - 1);
    while (records[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const put = (key: number, record: number, row: number): void => {
    const slot = slotOf(key);
    keys[slot] = key;
    records[slot] = record;
    rows[slot] = row;
  };
  const grow = (): void => {
    const old = { keys, rows, records };
    size *= 2;
    keys = new Float64Array(size);
    rows = new Uint32Array(size);
    records = new Int32Array(size);
    old.records.forEach((record, i) => {
      if (record !== 0) put(old.keys[i] ?? 0, record, old.rows[i] ?? 0);
    });
  };
  return {
    seenAt: (key, record, row) => {
      const slot = slotOf(key);
      if (records[slot] !== 0) return slot;
      put(key, record, row);
      if (++count > size * MOST_FILLED) grow();
      return -1;
    },
    recordAt: (slot) => records[slot] ?? 0,
    rowAt: (slot) => rows[slot] ?? 0,
  };
}
