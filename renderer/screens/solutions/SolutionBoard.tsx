import type { SolutionEdit, SolutionRow, SolutionsView } from '../../../shared/contract/solutions.ts';
import { shortName } from '../../../shared/domain/partner.ts';
import { SolutionKind, SolutionStage, stageNames } from '../../../shared/domain/solution.ts';
import { StatusMark, type Standing } from '../../components/StatusMark.tsx';
import { counted, day, shortMoney } from '../../format/text.ts';
import { fieldsOf } from '../../records/fields.ts';
import { recordColumns } from '../../records/recordColumns.tsx';
import { RecordSection, type RecordView } from '../../records/RecordSection.tsx';
import { useSolutions } from '../../stores/StoresProvider.tsx';
import { SolutionWay } from './SolutionWay.tsx';

const KINDS: Readonly<Record<SolutionKind, string>> = { reference_architecture: 'Reference architecture', integration: 'Integration', methodology: 'Method', package: 'Package' };

const STANDINGS: Readonly<Record<SolutionRow['standing'], readonly [Standing, string]>> = {
  development: ['kept', 'Being built'],
  production: ['kept', 'In production'],
  stalled: ['atRisk', 'Stalled'],
  none: ['notDue', 'Not counted'],
};

const nameOf = ({ name }: SolutionRow): string => name;
const stageOrder = ({ stage }: SolutionRow): number => SolutionStage.options.indexOf(stage);

const columns = recordColumns<SolutionRow>({ header: 'Solution', of: nameOf }, [
  { id: 'stage', header: 'Stage', value: stageOrder, show: ({ stage, stageSince }) => `${stageNames[stage]} since ${day(stageSince)}` },
  { id: 'standing', header: 'Standing', value: ({ standing }) => STANDINGS[standing][1], show: ({ standing }) => <StatusMark standing={STANDINGS[standing][0]} word={STANDINGS[standing][1]} /> },
  { id: 'ours', header: 'We put in', side: 'vendor', value: ({ vendorMinor }) => vendorMinor ?? -1, show: (row) => <Given money={moneyOf(row.vendorMinor, row.vendorCurrency)} days={row.vendorDays} who={row.vendorOwner} /> },
  { id: 'theirs', header: 'They put in', side: 'partner', value: ({ partnerMinor }) => partnerMinor ?? -1, show: (row) => <Given money={moneyOf(row.partnerMinor, row.partnerCurrency)} days={row.partnerDays} who={row.partnerOwner} /> },
  { id: 'milestones', header: 'Milestones', value: ({ milestones }) => milestones.length, show: milestonesText },
  { id: 'gate', header: 'Next gate', value: ({ nextGateOn }) => nextGateOn ?? '9999', show: ({ nextGate, nextGateOn }) => [nextGate ?? '–', ...(nextGateOn === null ? [] : [day(nextGateOn)])].join(', ') },
  { id: 'ip', header: 'Belongs to', value: ({ ipOwner }) => ipOwner ?? '', show: ({ ipOwner }) => ipOwner ?? 'not agreed', isSearched: true },
]);

const field = fieldsOf<SolutionRow, SolutionEdit>();

/** The fields; an amount of a side without one yet is in the vendor's currency. */
function fieldsIn(currency: string) {
  return [
    field.optional('vendorOwner', 'Our owner', 'vendor'),
    sideMoney('vendorMinor', 'vendorCurrency', currency),
    field.number('vendorDays', 'Our working days', 'vendor'),
    field.text('name', 'Name', 'both'),
    field.choice('kind', 'Kind', 'both', KINDS),
    field.optional('description', 'What it does for the customer', 'both', { isLong: true }),
    field.optional('ipOwner', 'Belongs to', 'both', { hint: 'Who owns what is made' }),
    field.day('lastEvidenceOn', 'Last evidence of work', 'both'),
    field.optional('nextGate', 'Next gate', 'both', { hint: 'The next decision about it' }),
    field.day('nextGateOn', 'Day of the next gate', 'both'),
    field.optional('partnerOwner', 'Their owner', 'partner'),
    sideMoney('partnerMinor', 'partnerCurrency', currency),
    field.number('partnerDays', 'Their working days', 'partner'),
  ];
}

/** A side's money sets its currency with it. */
function sideMoney(key: 'vendorMinor' | 'partnerMinor', currencyKey: 'vendorCurrency' | 'partnerCurrency', otherwise: string) {
  const isOurs = key === 'vendorMinor';
  const currencyOf = (row: SolutionRow) => row[currencyKey] ?? otherwise;
  const money = field.money(key, isOurs ? 'Our money' : 'Their money', isOurs ? 'vendor' : 'partner', currencyOf);
  return {
    ...money,
    write: (text: string, row: SolutionRow): Partial<SolutionEdit> | null => {
      const set = money.write(text, row);
      return set === null ? null : { ...set, [currencyKey]: set[key] === null ? null : currencyOf(row) };
    },
  };
}

const views: readonly RecordView<SolutionRow>[] = [
  { name: 'All', keeps: () => true },
  ...SolutionStage.options.map((stage) => ({ name: stageNames[stage], keeps: (row: SolutionRow) => row.stage === stage })),
];

/** The solutions by stage, with both sides' resources and owners. */
export function SolutionBoard({ view, partnerId, partnerName }: { view: SolutionsView; partnerId: string; partnerName: string }) {
  const add = useSolutions((state) => state.add);
  const change = useSolutions((state) => state.change);
  const remove = useSolutions((state) => state.remove);
  const partner = shortName(partnerName);
  return (
    <RecordSection
      title="Joint solutions"
      rows={view.solutions.toSorted((a, b) => stageOrder(a) - stageOrder(b))}
      nameOf={nameOf}
      columns={columns}
      views={views}
      fields={fieldsIn(view.currency)}
      headings={{ vendor: 'What we put in', both: 'The solution', partner: `What ${partner} puts in` }}
      onChange={(id, set) => change({ id, partnerId, set })}
      onRemove={(id) => void remove(id)}
      whenEmpty={`Architectures, integrations, methods and packages built together with ${partner} would stand here, by stage. Import an export of joint solutions, or type the first one.`}
      add={{
        action: 'Add a solution',
        text: 'Name',
        choice: { label: 'Kind', options: SolutionKind.options.map((kind) => ({ value: kind, label: KINDS[kind] })) },
        onAdd: (name, kind) => add({ partnerId, name, kind: SolutionKind.parse(kind) }),
      }}
      renderMore={(solution) => <SolutionWay solution={solution} asOf={view.asOf} />}
    />
  );
}

function Given({ money, days, who }: { money: string | null; days: number | null; who: string | null }) {
  const given = [...(money === null ? [] : [money]), ...(days === null ? [] : [counted(days, 'day', 'days')])];
  return (
    <>
      {given.length === 0 ? 'not known' : given.join(' and ')}
      <span className="solution-owner">{who ?? 'no owner'}</span>
    </>
  );
}

function moneyOf(minor: number | null, currency: string | null): string | null {
  return minor === null || currency === null ? null : shortMoney({ minor, currency });
}

function milestonesText({ milestones }: SolutionRow): string {
  if (milestones.length === 0) return 'none';
  const overdue = milestones.filter(({ standing }) => standing === 'overdue').length;
  const done = milestones.filter(({ doneOn }) => doneOn !== null).length;
  return `${done} of ${milestones.length} reached${overdue === 0 ? '' : `, ${overdue} overdue`}`;
}
