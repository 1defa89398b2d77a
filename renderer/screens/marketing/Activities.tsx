import type { ActivityRow, MarketingView } from '../../../shared/contract/marketing.ts';
import { ActivityKind, activityKindNames, type ActivityStanding, type ActivityWording } from '../../../shared/domain/marketing.ts';
import { StatusMark, type Standing } from '../../components/StatusMark.tsx';
import { count, day, shortMoney } from '../../format/text.ts';
import { fieldsOf } from '../../records/fields.ts';
import { recordColumns } from '../../records/recordColumns.tsx';
import { RecordSection, type RecordView } from '../../records/RecordSection.tsx';
import { useMarketing } from '../../stores/StoresProvider.tsx';

const STANDINGS: Readonly<Record<ActivityStanding, readonly [Standing, string]>> = {
  delivered: ['kept', 'Delivered'],
  planned: ['notDue', 'Planned'],
  overdue: ['missed', 'Not delivered'],
  cancelled: ['waived', 'Cancelled'],
};

const nameOf = ({ name, type }: ActivityRow): string => name ?? type ?? 'Activity without a name';

const columns = recordColumns<ActivityRow>({ header: 'Activity', of: nameOf }, [
  { id: 'kind', header: 'Kind', value: ({ kind }) => activityKindNames[kind], isSearched: true },
  { id: 'when', header: 'When', value: ({ startsOn }) => startsOn ?? '', show: whenText },
  { id: 'ours', header: 'Our money', side: 'vendor', value: ({ vendor }) => vendor.planned ?? -1, show: (row) => <Money row={row} side="vendor" /> },
  { id: 'theirs', header: 'Their money', side: 'partner', value: ({ partner }) => partner.planned ?? -1, show: (row) => <Money row={row} side="partner" /> },
  { id: 'leads', header: 'Leads', value: ({ leads }) => leads ?? -1, show: ({ leads }) => (leads === null ? '–' : count(leads)) },
  { id: 'pipeline', header: 'Pipeline influenced', value: ({ pipelineMinor }) => pipelineMinor ?? -1, show: ({ pipelineMinor, currency }) => moneyText(pipelineMinor, currency) },
  { id: 'standing', header: 'Standing', value: ({ standing }) => STANDINGS[standing][1], show: ({ standing }) => <StatusMark standing={STANDINGS[standing][0]} word={STANDINGS[standing][1]} /> },
]);

const field = fieldsOf<ActivityRow, ActivityWording>();

/** The fields; an activity without an amount yet is in the vendor's currency. */
function fieldsIn(otherwise: string) {
  const currencyOf = ({ currency }: ActivityRow) => currency ?? otherwise;
  return [
    field.optional('ownerName', 'Who runs it for us', 'vendor'),
    field.money('approvedMinor', 'We planned', 'vendor', currencyOf),
    field.money('paidMinor', 'We spent', 'vendor', currencyOf),
    field.percent('vendorShare', 'Our share', 'vendor'),
    field.optional('name', 'Name', 'both'),
    field.optional('type', 'Kind', 'both', { hint: 'Asset, microsite, event, case study, campaign' }),
    field.day('startsOn', 'First day', 'both'),
    field.day('endsOn', 'Last day', 'both'),
    field.day('deliveredOn', 'Delivered on', 'both'),
    field.number('leads', 'Leads', 'both'),
    field.number('attendees', 'Attendees', 'both'),
    field.money('pipelineMinor', 'Pipeline influenced', 'both', currencyOf),
    field.optional('status', 'Status', 'both'),
    field.optional('notes', 'Notes', 'both', { isLong: true }),
    field.optional('partnerOwnerName', 'Who runs it for them', 'partner'),
    field.money('partnerPlannedMinor', 'They planned', 'partner', currencyOf),
    field.money('partnerSpentMinor', 'They spent', 'partner', currencyOf),
    field.percent('partnerShare', 'Their share', 'partner'),
  ];
}

const views: readonly RecordView<ActivityRow>[] = [
  { name: 'This fiscal year', keeps: ({ isInYear }) => isInYear },
  { name: 'Planned', keeps: ({ standing }) => standing === 'planned' },
  { name: 'Delivered', keeps: ({ standing }) => standing === 'delivered' },
  { name: 'Not delivered', keeps: ({ standing }) => standing === 'overdue' },
  { name: 'All', keeps: () => true },
];

/** The activities of both sides: assets, microsites, events, case studies and campaigns. */
export function Activities({ view, partnerId, partner }: { view: MarketingView; partnerId: string; partner: string }) {
  const add = useMarketing((state) => state.add);
  const change = useMarketing((state) => state.change);
  const remove = useMarketing((state) => state.remove);
  return (
    <RecordSection
      title="Joint activities"
      rows={view.activities}
      nameOf={nameOf}
      columns={columns}
      aligned={{ leads: 'number', pipeline: 'number' }}
      views={views}
      fields={fieldsIn(view.currency)}
      headings={{ vendor: 'What we put in', both: 'The activity', partner: `What ${partner} puts in` }}
      onChange={change}
      onRemove={(id) => void remove(id)}
      whenEmpty={`Assets, microsites, events, case studies and campaigns with ${partner} would stand here, planned against delivered. Import an export of marketing funds, or type the first one.`}
      add={{
        action: 'Add an activity',
        text: 'Name',
        choice: { label: 'Kind', options: ActivityKind.options.map((kind) => ({ value: kind, label: activityKindNames[kind] })) },
        onAdd: (name, kind) => add({ partnerId, name, kind: ActivityKind.parse(kind) }),
      }}
    />
  );
}

function Money({ row, side }: { row: ActivityRow; side: 'vendor' | 'partner' }) {
  const { planned, spent, isDerived } = row[side];
  const parts = [...(planned === null ? [] : [`${moneyText(planned, row.currency)} planned`]), ...(spent === null ? [] : [`${moneyText(spent, row.currency)} spent`]), ...(isDerived ? ['by the agreed shares'] : [])];
  return parts.length === 0 ? 'not known' : parts.join(', ');
}

function moneyText(minor: number | null, currency: string | null): string {
  return minor === null || currency === null ? '–' : shortMoney({ minor, currency });
}

function whenText({ startsOn, endsOn, deliveredOn }: ActivityRow): string {
  if (startsOn === null) return deliveredOn === null ? 'not known' : day(deliveredOn);
  return endsOn === null || endsOn === startsOn ? day(startsOn) : `${day(startsOn)} to ${day(endsOn)}`;
}
