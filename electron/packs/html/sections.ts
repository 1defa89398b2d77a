import type { PackCover, PackSection, ReviewPack } from '../../../shared/domain/reviewPack.ts';
import { blockMarkup } from './blocks.ts';
import { html, type Html } from './html.ts';

/** How notes are shown: folded up on a page, in the open on paper, or not at all. */
export type NotesForm = 'folded' | 'open' | 'none';

/** The first page: both names in one size on either side of the spine. */
export function coverMarkup(pack: ReviewPack, notes: NotesForm): Html {
  const { cover } = pack;
  return html`<header class="cover"><h1>${cover.title}</h1>
<p class="names"><span class="vendor">${cover.vendorName}</span><span class="partner">${cover.partnerName}</span></p>
<dl class="facts">${cover.facts.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>
`)}</dl>
<p class="confidentiality">${cover.confidentiality}${cover.heldBack === null ? null : html` · ${cover.heldBack}`}</p>
${notesMarkup(cover.notes, notes)}</header>
`;
}

/** A section with its message as heading. */
export function sectionMarkup(section: PackSection, notes: NotesForm): Html {
  const { number, name, minutes, title, blocks, id } = section;
  return html`<section id="${id}" aria-labelledby="${id}-title"><p class="eyebrow">${number} ${name}${minutes === null ? null : html` · ${minutes} min`}</p>
<h2 id="${id}-title">${title}</h2>
${blocks.map((block, index) => blockMarkup(block, `${id}-${index}`))}${notesMarkup(section.notes, notes)}</section>
`;
}

function notesMarkup(notes: PackCover['notes'], form: NotesForm): Html | null {
  if (form === 'none' || notes.length === 0) return null;
  const list = html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
  return form === 'folded'
    ? html`<details class="notes"><summary>Speaker notes</summary>${list}</details>
`
    : html`<aside class="notes"><p class="strong">Speaker notes</p>${list}</aside>
`;
}
