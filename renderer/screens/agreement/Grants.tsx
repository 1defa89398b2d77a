import type { AgreementView, GrantRow } from '../../../shared/contract/agreement.ts';
import { GrantKind, grantKindNames, grantName, type GrantWording } from '../../../shared/domain/accessGrant.ts';
import { StatusMark } from '../../components/StatusMark.tsx';
import { count, counted, day } from '../../format/text.ts';
import { numberText } from '../../../shared/quantity.ts';
import { locale } from '../../format/text.ts';
import { fieldsOf } from '../../records/fields.ts';
import { recordColumns } from '../../records/recordColumns.tsx';
import { RecordSection } from '../../records/RecordSection.tsx';
import { useAgreement } from '../../stores/StoresProvider.tsx';
import { Breaches } from './Breaches.tsx';

const columns = recordColumns<GrantRow>({ header: 'Access', of: grantName }, [
  { id: 'granted', header: 'We keep it for them', side: 'vendor', value: ({ exclusivity }) => exclusivity, show: ({ exclusivity }) => (exclusivity === 'exclusive' ? 'Nobody else may' : 'They come first') },
  { id: 'from', header: 'Valid', value: ({ fromOn }) => fromOn, show: ({ fromOn, toOn }) => (toOn === null ? `from ${day(fromOn)}` : `${day(fromOn)} to ${day(toOn)}`) },
  { id: 'use', header: 'They use it', side: 'partner', value: ({ openDeals }) => openDeals, show: ({ openDeals }) => counted(openDeals, 'open joint deal', 'open joint deals') },
  { id: 'gained', header: 'New customers of the quarter', side: 'partner', value: ({ gained }) => gained ?? -1, show: gainedText },
  { id: 'breaches', header: 'Breaches', side: 'vendor', value: ({ breaches }) => breaches.length, show: ({ breaches }) => (breaches.length === 0 ? 'none' : count(breaches.length)) },
  { id: 'standing', header: 'Standing', value: standingWord, show: (grant) => <Standing grant={grant} /> },
]);

const field = fieldsOf<GrantRow, GrantWording>();
const fields = [
  field.choice('kind', 'Kind', 'vendor', grantKindNames),
  field.choice('exclusivity', 'How far', 'vendor', { exclusive: 'Exclusive: nobody else may', priority: 'Priority: they come first' }),
  field.optional('subject', 'What is opened early', 'vendor', { hint: 'A release or product' }),
  field.optional('segment', 'Segment', 'vendor'),
  field.optional('geography', 'Geography', 'vendor'),
  field.names('customers', 'Named customers', 'both'),
  field.day('fromOn', 'From', 'both', { isNeeded: true }),
  field.day('toOn', 'To', 'both', { hint: 'Empty while it has no end' }),
  field.optional('activationPlan', 'How they will use it', 'partner', { isLong: true }),
  field.number('plannedNewCustomers', 'New customers planned in a fiscal year', 'partner'),
];

/** Market access given to this partner and not to the base: what it is, whether it is used, and where it was not kept. */
export function Grants({ view, partnerId, partner }: { view: AgreementView; partnerId: string; partner: string }) {
  const add = useAgreement((state) => state.addGrant);
  const change = useAgreement((state) => state.changeGrant);
  const remove = useAgreement((state) => state.removeGrant);
  return (
    <RecordSection
      title="Granted access"
      rows={view.grants}
      nameOf={grantName}
      columns={columns}
      fields={fields}
      headings={{ vendor: 'What we grant', both: 'Whom and when', partner: `What ${partner} does with it` }}
      onChange={change}
      onRemove={(id) => void remove(id)}
      whenEmpty={`Access that ${partner} has and the other partners do not would stand here: a segment, named customers, early releases.`}
      add={{
        action: 'Add access',
        text: 'Segment or product',
        choice: { label: 'Kind', options: GrantKind.options.map((kind) => ({ value: kind, label: grantKindNames[kind] })) },
        onAdd: (text, choice) => {
          const kind = GrantKind.parse(choice);
          const isProduct = kind === 'early_access';
          return add({ partnerId, kind, exclusivity: 'priority', segment: isProduct ? null : text, subject: isProduct ? text : null });
        },
      }}
      renderMore={(grant) => <Breaches grant={grant} asOf={view.asOf} />}
    />
  );
}

function gainedText({ gained, planned }: GrantRow): string {
  if (gained === null) return 'not counted';
  return planned === null ? count(gained) : `${count(gained)} of ${numberText(planned, locale, 2)} planned`;
}

function standingWord({ isActive, isIdle }: GrantRow): string {
  if (!isActive) return 'Not in force';
  return isIdle ? 'Idle' : 'In force';
}

function Standing({ grant }: { grant: GrantRow }) {
  const standing = grant.isActive ? (grant.isIdle ? 'atRisk' : 'kept') : 'notDue';
  return <StatusMark standing={standing} word={standingWord(grant)} />;
}
