import type { PortfolioOverview } from '../../../shared/domain/portfolio.ts';
import { count, nearDay } from '../../format/text.ts';
import { PartnerLink } from './PartnerLink.tsx';

/** As many as stand beside the curve without making the page longer. */
const MOST_SHOWN = 7;

/** What falls due in the next weeks, the nearest first. */
export function DueNext({ overview }: { overview: PortfolioOverview }) {
  return (
    <section className="card due-next" aria-labelledby="due-next-title">
      <h2 id="due-next-title">Due next</h2>
      {overview.dueNext.length === 0 && <p className="muted">Nothing is due. Reviews and approvals will stand here by their day.</p>}
      <ul>
        {overview.dueNext.slice(0, MOST_SHOWN).map(({ kind, what, on, partnerId }) => (
          <li key={`${what} ${on}`}>
            <PartnerLink partnerId={partnerId} name={what} page={kind === 'status-review' ? 'status' : 'governance'} />
            <span className="due-next-day">{nearDay(on, overview.asOf)}</span>
          </li>
        ))}
      </ul>
      {overview.dueNext.length > MOST_SHOWN && <p className="muted">{count(overview.dueNext.length - MOST_SHOWN)} more by {nearDay(overview.dueNext.at(-1)?.on ?? overview.asOf, overview.asOf)}</p>}
    </section>
  );
}
