import type { DealRow, PipelineView } from '../../../shared/contract/pipeline.ts';
import type { DealWording } from '../../../shared/domain/deal.ts';
import { Attribution, DealOutcome } from '../../../shared/domain/opportunity.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { StatusMark, type Standing } from '../../components/StatusMark.tsx';
import { counted, day, shortMoney } from '../../format/text.ts';
import { fieldsOf } from '../../records/fields.ts';
import { recordColumns } from '../../records/recordColumns.tsx';
import { RecordSection, type RecordView } from '../../records/RecordSection.tsx';
import { ShownDay } from '../../records/ShownDay.tsx';
import { usePipeline } from '../../stores/StoresProvider.tsx';

const ATTRIBUTIONS: Readonly<Record<Attribution, string>> = { sourced: 'Sourced by them', co_sell: 'Sold together', influenced: 'Influenced only', none: 'No part of theirs' };
const OUTCOMES: Readonly<Record<DealOutcome, string>> = { open: 'Open', won: 'Won', lost: 'Lost', no_decision: 'No decision' };
const STANDINGS: Readonly<Record<DealOutcome, Standing>> = { open: 'notDue', won: 'kept', lost: 'missed', no_decision: 'noData' };

const nameOf = ({ name, customerName }: DealRow): string => name ?? customerName ?? 'Deal without a name';

const columns = recordColumns<DealRow>({ header: 'Deal', of: nameOf }, [
  { id: 'amount', header: 'Amount', value: ({ amountMinor }) => amountMinor ?? -1, show: ({ amountMinor, currency }) => (amountMinor === null || currency === null ? '–' : shortMoney({ minor: amountMinor, currency })) },
  { id: 'ours', header: 'Our seller, last active', side: 'vendor', value: ({ ownerName }) => ownerName ?? '', show: ({ ownerName, vendorActivityOn }) => active(ownerName, vendorActivityOn), isSearched: true },
  { id: 'theirs', header: 'Their seller, last active', side: 'partner', value: ({ partnerOwnerName }) => partnerOwnerName ?? '', show: ({ partnerOwnerName, partnerActivityOn }) => active(partnerOwnerName, partnerActivityOn), isSearched: true },
  { id: 'countsAs', header: 'Counts as', value: ({ countsAs }) => ATTRIBUTIONS[countsAs], show: ({ countsAs, isProven, isShared }) => `${ATTRIBUTIONS[countsAs]}${isProven ? '' : ', not proven'}${isShared ? ', shared' : ''}`, isSearched: true },
  { id: 'close', header: 'Closes', value: ({ closeOn }) => closeOn ?? '9999', show: ({ closeOn }) => <ShownDay on={closeOn} /> },
  { id: 'next', header: 'Next step', value: ({ nextStep }) => nextStep ?? '', isSearched: true },
  { id: 'standing', header: 'Standing', value: ({ isStale, outcome }) => (isStale ? 'Past its day' : OUTCOMES[outcome]), show: (deal) => <DealStanding deal={deal} /> },
]);

const field = fieldsOf<DealRow, DealWording>();
const fields = [
  field.optional('ownerName', 'Our seller', 'vendor'),
  field.day('vendorActivityOn', 'We were last active', 'vendor'),
  field.optional('name', 'Deal', 'both'),
  field.optional('customerName', 'Customer', 'both'),
  field.money('amountMinor', 'Amount', 'both', ({ currency }) => currency ?? 'USD'),
  field.choice('outcome', 'Outcome', 'both', OUTCOMES, { hint: 'One that ends, ends today, unless it had a day before' }),
  field.day('closeOn', 'Closes', 'both'),
  field.optional('nextStep', 'Next step', 'both', { isLong: true }),
  field.optional('stage', 'Stage', 'both'),
  field.percent('probability', 'Probability', 'both'),
  field.optional('segment', 'Segment', 'both'),
  field.optional('region', 'Geography', 'both'),
  field.optional('productLine', 'Product line', 'both'),
  field.optional('competitor', 'Competitors met', 'both', { hint: 'Several with ; between them, “none” if there was none' }),
  field.optional('incumbentCompetitor', 'Who is there today', 'both'),
  field.flag('isNewCustomer', 'Customer', 'both', { yes: 'New to us', no: 'Known to us', unknown: 'Not known' }),
  field.choice('attribution', 'Their part', 'partner', ATTRIBUTIONS),
  field.day('sourcedEvidenceOn', 'They brought it on', 'partner', { hint: 'The day of the proof' }),
  field.optional('partnerOwnerName', 'Their seller', 'partner'),
  field.day('partnerActivityOn', 'They were last active', 'partner'),
];

const views: readonly RecordView<DealRow>[] = [
  { name: 'Largest open', keeps: ({ rank }) => rank !== null },
  { name: 'Open', keeps: ({ isOpen }) => isOpen },
  { name: 'Past their day', keeps: ({ isStale }) => isStale },
  { name: 'Won', keeps: ({ outcome }) => outcome === 'won' },
  { name: 'Lost or given up', keeps: ({ outcome }) => outcome === 'lost' || outcome === 'no_decision' },
  { name: 'All', keeps: () => true },
];

/** Every deal of the trailing year and all open ones, with what each side does for it. */
export function Deals({ view, partnerId, partnerName }: { view: PipelineView; partnerId: string; partnerName: string }) {
  const add = usePipeline((state) => state.add);
  const change = usePipeline((state) => state.change);
  const remove = usePipeline((state) => state.remove);
  const partner = shortName(partnerName);
  return (
    <>
      <RecordSection
        title="Deals"
        rows={view.deals}
        nameOf={nameOf}
        columns={columns}
        aligned={{ amount: 'number' }}
        views={views}
        fields={moneyIn(view.currency)}
        headings={{ vendor: 'What we do', both: 'The deal', partner: `What ${partner} does` }}
        onChange={change}
        onRemove={(id) => void remove(id)}
        whenEmpty={`Deals registered by ${partner} or sold together would stand here, with what each side does for them. Import an export of deals, or type the first one.`}
        add={{
          action: 'Add a deal',
          text: 'Customer',
          choice: { label: 'Their part', options: Attribution.options.map((value) => ({ value, label: ATTRIBUTIONS[value] })) },
          onAdd: (customerName, attribution) => add({ partnerId, customerName, attribution: Attribution.parse(attribution) }),
        }}
      />
      {view.olderDeals > 0 && (
        <p className="muted">
          {counted(view.olderDeals, 'deal that ended', 'deals that ended')} before {day(view.since)} {view.olderDeals === 1 ? 'is' : 'are'} not listed.
        </p>
      )}
    </>
  );
}

/** A deal without an amount is typed in the vendor's currency. */
function moneyIn(currency: string): typeof fields {
  const amount = field.money('amountMinor', 'Amount', 'both', (deal) => deal.currency ?? currency);
  return fields.map((one) => (one.label === amount.label ? amount : one));
}

function DealStanding({ deal }: { deal: DealRow }) {
  if (deal.isStale) return <StatusMark standing="atRisk" word="Past its day" />;
  return <StatusMark standing={STANDINGS[deal.outcome]} word={OUTCOMES[deal.outcome]} />;
}

function active(who: string | null, on: string | null): string {
  if (who === null && on === null) return '–';
  return [who ?? 'somebody', ...(on === null ? [] : [day(on)])].join(', ');
}
