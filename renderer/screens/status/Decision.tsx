import { useState } from 'react';
import type { ShownCase, StatusView } from '../../../shared/contract/status.ts';
import { type Recommendation, recommendationNames } from '../../../shared/domain/statusCase.ts';
import { Button } from '../../components/Button.tsx';
import { EntryField, EntryForm } from '../../components/EntryForm.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { counted, day } from '../../format/text.ts';
import { useStatus } from '../../stores/StoresProvider.tsx';
import { DecisionForm } from './DecisionForm.tsx';

/** What the review may come to, in the words of the page. */
const OPTIONS: readonly { readonly value: Recommendation; readonly label: string }[] = [
  { value: 'retain', label: 'Keep as strategic' },
  { value: 'recover', label: 'Keep, with a recovery plan of both sides' },
  { value: 'deEscalate', label: 'Move to premier tier' },
  { value: 'exit', label: 'End the partnership' },
];

/** The status review itself: opened, waiting for a decision, decided in one of four ways, or dismissed. */
export function Decision({ view, partnerId }: { view: StatusView; partnerId: string }) {
  const open = view.cases.find((one) => one.isOpen);
  return (
    <section className="status-decision" aria-label="Status review">
      <Recommended view={view} />
      {open === undefined ? <NoCase view={view} partnerId={partnerId} /> : <OpenCase open={open} view={view} />}
    </section>
  );
}

function Recommended({ view }: { view: StatusView }) {
  return (
    <details className="status-more">
      <summary>
        The triggers suggest: <b>{recommendationNames[view.recommendation].toLowerCase()}</b>. People decide.
      </summary>
      <ul>
        {view.because.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}

function NoCase({ view, partnerId }: { view: StatusView; partnerId: string }) {
  const [isByHand, setByHand] = useState(false);
  const openCase = useStatus((state) => state.openCase);
  const isCalled = view.callsFor.length > 0;
  if (isByHand) {
    return (
      <div className="card">
        <EntryForm label="Open a status review" submit="Open the review" onSubmit={(entry) => openCase({ partnerId, reason: entry('reason') })} onDone={() => setByHand(false)}>
          <EntryField label="Why now" name="reason" type="long" isNeeded />
        </EntryForm>
      </div>
    );
  }
  return (
    <div className="status-open no-print">
      <Button look={isCalled ? 'primary' : 'plain'} onClick={() => (isCalled ? void openCase({ partnerId, reason: null }) : setByHand(true))}>
        Open a status review
      </Button>
      <p className="muted">{isCalled ? `Called for by ${counted(view.callsFor.length, 'trigger', 'triggers')}.` : 'Nothing calls for one; it can be opened with a reason.'}</p>
    </div>
  );
}

function OpenCase({ open, view }: { open: ShownCase; view: StatusView }) {
  const [chosen, setChosen] = useState<Recommendation>(open.case.recommendation);
  const [isDeciding, setDeciding] = useState(false);
  const [isDismissing, setDismissing] = useState(false);
  const dismiss = useStatus((state) => state.dismiss);
  const caseId = open.case.id;
  return (
    <>
      <Waiting open={open} view={view} />
      <fieldset className="status-options">
        <legend className="only-read">The decision</legend>
        {OPTIONS.map(({ value, label }) => (
          <label key={value} className="status-option">
            <input type="radio" name="decision" value={value} checked={chosen === value} onChange={() => setChosen(value)} />
            <span>
              <b>{label}</b>
              {open.case.recommendation === value && <span className="muted"> Suggested when it was opened.</span>}
            </span>
          </label>
        ))}
      </fieldset>
      {isDeciding && <DecisionForm key={chosen} caseId={caseId} decision={chosen} view={view} onDone={() => setDeciding(false)} />}
      {isDismissing && (
        <div className="card">
          <EntryForm label="Dismiss the review" submit="Dismiss it" onSubmit={(entry) => dismiss({ caseId, reason: entry('reason') ?? '' })} onDone={() => setDismissing(false)}>
            <EntryField label="Why it needs no review" name="reason" type="long" isNeeded />
          </EntryForm>
        </div>
      )}
      {!isDeciding && !isDismissing && (
        <div className="status-open no-print">
          <Button look="primary" onClick={() => setDeciding(true)}>
            Record decision
          </Button>
          <Button look="quiet" onClick={() => setDismissing(true)}>
            Dismiss with a reason
          </Button>
        </div>
      )}
    </>
  );
}

/** How long it has been open, and when it goes, or has gone, to both sponsors. */
function Waiting({ open, view }: { open: ShownCase; view: StatusView }) {
  const { vendor, partner } = view.sponsors;
  const by = open.case.triggers.length === 0 ? 'by hand' : `by ${counted(open.case.triggers.length, 'trigger', 'triggers')}`;
  const sponsors = `${vendor.length === 0 ? 'we name none' : vendor.join(', ')}; ${partner.length === 0 ? `${view.shortName} names none` : partner.join(', ')}`;
  return (
    <p>
      Review opened {day(open.case.openedOn)} {by}.{' '}
      {open.isEscalated ? (
        <>
          <StatusMark standing="missed" word={`Waiting ${open.ageDays} days`} /> It is with both sponsors: {sponsors}.
        </>
      ) : (
        <span className="muted">Undecided on {day(open.escalatesOn)}, it goes to both sponsors ({sponsors}).</span>
      )}
    </p>
  );
}
