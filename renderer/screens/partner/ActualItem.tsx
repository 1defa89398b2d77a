import { Menu } from '@base-ui/react/menu';
import { useState } from 'react';
import type { Actual } from '../../../shared/domain/actual.ts';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import type { AppError } from '../../../shared/errors.ts';
import { quarterName } from '../../../shared/fiscal.ts';
import { Button } from '../../components/Button.tsx';
import { agreementText, reportedText } from '../../format/commitment.ts';
import { describeError } from '../../format/describeError.ts';
import { useScorecard } from '../../stores/StoresProvider.tsx';
import { DisputeForm } from './DisputeForm.tsx';
import { Evidence } from './Evidence.tsx';

interface ActualItemProps {
  readonly actual: Actual;
  readonly commitment: Commitment;
  readonly partner: string;
  readonly quarter: string;
}

/** A reported value, where it came from, and the other side's answer to it. */
export function ActualItem(props: ActualItemProps) {
  const { actual, commitment, partner, quarter } = props;
  return (
    <div className="actual-item">
      <p className="actual-item-value">
        <b>{reportedText(actual, commitment)}</b>
        {agreementText(actual, commitment, partner)}
      </p>
      <Evidence actual={actual} about={`${reportedText(actual, commitment)}, ${quarterName(quarter)}`} />
      <Answers {...props} />
    </div>
  );
}

/** One thing that can be done with a reported value. */
interface Step {
  readonly id: string;
  readonly word: string;
  readonly run: () => void;
}

function Answers(props: ActualItemProps) {
  const { actual, commitment, partner, quarter } = props;
  const [isDisputing, setDisputing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const steps = useSteps(props, setError, () => setDisputing(true));
  if (isDisputing) return <DisputeForm actual={actual} commitment={commitment} partner={partner} onDone={() => setDisputing(false)} />;
  // What was answered rests; what waits for an answer shows the two that matter.
  const atHand = actual.state === 'claimed' ? steps.filter(({ id }) => id === 'accept' || id === 'dispute') : [];
  return (
    <div className="actual-item-actions">
      {atHand.map(({ id, word, run }) => (
        <Button key={id} size="small" onClick={run}>
          {word}
        </Button>
      ))}
      <MoreSteps steps={steps.filter((step) => !atHand.includes(step))} about={`${reportedText(actual, commitment)}, ${quarterName(quarter)}`} />
      {error !== null && (
        <p className="actual-entry-error" role="alert">
          {describeError(error)}
        </p>
      )}
    </div>
  );
}

function useSteps({ actual, commitment, partner }: ActualItemProps, onError: (error: AppError | null) => void, dispute: () => void): Step[] {
  const answer = useScorecard((state) => state.answer);
  const remove = useScorecard((state) => state.remove);
  const { id, state, reportedBy } = actual;
  const isOurs = reportedBy === 'vendor';
  const value = reportedText(actual, commitment);
  const accept = (said: string) => void answer({ actualId: id, answer: 'accepted', counterValue: null, counterOn: null }, said).then(onError);
  const steps: readonly (Step & { readonly isOffered: boolean })[] = [
    {
      id: 'accept',
      word: isOurs ? `${partner} accepts` : 'Accept',
      run: () => accept(`${value} accepted by ${isOurs ? partner : 'us'}.`),
      isOffered: state !== 'accepted',
    },
    { id: 'dispute', word: isOurs ? `${partner} disputes` : 'Dispute', run: dispute, isOffered: true },
    { id: 'remove', word: 'Remove the value', run: () => void remove({ actualId: id }, `${value} removed.`).then(onError), isOffered: true },
  ];
  return steps.filter(({ isOffered }) => isOffered);
}

function MoreSteps({ steps, about }: { steps: readonly Step[]; about: string }) {
  return (
    <Menu.Root>
      <Menu.Trigger className="button button-quiet button-small actual-item-more" aria-label={`Change ${about}`}>
        Change
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="choice-positioner" sideOffset={4} align="start">
          <Menu.Popup className="choice-popup">
            {steps.map(({ id, word, run }) => (
              <Menu.Item key={id} className="choice-item" onClick={run}>
                {word}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
