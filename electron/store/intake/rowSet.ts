/** Row numbers of a table, a bit each: half a million of them take 64 KB. */
export interface RowSet {
  readonly has: (place: number) => boolean;
  readonly add: (place: number) => void;
}

/** Rows of one piece; places are dense, because tables are filled one row after the other. */
const PIECE = 32_768;

/** An empty set. */
export function createRowSet(): RowSet {
  const pieces = new Map<number, Uint8Array>();
  let near = -1;
  let bits: Uint8Array = new Uint8Array(0);
  return {
    has: (place) => {
      const at = place % PIECE;
      return (((pieces.get(Math.floor(place / PIECE))?.[at >> 3] ?? 0) >> (at & 7)) & 1) === 1;
    },
    add: (place) => {
      const piece = Math.floor(place / PIECE);
      if (piece !== near) {
        near = piece;
        bits = pieces.get(piece) ?? new Uint8Array(PIECE / 8);
        pieces.set(piece, bits);
      }
      const at = place % PIECE;
      bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
    },
  };
}
