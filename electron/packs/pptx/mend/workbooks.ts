import type { Day } from '../../../../shared/time.ts';
import { dateProperties } from './package.ts';
import { type Parts, readParts, rewrite, writeParts } from './parts.ts';
import { dropControls } from './text.ts';

/**
 * Faults of the workbook behind each chart: a table range that ends in an apostrophe, empty
 * values, the time of writing, the writing program's name. Mended like the deck itself.
 */
export function mendWorkbooks(parts: Parts, asOf: Day): void {
  for (const [name, content] of parts) {
    if (typeof content === 'string' || !/^ppt\/embeddings\/.+\.xlsx$/.test(name)) continue;
    const workbook = readParts(content);
    dropControls(workbook);
    rewrite(workbook, /^xl\/tables\/table\d+\.xml$/, (xml) => xml.replace(/ref="([A-Z]+\d+:[A-Z]+\d+)'"/, 'ref="$1"'));
    rewrite(workbook, /^xl\/worksheets\/sheet\d+\.xml$/, (xml) => xml.replace(/<c r="[A-Z]+\d+"[^>]*>\s*<v>\s*<\/v>\s*<\/c>/g, ''));
    rewrite(workbook, /^docProps\/core\.xml$/, (xml) => xml.replaceAll('PptxGenJS', ''));
    dateProperties(workbook, asOf);
    parts.set(name, writeParts(workbook, asOf));
  }
}
