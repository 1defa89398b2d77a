import type { Side } from '../../shared/domain/party.ts';
import { barParts } from './geometry.ts';
import './DeliveryBar.css';

/**
 * What was delivered as a solid bar, what was promised as a mark, growing out from the spine.
 *
 * `ratio` is null when nothing can be drawn; the mark then stands alone. The words beside it
 * carry the same, so readers of the screen aloud are spared it.
 */
export function DeliveryBar({ side, ratio }: { side: Side; ratio: number | null }) {
  const { filled, plan } = barParts(ratio ?? 0);
  const from = side === 'vendor' ? 'right' : 'left';
  return (
    <span className="delivery-bar keeps-colour" aria-hidden="true">
      {ratio !== null && <span className={`delivery-bar-filled delivery-bar-${side}`} style={{ width: `${filled}%`, [from]: 0 }} />}
      <span className="delivery-bar-plan" style={{ [from]: `calc(${plan}% - 1px)` }} />
    </span>
  );
}
