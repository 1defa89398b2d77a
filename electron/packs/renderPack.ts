import type { ReviewPack } from '../../shared/domain/reviewPack.ts';
import type { HostCapabilities, Paper } from '../host.ts';
import { steadyPdf } from './steadyPdf.ts';
import { renderHtml } from './html/renderHtml.ts';
import { renderPrintHtml } from './html/renderPrintHtml.ts';
import { renderPptx } from './pptx/renderPptx.ts';

/** The forms a pack can be rendered in. */
export type RenderFormat = 'pptx' | 'pdf' | 'html';

/** The pack in one form, as the bytes of a file. A PDF is printed by the host on that paper. */
export async function renderPack(pack: ReviewPack, format: RenderFormat, host: Pick<HostCapabilities, 'printToPdf'>, paper: Paper = 'A4'): Promise<Uint8Array> {
  switch (format) {
    case 'pptx':
      return renderPptx(pack);
    case 'html':
      return new TextEncoder().encode(renderHtml(pack));
    case 'pdf':
      return steadyPdf(await host.printToPdf(renderPrintHtml(pack, paper), { paper }), pack.asOf);
  }
}
