import type { Chapter } from '../chapter.ts';

/** When a standing is looked at again. */
export const status: Chapter = {
  id: 'status',
  title: 'Review a partner’s standing',
  parts: [
    'Once a year, and whenever something it rested on has changed, it is asked anew whether a partner is strategic: two quarters behind on both sides, an owner or a sponsor gone, a rival alliance, or access that others now have as well.',
    'The answer is to keep the standing, to keep it with a dated plan for both sides, to move the partner to the premier tier, or to end it. Moving a partner back on evidence is good governance and no defeat.',
  ],
};
