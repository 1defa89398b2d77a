/** Degrees per percentage point of difference, and where the beam stops turning. */
const DEGREES_PER_RATIO = 100 / 3;
const MOST_DEGREES = 15;

/** How far the scales tilt, in degrees clockwise: the partner on the right hangs lower when it is behind. */
export function beamTilt(gap: number | null): number {
  if (gap === null) return 0;
  return Math.max(-MOST_DEGREES, Math.min(MOST_DEGREES, -gap * DEGREES_PER_RATIO));
}

/** Widths of a delivery bar and its plan mark, in percent of the whole; more than promised moves the mark in. */
export function barParts(ratio: number): { readonly filled: number; readonly plan: number } {
  const whole = Math.min(Math.max(1, ratio), MOST_SHOWN);
  return { filled: (Math.min(Math.max(0, ratio), whole) / whole) * 100, plan: 100 / whole };
}

/** A delivery beyond this many times its promise is drawn as this many: the bar would otherwise hide the promise. */
const MOST_SHOWN = 2;
