import { useId, useState } from 'react';
import type { RoleHolder } from '../../../shared/contract/review.ts';
import { type Attendee, foldName } from '../../../shared/domain/attendance.ts';
import type { Side } from '../../../shared/domain/party.ts';
import { Role } from '../../../shared/domain/person.ts';
import type { Review } from '../../../shared/domain/review.ts';
import type { AppError } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { SavedChoice, SavedText } from '../../components/SavedField.tsx';
import { useGovernance } from '../../stores/StoresProvider.tsx';
import type { PartProps } from './partProps.ts';
import { Received } from './Received.tsx';

type Props = PartProps & { readonly review: Review };

export const roleNames: Readonly<Record<Role, string>> = {
  sponsor: 'Executive sponsor', cam: 'Account manager', alliance: 'Alliance lead', technical: 'Technical lead', marketing: 'Marketing', cs: 'Customer success', finance: 'Finance',
};

/** Who belongs at a review whatever is on its agenda. */
const EXPECTED: readonly Role[] = ['sponsor', 'cam', 'alliance'];

/** Somebody who is expected or was there; `attendee` null while nobody said. */
interface Seat {
  readonly personId: string | null;
  readonly personName: string;
  readonly role: string;
  readonly attendee: Attendee | null;
}

/** Who takes part, ours on the left, theirs on the right: whether they came, for how long, and who sat in. */
export function Attendance(props: Props) {
  return (
    <section className="card" aria-labelledby="attendance-title">
      <h2 id="attendance-title">People at the review</h2>
      <div className="governance-sides">
        <OneSide {...props} side="vendor" />
        <OneSide {...props} side="partner" />
      </div>
    </section>
  );
}

function OneSide({ view, partnerId, partner, review, side }: Props & { readonly side: Side }) {
  const seats = seatsOf(view.people, view.attendees, side);
  return (
    <div>
      <h3 className={`side-${side}`}>{side === 'vendor' ? 'We' : partner}</h3>
      {seats.length === 0 && <p className="muted">Nobody of this side has a role in the partnership. Add them below.</p>}
      <ul className="seats">
        {seats.map((seat) => (
          <li key={`${seat.personName} ${seat.role}`}>
            <SeatRow seat={seat} side={side} review={review} />
            {seat.role === 'sponsor' && review.preReadSentAt !== null && <Received seatName={seat.personName} side={side} review={review} receipts={view.receipts} />}
          </li>
        ))}
      </ul>
      <AddPerson partnerId={partnerId} side={side} partner={partner} />
    </div>
  );
}

function seatsOf(people: readonly RoleHolder[], attendees: readonly Attendee[], side: Side): Seat[] {
  const there = attendees.filter((one) => one.side === side);
  const rowOf = (name: string) => there.find((one) => foldName(one.personName) === foldName(name)) ?? null;
  const expected = people
    .filter((one) => one.side === side && EXPECTED.includes(one.role))
    .map(({ personId, personName, role }) => ({ personId, personName, role, attendee: rowOf(personName) }));
  const known = new Set(expected.map(({ personName }) => foldName(personName)));
  const others = there
    .filter((one) => !known.has(foldName(one.personName)))
    .map((one) => ({ personId: one.personId, personName: one.personName, role: one.role, attendee: one }));
  return [...expected, ...others];
}

const STATUSES = [
  { value: 'unsaid', label: 'Not said' },
  { value: 'attended', label: 'Attended' },
  { value: 'partial', label: 'In part' },
  { value: 'delegate', label: 'Sent a delegate' },
  { value: 'absent', label: 'Absent' },
] as const;

function SeatRow({ seat: { personId, personName, role, attendee }, side, review }: { seat: Seat; side: Side; review: Review }) {
  const attend = useGovernance((state) => state.attend);
  const unattend = useGovernance((state) => state.unattend);
  const store = (set: Partial<Pick<Attendee, 'status' | 'minutes' | 'delegateName'>>) =>
    attend({
      reviewId: review.id, attendeeId: attendee?.id ?? null, side, personId, personName, role, status: attendee?.status ?? 'attended', minutes: attendee?.minutes ?? null,
      delegateName: attendee?.delegateName ?? null, ...set,
    });
  const status = attendee?.status ?? 'unsaid';
  const choose = (value: (typeof STATUSES)[number]['value']) => {
    if (value !== 'unsaid') return store({ status: value, minutes: value === 'attended' ? (attendee?.minutes ?? review.durationMinutes) : value === 'partial' ? (attendee?.minutes ?? null) : null });
    return attendee === null ? Promise.resolve(null) : unattend({ reviewId: review.id, attendeeId: attendee.id });
  };
  return (
    <div className="seat">
      <p>
        <b>{personName}</b> <span className="muted">{Role.safeParse(role).success ? roleNames[role as Role] : role}</span>
      </p>
      <SavedChoice label={`Was ${personName} there?`} isLabelHidden value={status} options={STATUSES} onSave={choose} />
      {(status === 'attended' || status === 'partial') && (
        <SavedText label={`Minutes of ${personName}`} isLabelHidden placeholder="Minutes" value={attendee?.minutes == null ? '' : String(attendee.minutes)} onSave={(text) => store({ minutes: minutesOf(text) })} />
      )}
      {status === 'delegate' && (
        <SavedText label={`Who sat in for ${personName}`} isLabelHidden placeholder="Who sat in" value={attendee?.delegateName ?? ''} onSave={(text) => store({ delegateName: text.trim() === '' ? null : text.trim() })} />
      )}
    </div>
  );
}

function minutesOf(text: string): number | null {
  const minutes = Number(text.trim());
  return text.trim() !== '' && Number.isInteger(minutes) && minutes >= 0 ? minutes : null;
}

function AddPerson({ partnerId, side, partner }: { partnerId: string; side: Side; partner: string }) {
  const id = useId();
  const add = useGovernance((state) => state.addPerson);
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('sponsor');
  const [error, setError] = useState<AppError | null>(null);
  const whose = side === 'vendor' ? 'us' : partner;
  const submit = async () => {
    const refusal = await add({ partnerId, side, name: name.trim(), title: null, seniority: role === 'sponsor' ? 'vp' : 'other', role });
    setError(refusal);
    if (refusal === null) setName('');
  };
  return (
    <form
      className="governance-form no-print"
      aria-label={`Add somebody for ${whose}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void submit();
      }}
    >
      <label htmlFor={`${id}-name`}>Name</label>
      <input id={`${id}-name`} autoComplete="off" value={name} onChange={(event) => setName(event.target.value)} />
      <label htmlFor={`${id}-role`}>Role</label>
      <select id={`${id}-role`} value={role} onChange={(event) => setRole(Role.parse(event.target.value))}>
        {Role.options.map((one) => (
          <option key={one} value={one}>
            {roleNames[one]}
          </option>
        ))}
      </select>
      <Button type="submit" size="small" disabled={name.trim() === ''}>
        Add for {whose}
      </Button>
      {error !== null && <ErrorNote error={error} />}
    </form>
  );
}
