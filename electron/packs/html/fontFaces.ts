import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A font of the design in one weight, and the file with its Latin letters. A printer embeds fonts of one weight whole; variable ones it draws. */
interface Face {
  readonly family: string;
  readonly weight: number;
  readonly package: string;
  readonly file: string;
}

const FACES: readonly Face[] = [
  { family: 'Inter', weight: 400, package: '@fontsource/inter', file: 'inter-latin-400-normal.woff2' },
  { family: 'Inter', weight: 600, package: '@fontsource/inter', file: 'inter-latin-600-normal.woff2' },
  { family: 'Source Serif 4', weight: 600, package: '@fontsource/source-serif-4', file: 'source-serif-4-latin-600-normal.woff2' },
];

/** What the Latin files hold; anything else must not wait for them. */
const LATIN = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';

/** The fonts' files as their packages know them; the build puts them beside the service. */
export const fontFiles: readonly string[] = FACES.map((face) => `${face.package}/files/${face.file}`);

/**
 * The design's fonts as style rules with the fonts in them, so that a pack looks the same on every
 * computer. Other scripts than Latin are written in the computer's own fonts.
 */
export function fontFaces(): string {
  return FACES.map(
    (face) => `@font-face{font-family:"${face.family}";font-weight:${face.weight};src:url(data:font/woff2;base64,${bytesOf(face).toString('base64')}) format("woff2");unicode-range:${LATIN}}`,
  ).join('\n');
}

/** Beside the bundle of a built program; in the package where it runs from its sources. */
function bytesOf(face: Face): Buffer {
  const beside = new URL(`./fonts/${face.file}`, import.meta.url);
  return readFileSync(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(`${face.package}/files/${face.file}`));
}
