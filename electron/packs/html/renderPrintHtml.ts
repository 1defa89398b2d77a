import type { ReviewPack } from '../../../shared/domain/reviewPack.ts';
import type { Paper } from '../../host.ts';
import { cssString, html } from './html.ts';
import { pageOf } from './renderHtml.ts';
import { coverMarkup, sectionMarkup } from './sections.ts';
import { printStyles } from './styles.ts';

/**
 * The document that is printed to PDF: the page's content, a section to a sheet, with page
 * numbers in the margin and bookmarks out of the headings. The printer must take the paper's
 * size from the document.
 */
export function renderPrintHtml(pack: ReviewPack, paper: Paper): string {
  const notes = pack.audience === 'internal' ? 'open' : 'none';
  const body = html`${coverMarkup(pack, notes)}<main>${pack.sections.map((section) => sectionMarkup(section, notes))}</main>
`;
  return pageOf(pack, body, printStyles(paper, cssString(pack.footer.sources), cssString(`${pack.footer.parties} · ${pack.footer.audience}`)), null);
}
