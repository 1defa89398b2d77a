import { z } from 'zod';
import { Instant } from '../time.ts';

/**
 * Where a row of a list came from: the file and line that brought it, and who typed or edited it last.
 *
 * `file` is null for a typed row, `enteredBy` for one that nobody has touched since its file
 * brought it. An import never overwrites what somebody entered without being told to.
 */
export const RowOrigin = z.strictObject({
  file: z.string().nullable(),
  line: z.int().nullable(),
  isSample: z.boolean(),
  enteredBy: z.string().nullable(),
  enteredAt: Instant.nullable(),
});
export type RowOrigin = z.infer<typeof RowOrigin>;

/** Of a row of which nothing is known but that it is there. */
export const unknownOrigin: RowOrigin = { file: null, line: null, isSample: false, enteredBy: null, enteredAt: null };

/** The origin of one row among those that were asked for. */
export function originOf(origins: ReadonlyMap<string, RowOrigin>, id: string): RowOrigin {
  return origins.get(id) ?? unknownOrigin;
}
