import { useState } from 'react';
import type { Review } from '../../../shared/domain/review.ts';
import { stateNames } from '../../../shared/domain/reviewMoves.ts';
import { type AppError, refused } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { SavedChoice, SavedText } from '../../components/SavedField.tsx';
import { day, momentDay } from '../../format/text.ts';
import { useGovernance } from '../../stores/StoresProvider.tsx';
import type { PartProps } from './partProps.ts';
import { HoldForm } from './HoldForm.tsx';

type Props = PartProps & { readonly review: Review };

/** Where the review stands, when it is, and what can be done with it next. */
export function ReviewCourse({ view, review, partner }: Props) {
  return (
    <section className="card review-course" aria-label="Review">
      <div className="review-course-head">
        <h2>{stateNames[review.state]}</h2>
        <p className="muted">{standing({ view, review, partner })}</p>
      </div>
      {review.heldOn === null && <Dates review={review} />}
      <Moves view={view} review={review} partner={partner} />
    </section>
  );
}

/** What is known of the review's days, in a line. */
function standing({ view, review, partner }: Omit<Props, 'partnerId'>): string {
  const told = [
    review.heldOn === null ? `Due ${day(review.dueOn)}` : `Held ${day(review.heldOn)}${review.durationMinutes === null ? '' : `, ${review.durationMinutes} minutes`}`,
    ...(review.missedBy === null ? [] : [`missed by ${review.missedBy === 'vendor' ? 'us' : partner}`]),
    ...(review.preReadSentAt === null ? [] : [`pre-read sent ${momentDay(review.preReadSentAt)}`]),
    ...(view.seal === null ? [] : [`sealed ${momentDay(view.seal.takenAt)} under ${view.seal.sha256.slice(0, 12)}`]),
    ...(view.waivedBy.length === 1 ? [`${view.waivedBy[0] === 'vendor' ? 'we agree' : `${partner} agrees`} to go without it, the other side has not said so`] : []),
    ...(view.next === null ? [] : [`the next is ${view.next.isPlanned ? 'planned' : 'due'} ${day(view.next.on)}`]),
  ];
  return `${told.join('; ')}.`;
}

function Dates({ review }: { review: Review }) {
  const schedule = useGovernance((state) => state.schedule);
  const { id: reviewId, scheduledOn, startsAt, plannedMinutes } = review;
  return (
    <div className="review-course-fields no-print">
      <SavedText
        label="Date both agreed"
        type="date"
        value={scheduledOn ?? ''}
        onSave={(text) => schedule({ reviewId, plannedMinutes, scheduledOn: text === '' ? null : text, startsAt: text === '' || startsAt === null ? null : startOf(text, hourOf(startsAt)) })}
      />
      <SavedText
        label="Begins at"
        value={startsAt === null ? '' : hourOf(startsAt)}
        placeholder="14:00"
        onSave={(text) => {
          const at = startOf(scheduledOn ?? review.dueOn, text);
          if (at === null && text.trim() !== '') return Promise.resolve(refused('no-hour', `“${text}” is no hour of the day. Nothing was changed.`, 'Type it as 14:00.'));
          return schedule({ reviewId, plannedMinutes, scheduledOn, startsAt: at });
        }}
      />
      <SavedChoice
        label="Length"
        value={String(plannedMinutes)}
        options={[{ value: '90', label: '90 minutes' }, { value: '60', label: '60 minutes, what decides' }]}
        onSave={(text) => schedule({ reviewId, scheduledOn, startsAt, plannedMinutes: text === '60' ? 60 : 90 })}
      />
    </div>
  );
}

/** The hour here of a stored moment: `14:00`. */
function hourOf(instant: string): string {
  const at = new Date(instant);
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

/** The moment of a day and an hour here; null where the hour cannot be read. */
function startOf(on: string, hour: string): string | null {
  const found = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/.exec(hour.trim());
  if (found === null) return null;
  return new Date(`${on}T${(found[1] ?? '').padStart(2, '0')}:${found[2]}:00`).toISOString();
}

function Moves({ view, review, partner }: Omit<Props, 'partnerId'>) {
  const [error, setError] = useState<AppError | null>(null);
  const [isHolding, setHolding] = useState(false);
  const state = {
    open: useGovernance((one) => one.openReview),
    send: useGovernance((one) => one.sendPreRead),
    seal: useGovernance((one) => one.seal),
    close: useGovernance((one) => one.closeReview),
    miss: useGovernance((one) => one.miss),
    waive: useGovernance((one) => one.waive),
  };
  const may = new Set(view.moves);
  const run = async (done: Promise<AppError | null>) => setError(await done);
  const isWaivedBy = (side: 'vendor' | 'partner') => view.waivedBy.includes(side);
  return (
    <div className="review-course-moves no-print">
      {may.has('prep') && (
        <Button look="primary" onClick={() => void run(state.open({ partnerId: review.partnerId, quarter: view.quarter }))}>
          {review.state === 'planned' ? 'Open the review' : 'Take it up again'}
        </Button>
      )}
      {may.has('pre_read_sent') && (
        <Button look="primary" onClick={() => void run(state.send(review.id))}>
          Freeze figures, pre-read sent
        </Button>
      )}
      {may.has('held') && (
        <Button look={review.state === 'pre_read_sent' ? 'primary' : 'plain'} aria-expanded={isHolding} onClick={() => setHolding(!isHolding)}>
          Record as held
        </Button>
      )}
      {review.heldOn !== null && view.seal === null && (
        <Button look="primary" onClick={() => void run(state.seal(review.id))}>
          Seal the figures shown
        </Button>
      )}
      {may.has('closed') && <Button onClick={() => void run(state.close(review.id))}>Close the review</Button>}
      {may.has('missed') && view.asOf > review.dueOn && (
        <>
          <Button onClick={() => void run(state.miss({ reviewId: review.id, missedBy: 'vendor' }))}>We missed it</Button>
          <Button onClick={() => void run(state.miss({ reviewId: review.id, missedBy: 'partner' }))}>{partner} missed it</Button>
        </>
      )}
      {(may.has('waived') || review.state === 'waived') &&
        (['vendor', 'partner'] as const).map((side) => (
          <Button key={side} look="quiet" aria-pressed={isWaivedBy(side)} onClick={() => void run(state.waive({ reviewId: review.id, side, isWaived: !isWaivedBy(side), personName: null }))}>
            {waiverWords(side, isWaivedBy(side), partner)}
          </Button>
        ))}
      {isHolding && <HoldForm review={review} asOf={view.asOf} onDone={() => setHolding(false)} />}
      {error !== null && <ErrorNote error={error} />}
    </div>
  );
}

function waiverWords(side: 'vendor' | 'partner', isWaived: boolean, partner: string): string {
  if (side === 'vendor') return isWaived ? 'We withdraw the waiver' : 'We agree to waive it';
  return isWaived ? `${partner} withdraws the waiver` : `${partner} agrees to waive it`;
}
