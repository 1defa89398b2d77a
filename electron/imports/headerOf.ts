import { gatherEvidence } from './evidence.ts';
import { findLayout } from './layout.ts';
import { RefusedError } from './refusal.ts';
import type { TableSource } from './rowSource.ts';

/** The names of a table's columns as they are written; null where none can be read, which whoever reads the table then says. */
export function headerOf(source: TableSource): readonly string[] | null {
  try {
    return findLayout(gatherEvidence(source).records)?.header ?? null;
  } catch (error) {
    if (error instanceof RefusedError) return null;
    throw error;
  }
}
