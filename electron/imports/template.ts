import { FIELD_TYPES } from './fieldTypes.ts';
import type { Kind } from './kinds.ts';
import { synonymsOf } from './synonyms.ts';

/** One column of the program's own form of a kind. */
export interface TemplateColumn {
  readonly field: string;
  readonly header: string;
}

/**
 * The program's own columns for the kind, every importable field included: a field's header is
 * the strongest of its names, so what is written under it is understood when it comes back.
 */
export function templateColumns(kind: Kind): TemplateColumn[] {
  return Object.keys(FIELD_TYPES[kind]).map((field) => ({ field, header: synonymsOf(kind, field)[0] ?? field }));
}
