import type { Side } from '../../../shared/domain/party.ts';
import type { PlanChange } from '../../../shared/domain/planDiff.ts';
import { SavedChoice, SavedText } from '../../components/SavedField.tsx';
import { usePlan } from '../../stores/StoresProvider.tsx';

/** Who asked for what is different, and why. */
export function AskedBy({ versionId, change, partner }: { versionId: string; change: PlanChange; partner: string }) {
  const attribute = usePlan((state) => state.attribute);
  const { commitmentId, request } = change;
  return (
    <div className="plan-asked">
      <SavedChoice<Side | ''>
        label="Who asked for this change"
        value={request?.askedBy ?? ''}
        options={[
          { value: '', label: 'Not noted' },
          { value: 'vendor', label: 'We did' },
          { value: 'partner', label: `${partner} did` },
        ]}
        onSave={(side) => attribute({ versionId, commitmentId, askedBy: side === '' ? null : side, reason: request?.reason ?? null })}
      />
      {request !== null && (
        <SavedText label="Why" value={request.reason ?? ''} onSave={(reason) => attribute({ versionId, commitmentId, askedBy: request.askedBy, reason: reason === '' ? null : reason })} />
      )}
    </div>
  );
}
