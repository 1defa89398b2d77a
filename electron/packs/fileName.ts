import type { ReviewPack } from '../../shared/domain/reviewPack.ts';

/** Characters that some system keeps for itself, and those that turn the reading direction of a name. */
// oxlint-disable-next-line no-control-regex -- control characters are among those to be found
const UNSAFE = /[\u0000-\u001F\u007F<>:"/\\|?*\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** Room for a partner's name in bytes; file systems end at 255, and folders want some of a path. */
const NAME_BYTES = 120;

/** `Halden Systems FY26 Q3 review (partner).pptx`: a name that every system takes, whatever the partner is called. */
export function packFileName(pack: Pick<ReviewPack, 'partnerName' | 'quarterName' | 'audience'>, extension: string): string {
  return `${safeName(pack.partnerName)} ${safeName(pack.quarterName)} review (${pack.audience}).${extension}`;
}

function safeName(text: string): string {
  const plain = text.normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
  // A leading dot hides a file, a leading dash reads as an option.
  const start = shortened(plain.replace(/^[.\-\s]+/, ''));
  if (start === '') return 'Partner';
  return RESERVED.test(start) ? `_${start}` : start;
}

function shortened(text: string): string {
  let kept = '';
  for (const character of text) {
    if (Buffer.byteLength(kept + character) > NAME_BYTES) break;
    kept += character;
  }
  return kept.trimEnd();
}
