import type { Database } from 'better-sqlite3';
import type { AccessGrant } from '../../../shared/domain/accessGrant.ts';
import type { Attribution, DealOutcome, Opportunity } from '../../../shared/domain/opportunity.ts';
import type { Money } from '../../../shared/money.ts';
import type { Day, Window } from '../../../shared/time.ts';

/** Columns of a deal in the order of its row. What a question does not need is read as NULL: tens of thousands of texts less. */
const COLUMNS = [
  'id', 'partner_id', 'created_on', 'close_on', 'outcome', 'attribution', 'sourced_evidence_on', 'vendor_activity_on', 'partner_activity_on',
  'probability_ratio', 'amount_minor', 'currency', 'amount_at_creation_minor',
  'competitor', 'incumbent_competitor',
  'customer_name', 'is_new_customer', 'segment', 'region',
] as const;

type Column = (typeof COLUMNS)[number];

const IDENTITY: readonly Column[] = COLUMNS.slice(0, 9);
const AMOUNTS: readonly Column[] = COLUMNS.slice(9, 13);
const COMPETITION: readonly Column[] = COLUMNS.slice(13, 15);
const MARKET: readonly Column[] = COLUMNS.slice(15);

type DealRow = [
  id: string, partnerId: string | null, createdOn: Day | null, closeOn: Day | null, outcome: DealOutcome, attribution: Attribution,
  sourcedEvidenceOn: Day | null, vendorActivityOn: Day | null, partnerActivityOn: Day | null,
  probability: number | null, minor: number | null, currency: string | null, minorAtCreation: number | null,
  competitor: string | null, incumbent: string | null,
  customer: string | null, isNewCustomer: number | null, segment: string | null, region: string | null,
];

/** The strategic partners beside a deal's first, by deal. */
type SharedDeals = ReadonlyMap<string, readonly string[]>;

type Values = Readonly<Record<string, string | null>>;

/** Deals of partners that were ever strategic, and not without a part of theirs in it. */
const JOINT = `attribution <> 'none' AND (
  partner_id IN (SELECT partner_id FROM designation_event WHERE status IN ('strategic', 'under_review'))
  OR EXISTS (SELECT 1 FROM opportunity_partner WHERE opportunity_id = opportunity.id))`;

/** How many deals inside a grant, the latest first, are looked at to say that it is used. */
const ENOUGH = 50;

/** The SQL of every question, so that its use of indexes can be tested. */
export const dealQueries = {
  createdIn: `${select(AMOUNTS)} WHERE created_on BETWEEN @start AND @end AND ${JOINT}`,
  stillOpen: `${select(AMOUNTS)} WHERE outcome = 'open' AND created_on <= @day AND ${JOINT}`,
  closedLater: `${select(AMOUNTS)} WHERE outcome <> 'open' AND close_on > @day AND created_on <= @day AND ${JOINT}`,
  closedIn: `${select(COMPETITION)} WHERE outcome <> 'open' AND close_on BETWEEN @start AND @end AND ${JOINT}`,
  wonIn: `${select(MARKET)} WHERE outcome <> 'open' AND outcome = 'won' AND close_on BETWEEN @start AND @end AND ${JOINT}`,
  // The latest of a customer's earlier wins answers for all of them; SQLite takes the other columns from the row of a lone max.
  wonBefore: `${select(MARKET).replace('close_on', 'max(close_on)')} WHERE outcome = 'won' AND close_on >= @from AND close_on < @start AND customer_name IN
    (SELECT customer_name FROM opportunity WHERE outcome <> 'open' AND outcome = 'won' AND close_on BETWEEN @start AND @end AND attribution IN ('sourced', 'co_sell'))
    GROUP BY customer_name`,
  hasDirectWins: `SELECT EXISTS (SELECT 1 FROM opportunity WHERE partner_id IS NULL AND close_on BETWEEN @from AND @end AND outcome = 'won' AND attribution = 'none')`,
  wonByAnyRoute: `${select(MARKET)} WHERE outcome <> 'open' AND outcome = 'won' AND close_on BETWEEN @start AND @end`,
  wonByAnyRouteBefore: `${select(MARKET).replace('close_on', 'max(close_on)')} WHERE outcome = 'won' AND close_on >= @from AND close_on < @start AND customer_name IN
    (SELECT customer_name FROM opportunity WHERE outcome <> 'open' AND outcome = 'won' AND close_on BETWEEN @start AND @end) GROUP BY customer_name`,
  inGrant: `${select(MARKET)} WHERE partner_id = @partnerId AND attribution IN ('sourced', 'co_sell') AND created_on <= @day
      AND (close_on IS NULL OR close_on >= @from)
      AND (@segment IS NULL OR lower(segment) = lower(@segment)) AND (@geography IS NULL OR lower(region) = lower(@geography))
    ORDER BY close_on DESC LIMIT ${ENOUGH}`,
  ofCustomer: `${select(MARKET)} WHERE partner_id = @partnerId AND attribution IN ('sourced', 'co_sell') AND created_on <= @day
      AND (close_on IS NULL OR close_on >= @from) AND customer_name = @customer ORDER BY close_on DESC LIMIT ${ENOUGH}`,
  shared: `SELECT opportunity_id, partner_id FROM opportunity_partner
    WHERE partner_id IN (SELECT partner_id FROM designation_event WHERE status IN ('strategic', 'under_review'))`,
} as const;

/** Deals as the metrics ask for them. */
export function createDealFacts(db: Database) {
  const prepare = (sql: string) => db.prepare<Values, unknown[]>(sql).raw();
  const prepared = new Map(Object.values(dealQueries).map((sql) => [sql, prepare(sql)]));
  const hasDirectWins = db.prepare<Values, number>(dealQueries.hasDirectWins).pluck();
  const shared = db.prepare<[], [dealId: string, partnerId: string]>(dealQueries.shared).raw();
  const read = (others: SharedDeals) => (name: keyof typeof dealQueries, values: Values): Opportunity[] =>
    ((prepared.get(dealQueries[name])?.all(values) ?? []) as unknown as DealRow[]).flatMap((row) => toDeal(row, others.get(row[0])) ?? []);
  return {
    /** The questions, asked with the partners beside each deal's first read once. */
    ask: () => {
      const others = new Map<string, string[]>();
      for (const [dealId, partnerId] of shared.all() as [string, string][]) others.set(dealId, [...(others.get(dealId) ?? []), partnerId]);
      return questions(read(others));
    },
    /**
     * Every win of the window by any route, with the customers' earlier ones since `from`. Null where no deal
     * without a partner was won since then: the vendor's own sales are not imported.
     */
    wonByAnyRoute: (window: Window, from: Day): Opportunity[] | null => {
      if (hasDirectWins.get({ ...window, from }) !== 1) return null;
      const ask = read(new Map());
      return [...ask('wonByAnyRoute', { ...window }), ...ask('wonByAnyRouteBefore', { ...window, from })];
    },
  };
}

function questions(read: (name: keyof typeof dealQueries, values: Values) => Opportunity[]) {
  return {
    createdIn: (window: Window): Opportunity[] => read('createdIn', { ...window }),
    /** Those that had begun and not ended, whatever became of them since. */
    openOn: (day: Day): Opportunity[] => [...read('stillOpen', { day }), ...read('closedLater', { day })],
    closedIn: (window: Window): Opportunity[] => read('closedIn', { ...window }),
    wonIn: (window: Window): Opportunity[] => read('wonIn', { ...window }),
    /** Earlier wins, by any partner, with the customers won in the window. */
    wonBefore: (window: Window, from: Day): Opportunity[] => read('wonBefore', { ...window, from }),
    /** Joint deals inside the access, the latest first; enough of them to say that it is used. */
    inGrant: ({ partnerId, segment, geography, fromOn, customerIds }: AccessGrant, day: Day): Opportunity[] => [
      ...(segment === null && geography === null ? [] : read('inGrant', { partnerId, segment, geography, from: fromOn, day })),
      ...customerIds.flatMap((customer) => read('ofCustomer', { partnerId, customer, from: fromOn, day })),
    ],
  };
}

export type DealFacts = ReturnType<typeof createDealFacts>;

function select(needed: readonly Column[]): string {
  const wanted = new Set<Column>([...IDENTITY, ...needed]);
  const columns = COLUMNS.map((column) => (wanted.has(column) ? column : 'NULL')).join(', ');
  return `SELECT ${columns} FROM opportunity`;
}

/** Null for a deal without any day: it belongs to no window. */
function toDeal(row: DealRow, others: readonly string[] | undefined): Opportunity | null {
  const [id, partnerId, created, closeOn, outcome, attribution, sourcedEvidenceOn, vendorActivityOn, partnerActivityOn, probability, minor, currency, atCreation, competitor, incumbent, customerId, isNew, segment, geography] = row;
  const createdOn = created ?? closeOn;
  if (createdOn === null) return null;
  const own = partnerId === null ? [] : [partnerId];
  return {
    id, name: null, partnerIds: others === undefined ? own : [...new Set([...own, ...others])],
    customerId, createdOn, closeOn, stage: null, probability,
    amount: moneyOf(minor, currency), amountAtCreation: moneyOf(atCreation, currency),
    outcome, attribution, sourcedEvidenceOn, vendorActivityOn, partnerActivityOn,
    competitors: competitorsIn(competitor), incumbentCompetitor: competitorsIn(incumbent)?.[0] ?? null,
    isNewCustomer: isNew === null ? null : isNew === 1, segment, geography, solutionId: null,
  };
}

function moneyOf(minor: number | null, currency: string | null): Money | null {
  return minor === null || currency === null ? null : { minor, currency };
}

/** What people write where there was no competitor. */
const NOBODY = /^(none|no competitor|no competition|n\/a|-|–)$/i;

/** The names in the field; null where it was never filled in, empty where it says that there was nobody. */
export function competitorsIn(text: string | null): string[] | null {
  if (text === null || text.trim() === '') return null;
  if (NOBODY.test(text.trim())) return [];
  return text.split(/[;|]/).map((name) => name.trim()).filter((name) => name !== '');
}
