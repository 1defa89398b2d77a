import type { IncentiveRow, IncentivesView } from '../../../shared/contract/incentives.ts';
import { incentiveBasisNames, IncentiveKind, incentiveKindNames, type IncentiveWording } from '../../../shared/domain/incentive.ts';
import { DeliveryBar } from '../../charts/DeliveryBar.tsx';
import { day, exactMoney, percent, shortMoney } from '../../format/text.ts';
import { fieldsOf } from '../../records/fields.ts';
import { recordColumns } from '../../records/recordColumns.tsx';
import { RecordSection } from '../../records/RecordSection.tsx';
import { useIncentives } from '../../stores/StoresProvider.tsx';
import './Incentives.css';

const nameOf = ({ name }: IncentiveRow): string => name;
const currencyOf = ({ currency }: IncentiveRow): string => currency;

const columns = recordColumns<IncentiveRow>({ header: 'Incentive', of: nameOf }, [
  { id: 'kind', header: 'Kind', value: ({ kind }) => incentiveKindNames[kind], isSearched: true },
  { id: 'gives', header: 'We give', side: 'vendor', value: ({ rate }) => rate ?? -1, show: givesText },
  { id: 'standard', header: 'Standard programme', side: 'vendor', value: ({ standard }) => standard, show: ({ standard }) => (standard === '' ? 'Nothing' : standard), isSearched: true },
  { id: 'due', header: 'Due', side: 'vendor', value: ({ attainment }) => attainment.due?.minor ?? -1, show: ({ attainment }) => moneyText(attainment.due) },
  { id: 'paid', header: 'Paid', side: 'vendor', value: ({ attainment }) => attainment.paid?.minor ?? -1, show: ({ attainment }) => moneyText(attainment.paid) },
  { id: 'brings', header: 'They bring', side: 'partner', value: ({ attainment }) => attainment.attainment ?? -1, show: (row) => <Brings row={row} /> },
  { id: 'valid', header: 'Valid', value: ({ fromOn }) => fromOn, show: ({ fromOn, toOn }) => `${day(fromOn)} to ${day(toOn)}` },
]);

const field = fieldsOf<IncentiveRow, IncentiveWording>();
const fields = [
  field.choice('kind', 'Kind', 'vendor', incentiveKindNames),
  field.percent('rate', 'Rate', 'vendor'),
  field.money('fixedMinor', 'Fixed sum', 'vendor', currencyOf),
  field.remark('standard', 'What the standard programme gives', 'vendor'),
  field.text('name', 'Name', 'both'),
  field.text('currency', 'Currency', 'both', { hint: 'Three letters, such as EUR' }),
  field.day('fromOn', 'From', 'both', { isNeeded: true }),
  field.day('toOn', 'To', 'both', { isNeeded: true }),
  field.optional('note', 'Note', 'both', { isLong: true }),
  field.choice('basis', 'Counted on', 'partner', incentiveBasisNames),
  field.optional('productLine', 'Product line', 'partner', { hint: 'Empty counts all' }),
  field.money('targetMinor', 'Target to reach first', 'partner', currencyOf),
];

/** Incentives agreed with this partner alone: what we give on the one hand, what it brings for it on the other. */
export function Agreed({ view, partnerId, partner }: { view: IncentivesView; partnerId: string; partner: string }) {
  const add = useIncentives((state) => state.add);
  const change = useIncentives((state) => state.change);
  const remove = useIncentives((state) => state.remove);
  return (
    <RecordSection
      title="Agreed incentives"
      rows={view.agreed}
      nameOf={nameOf}
      columns={columns}
      aligned={{ due: 'number', paid: 'number' }}
      fields={fields}
      headings={{ vendor: 'What we give', both: 'The incentive', partner: `What ${partner} brings` }}
      onChange={change}
      onRemove={(id) => void remove(id)}
      whenEmpty={`Rebates, commissions, marketing funds and revenue shares agreed with ${partner} alone would stand here, with what was reached and what was paid.`}
      add={{
        action: 'Add an incentive',
        text: 'Name',
        choice: { label: 'Kind', options: IncentiveKind.options.map((kind) => ({ value: kind, label: incentiveKindNames[kind] })) },
        onAdd: (name, kind) => add({ partnerId, kind: IncentiveKind.parse(kind), name }),
      }}
    />
  );
}

function Brings({ row }: { row: IncentiveRow }) {
  const { attainment, reached, target, note, excluded } = row.attainment;
  return (
    <span className="incentive-brings">
      <span>
        {reached === null ? '–' : shortMoney(reached)}
        {target !== null && ` of ${shortMoney(target)}, ${percent(attainment)}`} {incentiveBasisNames[row.basis].toLowerCase()}
      </span>
      {target !== null && <DeliveryBar side="partner" ratio={attainment} />}
      {note !== null && <span className="incentive-note">{note}</span>}
      {excluded > 0 && <span className="incentive-note">{excluded} left out: no rate to {row.currency}.</span>}
    </span>
  );
}

function givesText({ rate, fixedMinor, currency }: IncentiveRow): string {
  const parts = [...(rate === null ? [] : [percent(rate, 1)]), ...(fixedMinor === null ? [] : [shortMoney({ minor: fixedMinor, currency })])];
  return parts.length === 0 ? 'not typed yet' : parts.join(' and ');
}

function moneyText(money: IncentiveRow['attainment']['due']): string {
  return money === null ? '–' : exactMoney(money);
}
