import { useState } from 'react';
import type { SettingsView } from '../../../shared/contract/settings.ts';
import { policyNames } from '../../../shared/domain/rateBook.ts';
import type { AppError } from '../../../shared/errors.ts';
import { FxPolicy, type FxRate } from '../../../shared/fx.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { SavedChoice, SavedText } from '../../components/SavedField.tsx';
import { useSettings } from '../../stores/StoresProvider.tsx';
import { RateForm } from './RateForm.tsx';

const POLICIES = FxPolicy.options.map((policy) => ({ value: policy, label: policyNames[policy] }));

/** What each kind of figure is converted at. Source: metrics K7. */
const USES: readonly { readonly key: keyof SettingsView['fx']; readonly figures: string }[] = [
  { key: 'share', figures: 'Share of revenue, concentration' },
  { key: 'growth', figures: 'Growth' },
  { key: 'pipelineFlow', figures: 'New pipeline' },
  { key: 'pipelineStock', figures: 'Open pipeline' },
  { key: 'investment', figures: 'Investment, advancement, return' },
];

/** Exchange rates by policy and period, and which figure uses which. */
export function RateSettings({ view }: { view: SettingsView }) {
  const importRates = useSettings((state) => state.importRates);
  const [error, setError] = useState<AppError | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  return (
    <section className="card settings-part" aria-labelledby="settings-rates">
      <h2 id="settings-rates">Exchange rates</h2>
      <p className="muted">History is never converted at today’s rate. Each figure uses one kind of rate; an amount without one is left out, counted, and the figure called partial.</p>
      <dl className="settings-uses">
        {USES.map(({ key, figures }) => (
          <div key={key}>
            <dt>{figures}</dt>
            <dd>{policyNames[view.fx[key]]}</dd>
          </div>
        ))}
      </dl>
      <Lacking view={view} />
      {view.rates.length === 0 ? <p className="muted">No rate is stored. Rates would stand here; where everything is in {view.vendor.currency}, none is needed.</p> : <RateTable rates={view.rates} />}
      <div className="settings-actions">
        <Button aria-expanded={isAdding} onClick={() => setIsAdding(!isAdding)}>
          {isAdding ? 'Close' : 'Add a rate'}
        </Button>
        <Button onClick={() => void importRates().then(setError)}>Bring in a file of rates</Button>
      </div>
      {error !== null && <ErrorNote error={error} />}
      {isAdding && <RateForm currency={view.vendor.currency} asOf={view.asOf} onStored={() => setIsAdding(false)} />}
    </section>
  );
}

function Lacking({ view: { foreign, vendor } }: { view: SettingsView }) {
  const lacking = foreign.filter(({ withoutRate }) => withoutRate.length > 0);
  if (lacking.length === 0) return null;
  return (
    <ul className="settings-lacking">
      {lacking.map(({ currency, withoutRate }) => (
        <li key={currency}>
          Nothing converts {currency} to {vendor.currency} where this is asked for: {withoutRate.map((policy) => policyNames[policy].toLowerCase()).join(', ')}.
        </li>
      ))}
    </ul>
  );
}

function RateTable({ rates }: { rates: readonly FxRate[] }) {
  return (
    <div className="settings-scroll">
      <table className="rates">
        <caption className="only-read">Exchange rates</caption>
        <thead>
          <tr>
            {['Pair', 'Kind', 'From', 'To', 'Rate'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">
              <span className="only-read">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rates.map((rate) => (
            <RateRow key={rate.id} rate={rate} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RateRow({ rate: { id, policy, from, to, window, rate } }: { rate: FxRate }) {
  const editRate = useSettings((state) => state.editRate);
  const removeRate = useSettings((state) => state.removeRate);
  const fields = { rateId: id, policy, from, to, start: window.start, end: window.end, rate };
  return (
    <tr>
      <th scope="row">
        1 {from} in {to}
      </th>
      <td>
        <SavedChoice label={`Kind of the rate ${from} to ${to}`} isLabelHidden value={policy} options={POLICIES} onSave={(chosen) => editRate({ ...fields, policy: chosen })} />
      </td>
      <td>
        <SavedText label={`First day of the rate ${from} to ${to}`} isLabelHidden type="date" value={window.start} onSave={(start) => editRate({ ...fields, start })} />
      </td>
      <td>
        <SavedText label={`Last day of the rate ${from} to ${to}`} isLabelHidden type="date" value={window.end} onSave={(end) => editRate({ ...fields, end })} />
      </td>
      <td>
        <SavedText label={`Rate ${from} to ${to}`} isLabelHidden value={rate} onSave={(text) => editRate({ ...fields, rate: text.trim().replace(',', '.') })} />
      </td>
      <td>
        <Button size="small" look="quiet" aria-label={`Remove the rate ${from} to ${to}, ${policyNames[policy].toLowerCase()}`} onClick={() => void removeRate(id)}>
          Remove
        </Button>
      </td>
    </tr>
  );
}
