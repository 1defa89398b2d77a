import type { ReviewView } from '../../../shared/contract/review.ts';
import { Side } from '../../../shared/domain/party.ts';
import { StatusMark } from '../../components/StatusMark.tsx';
import { count, counted, day } from '../../format/text.ts';
import { fieldsOf } from '../../records/fields.ts';
import { recordColumns } from '../../records/recordColumns.tsx';
import { RecordSection } from '../../records/RecordSection.tsx';
import { useGovernance } from '../../stores/StoresProvider.tsx';
import type { PartProps } from './partProps.ts';

type Row = ReviewView['barriers'][number];
type Wording = Pick<Row, 'side' | 'type' | 'title' | 'cause' | 'removal' | 'ownerName' | 'firstRaisedOn' | 'resolvedOn' | 'resolution' | 'visibility'>;

/** What stopped planned work on either side, how old it is, what it holds up, and how it is removed. */
export function Barriers({ view, partnerId, partner }: PartProps) {
  const add = useGovernance((state) => state.addBarrier);
  const change = useGovernance((state) => state.changeBarrier);
  const remove = useGovernance((state) => state.removeBarrier);
  return (
    <RecordSection
      title="Barriers"
      rows={view.barriers}
      nameOf={({ title }) => title}
      columns={columnsFor(partner)}
      fields={fieldsFor(partner)}
      headings={{ vendor: 'For us', both: 'The barrier', partner: `For ${partner}` }}
      onChange={change}
      onRemove={(id) => void remove(id)}
      whenEmpty="What stopped planned work would stand here, with whose it is, what it holds up and how it is removed."
      add={{
        action: 'Add a barrier',
        text: 'What stands in the way',
        choice: { label: 'On whose side', options: [{ value: 'vendor', label: 'Ours' }, { value: 'partner', label: partner }] },
        onAdd: (title, side) =>
          add({
            partnerId, side: Side.parse(side), type: 'other', title, cause: null, removal: null, ownerName: null, firstRaisedOn: view.asOf, resolvedOn: null, resolution: null,
            blocks: [], visibility: 'shared',
          }),
      }}
      renderMore={(barrier) => <Blocks barrier={barrier} view={view} />}
    />
  );
}

function columnsFor(partner: string) {
  return recordColumns<Row>({ header: 'Barrier', of: ({ title }) => title }, [
    { id: 'vendor', header: 'Ours', side: 'vendor', value: (row) => ownerOn(row, 'vendor') },
    { id: 'partner', header: partner, side: 'partner', value: (row) => ownerOn(row, 'partner') },
    { id: 'blocks', header: 'Holds up', value: ({ blocks }) => blocks.length, show: ({ blocked, blocks }) => (blocks.length === 0 ? 'Nothing named' : blocked.length === 0 ? counted(blocks.length, 'other promise', 'other promises') : blocked.join(', ')) },
    { id: 'age', header: 'Raised', value: ({ firstRaisedOn }) => firstRaisedOn, show: ageText },
    { id: 'standing', header: 'Standing', value: ({ resolvedOn }) => resolvedOn ?? '', show: (row) => <Standing row={row} /> },
  ]);
}

function ownerOn({ side, ownerName }: Row, of: Side): string {
  return side === of ? (ownerName ?? 'Nobody named') : '';
}

function ageText({ firstRaisedOn, ageQuarters, timesRaised }: Row): string {
  const age = ageQuarters === 0 ? 'this quarter' : `${counted(ageQuarters, 'quarter', 'quarters')} old`;
  return `${day(firstRaisedOn)}, ${age}${timesRaised > 1 ? `, ${count(timesRaised)} times` : ''}`;
}

const field = fieldsOf<Row, Wording>();

function fieldsFor(partner: string) {
  return [
    field.text('title', 'What stands in the way', 'both', { isLong: true }),
    field.choice('side', 'On whose side', 'both', { vendor: 'Ours', partner }),
    field.text('type', 'Type', 'both'),
    field.optional('cause', 'Cause', 'both', { isLong: true }),
    field.optional('removal', 'How it can be removed', 'both', { isLong: true }),
    field.optional('ownerName', 'Owner', 'both'),
    field.day('firstRaisedOn', 'First raised', 'both', { isNeeded: true }),
    field.day('resolvedOn', 'Removed on', 'both', { hint: 'Empty while it stands' }),
    field.optional('resolution', 'How it was removed', 'both'),
    field.choice('visibility', 'Who reads it', 'vendor', { shared: 'Both sides', internal: 'We alone' }),
  ];
}

function Standing({ row: { resolvedOn, removal, resolution } }: { row: Row }) {
  if (resolvedOn !== null) {
    return (
      <>
        <StatusMark standing="kept" word={`Removed ${day(resolvedOn)}`} />
        {resolution !== null && <span className="governance-line">{resolution}</span>}
      </>
    );
  }
  return (
    <>
      <StatusMark standing="atRisk" word="Stands" />
      <span className="governance-line">{removal ?? 'Nothing proposed'}</span>
    </>
  );
}

/** Which promises of the quarter it holds up, ours and theirs side by side. */
function Blocks({ barrier, view }: { barrier: Row; view: ReviewView }) {
  const change = useGovernance((state) => state.changeBarrier);
  const set = (id: string, isBlocked: boolean) =>
    void change(barrier.id, { blocks: isBlocked ? [...barrier.blocks, id] : barrier.blocks.filter((one) => one !== id) });
  return (
    <fieldset className="blocks">
      <legend>Promises it holds up</legend>
      {(['vendor', 'partner'] as const).map((side) => (
        <div key={side}>
          <p className={`side-${side}`}>{side === 'vendor' ? 'Ours' : view.partnerName}</p>
          {view.commitments
            .filter((one) => one.side === side || one.side === 'joint')
            .map(({ id, title, side: owner }) => (
              <label key={id}>
                <input type="checkbox" checked={barrier.blocks.includes(id)} onChange={(event) => set(id, event.target.checked)} />
                {title}
                {owner === 'joint' && <span className="muted"> joint</span>}
              </label>
            ))}
        </div>
      ))}
    </fieldset>
  );
}
