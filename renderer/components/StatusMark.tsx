import './StatusMark.css';

/** How something stands; each has a shape of its own, so that colour is never the only sign. */
export type Standing = 'kept' | 'atRisk' | 'missed' | 'notDue' | 'noData' | 'waived';

const WORDS: Readonly<Record<Standing, string>> = {
  kept: 'Kept',
  atRisk: 'At risk',
  missed: 'Missed',
  notDue: 'Not due',
  noData: 'No data',
  waived: 'Waived',
};

/** A status as a shape and a word. */
export function StatusMark({ standing, word = WORDS[standing] }: { standing: Standing; word?: string }) {
  return (
    <span className={`status status-${standing}`}>
      <StatusShape standing={standing} />
      {word}
    </span>
  );
}

/** The shape alone, where the word stands elsewhere. */
export function StatusShape({ standing }: { standing: Standing }) {
  return (
    <svg className="status-shape keeps-colour" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {shapes[standing]}
    </svg>
  );
}

const ring = { cx: 6, cy: 6, r: 5, fill: 'none', stroke: 'currentColor' };

const shapes: Readonly<Record<Standing, React.ReactNode>> = {
  kept: <circle cx="6" cy="6" r="5.5" fill="currentColor" />,
  atRisk: (
    <>
      <circle {...ring} strokeWidth="1.6" />
      <path d="M6 1a5 5 0 0 0 0 10z" fill="currentColor" />
    </>
  ),
  missed: <path d="M2 2L10 10M10 2L2 10" stroke="currentColor" strokeWidth="2.4" />,
  notDue: <circle {...ring} strokeWidth="1.4" strokeDasharray="2 2" />,
  noData: <path d="M2 6H10" stroke="currentColor" strokeWidth="2.4" />,
  waived: <circle {...ring} strokeWidth="1.4" />,
};
