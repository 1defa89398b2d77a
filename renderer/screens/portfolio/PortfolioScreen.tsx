import type { PortfolioOverview } from '../../../shared/domain/portfolio.ts';
import { daysBetween } from '../../../shared/time.ts';
import { useRun } from '../../commands/CommandsProvider.tsx';
import { Button } from '../../components/Button.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { counted, percent } from '../../format/text.ts';
import { QuarterPicker } from '../../frame/QuarterPicker.tsx';
import { usePortfolio } from '../../stores/StoresProvider.tsx';
import { DueNext } from './DueNext.tsx';
import { FailureChecks } from './FailureChecks.tsx';
import { Partners } from './Partners.tsx';
import './PortfolioScreen.css';
import { RevenueShare } from './RevenueShare.tsx';

/** All partnerships at once: which need a decision, what they carry, and what is due next. */
export function PortfolioScreen() {
  const overview = usePortfolio((state) => state.overview);
  const refresh = usePortfolio((state) => state.refresh);
  return (
    <Loaded load={overview} what="the portfolio" onRetry={() => void refresh()}>
      {(shown) => (
        <>
          <Header overview={shown} />
          <FailureChecks failures={shown.failures} />
          <Partners overview={shown} />
          <div className="portfolio-foot">
            <RevenueShare overview={shown} />
            <DueNext overview={shown} />
          </div>
        </>
      )}
    </Loaded>
  );
}

function Header({ overview }: { overview: PortfolioOverview }) {
  const run = useRun();
  return (
    <ScreenHeader
      title={overview.title}
      actions={
        <>
          <QuarterPicker />
          <Button onClick={() => run('import-files')}>Import</Button>
        </>
      }
    >
      {shareSentence(overview)} {reviewsSentence(overview)}
    </ScreenHeader>
  );
}

/** How near counts as soon. */
const SOON_DAYS = 14;

/** `2 reviews are due in the next 14 days.` Nothing where none is. */
function reviewsSentence({ dueNext, asOf }: PortfolioOverview): string {
  const soon = dueNext.filter(({ kind, on }) => kind === 'review' && daysBetween(asOf, on) <= SOON_DAYS).length;
  return soon === 0 ? '' : `${counted(soon, 'review is', 'reviews are')} due in the next ${SOON_DAYS} days.`;
}

/** `6 strategic of 142 active partners carry 41% of channel revenue.` */
function shareSentence({ share, strategic, others }: PortfolioOverview): string {
  const who = `${counted(share.strategicCount, 'strategic partner', 'strategic partners')} of ${counted(share.activeCount, 'active', 'active')}`;
  if (share.ratio === null) return `${counted(strategic.length, 'strategic partner', 'strategic partners')}, ${counted(others.length, 'other', 'others')}.`;
  return `${who} ${share.strategicCount === 1 ? 'carries' : 'carry'} ${percent(share.ratio)} of channel revenue.`;
}
