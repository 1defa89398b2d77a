import { createHash } from 'node:crypto';
import type { ReviewPack } from '../../../shared/domain/reviewPack.ts';
import { html, Html } from './html.ts';
import { pageScript } from './pageScript.ts';
import { coverMarkup, sectionMarkup } from './sections.ts';
import { screenStyles } from './styles.ts';

/**
 * The pack as one page that needs nothing else: no request leaves it, its style and script are
 * named by their hashes and nothing else runs. The same pack gives the same bytes.
 */
export function renderHtml(pack: ReviewPack): string {
  const notes = pack.audience === 'internal' ? 'folded' : 'none';
  const body = html`<div class="page">${coverMarkup(pack, notes)}
<nav aria-label="Sections"><ol>${pack.sections.map(({ id, number, title }) => html`<li><a href="#${id}"><span>${number}</span><span>${title}</span></a></li>
`)}</ol></nav>
<main>${pack.sections.map((section) => sectionMarkup(section, notes))}</main>
<footer class="end"><p>${pack.footer.sources}</p><p>${pack.footer.parties} · ${pack.footer.audience}</p>${pack.leftOut.map(({ section, reason }) => html`<p>Left out: ${section}. ${reason}</p>`)}<p>${pack.programName}</p></footer></div>
`;
  return pageOf(pack, body, screenStyles(), pageScript);
}

/** A whole page around its body, with a policy that allows this style and this script and nothing else. */
export function pageOf(pack: ReviewPack, body: Html, style: string, script: string | null): string {
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    'font-src data:',
    ...(script === null ? [] : [`script-src '${hashOf(script)}'`]),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html`<!doctype html>
<html lang="${pack.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="author" content="${pack.vendorName}">
<meta name="generator" content="${pack.programName}">
<title>${pack.title}</title>
<style>${new Html(style)}</style>
</head>
<body>
${body}${script === null ? null : html`<script>${new Html(script)}</script>
`}</body>
</html>
`.markup;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
