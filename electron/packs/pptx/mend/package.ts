import type { Day } from '../../../../shared/time.ts';
import { type Parts, rewrite } from './parts.ts';

/** Fault: the list of notes masters stands where the schema has no place for it; it follows the slide masters. */
export function moveNotesMasters(parts: Parts): void {
  rewrite(parts, /^ppt\/presentation\.xml$/, (xml) => {
    const list = /<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>/.exec(xml)?.[0];
    if (list === undefined) return xml;
    return xml.replace(list, '').replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${list}`);
  });
}

/** Fault: the list of contents names a slide master for every slide, though there is one. */
export function dropDanglingOverrides(parts: Parts): void {
  rewrite(parts, /^\[Content_Types\]\.xml$/, (xml) =>
    xml.replace(/\s*<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, name: string) => (parts.has(name) ? override.trim() : '')),
  );
}

/** Fault: charts are numbered on from deck to deck as long as the program runs; in a file they start at 1. */
export function renumberCharts(parts: Parts): void {
  const numbers = [...parts.keys()].flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? []);
  const place = new Map(numbers.map(Number).toSorted((a, b) => a - b).map((number, index) => [number, index + 1]));
  const renamed = (text: string) =>
    text.replace(/(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/g, (_all, stem: string, number: string, end: string) => `${stem}${place.get(Number(number)) ?? number}${end}`);
  const before = [...parts];
  parts.clear();
  for (const [name, content] of before) {
    const mayRefer = typeof content === 'string' && (name.endsWith('.rels') || name === '[Content_Types].xml');
    parts.set(renamed(name), mayRefer ? renamed(content) : content);
  }
}

/** Fault: the time of writing stands in the properties; the day the data is of takes its place. */
export function dateProperties(parts: Parts, asOf: Day): void {
  rewrite(parts, /^docProps\/core\.xml$/, (xml) =>
    xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g, (_all, open: string, _which: string, close: string) => `${open}${asOf}T00:00:00Z${close}`),
  );
}

/** Fault: identifiers are drawn at random; counted ones make the same deck twice the same. */
export function countIdentifiers(parts: Parts): void {
  const numbers = new Map<string, number>();
  rewrite(parts, /^ppt\/charts\/chart\d+\.xml$/, (xml) =>
    xml.replace(/(uniqueId[^>]*val="\{)([0-9A-Fa-f-]{36})(\}")/g, (_all, open: string, id: string, close: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return `${open}00000000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}${close}`;
    }),
  );
}
