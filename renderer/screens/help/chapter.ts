/** A part of a chapter: a paragraph, steps in their order, or words with what they mean. */
export type Part = string | { readonly steps: readonly string[] } | { readonly words: readonly (readonly [word: string, meaning: string])[] };

/** One short chapter of the help page, in plain words. Each lies in its own file in `chapters/` and is listed in `chapters.ts`. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly Part[];
}

/** All that can be read in a chapter, for finding in it. */
export function chapterText({ title, parts }: Chapter): string {
  return [title, ...parts.flatMap(partTexts)].join(' ').toLowerCase();
}

function partTexts(part: Part): readonly string[] {
  if (typeof part === 'string') return [part];
  return 'steps' in part ? part.steps : part.words.flat();
}

/** The chapters that hold every word looked for, in their order; all of them while nothing is looked for. */
export function findChapters(chapters: readonly Chapter[], search: string): readonly Chapter[] {
  const words = search.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return chapters.filter((chapter) => {
    const text = chapterText(chapter);
    return words.every((word) => text.includes(word));
  });
}
