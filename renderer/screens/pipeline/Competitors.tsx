import type { CompetitorRow } from '../../../shared/contract/pipeline.ts';
import { count, percent } from '../../format/text.ts';

/** Against whom joint deals were won and lost in the trailing year. */
export function Competitors({ competitors }: { competitors: readonly CompetitorRow[] }) {
  return (
    <section className="card record-section" aria-label="Competitors">
      <div className="record-section-bar">
        <h2>Competitors met in the last four quarters</h2>
      </div>
      {competitors.length === 0 ? (
        <p className="record-section-empty">No closed joint deal of these days names a competitor.</p>
      ) : (
        <div className="data-table">
          <table>
            <caption className="only-read">Competitors met in joint deals</caption>
            <thead>
              <tr>
                <th scope="col">Competitor</th>
                {['Met', 'Won against', 'Lost to', 'No decision', 'Win rate'].map((head) => (
                  <th key={head} scope="col" className="number">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {competitors.map(({ competitor, met, won, lost, noDecision, winRate }) => (
                <tr key={competitor}>
                  <th scope="row">{competitor}</th>
                  <td className="number">{count(met)}</td>
                  <td className="number">{count(won)}</td>
                  <td className="number">{count(lost)}</td>
                  <td className="number">{count(noDecision)}</td>
                  <td className="number">{percent(winRate)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
