import type { PortfolioOverview } from '../../../shared/domain/portfolio.ts';
import { lazy, Suspense } from 'react';
import type { SharePoint } from '../../charts/RevenueCurve.tsx';
import { counted, percent } from '../../format/text.ts';

/** Drawn with a library of its own, which the first look at the page need not wait for. */
const RevenueCurve = lazy(async () => ({ default: (await import('../../charts/RevenueCurve.tsx')).RevenueCurve }));

const USUAL = 'Usual: 2 to 8% of partners bring 30 to 50%';
/** As many points as a table of the curve is read with. */
const TABLE_POINTS = 10;

/** What the strategic partners carry of channel revenue, drawn and as a table. */
export function RevenueShare({ overview }: { overview: PortfolioOverview }) {
  const { share } = overview;
  const strategic = strategicPoint(overview);
  const says = `${counted(share.strategicCount, 'strategic partner', 'strategic partners')} (${percent(strategic?.partners ?? null, 1)}) bring ${percent(share.ratio)}`;
  return (
    <section className="card revenue-share" aria-labelledby="revenue-share-title">
      <h2 id="revenue-share-title">Share of channel revenue, last four quarters</h2>
      {share.curve.length === 0 || strategic === null ? (
        <p className="muted">{share.note ?? 'Revenue by partner will be drawn here once an export of revenue is imported.'}</p>
      ) : (
        <>
          <Suspense fallback={<div className="revenue-curve-space" />}>
            <RevenueCurve points={share.curve} strategic={strategic} says={says} usual={USUAL} />
          </Suspense>
          {/* In a narrow window the drawing's own words are too small to read. */}
          <p className="revenue-share-says" aria-hidden="true">
            {says}. <span className="muted">{USUAL}.</span>
          </p>
          {share.note !== null && <p className="muted">{share.note}</p>}
          <CurveTable points={share.curve} />
        </>
      )}
    </section>
  );
}

/** Where the strategic partners stand in the drawing; null where there is nothing to stand on. */
function strategicPoint({ share }: PortfolioOverview): SharePoint | null {
  if (share.ratio === null || share.activeCount === 0) return null;
  return { partners: share.strategicCount / share.activeCount, revenue: share.ratio };
}

function CurveTable({ points }: { points: readonly SharePoint[] }) {
  const step = Math.max(1, Math.ceil(points.length / TABLE_POINTS));
  const shown = points.filter((_, index) => index > 0 && (index % step === 0 || index === points.length - 1));
  return (
    <details>
      <summary>As a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col" className="number">
              Largest partners
            </th>
            <th scope="col" className="number">
              Share of revenue
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ partners, revenue }) => (
            <tr key={partners}>
              <td className="number">{percent(partners, 1)}</td>
              <td className="number">{percent(revenue, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
