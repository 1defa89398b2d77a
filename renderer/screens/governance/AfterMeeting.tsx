import { MeetingQuestion, meetingQuestions } from '../../../shared/domain/attendance.ts';
import type { Side } from '../../../shared/domain/party.ts';
import type { Review } from '../../../shared/domain/review.ts';
import { refused } from '../../../shared/errors.ts';
import { SavedChoice, SavedText } from '../../components/SavedField.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { day } from '../../format/text.ts';
import { useGovernance } from '../../stores/StoresProvider.tsx';
import type { PartProps } from './partProps.ts';

type Props = PartProps & { readonly review: Review };

const SCORES = [
  { value: '', label: 'Not rated' },
  { value: '1', label: '1 not at all' },
  { value: '2', label: '2' },
  { value: '3', label: '3' },
  { value: '4', label: '4' },
  { value: '5', label: '5 fully' },
] as const;

/** After the meeting: what each side says of the record, and how its sponsor rates the meeting. */
export function AfterMeeting(props: Props) {
  return (
    <section className="card" aria-labelledby="after-title">
      <h2 id="after-title">After the meeting</h2>
      <div className="governance-sides">
        <OneSide {...props} side="vendor" />
        <OneSide {...props} side="partner" />
      </div>
    </section>
  );
}

function OneSide({ view, partner, review, side }: Props & { readonly side: Side }) {
  const rate = useGovernance((state) => state.rate);
  const sponsor = view.people.find((one) => one.side === side && one.role === 'sponsor')?.personName ?? (side === 'vendor' ? view.vendorName : view.partnerName);
  const own = view.ratings.filter((one) => one.side === side && one.personName === sponsor);
  return (
    <div className="after">
      <h3 className={`side-${side}`}>{side === 'vendor' ? 'We' : partner}</h3>
      <RecordAnswer view={view} review={review} side={side} />
      {MeetingQuestion.options.map((question) => (
        <SavedChoice
          key={question}
          label={meetingQuestions[question]}
          value={String(own.find((one) => one.question === question)?.score ?? '')}
          options={SCORES}
          onSave={(text) => (text === '' ? Promise.resolve(refused('rating-stays', 'A rating is changed, not taken away. Nothing was changed.', 'Choose another score, or use Undo.')) : rate({ reviewId: review.id, side, personName: sponsor, question, score: Number(text) }))}
        />
      ))}
    </div>
  );
}

const ANSWERS = [
  { value: 'unconfirmed', label: 'Unconfirmed' },
  { value: 'confirmed', label: 'Confirmed' },
  { value: 'objected', label: 'Objection' },
] as const;

function RecordAnswer({ view, review, side }: Pick<Props, 'view' | 'review'> & { readonly side: Side }) {
  const answer = useGovernance((state) => state.answerRecord);
  const given = view.recordAnswers.find((one) => one.side === side) ?? null;
  const base = { reviewId: review.id, side, personName: given?.personName ?? null };
  return (
    <>
      <SavedChoice
        label="The record of the review"
        {...(given === null ? { hint: 'Silence is no consent' } : {})}
        value={given?.answer ?? 'unconfirmed'}
        options={ANSWERS}
        onSave={(value) => answer({ ...base, answer: value === 'unconfirmed' ? null : value, note: value === 'objected' ? (given?.note ?? 'To be named') : null })}
      />
      {given?.answer === 'objected' && <SavedText label="What is objected to" isLong value={given.note ?? ''} onSave={(text) => answer({ ...base, answer: 'objected', note: text })} />}
      {given !== null && <StatusMark standing={given.answer === 'confirmed' ? 'kept' : 'atRisk'} word={`${given.answer === 'confirmed' ? 'Confirmed' : 'Objected'} ${day(given.answeredOn)}`} />}
    </>
  );
}
