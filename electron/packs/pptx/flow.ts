import { BLOCK_GAP, CONTENT_BOTTOM, CONTENT_TOP } from './layout.ts';
import type { Slide } from './library.ts';

export type { Slide } from './library.ts';

/** Something with its place on a slide: drawn at a height from the top, in inches. `notes` hold in full what was cut. */
export interface Placed {
  readonly height: number;
  readonly notes: readonly string[];
  draw(slide: Slide, y: number): void;
}

/**
 * A block on its way onto slides: as much of it as fits in the height, and what remains.
 *
 * Null when nothing of it fits. On a fresh slide something must always fit.
 */
export interface Flow {
  /** A heading, which must not stand at the foot of a slide without what it heads. */
  readonly isHeading?: true;
  place(height: number, isFresh: boolean): { readonly placed: Placed; readonly rest: Flow | null } | null;
}

/** What stands on one slide, from top to bottom. */
export type Page = readonly Placed[];

const FULL_HEIGHT = CONTENT_BOTTOM - CONTENT_TOP;

/** Deals blocks out to pages in their order. */
export function paginate(flows: readonly Flow[]): Page[] {
  const pages: Placed[][] = [[]];
  let left = FULL_HEIGHT;
  for (const [index, flow] of flows.entries()) {
    if (isOrphan(flow, flows[index + 1], left, pages.at(-1)?.length === 0)) {
      pages.push([]);
      left = FULL_HEIGHT;
    }
    let rest: Flow | null = flow;
    while (rest !== null) {
      const page = pages.at(-1) ?? [];
      const isFresh = page.length === 0;
      const step: ReturnType<Flow['place']> = rest.place(left, isFresh);
      if (step === null) {
        if (isFresh) throw new Error('A block does not fit on an empty slide');
        pages.push([]);
        left = FULL_HEIGHT;
        continue;
      }
      page.push(step.placed);
      left -= step.placed.height + BLOCK_GAP;
      rest = step.rest;
      if (rest !== null) {
        pages.push([]);
        left = FULL_HEIGHT;
      }
    }
  }
  return pages;
}

function isOrphan(flow: Flow, next: Flow | undefined, left: number, isFresh: boolean): boolean {
  if (flow.isHeading !== true || next === undefined || isFresh) return false;
  const step = flow.place(left, false);
  return step === null || next.place(left - step.placed.height - BLOCK_GAP, false) === null;
}

/** Draws a page's blocks one under the other. */
export function drawPage(slide: Slide, page: Page): void {
  let y = CONTENT_TOP;
  for (const placed of page) {
    placed.draw(slide, y);
    y += placed.height + BLOCK_GAP;
  }
}
