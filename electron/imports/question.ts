import type { Kind } from './kinds.ts';
import type { DateOrder } from './dateText.ts';

/** Something the file leaves open that would change a figure; nothing is imported until it is answered. */
export interface Question {
  readonly kind: 'date-order' | 'kind' | 'column' | 'unit' | 'partner';
  readonly about: string;
  readonly choices: readonly string[];
  /** The option that answers it, with the first choice filled in. */
  readonly answerWith: string;
}

/** The multiple or scale that amounts of a field are given in. */
export type Unit = 'minor' | 'units' | 'thousands' | 'millions' | 'percent' | 'fraction' | 'number:en' | 'number:de';

/** Answers given before the file is read: each settles a question and is never guessed over. */
export interface ReadOptions {
  readonly kind?: Kind;
  readonly dateOrder?: DateOrder;
  /** Field (`deal.amount` or `amount`) by header; null leaves the column out. */
  readonly map?: Readonly<Record<string, string | null>>;
  /** Unit by field, with or without its kind. */
  readonly unit?: Readonly<Record<string, Unit>>;
  /** The currency of amounts for which the file states none. */
  readonly currency?: string;
}

/** The unit given for the field, under its name with or without the kind. */
export function unitFor(options: ReadOptions, kind: Kind, field: string): Unit | undefined {
  return options.unit?.[`${kind}.${field}`] ?? options.unit?.[field];
}
