import { createColumnHelper } from '@tanstack/react-table';
import { designationNames } from '../../../shared/domain/designation.ts';
import type { PartnerSummary } from '../../../shared/domain/partner.ts';
import { shortMonies } from '../../format/text.ts';
import type { dataTableFeatures } from '../../tables/DataTable.tsx';
import { biggest } from './biggest.ts';
import { PartnerLink } from './PartnerLink.tsx';

const column = createColumnHelper<typeof dataTableFeatures, PartnerSummary>();

export const otherColumns = column.columns([
  column.accessor(({ partner }) => partner.name, {
    id: 'partner',
    header: 'Partner',
    sortFn: 'alphanumeric',
    cell: ({ row }) => <PartnerLink partnerId={row.original.partner.id} name={row.original.partner.name} />,
  }),
  column.accessor(({ designation }) => (designation === null ? '' : designationNames[designation]), {
    id: 'standing',
    header: 'Standing',
    sortFn: 'alphanumeric',
  }),
  column.accessor(({ partner }) => partner.tier ?? '', { id: 'tier', header: 'Tier', sortFn: 'alphanumeric' }),
  column.accessor(({ partner }) => partner.type ?? '', { id: 'type', header: 'Type', sortFn: 'alphanumeric' }),
  column.accessor(({ partner }) => partner.country ?? '', { id: 'country', header: 'Country', sortFn: 'alphanumeric' }),
  column.accessor(({ partner }) => partner.channelManager ?? '', { id: 'manager', header: 'Channel manager', sortFn: 'alphanumeric' }),
  column.accessor(({ revenue }) => biggest(revenue), {
    id: 'revenue',
    header: 'Revenue FYTD',
    sortFn: 'basic',
    enableGlobalFilter: false,
    cell: ({ row }) => shortMonies(row.original.revenue),
  }),
]);
