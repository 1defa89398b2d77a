import { foldName, type PreReadReceipt } from '../../../shared/domain/attendance.ts';
import type { Side } from '../../../shared/domain/party.ts';
import type { Review } from '../../../shared/domain/review.ts';
import { day } from '../../format/text.ts';
import { useGovernance } from '../../stores/StoresProvider.tsx';

interface Props {
  readonly seatName: string;
  readonly side: Side;
  readonly review: Review;
  readonly receipts: readonly PreReadReceipt[];
}

/** Whether a sponsor has confirmed reading the pre-read. */
export function Received({ seatName, side, review, receipts }: Props) {
  const confirm = useGovernance((state) => state.confirmRead);
  const receipt = receipts.find((one) => one.side === side && foldName(one.personName) === foldName(seatName));
  return (
    <label className="received">
      <input type="checkbox" checked={receipt !== undefined} onChange={(event) => void confirm({ reviewId: review.id, side, personName: seatName, hasRead: event.target.checked })} />
      {receipt === undefined ? `${seatName} has read the pre-read` : `${seatName} confirmed reading on ${day(receipt.readOn)}`}
    </label>
  );
}
