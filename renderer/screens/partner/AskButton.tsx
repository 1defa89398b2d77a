import { useState } from 'react';
import type { Side } from '../../../shared/domain/party.ts';
import type { AppError } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { describeError } from '../../format/describeError.ts';
import { day } from '../../format/text.ts';
import { useScorecard } from '../../stores/StoresProvider.tsx';

interface AskButtonProps {
  readonly commitmentId: string;
  /** The side that gives nothing yet. */
  readonly side: Side;
  readonly cellKey: string;
  readonly isTabStop: boolean;
  readonly onFocus: (key: string) => void;
}

/** Puts the question what is given for a promise on the next review's agenda. In the grid the button is the cell. */
export function AskButton({ commitmentId, side, cellKey, isTabStop, onFocus }: AskButtonProps) {
  const ask = useScorecard((state) => state.ask);
  const [error, setError] = useState<AppError | null>(null);
  const said = (dueOn: string) => `On the agenda of the review due ${day(dueOn)}: what is given for this?`;
  return (
    <>
      <Button
        look="dashed"
        className="no-print"
        data-cell={cellKey}
        tabIndex={isTabStop ? 0 : -1}
        onFocus={() => onFocus(cellKey)}
        onClick={() => void ask({ commitmentId }, said).then(setError)}
      >
        {side === 'partner' ? 'Ask for a counter-commitment' : 'Ask what we give for it'}
      </Button>
      {error !== null && (
        <p className="ledger-error" role="alert">
          {describeError(error)}
        </p>
      )}
    </>
  );
}
