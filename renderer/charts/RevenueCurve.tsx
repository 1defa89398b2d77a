import { Chart, LinearScale, LineController, LineElement, PointElement, type Plugin } from 'chart.js';
import { useEffect, useRef } from 'react';
import { followTheme, themeInk } from './themeInk.ts';
import './RevenueCurve.css';

// Chart.js ships its parts unregistered, so only these are bundled.
Chart.register(LinearScale, LineController, LineElement, PointElement);

export interface SharePoint {
  readonly partners: number;
  readonly revenue: number;
}

interface RevenueCurveProps {
  readonly points: readonly SharePoint[];
  /** Where the strategic partners stand: their share of partners and of revenue. */
  readonly strategic: SharePoint;
  /** The sentence that the drawing shows. */
  readonly says: string;
  readonly usual: string;
}

/** What is usual for a programme: 2 to 8 % of partners bring 30 to 50 % of revenue. Source: metrics M13. */
const usualBand = { from: { partners: 0.02, revenue: 0.3 }, to: { partners: 0.08, revenue: 0.5 } };
const MARKER_RADIUS = 4.5;
/** Below this width in pixels there is no room for words in the drawing. */
const NARROW = 560;

/** Partners, the largest first, against the share of channel revenue they bring. The table beside it carries the numbers. */
export function RevenueCurve({ points, strategic, says, usual }: RevenueCurveProps) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    if (canvas.current === null) return;
    const chart = drawCurve(canvas.current, { points, strategic, says, usual });
    const unfollow = followTheme(() => {
      paint(chart);
      chart.update();
    });
    return () => {
      unfollow();
      chart.destroy();
    };
  }, [points, strategic, says, usual]);

  return (
    <div className="revenue-curve keeps-colour">
      <canvas ref={canvas} role="img" aria-label={`${says}. ${usual}.`} />
    </div>
  );
}

function drawCurve(canvas: HTMLCanvasElement, { points, strategic, says, usual }: RevenueCurveProps): Chart<'line'> {
  const chart = new Chart(canvas, {
    type: 'line',
    data: { datasets: [{ data: points.map(({ partners, revenue }) => ({ x: partners, y: revenue })), pointRadius: 0, borderWidth: 2, clip: 4, parsing: false }] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      events: [],
      scales: {
        x: {
          type: 'linear',
          min: 0,
          max: 1,
          grid: { display: false },
          ticks: { stepSize: 1, align: 'inner', maxRotation: 0, autoSkip: false, callback: (share) => (share === 0 ? '0%' : '100% of partners, largest first') },
        },
        y: { type: 'linear', min: 0, max: 1, ticks: { stepSize: 0.5, callback: (share) => `${Number(share) * 100}%` } },
      },
    },
    plugins: [usualBandPlugin, markerPlugin(strategic, says, usual)],
  });
  paint(chart);
  chart.update();
  return chart;
}

/** Gives the drawing the colours of the theme as it is now. */
function paint(chart: Chart<'line'>): void {
  const [curve] = chart.data.datasets;
  if (curve !== undefined) curve.borderColor = themeInk('--ink');
  for (const axis of [chart.options.scales?.['x'], chart.options.scales?.['y']]) {
    if (axis?.ticks !== undefined) Object.assign(axis.ticks, { color: themeInk('--ink-3'), font: { family: themeInk('--sans'), size: 11.5 } });
    if (axis?.grid !== undefined) axis.grid.color = themeInk('--line');
    if (axis?.border !== undefined) axis.border.color = themeInk('--line-strong');
  }
}

const usualBandPlugin: Plugin<'line'> = {
  id: 'usualBand',
  beforeDatasetsDraw: ({ ctx, scales: { x, y } }) => {
    if (x === undefined || y === undefined) return;
    const left = x.getPixelForValue(usualBand.from.partners);
    const top = y.getPixelForValue(usualBand.to.revenue);
    ctx.fillStyle = themeInk('--vendor-soft');
    ctx.fillRect(left, top, x.getPixelForValue(usualBand.to.partners) - left, y.getPixelForValue(usualBand.from.revenue) - top);
  },
};

/** The strategic partners' point, with its words to the right of the usual band and under the curve, where there is always room. */
function markerPlugin(point: SharePoint, says: string, usual: string): Plugin<'line'> {
  return {
    id: 'strategicMarker',
    afterDatasetsDraw: ({ ctx, width, scales: { x, y } }) => {
      if (x === undefined || y === undefined) return;
      const [left, top] = [x.getPixelForValue(point.partners), y.getPixelForValue(point.revenue)];
      ctx.beginPath();
      ctx.arc(left, top, MARKER_RADIUS, 0, 2 * Math.PI);
      ctx.fillStyle = themeInk('--vendor');
      ctx.fill();
      ctx.lineWidth = 1.5;
      ctx.strokeStyle = themeInk('--surface');
      ctx.stroke();
      // In a narrow window the words stand under the drawing instead.
      if (width < NARROW) return;
      const words = Math.max(left, x.getPixelForValue(usualBand.to.partners)) + 14;
      ctx.font = `600 13px ${themeInk('--sans')}`;
      ctx.fillStyle = themeInk('--ink');
      ctx.fillText(says, words, top + 5);
      ctx.font = `11.5px ${themeInk('--sans')}`;
      ctx.fillStyle = themeInk('--ink-3');
      ctx.fillText(usual, words, top + 22);
    },
  };
}
