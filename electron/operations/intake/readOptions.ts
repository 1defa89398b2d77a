import type { ImportOptions } from '../../../shared/domain/importReport.ts';
import type { ReadOptions } from '../../imports/question.ts';

/** The answers as the reader takes them: without those that are not given. */
export function toReadOptions({ kind, dateOrder, map, unit, currency }: ImportOptions): ReadOptions {
  return { map, unit, ...(kind === null ? {} : { kind }), ...(dateOrder === null ? {} : { dateOrder }), ...(currency === null ? {} : { currency }) };
}
