import library from 'pptxgenjs';

// The package declares its types as CommonJS and ships an ES module: what the types call
// `default` is at run time the import itself.
const PptxGenJS = library as unknown as typeof library.default;

/** A deck in the making. */
export type Deck = InstanceType<typeof library.default>;

/** A slide being drawn. */
export type Slide = ReturnType<Deck['addSlide']>;

/** An empty deck. */
export function newDeck(): Deck {
  return new PptxGenJS();
}
