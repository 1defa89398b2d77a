import type { ChartBlock } from '../../../shared/domain/reviewPack.ts';
import { html, type Html } from './html.ts';

const SIZE = { width: 960, height: 260, top: 26, bottom: 26 } as const;
const PLOT = SIZE.height - SIZE.top - SIZE.bottom;

/** The chart as drawing: columns over time from zero, each with its figure; the past stands back. */
export function chartFigure(block: ChartBlock, id: string): Html {
  const slot = SIZE.width / Math.max(1, block.categories.length);
  const column = Math.min(56, (slot * 0.62) / Math.max(1, block.series.length));
  const baseline = SIZE.top + PLOT;
  const columns = block.categories.map((category, at) => {
    const start = slot * at + (slot - column * block.series.length) / 2;
    const isPast = at < block.categories.length - 1;
    const bars = block.series.map(({ side, values, texts }, index) => columnOf(values[at] ?? null, texts[at] ?? '', { x: start + column * index, width: column, baseline, className: `${side}${isPast ? ' past' : ''}` }));
    return html`${bars}<text class="axis" x="${rounded(slot * at + slot / 2)}" y="${SIZE.height - 7}">${category}</text>`;
  });
  return html`<figure class="chart"><figcaption>${block.title}</figcaption>
<p class="legend">${block.series.map(({ name, side }) => html`<span class="${side}"><span class="swatch" aria-hidden="true"></span>${name}</span> `)}</p>
<div class="scroll" role="region" aria-label="${block.title}" tabindex="0"><svg viewBox="0 0 ${SIZE.width} ${SIZE.height}" role="img" aria-labelledby="${id}"><title id="${id}">${block.alt}</title>${columns}<rect class="baseline" x="0" y="${baseline}" width="${SIZE.width}" height="1"/></svg></div></figure>
`;
}

interface ColumnPlace {
  readonly x: number;
  readonly width: number;
  readonly baseline: number;
  readonly className: string;
}

function columnOf(value: number | null, text: string, { x, width, baseline, className }: ColumnPlace): Html {
  if (value === null) return html``;
  const height = Math.min(1, Math.max(0, value)) * PLOT;
  return html`<rect class="${className}" x="${rounded(x)}" y="${rounded(baseline - height)}" width="${rounded(width)}" height="${rounded(height)}"/><text class="value" x="${rounded(x + width / 2)}" y="${rounded(baseline - height - 6)}">${text}</text>`;
}

/** Tenths are enough for a drawing, and the same on every machine. */
function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
