import { createHash } from 'node:crypto';

/** The id of the thing with that name in the sample: the same on every machine. UUID version 8 over SHA-256 (RFC 9562, 5.8). */
export function sampleId(...name: readonly (string | number)[]): string {
  const bytes = createHash('sha256').update(`counterpart-sample/${name.join('/')}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Ids in order below a name, for rows that have no name of their own. */
export function sampleIds(name: string): () => string {
  let count = 0;
  return () => {
    count += 1;
    return sampleId(name, count);
  };
}
