import { useId, useState } from 'react';
import type { PlanView, ShownVersion } from '../../../shared/contract/plan.ts';
import type { Side } from '../../../shared/domain/party.ts';
import type { AppError } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { describeError } from '../../format/describeError.ts';
import { shortHash } from '../../format/plan.ts';
import { day } from '../../format/text.ts';
import { usePlan } from '../../stores/StoresProvider.tsx';

interface Props {
  readonly plan: PlanView;
  readonly shown: ShownVersion;
  readonly partner: string;
}

/** Both sides' yes to exactly this wording: who, when, and which hash it names. */
export function PlanApprovals(props: Props) {
  return (
    <div className="plan-approvals">
      <SideApproval {...props} side="vendor" />
      <SideApproval {...props} side="partner" />
    </div>
  );
}

function SideApproval({ plan, shown: { card }, partner, side }: Props & { side: Side }) {
  const given = card.approvals.filter((approval) => approval.party === side);
  const counting = given.find((approval) => approval.contentHash === card.contentHash);
  const others = given.filter((approval) => approval.contentHash !== card.contentHash);
  const isWaiting = card.state === 'proposed' || card.state === 'vendor_approved' || card.state === 'partner_approved';
  const title = side === 'vendor' ? 'Our approval' : `${partner}’s approval`;
  return (
    <section className="card" aria-label={title}>
      <h2 className={`side-${side}`}>{title}</h2>
      {counting !== undefined && (
        <p>
          {counting.personName}, {day(counting.approvedOn)} <span className="muted">· {counting.method === 'typed' ? 'typed' : 'sealed'} · {shortHash(counting.contentHash)}</span>
          {counting.comment !== null && <span className="plan-approval-comment">{counting.comment}</span>}
        </p>
      )}
      {others.map((approval) => (
        <p key={approval.id} className="muted">
          {approval.personName}, {day(approval.approvedOn)}, approved another wording ({shortHash(approval.contentHash)}); it counts for nothing here.
        </p>
      ))}
      {counting === undefined && isWaiting && <ApproveForm key={card.id} plan={plan} side={side} versionId={card.id} contentHash={card.contentHash ?? ''} partner={partner} />}
      {counting === undefined && !isWaiting && <p className="muted">{card.state === 'draft' ? DRAFT_WORDS : 'Not given.'}</p>}
    </section>
  );
}

const DRAFT_WORDS = 'An approval is given to the exact text that is proposed. Any later change opens a new draft.';

interface FormProps {
  readonly plan: PlanView;
  readonly side: Side;
  readonly versionId: string;
  readonly contentHash: string;
  readonly partner: string;
}

function ApproveForm({ plan, side, versionId, contentHash, partner }: FormProps) {
  const id = useId();
  const approve = usePlan((state) => state.approve);
  const [personName, setName] = useState(plan.sponsors[side][0] ?? '');
  const [comment, setComment] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const whom = side === 'vendor' ? 'us' : partner;
  const submit = () => void approve({ versionId, side, personName, contentHash, comment: comment === '' ? null : comment }, `Approved for ${whom}.`).then(setError);
  return (
    <form
      className="plan-approve"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="muted">Names the text with the hash {shortHash(contentHash)} and no other.</p>
      <label htmlFor={`${id}-name`}>Who approves for {whom}</label>
      <input id={`${id}-name`} value={personName} autoComplete="off" onChange={(event) => setName(event.target.value)} aria-describedby={error === null ? undefined : `${id}-error`} />
      <label htmlFor={`${id}-comment`}>Comment, if any</label>
      <input id={`${id}-comment`} value={comment} autoComplete="off" onChange={(event) => setComment(event.target.value)} />
      {error !== null && (
        <p id={`${id}-error`} className="saved-field-problem" role="alert">
          {describeError(error)}
        </p>
      )}
      <Button type="submit" look="primary">
        Approve for {whom}
      </Button>
    </form>
  );
}
