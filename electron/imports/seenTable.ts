/** Two independent 32-bit hashes of a text. */
export interface TextHash {
  readonly low: number;
  readonly high: number;
}

/** Hash of one text, or of several as one; cheap enough for every cell of a large file. */
export function hashTexts(texts: readonly string[]): TextHash {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      low = Math.imul(low ^ code, 0x01000193);
      high = Math.imul(high ^ code, 0x85ebca6b) ^ (high >>> 15);
    }
    low = Math.imul(low ^ 0x1f, 0x01000193);
    high = Math.imul(high ^ 0x1f, 0x85ebca6b);
  }
  return { low, high: high ^ (high >>> 13) };
}

/** Remembers keys by their hashes, with a record number and the hash of its row: 20 bytes a record. */
export interface SeenTable {
  /** The slot of the key's first record, or -1 when it is new and is now remembered. */
  readonly seenAt: (key: TextHash, record: number, row: number) => number;
  readonly recordAt: (slot: number) => number;
  readonly rowAt: (slot: number) => number;
}

/**
 * An empty table. Keys themselves are not kept: half a million of them would hold on to the
 * texts they were cut from. That two of so many differ and hash alike is one chance in millions.
 */
export function createSeenTable(): SeenTable {
  let size = 1 << 12;
  let count = 0;
  let lows = new Int32Array(size);
  let highs = new Int32Array(size);
  let rows = new Int32Array(size);
  let records = new Int32Array(size);

  const slotOf = (low: number, high: number): number => {
    let slot = (low ^ high) & (size - 1);
    while (records[slot] !== 0 && (lows[slot] !== low || highs[slot] !== high)) slot = (slot + 1) & (size - 1);
    return slot;
  };
  const put = (slot: number, low: number, high: number, record: number, row: number): void => {
    lows[slot] = low;
    highs[slot] = high;
    records[slot] = record;
    rows[slot] = row;
  };
  const grow = (): void => {
    const old = { lows, highs, rows, records };
    size *= 2;
    lows = new Int32Array(size);
    highs = new Int32Array(size);
    rows = new Int32Array(size);
    records = new Int32Array(size);
    old.records.forEach((record, i) => {
      if (record !== 0) put(slotOf(old.lows[i] ?? 0, old.highs[i] ?? 0), old.lows[i] ?? 0, old.highs[i] ?? 0, record, old.rows[i] ?? 0);
    });
  };
  return {
    seenAt: ({ low, high }, record, row) => {
      const slot = slotOf(low | 0, high | 0);
      if (records[slot] !== 0) return slot;
      put(slot, low | 0, high | 0, record, row);
      if (++count > size / 2) grow();
      return -1;
    },
    recordAt: (slot) => records[slot] ?? 0,
    rowAt: (slot) => rows[slot] ?? 0,
  };
}
