/** Where things stand on a slide of 16:9, in inches. */
export const slideSize = { width: 13.333, height: 7.5 } as const;

/** The margin left and right. */
export const MARGIN = 0.583;

/** The width between the margins. */
export const CONTENT_WIDTH = slideSize.width - 2 * MARGIN;

/** Where a section's blocks begin and end. */
export const CONTENT_TOP = 1.62;
export const CONTENT_BOTTOM = 6.78;

/** Space between two blocks. */
export const BLOCK_GAP = 0.16;

/** Type sizes in points; nothing on a slide is smaller than `small`. */
export const type = { title: 24, body: 14, small: 12 } as const;

/** Faces that every office program has, or sets in the same widths. */
export const faces = { serif: 'Georgia', sans: 'Arial' } as const;
