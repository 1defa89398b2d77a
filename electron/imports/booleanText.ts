const YES = new Set(['1', 'true', 'yes', 'y', 'x', '✓', '✔', 'wahr', 'ja', 'j', 'oui', 'vrai', 'sí', 'si', 's', 'verdadero', 'sim', 'tak', 'on', 'pass', 'passed', 'new', 'net new']);
const NO = new Set(['0', 'false', 'no', 'n', 'falsch', 'nein', 'non', 'faux', 'falso', 'não', 'nie', 'off', 'fail', 'failed', 'existing', 'not passed']);

/** True or false for a yes or no in the usual languages, a tick, a 1 or 0; null for other text. */
export function booleanOf(text: string): boolean | null {
  const word = text.toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
