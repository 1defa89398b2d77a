import { type Parts, rewrite } from './parts.ts';

const DRAWN = /^ppt\/(slides|slideLayouts|slideMasters)\/[^/]+\.xml$/;

/** Fault: the first table and the first text of a slide share a number; every shape gets its own. */
export function renumberShapes(parts: Parts): void {
  rewrite(parts, DRAWN, (xml) => {
    let next = 1;
    return xml.replace(/(<p:cNvPr\s+id=")\d+(")/g, (_all, open: string, close: string) => `${open}${next++}${close}`);
  });
}

/** How the name of a shape that carries meaning begins; what follows is its alternative text. */
export const DESCRIBED = 'Described: ';

/**
 * Fault: only pictures and charts can be given an alternative text. Tables and shapes take
 * theirs from their name, which starts with `Described: ` and is shortened to its kind.
 */
export function describeShapes(parts: Parts): void {
  rewrite(parts, DRAWN, (xml) =>
    xml.replace(/(<p:cNvPr\s+id="(\d+)"\s+name=")Described: ([^"]*)"((?:\s+descr="[^"]*")?)/g, (_all, open: string, id: string, text: string) => `${open}Object ${id}" descr="${text}"`),
  );
}

/** How the name of a shape begins that only repeats what text says. */
export const DECORATIVE = 'Decorative: ';

const DECORATIVE_MARK =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** Fault: shapes cannot be marked as decoration, so each would be read out. */
export function markDecoration(parts: Parts): void {
  rewrite(parts, DRAWN, (xml) =>
    xml.replace(/(<p:cNvPr\s+id="\d+"\s+name=")Decorative: ([^"]*">)(<\/p:cNvPr>)/g, (_all, open: string, name: string, close: string) => `${open}${name}${DECORATIVE_MARK}${close}`),
  );
}

/** Fault: tables do not say that their first row is the header, so it is not read out as one. */
export function markHeaderRows(parts: Parts): void {
  rewrite(parts, DRAWN, (xml) => xml.replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>'));
}
