import type { AccountRow } from '../../../shared/contract/accounts.ts';
import type { AccountHealth, AccountWording } from '../../../shared/domain/sharedAccount.ts';
import { StatusMark, type Standing } from '../../components/StatusMark.tsx';
import { day, shortMoney } from '../../format/text.ts';
import { fieldsOf } from '../../records/fields.ts';
import { recordColumns } from '../../records/recordColumns.tsx';
import { RecordSection, type RecordView } from '../../records/RecordSection.tsx';
import { useAccounts } from '../../stores/StoresProvider.tsx';
import './Accounts.css';

const HEALTH: Readonly<Record<AccountHealth, readonly [Standing, string]>> = { healthy: ['kept', 'Healthy'], watch: ['atRisk', 'To be watched'], at_risk: ['missed', 'At risk'] };
const HEALTH_NAMES: Readonly<Record<AccountHealth, string>> = { healthy: 'Healthy', watch: 'To be watched', at_risk: 'At risk' };

const nameOf = ({ customerName, partnerCustomerName }: AccountRow): string => customerName ?? partnerCustomerName ?? 'Account without a name';

const columns = recordColumns<AccountRow>({ header: 'Account', of: nameOf }, [
  { id: 'ours', header: 'Our owner, success', side: 'vendor', value: ({ ownerName, vendorSuccessOwner }) => `${ownerName ?? ''} ${vendorSuccessOwner ?? ''}`, show: (row) => people(row.ownerName, row.vendorSuccessOwner), isSearched: true },
  { id: 'ourView', header: 'We say', side: 'vendor', value: ({ vendorHealth }) => vendorHealth ?? '', show: ({ vendorHealth }) => <Health health={vendorHealth} /> },
  { id: 'theirView', header: 'They say', side: 'partner', value: ({ partnerHealth }) => partnerHealth ?? '', show: ({ partnerHealth }) => <Health health={partnerHealth} /> },
  { id: 'theirs', header: 'Their owner, success', side: 'partner', value: (row) => `${theirOwner(row) ?? ''} ${row.partnerSuccessOwner ?? ''}`, show: (row) => people(theirOwner(row), row.partnerSuccessOwner), isSearched: true },
  { id: 'next', header: 'Next step', value: ({ nextStep }) => nextStep ?? '', show: (row) => <NextStep row={row} />, isSearched: true },
  { id: 'theirPipeline', header: 'Their own pipeline', side: 'partner', value: ({ partnerAmountMinor }) => partnerAmountMinor ?? -1, show: ({ partnerAmountMinor, currency }) => (partnerAmountMinor === null || currency === null ? '–' : shortMoney({ minor: partnerAmountMinor, currency })) },
]);

const field = fieldsOf<AccountRow, AccountWording>();

/** The fields; an account without an amount yet is in the vendor's currency. */
function fieldsIn(currency: string) {
  return [
    field.optional('ownerName', 'Our owner', 'vendor'),
    field.optional('vendorSuccessOwner', 'Who looks after its success for us', 'vendor'),
    field.maybe('vendorHealth', 'How it is, as we see it', 'vendor', HEALTH_NAMES),
    field.optional('ourPopulation', 'What it is to us', 'vendor', { hint: 'Customer, prospect, open opportunity' }),
    field.optional('customerName', 'Customer', 'both'),
    field.optional('nextStep', 'Next step', 'both', { isLong: true }),
    field.day('nextStepOn', 'By', 'both'),
    field.maybe('nextStepBy', 'Who owes it', 'both', { vendor: 'We', partner: 'They' }),
    field.optional('expansion', 'What it could grow into', 'both', { isLong: true }),
    field.flag('mayBeNamed', 'In packs', 'both', { yes: 'Both agreed to name it', no: 'Not named' }),
    field.optional('partnerCustomerName', 'Their name for it', 'partner'),
    field.optional('partnerOwnerName', 'Their owner', 'partner'),
    field.optional('partnerOwnerEmail', 'Their owner’s address', 'partner'),
    field.optional('partnerSuccessOwner', 'Who looks after its success for them', 'partner'),
    field.maybe('partnerHealth', 'How it is, as they see it', 'partner', HEALTH_NAMES),
    field.optional('partnerPopulation', 'What it is to them', 'partner'),
    field.optional('partnerStage', 'Their stage', 'partner'),
    field.money('partnerAmountMinor', 'Their own pipeline', 'partner', (row) => row.currency ?? currency),
  ];
}

const views: readonly RecordView<AccountRow>[] = [
  { name: 'All', keeps: () => true },
  { name: 'At risk', keeps: ({ health }) => health === 'at_risk' },
  { name: 'Seen differently', keeps: ({ isDisputed }) => isDisputed },
  { name: 'Without somebody on both sides', keeps: ({ isCoordinated }) => !isCoordinated },
  { name: 'Next step late', keeps: ({ isLate }) => isLate },
];

interface AccountsProps {
  readonly accounts: readonly AccountRow[];
  readonly currency: string;
  readonly partnerId: string;
  readonly partner: string;
}

/** Each account with both sides' owners, both sides' views of its health, and the next step. */
export function Accounts({ accounts, currency, partnerId, partner }: AccountsProps) {
  const add = useAccounts((state) => state.add);
  const change = useAccounts((state) => state.change);
  const remove = useAccounts((state) => state.remove);
  return (
    <RecordSection
      title="Shared accounts"
      rows={accounts}
      nameOf={nameOf}
      columns={columns}
      aligned={{ theirPipeline: 'number' }}
      views={views}
      fields={fieldsIn(currency)}
      headings={{ vendor: 'We', both: 'The account', partner }}
      onChange={change}
      onRemove={(id) => void remove(id)}
      whenEmpty={`Customers that both we and ${partner} know would stand here, with who looks after them on each side. Import an export of account overlaps, or type the first one.`}
      add={{ action: 'Add an account', text: 'Customer', onAdd: (customerName) => add({ partnerId, customerName }) }}
    />
  );
}

function Health({ health }: { health: AccountHealth | null }) {
  return health === null ? <StatusMark standing="noData" word="Not said" /> : <StatusMark standing={HEALTH[health][0]} word={HEALTH[health][1]} />;
}

function NextStep({ row: { nextStep, nextStepOn, nextStepBy, isLate } }: { row: AccountRow }) {
  if (nextStep === null) return '–';
  const about = [...(nextStepBy === null ? [] : [nextStepBy === 'vendor' ? 'we' : 'they']), ...(nextStepOn === null ? [] : [`by ${day(nextStepOn)}`]), ...(isLate ? ['late'] : [])];
  return (
    <>
      {nextStep}
      {about.length > 0 && <span className="account-about">{about.join(', ')}</span>}
    </>
  );
}

function theirOwner({ partnerOwnerName, partnerOwnerEmail }: AccountRow): string | null {
  return partnerOwnerName ?? partnerOwnerEmail;
}

function people(owner: string | null, success: string | null): string {
  return [owner ?? 'no owner', success ?? 'nobody'].join(', ');
}
