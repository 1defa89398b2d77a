import type { Side } from '../../../shared/domain/party.ts';
import type { LedgerBlock, LedgerEntry, LedgerRow } from '../../../shared/domain/reviewPack.ts';
import { html, type Html } from './html.ts';

const BAR = { width: 120, height: 16, track: 10, mark: 2 } as const;

/** The mirror table. Each row is a body of its own, so that sorting and filtering move it as a whole. */
export function ledgerTable(block: LedgerBlock): Html {
  return html`<div class="scroll" role="region" aria-label="${block.caption}" tabindex="0"><table class="ledger" role="table" data-sortable data-filterable>
<caption>${block.caption}</caption>
<thead role="rowgroup"><tr role="row">
<th scope="col" role="columnheader" class="n label" data-col="0">${block.vendorHeading}</th><th scope="col" role="columnheader"><span class="unseen">Our share kept</span></th><th scope="col" role="columnheader"><span class="unseen">Our status</span></th>
<th scope="col" role="columnheader" class="spine" data-col="1">${block.spineHeading}</th>
<th scope="col" role="columnheader"><span class="unseen">Their status</span></th><th scope="col" role="columnheader"><span class="unseen">Their share kept</span></th><th scope="col" role="columnheader" class="label" data-col="2">${block.partnerHeading}</th>
</tr></thead>
${block.rows.map((row) => ledgerRow(row, block))}</table></div>
`;
}

function ledgerRow(row: LedgerRow, block: LedgerBlock): Html {
  const count = Math.max(row.vendor.length, row.partner.length);
  const entries = [...row.vendor, ...row.partner];
  const lines = Array.from({ length: count }, (_, index) => {
    const vendor = row.vendor[index];
    const partner = row.partner[index];
    return html`<tr role="row">${vendor === undefined ? nothing(3) : vendorCells(vendor, block, index === 0 ? worst(row.vendor) : null)}${
      index === 0 ? html`<th scope="rowgroup" role="rowheader" class="spine" rowspan="${count}" data-col="1" data-key="${row.heading}">${row.heading}</th>` : null
    }${partner === undefined ? nothing(3) : partnerCells(partner, block, index === 0 ? worst(row.partner) : null)}</tr>
`;
  });
  return html`<tbody role="rowgroup" data-statuses="${[...new Set(entries.map((entry) => entry.statusText))].join('|')}">${lines}</tbody>
`;
}

function vendorCells(entry: LedgerEntry, block: LedgerBlock, key: number | null): Html {
  return html`<td role="cell" class="n label v" data-label="${block.vendorHeading}"${sortKey(0, key)}>${label(entry)}</td><td role="cell" class="bar vb">${bar(entry, 'vendor')}</td><td role="cell" class="status vs ${entry.status}">${entry.statusText}</td>`;
}

function partnerCells(entry: LedgerEntry, block: LedgerBlock, key: number | null): Html {
  return html`<td role="cell" class="status ps ${entry.status}">${entry.statusText}</td><td role="cell" class="bar pb">${bar(entry, 'partner')}</td><td role="cell" class="label p" data-label="${block.partnerHeading}"${sortKey(2, key)}>${label(entry)}</td>`;
}

function nothing(count: number): Html[] {
  return Array.from({ length: count }, () => html`<td role="cell" class="empty"></td>`);
}

function sortKey(column: number, key: number | null): Html {
  return key === null ? html`` : html` data-col="${column}" data-key="${key}" data-number`;
}

/** A row sorts by the promise that was kept least; null without a figure. */
function worst(entries: readonly LedgerEntry[]): number | null {
  const ratios = entries.flatMap(({ ratio }) => (ratio === null ? [] : [ratio]));
  return ratios.length === 0 ? null : Math.min(...ratios);
}

function label({ title, detail, owner, cause }: LedgerEntry): Html {
  return html`<span class="title">${title}</span><span class="detail">${detail}${owner === null ? null : html` · <span class="name">${owner}</span>`}</span>${
    cause === null ? null : html`<span class="cause">${cause}</span>`
  }`;
}

/** The bar and its mark as drawing; the words beside it say the same, so it is hidden from readers. */
function bar({ ratio }: LedgerEntry, side: Side): Html {
  const reached = Math.round(Math.min(1, Math.max(0, ratio ?? 0)) * BAR.width * 10) / 10;
  const inner = (BAR.height - BAR.track) / 2;
  const isVendor = side === 'vendor';
  return html`<svg class="${side}" viewBox="0 0 ${BAR.width} ${BAR.height}" width="${BAR.width}" height="${BAR.height}" preserveAspectRatio="none" aria-hidden="true"><rect class="track" x="0" y="${inner}" width="${BAR.width}" height="${BAR.track}"/><rect class="reached" x="${isVendor ? BAR.width - reached : 0}" y="${inner + 1.5}" width="${reached}" height="${BAR.track - 3}"/><rect class="mark" x="${isVendor ? 0 : BAR.width - BAR.mark}" y="0" width="${BAR.mark}" height="${BAR.height}"/></svg>`;
}
