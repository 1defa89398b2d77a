import type { ReactNode } from 'react';
import './SidesSummary.css';

/** One thing both sides have, side by side. */
export interface SidesLine {
  readonly label: string;
  readonly vendor: ReactNode;
  readonly partner: ReactNode;
}

/** What both sides put in, ours on the left and the partner's on the right, with what it is between them. */
export function SidesSummary({ about, partner, lines, children }: { about: string; partner: string; lines: readonly SidesLine[]; children?: ReactNode }) {
  return (
    <section className="card sides-summary" aria-label={about}>
      <table>
        <caption className="only-read">{about}</caption>
        <thead>
          <tr>
            <th scope="col" className="side-vendor">
              We
            </th>
            <td />
            <th scope="col" className="side-partner">
              {partner}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ label, vendor, partner: theirs }) => (
            <tr key={label}>
              <td>{vendor}</td>
              <th scope="row">{label}</th>
              <td>{theirs}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {children !== undefined && <p className="muted">{children}</p>}
    </section>
  );
}
