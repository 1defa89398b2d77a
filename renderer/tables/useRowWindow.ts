import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Rows are of one height, so that none has to be measured. */
const ROW_HEIGHT = 40;

/** Which rows are in sight of the box, and how much room the others take above and below them. */
export function useRowWindow(box: RefObject<HTMLElement | null>, count: number, isOn: boolean) {
  // oxlint-disable-next-line react/incompatible-library -- warns users of the React compiler, which this build does not use
  const rows = useVirtualizer({
    count,
    enabled: isOn,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    initialRect: { width: 0, height: 480 },
  });
  if (!isOn) return { first: 0, last: count, above: 0, below: 0 };
  const items = rows.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return { first: 0, last: 0, above: 0, below: 0 };
  return { first: first.index, last: last.index + 1, above: first.start, below: rows.getTotalSize() - last.end };
}
