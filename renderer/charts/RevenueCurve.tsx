import { type Plot, plotPath, plotX, plotY } from './geometry.ts';
import './RevenueCurve.css';

export interface SharePoint {
  readonly partners: number;
  readonly revenue: number;
}

interface RevenueCurveProps {
  readonly points: readonly SharePoint[];
  /** Where the strategic partners stand: their share of partners and of revenue. */
  readonly strategic: SharePoint | null;
  /** The sentence that the drawing shows. */
  readonly says: string;
  readonly usual: string;
}

const plot: Plot = { left: 44, right: 700, top: 12, bottom: 150 };
/** What is usual for a programme: 2 to 8 % of partners bring 30 to 50 % of revenue. Source: metrics M13. */
const usualBand = { from: { partners: 0.02, revenue: 0.3 }, to: { partners: 0.08, revenue: 0.5 } };

/** Partners, the largest first, against the share of channel revenue they bring. */
export function RevenueCurve({ points, strategic, says, usual }: RevenueCurveProps) {
  const left = plotX(plot, usualBand.from.partners);
  const top = plotY(plot, usualBand.to.revenue);
  return (
    <svg className="revenue-curve keeps-colour" viewBox="0 0 720 176" role="img" aria-label={`${says}. ${usual}.`}>
      {[0, 0.5, 1].map((share) => (
        <g key={share}>
          <line x1={plot.left} x2={plot.right} y1={plotY(plot, share)} y2={plotY(plot, share)} className={share === 0 ? 'revenue-curve-base' : 'revenue-curve-line'} />
          <text x={plot.left - 8} y={plotY(plot, share) + 4} textAnchor="end">
            {share * 100}%
          </text>
        </g>
      ))}
      <rect
        x={left}
        y={top}
        width={plotX(plot, usualBand.to.partners) - left}
        height={plotY(plot, usualBand.from.revenue) - top}
        className="revenue-curve-usual"
      />
      <path d={plotPath(plot, points.map(({ partners, revenue }) => ({ x: partners, y: revenue })))} className="revenue-curve-path" />
      {strategic !== null && <Marker point={strategic} says={says} usual={usual} />}
      <text x={plot.left} y={plot.bottom + 18}>
        0%
      </text>
      <text x={plot.right} y={plot.bottom + 18} textAnchor="end">
        100% of partners, largest first
      </text>
    </svg>
  );
}

function Marker({ point, says, usual }: { point: SharePoint; says: string; usual: string }) {
  const x = plotX(plot, point.partners);
  const y = plotY(plot, point.revenue);
  // The words stand to the right of the usual band and under the curve, where there is always room.
  const words = Math.max(x, plotX(plot, usualBand.to.partners)) + 14;
  return (
    <>
      <circle cx={x} cy={y} r="4.5" className="revenue-curve-marker" />
      <text x={words} y={y + 5} className="revenue-curve-says">
        {says}
      </text>
      <text x={words} y={y + 22}>{usual}</text>
    </>
  );
}
