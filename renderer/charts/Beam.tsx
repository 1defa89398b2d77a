import { beamTilt } from './geometry.ts';

interface BeamProps {
  /** Partner minus vendor, as a ratio difference; null when it cannot be said. */
  readonly gap: number | null;
  readonly says: string;
}

/** The scales of a partnership: the side that has kept less hangs lower. */
export function Beam({ gap, says }: BeamProps) {
  const tilt = beamTilt(gap);
  return (
    <figure className="beam">
      <svg className="keeps-colour" width="300" height="84" viewBox="0 0 300 84" aria-hidden="true">
        <g className="beam-arm" style={{ transform: `rotate(${tilt}deg)` }}>
          <rect x="40" y="38" width="220" height="4" rx="2" fill="var(--ink)" />
          <circle cx="48" cy="40" r="13" fill={gap === null ? 'var(--idle)' : 'var(--vendor)'} />
          <circle cx="252" cy="40" r="13" fill={gap === null ? 'var(--idle)' : 'var(--partner)'} />
        </g>
        <path d="M150 40 L138 78 H162 Z" fill="var(--ink)" />
      </svg>
      <figcaption>{says}</figcaption>
    </figure>
  );
}
