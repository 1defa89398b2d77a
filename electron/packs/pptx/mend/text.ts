import { withoutControls } from '../../plainText.ts';
import { type Parts, rewrite } from './parts.ts';

const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/g;

/** Fault: control characters out of somebody's data make a slide that no program opens. */
export function dropControls(parts: Parts): void {
  rewrite(parts, /./, withoutControls);
}

/** Fault: the company's name is written into the properties as it is, `A & B` and all. */
export function escapeCompany(parts: Parts): void {
  rewrite(parts, /^docProps\/app\.xml$/, (xml) =>
    xml.replace(/(<Company>)([\s\S]*)(<\/Company>)/, (_all, open: string, name: string, close: string) => `${open}${escaped(name)}${close}`),
  );
}

function escaped(text: string): string {
  return text.replace(BARE_AMPERSAND, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** Fault: notes are one run whose line ends are lost; each line becomes a paragraph. */
export function splitNotes(parts: Parts): void {
  rewrite(parts, /^ppt\/notesSlides\/notesSlide\d+\.xml$/, (xml) =>
    xml.replace(/<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr lang="en-US" dirty="0"\/><\/a:p>/, (_all, text: string) =>
      text
        .split(/\r?\n/)
        .map((line) => (line === '' ? '<a:p><a:endParaRPr lang="en-US"/></a:p>' : `<a:p><a:r><a:rPr lang="en-US"/><a:t>${line}</a:t></a:r></a:p>`))
        .join(''),
    ),
  );
}
