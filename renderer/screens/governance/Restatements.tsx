import type { FigureRestatement } from '../../../shared/domain/restatement.ts';
import { day } from '../../format/text.ts';

/** What reads differently than when it was sealed: the sealed value, today's, and why. */
export function Restatements({ restatements }: { restatements: readonly FigureRestatement[] }) {
  if (restatements.length === 0) return <p className="muted">Today’s data tell the same figures.</p>;
  return (
    <table>
      <caption className="only-read">Figures that read differently than when they were sealed</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          <th scope="col" className="number">
            Sealed
          </th>
          <th scope="col" className="number">
            Today
          </th>
          <th scope="col">Why</th>
        </tr>
      </thead>
      <tbody>
        {restatements.map(({ subject, side, was, is, reason, source, restatedOn }) => (
          <tr key={`${side ?? ''} ${subject}`}>
            <th scope="row">
              <span className={side === 'vendor' || side === 'partner' ? `side-${side}` : undefined}>{subject}</span>
            </th>
            <td className="number">{was}</td>
            <td className="number">{is}</td>
            <td>
              {reason} <span className="muted">{source === null ? `Seen ${day(restatedOn)}` : source}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
