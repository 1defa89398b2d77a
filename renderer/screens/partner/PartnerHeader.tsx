import type { ReactNode } from 'react';
import type { ScorecardView } from '../../../shared/contract/scorecard.ts';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { PartnerFacts } from './PartnerFacts.tsx';
import { PartnerTabs } from './PartnerTabs.tsx';

interface Props {
  readonly view: ScorecardView;
  /** The page's message. */
  readonly title: string;
  readonly actions?: ReactNode;
}

/** The head of every page of a partnership: its message, whose partnership it is, and the way to the other pages. */
export function PartnerHeader({ view, title, actions }: Props) {
  return (
    <>
      <ScreenHeader title={title} actions={actions}>
        <PartnerFacts view={view} />
      </ScreenHeader>
      <PartnerTabs partnerId={view.partner.id} />
    </>
  );
}
