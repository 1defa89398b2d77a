import { z } from 'zod';

/** Whose eyes a pack is for: everything, or only what the partner may see. */
export const Audience = z.enum(['internal', 'partner']);
export type Audience = z.infer<typeof Audience>;
