import type { ProgrammeView } from '../../../shared/contract/policy.ts';
import { StatusMark, type Standing } from '../../components/StatusMark.tsx';

type Size = ProgrammeView['size'];

const BANDS: Readonly<Record<Size['band'], readonly [Standing, string]>> = {
  info: ['waived', 'Fewer than usual'],
  green: ['kept', 'Within the policy'],
  amber: ['atRisk', 'More than the policy'],
  red: ['missed', 'Too many to govern'],
};

/** How many partners are strategic against the policy, and how many each of our people carries. */
export function Size({ size }: { size: Size }) {
  const [standing, word] = BANDS[size.band];
  return (
    <section className="card" aria-labelledby="size-title">
      <h2 id="size-title">How many can be governed</h2>
      <p className="programme-size">
        <span className="figures-value">{size.count}</span> strategic; the policy allows {size.allowed.from} to {size.allowed.to}. <StatusMark standing={standing} word={word} />
      </p>
      <div className="programme-loads">
        <Loads title={`Sponsors, at most ${size.perSponsor} each`} loads={size.sponsors} most={size.perSponsor} />
        <Loads title={`Channel managers, at most ${size.perManager} each`} loads={size.managers} most={size.perManager} />
      </div>
    </section>
  );
}

function Loads({ title, loads, most }: { title: string; loads: Size['sponsors']; most: number }) {
  return (
    <div>
      <h3>{title}</h3>
      {loads.length === 0 && <p className="muted">Nobody of ours is named.</p>}
      <ul className="programme-list">
        {loads.map(({ name, partners }) => (
          <li key={name}>
            <span>
              {name} <span className="muted">{partners.join(', ')}</span>
            </span>
            {partners.length > most ? <StatusMark standing="missed" word={`${partners.length}, too many`} /> : <span>{partners.length}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
