import { createColumnHelper } from '@tanstack/react-table';
import type { PortfolioRow, PartnershipStatus } from '../../../shared/domain/portfolio.ts';
import { MirrorBars } from '../../charts/MirrorBars.tsx';
import { StatusMark, type Standing } from '../../components/StatusMark.tsx';
import { points, shortMonies } from '../../format/text.ts';
import { NearDay } from './NearDay.tsx';
import type { dataTableFeatures } from '../../tables/DataTable.tsx';
import { PartnerLink } from './PartnerLink.tsx';
import { biggest } from './biggest.ts';

const column = createColumnHelper<typeof dataTableFeatures, PortfolioRow>();

const STANDINGS: Readonly<Record<PartnershipStatus, readonly [Standing, string]>> = {
  'on-course': ['kept', 'On course'],
  watch: ['atRisk', 'Watch'],
  review: ['missed', 'Review status'],
};

/** Worst first when sorted upwards. */
const RANK: Readonly<Record<PartnershipStatus, number>> = { review: 0, watch: 1, 'on-course': 2 };

export const strategicColumns = column.columns([
  column.accessor(({ summary }) => summary.partner.name, {
    id: 'partner',
    header: 'Partner',
    sortFn: 'alphanumeric',
    cell: ({ row }) => <PartnerLink partnerId={row.original.summary.partner.id} name={row.original.summary.partner.name} />,
  }),
  column.accessor(({ summary }) => [...summary.sponsors.vendor, ...summary.sponsors.partner].join(' '), {
    id: 'sponsors',
    header: 'Our / their sponsor',
    enableSorting: false,
    cell: ({ row }) => <Sponsors row={row.original} />,
  }),
  column.accessor(({ summary }) => summary.fulfilment.partner ?? -1, {
    id: 'kept',
    header: () => (
      <>
        We kept <span aria-hidden="true">&nbsp;|&nbsp;</span>
        <span className="only-read">and </span> they kept
      </>
    ),
    sortFn: 'basic',
    enableGlobalFilter: false,
    cell: ({ row }) => <MirrorBars {...row.original.summary.fulfilment} />,
  }),
  column.accessor(({ summary }) => summary.gap ?? 0, {
    id: 'gap',
    header: 'Balance',
    sortFn: 'basic',
    enableGlobalFilter: false,
    cell: ({ row }) => points(row.original.summary.gap),
  }),
  column.accessor(({ summary }) => biggest(summary.revenue), {
    id: 'revenue',
    header: 'Revenue FYTD',
    sortFn: 'basic',
    enableGlobalFilter: false,
    cell: ({ row }) => shortMonies(row.original.summary.revenue),
  }),
  column.accessor(({ summary }) => summary.plan?.version ?? 0, {
    id: 'plan',
    header: 'Plan',
    enableSorting: false,
    enableGlobalFilter: false,
    cell: ({ row }) => planText(row.original.summary.plan),
  }),
  column.accessor(({ summary }) => summary.nextReview ?? '9999', {
    id: 'review',
    header: 'Next review',
    sortFn: 'basic',
    enableGlobalFilter: false,
    cell: ({ row }) => <NearDay on={row.original.summary.nextReview} />,
  }),
  column.accessor(({ ready }) => (ready === null ? -1 : ready.done / ready.on), {
    id: 'ready',
    header: 'Ready',
    sortFn: 'basic',
    enableGlobalFilter: false,
    cell: ({ row }) => readyText(row.original.ready),
  }),
  column.accessor(({ status }) => RANK[status], {
    id: 'status',
    header: 'Status',
    sortFn: 'basic',
    enableGlobalFilter: false,
    cell: ({ row }) => <Status row={row.original} />,
  }),
]);

function Sponsors({ row }: { row: PortfolioRow }) {
  const { vendor, partner } = row.summary.sponsors;
  return (
    <span className="portfolio-sponsors">
      <span>{vendor.length === 0 ? <b className="portfolio-absent">none of ours</b> : vendor.join(', ')}</span>
      <span>{partner.length === 0 ? <b className="portfolio-absent">none of theirs</b> : partner.join(', ')}</span>
    </span>
  );
}

function Status({ row }: { row: PortfolioRow }) {
  const [standing, word] = STANDINGS[row.status];
  return (
    <>
      <StatusMark standing={standing} word={word} />
      {row.because !== null && <span className="portfolio-because">{row.because}</span>}
    </>
  );
}

/** Steps to the review that are done, of those that are on by now. */
function readyText(ready: PortfolioRow['ready']): string {
  return ready === null ? '–' : `${ready.done} of ${ready.on}`;
}

function planText(plan: PortfolioRow['summary']['plan']): string {
  if (plan === null) return 'none';
  return `v${plan.version} ${plan.isApproved ? 'approved' : 'not approved'}`;
}
