import { percent } from '../format/text.ts';
import './MirrorBars.css';

interface MirrorBarsProps {
  readonly vendor: number | null;
  readonly partner: number | null;
}

/** Both sides' fulfilment back to back from one spine: ours to the left, theirs to the right. */
export function MirrorBars({ vendor, partner }: MirrorBarsProps) {
  return (
    <span className="mirror-bars">
      <span className="only-read">We kept </span>
      <span className="mirror-bars-figure side-vendor">{percent(vendor)}</span>
      <span className="mirror-bars-track keeps-colour" aria-hidden="true">
        <span className="mirror-bars-half mirror-bars-vendor">
          <span style={{ width: width(vendor) }} />
        </span>
        <span className="mirror-bars-spine" />
        <span className="mirror-bars-half mirror-bars-partner">
          <span style={{ width: width(partner) }} />
        </span>
      </span>
      <span className="only-read">, they kept </span>
      <span className="mirror-bars-figure side-partner">{percent(partner)}</span>
    </span>
  );
}

function width(ratio: number | null): string {
  return `${Math.min(1, ratio ?? 0) * 100}%`;
}
