import { appendixSection } from './appendix.ts';
import { barriersSection } from './barriers.ts';
import { commitmentsSection } from './commitments.ts';
import { decisionsSection } from './decisions.ts';
import type { SectionMaker } from './section.ts';
import { sideBySideSection } from './sideBySide.ts';

/** The sections of a pack in the order of the review; the appendix comes last because it lists the figures of all. */
export const sectionMakers: readonly SectionMaker[] = [
  decisionsSection,
  sideBySideSection,
  commitmentsSection,
  barriersSection,
  appendixSection,
];
