import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import type { Side } from '../../../shared/domain/party.ts';
import { quarterName } from '../../../shared/fiscal.ts';
import { QuarterColumns, type QuarterValue } from '../../charts/QuarterColumns.tsx';
import { percent } from '../../format/text.ts';
import './PastQuarters.css';

type Point = Pick<ScorecardView['trend'][number], 'quarter' | 'sides'>;

/** How both sides kept their word over the quarters, ours on the left and theirs on the right. */
export function PastQuarters({ view }: { view: ScorecardView }) {
  const { scorecard, trend } = view;
  const before = withoutLead(trend.filter(({ quarter }) => quarter !== scorecard.quarter));
  if (before.length === 0) return null;
  const points: Point[] = [...before, { quarter: scorecard.quarter, sides: scorecard.sides }];
  const values = (side: Side): QuarterValue[] =>
    points.map(({ quarter, sides }) => ({ label: quarterName(quarter), ratio: sides[side].fulfilment, isCurrent: quarter === scorecard.quarter }));
  const name = shortName(view.partner.name);
  return (
    <section className="past-quarters" aria-labelledby="past-quarters-title">
      <QuarterColumns side="vendor" name="We kept" values={values('vendor')} />
      <h2 id="past-quarters-title">Quarter by quarter</h2>
      <QuarterColumns side="partner" name={`${name} kept`} values={values('partner')} />
      {/* A table does not let itself be clipped; the box around it does. */}
      <div className="only-read">
        <table>
          <caption>Kept, quarter by quarter</caption>
          <thead>
            <tr>
              <th scope="col">Quarter</th>
              <th scope="col">We kept</th>
              <th scope="col">{name} kept</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ quarter, sides }) => (
              <tr key={quarter}>
                <th scope="row">{quarterName(quarter)}</th>
                <td>{percent(sides.vendor.fulfilment)}</td>
                <td>{percent(sides.partner.fulfilment)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** The quarters from the first in which either side could be judged. */
function withoutLead(points: readonly Point[]): readonly Point[] {
  const first = points.findIndex(({ sides }) => sides.vendor.fulfilment !== null || sides.partner.fulfilment !== null);
  return first < 0 ? [] : points.slice(first);
}
