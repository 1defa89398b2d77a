import type { CertificationRow, EnablementView } from '../../../shared/contract/enablement.ts';
import { type CertificationStanding, type CertificationWording, isCertified } from '../../../shared/domain/enablement.ts';
import { Side } from '../../../shared/domain/party.ts';
import { StatusMark, type Standing } from '../../components/StatusMark.tsx';
import { fieldsOf } from '../../records/fields.ts';
import { recordColumns } from '../../records/recordColumns.tsx';
import { RecordSection, type RecordView } from '../../records/RecordSection.tsx';
import { ShownDay } from '../../records/ShownDay.tsx';
import { useEnablement } from '../../stores/StoresProvider.tsx';

const STANDINGS: Readonly<Record<CertificationStanding, readonly [Standing, string]>> = {
  current: ['kept', 'Current'],
  expiring: ['atRisk', 'Expires within 90 days'],
  expired: ['missed', 'Expired'],
  failed: ['missed', 'Not passed'],
  under_way: ['notDue', 'Under way'],
};

const nameOf = ({ personName, personEmail, name }: CertificationRow): string => [personName ?? personEmail ?? 'Somebody', name].filter((part) => part !== null).join(', ');

const columns = recordColumns<CertificationRow>({ header: 'Who and what', of: nameOf }, [
  { id: 'side', header: 'Side', value: ({ side }) => side, show: ({ side }) => <span className={`side-${side}`}>{side === 'vendor' ? 'Ours' : 'Theirs'}</span> },
  { id: 'track', header: 'Track', value: ({ track }) => track ?? '', isSearched: true },
  { id: 'completed', header: 'Completed', value: ({ completedOn }) => completedOn ?? '', show: ({ completedOn }) => <ShownDay on={completedOn} /> },
  { id: 'expires', header: 'Expires', value: ({ expiresOn }) => expiresOn ?? '9999', show: ({ expiresOn }) => <ShownDay on={expiresOn} /> },
  { id: 'standing', header: 'Standing', value: ({ standing }) => STANDINGS[standing][1], show: ({ standing }) => <StatusMark standing={STANDINGS[standing][0]} word={STANDINGS[standing][1]} /> },
]);

const field = fieldsOf<CertificationRow, CertificationWording>();
const fields = [
  field.choice('side', 'Whose person', 'both', { partner: 'The partner’s', vendor: 'Ours' }),
  field.optional('personName', 'Name', 'both'),
  field.optional('personEmail', 'Address', 'both'),
  field.optional('name', 'Course or certification', 'both'),
  field.optional('courseCode', 'Its code', 'both'),
  field.optional('track', 'Track', 'both'),
  field.day('completedOn', 'Completed on', 'both'),
  field.day('expiresOn', 'Expires on', 'both'),
  field.flag('isPassed', 'Passed', 'both', { yes: 'Yes', no: 'No', unknown: 'Not known' }),
  field.percent('score', 'Score', 'both'),
  field.number('hours', 'Hours', 'both'),
  field.optional('status', 'Status', 'both'),
];

const views: readonly RecordView<CertificationRow>[] = [
  { name: 'All', keeps: () => true },
  { name: 'Current', keeps: ({ standing }) => isCertified(standing) },
  { name: 'Expiring', keeps: ({ standing }) => standing === 'expiring' },
  { name: 'Expired', keeps: ({ standing }) => standing === 'expired' },
  { name: 'Under way', keeps: ({ standing }) => standing === 'under_way' },
];

/** Courses and certifications of both sides' people. */
export function Certifications({ view, partnerId, partner }: { view: EnablementView; partnerId: string; partner: string }) {
  const add = useEnablement((state) => state.add);
  const change = useEnablement((state) => state.change);
  const remove = useEnablement((state) => state.remove);
  return (
    <RecordSection
      title="Courses and certifications"
      rows={view.certifications}
      nameOf={nameOf}
      columns={columns}
      views={views}
      fields={fields}
      headings={{ vendor: 'We', both: 'The certification', partner }}
      onChange={change}
      onRemove={(id) => void remove(id)}
      whenEmpty={`Courses and certifications of ${partner}’s people, and of ours for what is sold together, would stand here. Import an export of certifications, or type the first one.`}
      add={{
        action: 'Add a certification',
        text: 'Whose',
        choice: { label: 'Side', options: [{ value: 'partner', label: partner }, { value: 'vendor', label: 'Ours' }] },
        onAdd: (personName, side) => add({ partnerId, personName, side: Side.parse(side) }),
      }}
    />
  );
}
