import type { PortfolioOverview } from '../../../shared/domain/portfolio.ts';
import { nearDay } from '../../format/text.ts';
import { PartnerLink } from './PartnerLink.tsx';

/** What falls due in the next weeks, the nearest first. */
export function DueNext({ overview }: { overview: PortfolioOverview }) {
  return (
    <section className="card due-next" aria-labelledby="due-next-title">
      <h2 id="due-next-title">Due next</h2>
      {overview.dueNext.length === 0 && <p className="muted">Nothing is due. Reviews and approvals will stand here by their day.</p>}
      <ul>
        {overview.dueNext.map(({ what, on, partnerId }) => (
          <li key={`${what} ${on}`}>
            {partnerId === null ? what : <PartnerLink partnerId={partnerId} name={what} />}
            <span className="due-next-day">{nearDay(on, overview.asOf)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
