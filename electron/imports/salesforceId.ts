const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const SHAPE = /^[A-Za-z0-9]{15}(?:[A-Z0-5]{3})?$/;

/** The last three characters of an 18-character id: they encode which of the 15 are capitals. */
export function salesforceChecksum(id15: string): string {
  let suffix = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const code = id15.charCodeAt(block * 5 + i);
      if (code >= 65 && code <= 90) bits |= 1 << i;
    }
    suffix += ALPHABET[bits];
  }
  return suffix;
}

/**
 * The form in which ids are compared: an 18-character Salesforce id with a true checksum becomes
 * its 15 characters, case kept; every other id stays as it is.
 */
export function sameIdKey(id: string): string {
  if (id.length !== 18 || !SHAPE.test(id)) return id;
  const id15 = id.slice(0, 15);
  return salesforceChecksum(id15) === id.slice(15) ? id15 : id;
}
