import { useState } from 'react';
import type { Figure } from '../../../shared/contract/metrics.ts';
import { definitionOf, isMetricKey } from '../../../shared/domain/metrics/dictionary.ts';
import { figureText } from '../../../shared/domain/metrics/figureText.ts';
import type { MetricStatus } from '../../../shared/domain/metrics/result.ts';
import { moneyText, numberText } from '../../../shared/quantity.ts';
import { Button } from '../../components/Button.tsx';
import { StatusMark, type Standing } from '../../components/StatusMark.tsx';
import { counted, days, locale, percent } from '../../format/text.ts';
import { TracedRows } from './TracedRows.tsx';

const STATUS: Readonly<Record<MetricStatus, readonly [Standing, string]>> = {
  ok: ['kept', 'Complete'],
  partial: ['atRisk', 'Not complete yet'],
  no_data: ['noData', 'No data'],
  zero_denominator: ['noData', 'Nothing to divide by'],
  not_applicable: ['waived', 'Does not apply'],
  not_meaningful: ['noData', 'Means nothing'],
  suppressed: ['waived', 'Held back'],
};

const GROUPS: readonly { readonly title: string; readonly ids: readonly string[] }[] = [
  { title: 'How deep the relation is', ids: ['M1', 'M1b', 'M2', 'M3'] },
  { title: 'What it brings', ids: ['M4', 'M5', 'M6', 'M7'] },
  { title: 'How sound it is', ids: ['M8', 'M9', 'M10', 'M11', 'M12'] },
  { title: 'How the programme is run', ids: ['M13', 'M14', 'M17', 'M18', 'M19', 'M20'] },
];

/** Every figure with what it was divided from, what was left out, how much is known, its definition, and its rows. */
export function AllFigures({ figures }: { figures: readonly Figure[] }) {
  return (
    <section className="card programme-figures" aria-labelledby="figures-title">
      <h2 id="figures-title">Every figure of the programme</h2>
      <div className="programme-scroll" role="region" aria-label="Figures" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col" className="number">Value</th>
              <th scope="col">Of what</th>
              <th scope="col">State</th>
              <th scope="col" className="number">Known</th>
              <th scope="col">Rows</th>
            </tr>
          </thead>
          {GROUPS.map(({ title, ids }) => (
            <tbody key={title}>
              <tr>
                <th scope="rowgroup" colSpan={6} className="programme-group">
                  {title}
                </th>
              </tr>
              {figures
                .filter(({ metricId }) => ids.includes(metricId))
                .map((figure) => (
                  <Row key={figure.key} figure={figure} />
                ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}

function Row({ figure }: { figure: Figure }) {
  const [isOpen, setOpen] = useState(false);
  const [standing, word] = STATUS[figure.status];
  return (
    <>
      <tr>
        <th scope="row" className="programme-name">
          {figure.name}
          {figure.isInternal && <span className="muted"> (ours only)</span>}
        </th>
        {/* What it was divided from stands in the next column. */}
        <td className="number">{figureText({ ...figure, numerator: null, denominator: null }, locale)}</td>
        <td>{ofWhat(figure)}</td>
        <td>
          <StatusMark standing={standing} word={word} />
        </td>
        <td className="number">{figure.coverage === null ? '–' : percent(figure.coverage)}</td>
        <td>
          <Button size="small" look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {figure.rowCount === 0 ? 'How' : counted(figure.rowCount, 'row', 'rows')}
            <span className="only-read"> behind {figure.name}</span>
          </Button>
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={6} className="programme-detail">
            <Detail figure={figure} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What the figure means, what was left out, and the rows themselves. */
function Detail({ figure }: { figure: Figure }) {
  const { key, window, note, badges, excluded, definitionVersion, metricId } = figure;
  return (
    <>
      {isMetricKey(key) && <p>{definitionOf(key).sentence}</p>}
      <p className="muted">
        {metricId}, version {definitionVersion} of its definition, {days(window)}.{note === null ? '' : ` ${note}`}
      </p>
      {(badges.length > 0 || excluded.length > 0) && (
        <ul>
          {badges.map(({ kind, text }) => (
            <li key={kind}>{text}</li>
          ))}
          {excluded.map(({ reason, count }) => (
            <li key={reason}>
              {count} left out: {reason}
            </li>
          ))}
        </ul>
      )}
      {figure.rowCount > 0 && <TracedRows figure={figure} />}
    </>
  );
}

/** What it was divided from, in the unit of the parts; a count has none. */
function ofWhat({ numerator, denominator, currency, unit }: Figure): string {
  if (numerator === null || denominator === null) return '';
  const said = (value: number) => (currency === null || unit === 'money' ? numberText(value, locale, 1) : moneyText({ minor: Math.round(value), currency }, locale).replace(/\.00$/, ''));
  // A mean is a sum over so many; a share is so many of so many.
  return Number.isInteger(numerator) && numerator >= 0 && numerator <= denominator ? `${said(numerator)} of ${said(denominator)}` : `${said(numerator)} ÷ ${said(denominator)}`;
}
