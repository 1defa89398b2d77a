import type { PartnerStory } from '../story.ts';
import { brightwater } from './brightwater.ts';
import { halden } from './halden.ts';
import { kestrel } from './kestrel.ts';
import { meridian } from './meridian.ts';
import { norrgard } from './norrgard.ts';
import { tamarind } from './tamarind.ts';

/** The six strategic partnerships. */
export const stories: readonly PartnerStory[] = [halden, brightwater, kestrel, meridian, norrgard, tamarind];
