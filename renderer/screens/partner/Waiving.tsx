import { useState } from 'react';
import type { Commitment } from '../../../shared/domain/commitment.ts';
import { type CommitmentWaiver, waiversIn } from '../../../shared/domain/commitmentWaiver.ts';
import type { Side } from '../../../shared/domain/party.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { Window } from '../../../shared/time.ts';
import { Button } from '../../components/Button.tsx';
import { describeError } from '../../format/describeError.ts';
import { day } from '../../format/text.ts';
import { valueOf } from '../../stores/load.ts';
import { useScorecard } from '../../stores/StoresProvider.tsx';

interface Props {
  readonly commitment: Commitment;
  readonly quarter: string;
  readonly window: Window;
  readonly partner: string;
  /** True where a report of the quarter is waived already, by both sides or in a file. */
  readonly isWaived: boolean;
  /** False where there is nothing to give up, as with what was kept. */
  readonly isOffered: boolean;
}

const NONE: readonly CommitmentWaiver[] = [];

/** Giving the promise up for the quarter: it takes both sides, and one alone excludes nothing. */
export function Waiving({ commitment, quarter, window, partner, isWaived, isOffered }: Props) {
  const all = useScorecard((state) => valueOf(state.view)?.waivers) ?? NONE;
  const waive = useScorecard((state) => state.waive);
  const unwaive = useScorecard((state) => state.unwaive);
  const [error, setError] = useState<AppError | null>(null);
  const given = waiversIn(all, commitment.id, window);
  const name = (side: Side) => (side === 'vendor' ? 'We' : partner);
  const of = { commitmentId: commitment.id, quarter };
  const open = isWaived || (!isOffered && given.length === 0) ? [] : (['vendor', 'partner'] as const).filter((side) => !given.some(({ party }) => party === side));
  return (
    <div className="waiving">
      {given.map(({ party, waivedOn, notedBy }) => (
        <p key={party} className="muted">
          {name(party)} waived it on {day(waivedOn)} (noted by {notedBy}).{' '}
          {given.length === 1 && !isWaived && `It counts until ${party === 'vendor' ? partner : 'we'} ${party === 'vendor' ? 'waives' : 'waive'} it too. `}
          <button
            type="button"
            className="link"
            aria-label={`Take back: ${name(party)} waived it`}
            onClick={() => void unwaive({ ...of, side: party }, `${name(party)} took the waiver back.`).then(setError)}
          >
            Take back
          </button>
        </p>
      ))}
      {open.map((side) => (
        <Button key={side} size="small" look="quiet" onClick={() => void waive({ ...of, side, reason: null }, `${name(side)} waived ${commitment.title}.`).then(setError)}>
          {name(side)} {side === 'vendor' ? 'waive' : 'waives'} it{given.length === 1 ? ' too' : ''}
        </Button>
      ))}
      {error !== null && (
        <p className="actual-entry-error" role="alert">
          {describeError(error)}
        </p>
      )}
    </div>
  );
}
