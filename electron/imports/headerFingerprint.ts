import { createHash } from 'node:crypto';
import { headerKey } from './headerName.ts';

/** The same for two headers of the same columns, in whatever order and letter case: the mark of a source. */
export function headerFingerprint(header: readonly string[]): string {
  return createHash('sha256').update(header.map(headerKey).toSorted().join('\u001f')).digest('hex');
}
