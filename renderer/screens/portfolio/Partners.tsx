import type { PartnerSummary } from '../../../shared/domain/partner.ts';
import type { PortfolioOverview, PortfolioRow } from '../../../shared/domain/portfolio.ts';
import { count } from '../../format/text.ts';
import { usePortfolio, useRoute } from '../../stores/StoresProvider.tsx';
import { DataTable } from '../../tables/DataTable.tsx';
import { otherColumns } from './otherColumns.tsx';
import { strategicColumns } from './strategicColumns.tsx';

/** The strategic partners, every other one click away, both searched by the same words. */
export function Partners({ overview }: { overview: PortfolioOverview }) {
  const which = usePortfolio((state) => state.which);
  const show = usePortfolio((state) => state.show);
  const search = usePortfolio((state) => state.search);
  const searchFor = usePortfolio((state) => state.searchFor);
  const { strategic, others } = overview;
  return (
    <section className="card partners" aria-label="Partners">
      <div className="partners-bar">
        <div className="partners-which" role="group" aria-label="Which partners">
          <button type="button" aria-pressed={which === 'strategic'} onClick={() => show('strategic')}>
            Strategic {count(strategic.length)}
          </button>
          <button type="button" aria-pressed={which === 'others'} onClick={() => show('others')}>
            All others {count(others.length)}
          </button>
        </div>
        <input
          className="partners-search"
          type="search"
          aria-label="Search partners"
          placeholder="Search by name, sponsor, tier"
          value={search}
          onChange={(event) => searchFor(event.target.value)}
        />
      </div>
      {which === 'strategic' ? (
        <Strategic rows={strategic} search={search} />
      ) : (
        <Others rows={others} search={search} />
      )}
    </section>
  );
}

function Strategic({ rows, search }: { rows: readonly PortfolioRow[]; search: string }) {
  const open = useOpen();
  return (
    <DataTable
      caption="Strategic partners"
      columns={strategicColumns}
      rows={rows}
      rowId={({ summary }) => summary.partner.id}
      search={search}
      whenNone={rows.length === 0 ? 'No partner is designated strategic yet. Designations come with an import of partners.' : `No strategic partner matches “${search}”.`}
      aligned={{ kept: 'centre', gap: 'number', revenue: 'number' }}
      onOpen={({ summary }) => open(summary.partner.id)}
    />
  );
}

function Others({ rows, search }: { rows: readonly PartnerSummary[]; search: string }) {
  const open = useOpen();
  return (
    <DataTable
      caption="All other partners"
      columns={otherColumns}
      rows={rows}
      rowId={({ partner }) => partner.id}
      search={search}
      whenNone={rows.length === 0 ? 'There are no other partners.' : `No other partner matches “${search}”.`}
      aligned={{ revenue: 'number' }}
      isLong
      onOpen={({ partner }) => open(partner.id)}
    />
  );
}

function useOpen(): (partnerId: string) => void {
  const go = useRoute((state) => state.go);
  return (partnerId) => go({ name: 'scorecard', partnerId, commitmentId: null });
}
