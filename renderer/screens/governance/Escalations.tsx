import type { ReviewView } from '../../../shared/contract/review.ts';
import { EscalationLevel, levelNames, nextLevel } from '../../../shared/domain/escalation.ts';
import { Side } from '../../../shared/domain/party.ts';
import { Button } from '../../components/Button.tsx';
import { SavedText } from '../../components/SavedField.tsx';
import { StatusMark } from '../../components/StatusMark.tsx';
import { counted, day } from '../../format/text.ts';
import { fieldsOf } from '../../records/fields.ts';
import { recordColumns } from '../../records/recordColumns.tsx';
import { RecordSection } from '../../records/RecordSection.tsx';
import { useGovernance } from '../../stores/StoresProvider.tsx';
import type { PartProps } from './partProps.ts';

type Row = ReviewView['escalations'][number];
type Wording = Pick<Row, 'side' | 'title' | 'visibility'>;

/** What could not be settled where it arose: at which level it stands on which side, and how long that level still has. */
export function Escalations({ view, partnerId, partner }: PartProps) {
  const raise = useGovernance((state) => state.raise);
  const change = useGovernance((state) => state.changeEscalation);
  const remove = useGovernance((state) => state.removeEscalation);
  return (
    <RecordSection
      title="Escalations"
      rows={view.escalations}
      nameOf={({ title }) => title}
      columns={columnsFor(partner)}
      fields={fieldsFor(partner)}
      headings={{ vendor: 'For us', both: 'The question', partner: `For ${partner}` }}
      onChange={change}
      onRemove={(id) => void remove(id)}
      whenEmpty="What the account managers could not settle would stand here, with the level that has it and its clock in working days."
      add={{
        action: 'Escalate',
        text: 'What has to be settled',
        choice: { label: 'Who has to move', options: [{ value: 'vendor', label: 'We' }, { value: 'partner', label: partner }] },
        onAdd: (title, side) => raise({ partnerId, reviewId: view.review?.id ?? null, barrierId: null, side: Side.parse(side), title, level: 1, visibility: 'shared' }),
      }}
      renderMore={(escalation) => <Settling escalation={escalation} />}
    />
  );
}

function columnsFor(partner: string) {
  const level = (row: Row, side: Side) => (row.side === side ? levelNames[levelOf(row)] : '');
  return recordColumns<Row>({ header: 'Question', of: ({ title }) => title }, [
    { id: 'vendor', header: 'We move', side: 'vendor', value: (row) => level(row, 'vendor') },
    { id: 'partner', header: `${partner} moves`, side: 'partner', value: (row) => level(row, 'partner') },
    { id: 'level', header: 'Level', value: levelOf, show: (row) => `${levelOf(row)} of 3` },
    { id: 'until', header: 'Clock', value: ({ clock }) => clock?.dueOn ?? '9999', show: (row) => <Clock row={row} /> },
  ]);
}

function levelOf({ levels }: Row): EscalationLevel {
  return levels.at(-1)?.level ?? 1;
}

const field = fieldsOf<Row, Wording>();

function fieldsFor(partner: string) {
  return [
    field.text('title', 'What has to be settled', 'both', { isLong: true }),
    field.choice('side', 'Who has to move', 'both', { vendor: 'We', partner }),
    field.choice('visibility', 'Who reads it', 'vendor', { shared: 'Both sides', internal: 'We alone' }),
  ];
}

function Clock({ row: { clock, resolvedOn, resolution } }: { row: Row }) {
  if (clock === null) {
    return (
      <>
        <StatusMark standing="kept" word={resolvedOn === null ? 'Settled' : `Settled ${day(resolvedOn)}`} />
        {resolution !== null && <span className="governance-line">{resolution}</span>}
      </>
    );
  }
  const left = Math.abs(clock.daysLeft);
  const words = clock.isOverdue ? `Overdue by ${counted(left, 'working day', 'working days')}` : `${counted(left, 'working day', 'working days')} left`;
  return (
    <>
      <StatusMark standing={clock.isOverdue ? 'missed' : 'atRisk'} word={words} />
      <span className="governance-line">until {day(clock.dueOn)}</span>
    </>
  );
}

/** Settling it, or passing it to the level above; with the levels it went through. */
function Settling({ escalation }: { escalation: Row }) {
  const advance = useGovernance((state) => state.advance);
  const resolve = useGovernance((state) => state.resolve);
  const { id, levels, resolvedOn, resolution } = escalation;
  const next = nextLevel(levelOf(escalation));
  return (
    <div className="settling">
      <ol>
        {levels.map(({ level, sinceOn }) => (
          <li key={level}>
            {level} {levelNames[level]} <span className="muted">since {day(sinceOn)}</span>
          </li>
        ))}
      </ol>
      <SavedText
        label="How it was settled"
        hint="Typed, it stops the clock; emptied, the clock runs again"
        value={resolution ?? ''}
        onSave={(text) => resolve({ escalationId: id, resolution: text.trim() === '' ? null : text.trim() })}
      />
      {next !== null && resolvedOn === null && (
        <Button size="small" className="no-print" onClick={() => void advance(id)}>
          Pass up to the {levelNames[next].toLowerCase()}
        </Button>
      )}
    </div>
  );
}
