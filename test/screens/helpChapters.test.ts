import { describe, expect, test } from 'vitest';
import { chapterText, findChapters } from '../../renderer/screens/help/chapter.ts';
import { chapters } from '../../renderer/screens/help/chapters.ts';

describe('the help’s chapters', () => {
  test('each has a name of its own, a title and something to read, in few words', () => {
    expect(new Set(chapters.map(({ id }) => id)).size).toBe(chapters.length);
    for (const chapter of chapters) {
      expect(chapter.id).toMatch(/^[a-z-]+$/);
      const words = chapterText(chapter).split(/\s+/).length;
      expect([words > 30, words < 260], chapter.id).toEqual([true, true]);
      expect(chapterText(chapter)).not.toMatch(/[!—]/);
    }
  });

  test.for([
    ['', chapters.length],
    ['aardvark', 0],
    ['takes back the last change', 1],
    ['FINANCE team', 1],
  ] as const)('“%s” is found in %i', ([search, count]) => {
    expect(findChapters(chapters, search)).toHaveLength(count);
  });
});
