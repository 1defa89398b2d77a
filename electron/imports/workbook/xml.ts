import { refusal, RefusedError } from '../refusal.ts';

/** What an XML text says, in order. Names come without their prefix, text with its entities resolved. */
export interface XmlHandler {
  /** `tag` is the whole tag, for `attributeOf`. */
  readonly open: (name: string, tag: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

const SCANNED = 1 << 16;
/** No tag, text or row of a workbook is longer; Excel's longest cell has 32,767 characters. */
export const LONGEST = 4_000_000;
const [SPACE, QUOTE, APOSTROPHE, SLASH, COLON, GREATER] = [32, 34, 39, 47, 58, 62];
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Goes through the bytes of an XML file piece by piece and keeps none of it.
 *
 * Only the five entities of XML and characters by number are resolved: a document type, with
 * which others are declared, is refused. Yields after every piece, so that what the handler has
 * gathered can be passed on. Throws `RefusedError`.
 */
export function* scanXml(bytes: Iterable<Uint8Array>, handler: XmlHandler): Generator<void> {
  let rest = '';
  let waiting: string[] = [];
  let length = 0;
  const take = (): void => {
    rest = scan(rest + waiting.join(''), handler);
    waiting = [];
    length = 0;
    if (rest.length > LONGEST) throw new RefusedError(refusal('record-too-long'));
  };
  for (const text of decoded(bytes)) {
    waiting.push(text);
    length += text.length;
    // What has no end yet is looked at again only with as much again: a long text costs no more than its length.
    if (length < Math.max(SCANNED, rest.length)) continue;
    take();
    yield;
  }
  take();
  yield;
  if (rest.trim() !== '') throw damaged();
}

/**
 * The attribute of that name, whatever its prefix; null when the tag has none. Looked up without
 * taking the others apart: a sheet asks some million times.
 */
export function attributeOf(tag: string, name: string): string | null {
  for (let at = 0; ; ) {
    const sign = tag.indexOf('=', at);
    if (sign === -1) return null;
    let open = sign + 1;
    while (tag.charCodeAt(open) <= SPACE) open++;
    const close = tag.indexOf(tag.charCodeAt(open) === QUOTE ? '"' : "'", open + 1);
    if (close === -1) return null;
    let end = sign;
    while (tag.charCodeAt(end - 1) <= SPACE) end--;
    const start = end - name.length;
    const before = tag.charCodeAt(start - 1);
    if ((before <= SPACE || before === COLON) && tag.startsWith(name, start)) return resolved(tag.slice(open + 1, close));
    at = close + 1;
  }
}

/** Takes what is complete; answers the rest. */
function scan(text: string, handler: XmlHandler): string {
  let at = 0;
  for (let start = text.indexOf('<'); start !== -1; start = text.indexOf('<', at)) {
    const end = markupEnd(text, start);
    if (end === -1) break;
    if (start > at) handler.text(resolved(text.slice(at, start)));
    takeMarkup(text, start, end, handler);
    at = end;
  }
  return text.slice(at);
}

function takeMarkup(text: string, start: number, end: number, handler: XmlHandler): void {
  const sign = text[start + 1];
  if (sign === '?') return;
  if (sign === '!') {
    if (text.startsWith('<![CDATA[', start)) handler.text(text.slice(start + 9, end - 3));
    return;
  }
  if (sign === '/') return handler.close(nameAt(text, start + 2, end - 1));
  const name = nameAt(text, start + 1, end - 1);
  handler.open(name, text.slice(start + 1, end - 1));
  if (text[end - 2] === '/') handler.close(name);
}

/** Where the markup that starts there ends; -1 when the text ends before it. */
function markupEnd(text: string, start: number): number {
  if (text[start + 1] === '?') return after(text, '?>', start);
  if (text[start + 1] === '!') {
    if (text.startsWith('<!--', start)) return after(text, '-->', start + 4);
    if (text.startsWith('<![CDATA[', start)) return after(text, ']]>', start);
    if (text.length - start < 9) return -1;
    throw new RefusedError(refusal('workbook-unsafe', 'A part declares a document type'));
  }
  let quote = 0;
  for (let at = start + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === GREATER) return at + 1;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
  }
  return -1;
}

function after(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at === -1 ? -1 : at + sign.length;
}

function nameAt(text: string, start: number, end: number): string {
  let stop = start;
  let from = start;
  for (; stop < end; stop++) {
    const code = text.charCodeAt(stop);
    if (code <= SPACE || code === SLASH) break;
    if (code === COLON) from = stop + 1;
  }
  return text.slice(from, stop);
}

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

type Decoder = InstanceType<typeof TextDecoder>;

/** Workbooks are UTF-8; the standard also allows UTF-16, with its mark. */
function* decoded(pieces: Iterable<Uint8Array>): Generator<string> {
  let decoder: Decoder | null = null;
  for (const bytes of pieces) {
    decoder ??= new TextDecoder(labelOf(bytes), { fatal: true });
    yield decodedPiece(decoder, bytes);
  }
  if (decoder !== null) yield decodedPiece(decoder);
}

function decodedPiece(decoder: Decoder, bytes?: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch {
    // Only bytes that are no text make it throw.
    throw damaged();
  }
}

function labelOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

function damaged(): RefusedError {
  return new RefusedError(refusal('workbook-damaged'));
}
