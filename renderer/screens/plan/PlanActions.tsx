import type { PlanView, ShownVersion } from '../../../shared/contract/plan.ts';
import type { AppError } from '../../../shared/errors.ts';
import { Button } from '../../components/Button.tsx';
import { versionTitle } from '../../format/plan.ts';
import { usePlan } from '../../stores/StoresProvider.tsx';

interface Props {
  readonly plan: PlanView;
  readonly shown: ShownVersion;
  readonly onError: (error: AppError | null) => void;
}

/** What can be done with the whole of the version. */
export function PlanActions({ plan, shown: { card, isEditable, notProposed }, onError }: Props) {
  const draft = usePlan((state) => state.draft);
  const propose = usePlan((state) => state.propose);
  const withdraw = usePlan((state) => state.withdraw);
  const show = usePlan((state) => state.show);
  const versionId = card.id;
  const isOpen = isEditable || card.state === 'proposed' || card.state === 'vendor_approved' || card.state === 'partner_approved';
  const openDraft = plan.versions.find(({ state }) => state === 'draft');
  return (
    <>
      {isOpen && (
        <Button onClick={() => void withdraw({ versionId }, `${versionTitle(card)} withdrawn.`).then(onError)}>{isEditable ? 'Withdraw the draft' : 'Withdraw the proposal'}</Button>
      )}
      {isEditable ? (
        <Button look="primary" title={notProposed ?? undefined} onClick={() => void propose({ versionId }).then(onError)}>
          Propose for approval
        </Button>
      ) : openDraft === undefined ? (
        <Button look="primary" onClick={() => void draft({ versionId }).then(onError)}>
          New draft from this
        </Button>
      ) : (
        <Button look="primary" onClick={() => void show({ versionId: openDraft.id, against: 'base' })}>
          Open draft {openDraft.number}
        </Button>
      )}
    </>
  );
}
