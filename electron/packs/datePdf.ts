import type { Day } from '../../shared/time.ts';

const DATES = /\/(CreationDate|ModDate) \(D:\d{14}(\+00'00'|Z)?\)/g;

/**
 * A PDF whose properties carry the day its data is of instead of the time of printing.
 *
 * The dates are replaced by others of the same length, so no offset in the file moves. A PDF
 * that writes its dates differently is left as it is.
 */
export function datePdf(bytes: Uint8Array, asOf: Day): Uint8Array {
  // Latin-1 maps every byte to one character and back.
  const text = Buffer.from(bytes).toString('latin1');
  const stamp = `${asOf.replaceAll('-', '')}000000`;
  return new Uint8Array(Buffer.from(text.replace(DATES, (_all, name: string, zone = '') => `/${name} (D:${stamp}${zone})`), 'latin1'));
}
