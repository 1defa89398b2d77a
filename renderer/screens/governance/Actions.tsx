import type { ReviewView } from '../../../shared/contract/review.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { Side } from '../../../shared/domain/party.ts';
import type { Review } from '../../../shared/domain/review.ts';
import { quarterName } from '../../../shared/fiscal.ts';
import { addDays } from '../../../shared/time.ts';
import { StatusMark } from '../../components/StatusMark.tsx';
import { day } from '../../format/text.ts';
import { fieldsOf } from '../../records/fields.ts';
import { recordColumns } from '../../records/recordColumns.tsx';
import { RecordSection } from '../../records/RecordSection.tsx';
import { useGovernance } from '../../stores/StoresProvider.tsx';
import type { PartProps } from './partProps.ts';

type Row = ReviewView['actions'][number];
type Wording = Pick<Row, 'side' | 'title' | 'ownerName' | 'dueOn' | 'doneOn' | 'visibility'>;

/** A new action is due four weeks on, until somebody says otherwise. */
const USUAL_DAYS = 28;

/** What each side does, ours and theirs in two columns, the earliest due first. */
export function Actions({ view, partner, review }: PartProps & { readonly review: Review }) {
  const add = useGovernance((state) => state.addAction);
  const change = useGovernance((state) => state.changeAction);
  const remove = useGovernance((state) => state.removeAction);
  const begin = view.asOf > (review.heldOn ?? view.asOf) ? view.asOf : (review.heldOn ?? review.scheduledOn ?? view.asOf);
  return (
    <RecordSection
      title="Actions"
      rows={view.actions}
      nameOf={({ title }) => title}
      columns={columnsFor(partner)}
      fields={fieldsFor(partner)}
      headings={{ vendor: 'For us', both: 'The action', partner: `For ${partner}` }}
      views={[{ name: 'All', keeps: () => true }, { name: 'Open', keeps: ({ doneOn }) => doneOn === null }, { name: 'Overdue', keeps: ({ isOverdue }) => isOverdue }]}
      onChange={change}
      onRemove={(id) => void remove(id)}
      whenEmpty="What each side does until the next review would stand here, with an owner and a day."
      {...(review.state === 'closed'
        ? {}
        : {
            add: {
              action: 'Add an action',
              text: 'What is to be done',
              choice: { label: 'Who does it', options: [{ value: 'vendor', label: 'We' }, { value: 'partner', label: partner }] },
              onAdd: (title: string, side: string) =>
                add({ reviewId: review.id, side: Side.parse(side), title, ownerName: '', dueOn: addDays(begin, USUAL_DAYS), doneOn: null, visibility: 'shared' }),
            },
          })}
    />
  );
}

function columnsFor(partner: string) {
  const owner = (row: Row, side: Side) => (row.side === side ? row.ownerName || 'Nobody named' : '');
  return recordColumns<Row>({ header: 'Action', of: ({ title }) => title }, [
    { id: 'vendor', header: 'We', side: 'vendor', value: (row) => owner(row, 'vendor'), isSearched: true },
    { id: 'partner', header: shortName(partner), side: 'partner', value: (row) => owner(row, 'partner'), isSearched: true },
    { id: 'due', header: 'Due', value: ({ dueOn }) => dueOn, show: ({ dueOn }) => <span className="governance-day">{day(dueOn)}</span> },
    { id: 'since', header: 'Since', value: ({ since }) => since ?? '', show: ({ since }) => (since === null ? 'this review' : quarterName(since)) },
    { id: 'standing', header: 'Standing', value: ({ doneOn, isOverdue }) => (doneOn !== null ? 2 : isOverdue ? 0 : 1), show: (row) => <Done row={row} /> },
  ]);
}

const field = fieldsOf<Row, Wording>();

function fieldsFor(partner: string) {
  return [
    field.text('title', 'What is to be done', 'both', { isLong: true }),
    field.choice('side', 'Who does it', 'both', { vendor: 'We', partner }),
    field.remark('ownerName', 'Owner by name', 'both'),
    field.day('dueOn', 'Due', 'both', { isNeeded: true }),
    field.day('doneOn', 'Done on', 'both', { hint: 'Empty while it is open' }),
    field.choice('visibility', 'Who reads it', 'vendor', { shared: 'Both sides', internal: 'We alone' }),
  ];
}

function Done({ row: { doneOn, dueOn, isOverdue } }: { row: Row }) {
  if (doneOn !== null) return <StatusMark standing="kept" word={doneOn > dueOn ? `Done late, ${day(doneOn)}` : `Done ${day(doneOn)}`} />;
  return isOverdue ? <StatusMark standing="missed" word="Overdue" /> : <StatusMark standing="notDue" word="Open" />;
}
