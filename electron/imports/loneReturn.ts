/**
 * Turns carriage returns that end a line by themselves (old Macintosh files, mixtures) into
 * line feeds, and leaves those before a line feed or inside quoted cells alone.
 */
export function* loneReturnsToLineFeeds(chunks: Iterable<string>, delimiter: string): Generator<string> {
  let isQuoted = false;
  let held = '';
  let previous = '\n';
  for (const chunk of chunks) {
    // A return at the very end waits for what follows it.
    let text = held + chunk;
    held = text.endsWith('\r') ? '\r' : '';
    if (held !== '') text = text.slice(0, -1);
    if (text === '') continue;
    if (/\r(?!\n)/.test(text)) text = replaceOutsideQuotes(text, delimiter, isQuoted, previous);
    isQuoted = endsQuoted(text, delimiter, isQuoted, previous);
    previous = text.at(-1) ?? previous;
    yield text;
  }
  if (held !== '') yield isQuoted ? held : '\n';
}

function replaceOutsideQuotes(text: string, delimiter: string, startsQuoted: boolean, before: string): string {
  let isQuoted = startsQuoted;
  let from = 0;
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (sign === '"') isQuoted = afterQuote(isQuoted, i === 0 ? before : (text[i - 1] ?? ''), delimiter);
    else if (sign === '\r' && text[i + 1] !== '\n' && !isQuoted) {
      result += `${text.slice(from, i)}\n`;
      from = i + 1;
    }
  }
  return result + text.slice(from);
}

/** Whether the text ends inside a quoted cell. */
function endsQuoted(text: string, delimiter: string, startsQuoted: boolean, before: string): boolean {
  let isQuoted = startsQuoted;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    isQuoted = afterQuote(isQuoted, at === 0 ? before : (text[at - 1] ?? ''), delimiter);
  }
  return isQuoted;
}

/** Inside, every quote toggles (a doubled one twice); outside, only one that starts a cell opens it. */
function afterQuote(isQuoted: boolean, before: string, delimiter: string): boolean {
  if (isQuoted) return false;
  return before === delimiter || before === '\n' || before === '\r' || before === '"';
}
