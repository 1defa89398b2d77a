import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { quarterName } from '../../../shared/fiscal.ts';
import { Button } from '../../components/Button.tsx';
import { day } from '../../format/text.ts';
import { PageBody } from '../../records/PageBody.tsx';
import { useGovernance } from '../../stores/StoresProvider.tsx';
import { Actions } from './Actions.tsx';
import { AfterMeeting } from './AfterMeeting.tsx';
import { Agenda } from './Agenda.tsx';
import { Attendance } from './Attendance.tsx';
import { Barriers } from './Barriers.tsx';
import { Decisions } from './Decisions.tsx';
import { Escalations } from './Escalations.tsx';
import './GovernancePage.css';
import type { PartProps } from './partProps.ts';
import { PastReviews } from './PastReviews.tsx';
import { Readiness } from './Readiness.tsx';
import { ReviewCourse } from './ReviewCourse.tsx';

/** The quarter's review of a partnership: how far it is prepared on both sides, what it decides, and the reviews before. */
export function GovernancePage({ view: scorecard }: { view: ScorecardView }) {
  const load = useGovernance((state) => state.view);
  const refresh = useGovernance((state) => state.refresh);
  const { id: partnerId, name } = scorecard.partner;
  return (
    <PageBody scorecard={scorecard} load={load} what="the review" onRetry={() => void refresh()}>
      {(view) => <Review view={view} partnerId={partnerId} partner={shortName(name)} />}
    </PageBody>
  );
}

function Review({ view, partnerId, partner }: PartProps) {
  const { review } = view;
  const part = { view, partnerId, partner };
  return (
    <>
      {review === null ? <NoReview {...part} /> : <ReviewCourse {...part} review={review} />}
      {view.readiness.length > 0 && <Readiness {...part} />}
      {view.agenda.length > 0 && <Agenda {...part} />}
      {review !== null && <Decisions {...part} review={review} />}
      {review !== null && <Actions {...part} review={review} />}
      <Barriers {...part} />
      <Escalations {...part} />
      {review !== null && <Attendance {...part} review={review} />}
      {review !== null && review.heldOn !== null && <AfterMeeting {...part} review={review} />}
      <PastReviews {...part} />
    </>
  );
}

function NoReview({ view, partnerId, partner }: PartProps) {
  const open = useGovernance((state) => state.openReview);
  const quarter = quarterName(view.quarter);
  return (
    <section className="card governance-none" aria-label="Review">
      <h2>{view.dueOn === null ? `No plan asks for a review of ${quarter}` : `The review of ${quarter} is due ${day(view.dueOn)}`}</h2>
      <p className="muted">
        Its date, agenda, decisions and attendance of both sides would stand here. Opening it takes over what the last review with {partner} left open.
      </p>
      <Button look="primary" onClick={() => void open({ partnerId, quarter: view.quarter })}>
        Open the review
      </Button>
    </section>
  );
}
