import type { Side } from '../../../shared/domain/party.ts';
import type { LedgerEntry } from '../../../shared/domain/reviewPack.ts';
import { palette, sideColors } from '../palette.ts';
import type { Slide } from './flow.ts';
import { DECORATIVE } from './mend/shapes.ts';

/** Space between a bar and the edges of its cell. */
const INSET = 0.08;
const TRACK_HEIGHT = 0.146;
const FILL_HEIGHT = 0.105;
const MARK_HEIGHT = 0.21;
const MARK_WIDTH = 0.021;

interface Bar {
  readonly side: Side;
  readonly entry: LedgerEntry;
  readonly x: number;
  readonly width: number;
  readonly middle: number;
}

/**
 * What was reached against what was promised: a solid bar that grows away from the spine, and
 * a mark at the outer end where the promise stands. The words beside it say the same.
 */
export function drawBar(slide: Slide, { side, entry, x, width, middle }: Bar): void {
  const length = width - 2 * INSET;
  const start = x + INSET;
  const isVendor = side === 'vendor';
  const rect = (name: string, left: number, w: number, h: number, color: string) =>
    slide.addShape('rect', { x: left, y: middle - h / 2, w, h, fill: { color }, line: { type: 'none' } as never, objectName: `${DECORATIVE}${name}` });
  rect('track', start, length, TRACK_HEIGHT, palette.sunken);
  const reached = Math.min(1, Math.max(0, entry.ratio ?? 0)) * length;
  if (reached > 0) rect('reached', isVendor ? start + length - reached : start, reached, FILL_HEIGHT, sideColors[side]);
  rect('promised', isVendor ? start : start + length - MARK_WIDTH, MARK_WIDTH, MARK_HEIGHT, palette.ink);
}
