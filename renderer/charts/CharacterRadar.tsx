import './CharacterRadar.css';

interface CharacterRadarProps {
  readonly axes: readonly string[];
  /** Scores of 0 to 100 in the order of the axes; null is not known and stays open. */
  readonly vendor: readonly (number | null)[];
  readonly partner: readonly (number | null)[];
  /** The same in words. */
  readonly says: string;
}

const RADIUS = 96;
const CENTRE = { x: 195, y: 128 };

/** Both sides' scores over each other: ours with a solid line, theirs dashed. The words beside it say the same. */
export function CharacterRadar({ axes, vendor, partner, says }: CharacterRadarProps) {
  return (
    <svg className="character-radar keeps-colour" viewBox="0 0 390 256" role="img" aria-label={says}>
      {[1, 0.5].map((share) => (
        <polygon key={share} className="character-radar-grid" points={outline(axes.map(() => share * 100))} />
      ))}
      <Shape scores={vendor} side="vendor" />
      <Shape scores={partner} side="partner" />
      {axes.map((axis, index) => {
        const { x, y } = place(index, axes.length, 122);
        return (
          <text key={axis} x={x} y={y + 4} className="character-radar-axis" textAnchor={anchorOf(x)}>
            {axis}
          </text>
        );
      })}
    </svg>
  );
}

/** A closed shape where all six are known; otherwise only the points that are. */
function Shape({ scores, side }: { scores: readonly (number | null)[]; side: 'vendor' | 'partner' }) {
  const known = scores.flatMap((score, index) => (score === null ? [] : [{ index, ...place(index, scores.length, (score / 100) * RADIUS) }]));
  const isWhole = known.length === scores.length && known.length > 0;
  return (
    <g className={`character-radar-${side}`}>
      {isWhole ? <polygon points={known.map(({ x, y }) => `${x},${y}`).join(' ')} /> : known.map(({ index, x, y }) => <circle key={index} cx={x} cy={y} r="4" />)}
    </g>
  );
}

function place(index: number, count: number, distance: number): { x: number; y: number } {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  return { x: round(CENTRE.x + Math.cos(angle) * distance), y: round(CENTRE.y + Math.sin(angle) * distance * (distance > RADIUS ? 0.92 : 1)) };
}

function outline(scores: readonly number[]): string {
  return scores.map((score, index) => place(index, scores.length, (score / 100) * RADIUS)).map(({ x, y }) => `${x},${y}`).join(' ');
}

function anchorOf(x: number): 'start' | 'middle' | 'end' {
  if (Math.abs(x - CENTRE.x) < 8) return 'middle';
  return x > CENTRE.x ? 'start' : 'end';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
