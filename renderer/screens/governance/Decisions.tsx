import type { ReviewView } from '../../../shared/contract/review.ts';
import type { OperationInput } from '../../../shared/contract/operations.ts';
import { DecisionKind, decisionKindNames, type Review } from '../../../shared/domain/review.ts';
import { StatusMark } from '../../components/StatusMark.tsx';
import { day } from '../../format/text.ts';
import { fieldsOf } from '../../records/fields.ts';
import { recordColumns } from '../../records/recordColumns.tsx';
import { RecordSection } from '../../records/RecordSection.tsx';
import { useGovernance } from '../../stores/StoresProvider.tsx';
import type { PartProps } from './partProps.ts';

type Row = ReviewView['decisions'][number];
type Wording = Pick<Row, 'kind' | 'title' | 'options' | 'recommendation' | 'vendorDecider' | 'partnerDecider' | 'outcome' | 'decidedOn' | 'visibility'>;

const columns = recordColumns<Row>({ header: 'Decision', of: ({ title }) => title }, [
  { id: 'kind', header: 'Kind', value: ({ kind }) => (kind === null ? '' : decisionKindNames[kind]), show: ({ kind }) => (kind === null ? 'Not said' : decisionKindNames[kind]) },
  { id: 'vendor', header: 'Decides for us', side: 'vendor', value: ({ vendorDecider }) => vendorDecider ?? '', show: ({ vendorDecider }) => vendorDecider ?? 'Nobody named' },
  { id: 'partner', header: 'Decides for them', side: 'partner', value: ({ partnerDecider }) => partnerDecider ?? '', show: ({ partnerDecider, visibility }) => partnerDecider ?? (visibility === 'internal' ? 'Ours alone' : 'Nobody named') },
  { id: 'outcome', header: 'Outcome', value: ({ decidedOn }) => decidedOn ?? '', show: (row) => <Outcome row={row} /> },
]);

const field = fieldsOf<Row, Wording>();
const fields = [
  field.text('title', 'What is to be decided', 'both', { isLong: true }),
  field.maybe('kind', 'Kind', 'both', decisionKindNames),
  field.names('options', 'Options', 'both'),
  field.optional('recommendation', 'We recommend', 'vendor'),
  field.optional('vendorDecider', 'Who decides for us', 'vendor'),
  field.optional('partnerDecider', 'Who decides for them', 'partner'),
  field.optional('outcome', 'What was decided', 'both', { isLong: true }),
  field.day('decidedOn', 'On', 'both'),
  field.choice('visibility', 'Who reads it', 'vendor', { shared: 'Both sides', internal: 'We alone' }),
];

const empty: Omit<OperationInput<'decision.add'>, 'reviewId' | 'title' | 'kind'> = {
  options: [], recommendation: null, vendorDecider: null, partnerDecider: null, outcome: null, decidedOn: null, visibility: 'shared',
};

/** What the review is asked to decide, and what both sides decided. */
export function Decisions({ view, partner, review }: PartProps & { readonly review: Review }) {
  const add = useGovernance((state) => state.addDecision);
  const change = useGovernance((state) => state.changeDecision);
  const remove = useGovernance((state) => state.removeDecision);
  return (
    <RecordSection
      title="Decisions"
      rows={view.decisions}
      nameOf={({ title }) => title}
      columns={columns}
      fields={fields}
      headings={{ vendor: 'For us', both: 'The question', partner: `For ${partner}` }}
      onChange={change}
      onRemove={(id) => void remove(id)}
      whenEmpty="Three to five decisions of both sides would stand here, each with options and who decides. With none, a memo serves better than a meeting."
      {...(review.state === 'closed'
        ? {}
        : {
            add: {
              action: 'Add a decision',
              text: 'What is to be decided',
              choice: { label: 'Kind', options: DecisionKind.options.map((kind) => ({ value: kind, label: decisionKindNames[kind] })) },
              onAdd: (title: string, kind: string) => add({ ...empty, reviewId: review.id, title, kind: DecisionKind.parse(kind) }),
            },
          })}
    />
  );
}

function Outcome({ row: { outcome, decidedOn } }: { row: Row }) {
  if (outcome === null) return <StatusMark standing="notDue" word="Open" />;
  return (
    <>
      <StatusMark standing="kept" word={decidedOn === null ? 'Taken' : `Taken ${day(decidedOn)}`} />
      <span className="governance-line">{outcome}</span>
    </>
  );
}
