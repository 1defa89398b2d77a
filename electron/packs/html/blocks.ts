import type { Block, Cell, Column, TableBlock } from '../../../shared/domain/reviewPack.ts';
import { chartFigure } from './chart.ts';
import { html, type Html } from './html.ts';
import { ledgerTable } from './ledger.ts';

/** A block of a section; `id` is unique on the page. */
export function blockMarkup(block: Block, id: string): Html {
  switch (block.kind) {
    case 'paragraph':
      return html`<p class="${block.tone}">${block.text}</p>
`;
    case 'heading':
      return html`<h3>${block.text}</h3>
`;
    case 'table':
      return table(block);
    case 'ledger':
      return ledgerTable(block);
    case 'chart':
      return chartFigure(block, id);
  }
}

function table(block: TableBlock): Html {
  return html`<div class="scroll" role="region" aria-label="${block.caption}" tabindex="0"><table${block.isSortable ? html` data-sortable` : null}>
<caption>${block.caption}</caption>
<colgroup>${block.columns.map((column) => html`<col class="w${widthStep(column, block)}">`)}</colgroup>
<thead><tr>${block.columns.map((column, index) => html`<th scope="col" data-col="${index}"${column.align === 'right' ? html` class="n"` : null}>${column.label}</th>`)}</tr></thead>
<tbody>${block.rows.map((cells) => html`<tr>${cells.map((cell, index) => tableCell(cell, index, block.columns[index]))}</tr>
`)}</tbody></table></div>
`;
}

/** A column's share of the width in steps of five per cent, for which the style sheet has a class. */
function widthStep({ share }: Column, { columns }: TableBlock): number {
  const all = columns.reduce((sum, column) => sum + column.share, 0);
  return Math.max(1, Math.round((share / all) * 20)) * 5;
}

function tableCell(cell: Cell, index: number, column: Column | undefined): Html {
  const classes = [column?.align === 'right' ? 'n' : '', cell.status ?? '', cell.side ?? ''].filter((name) => name !== '').join(' ');
  const attributes = html`${classes === '' ? null : html` class="${classes}"`} data-col="${index}"${cell.sort === null ? null : html` data-key="${cell.sort}"`}${typeof cell.sort === 'number' ? html` data-number` : null}`;
  const [first = '', ...rest] = cell.text.split('\n');
  const text = html`${first}${rest.map((line) => html`<br><span class="more">${line}</span>`)}`;
  return index === 0 ? html`<th scope="row"${attributes}>${text}</th>` : html`<td${attributes}>${text}</td>`;
}
