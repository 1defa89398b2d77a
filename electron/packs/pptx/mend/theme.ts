import { palette } from '../../palette.ts';
import { type Parts, rewrite } from './parts.ts';

const COLORS: readonly (readonly [slot: string, color: string])[] = [
  ['dk1', palette.ink],
  ['lt1', palette.white],
  ['dk2', palette.inkSecond],
  ['lt2', palette.sunken],
  ['accent1', palette.vendor],
  ['accent2', palette.partner],
  ['accent3', palette.risk],
  ['accent4', palette.missed],
  ['accent5', palette.inkThird],
  ['accent6', palette.lineStrong],
  ['hlink', palette.vendor],
  ['folHlink', palette.inkSecond],
];

/** Fault: the theme offers Office's colours; whoever edits the deck gets the pack's own. */
export function colorTheme(parts: Parts): void {
  const scheme = `<a:clrScheme name="Counterpart">${COLORS.map(([slot, color]) => `<a:${slot}><a:srgbClr val="${color}"/></a:${slot}>`).join('')}</a:clrScheme>`;
  rewrite(parts, /^ppt\/theme\/theme\d+\.xml$/, (xml) => xml.replace(/<a:clrScheme [\s\S]*?<\/a:clrScheme>/, scheme));
}
