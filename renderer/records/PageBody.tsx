import type { ReactNode } from 'react';
import type { ScorecardView } from '../../shared/contract/scorecard.ts';
import { Loaded } from '../components/Loaded.tsx';
import { QuarterPicker } from '../frame/QuarterPicker.tsx';
import { PartnerHeader } from '../screens/partner/PartnerHeader.tsx';
import type { Load } from '../stores/load.ts';

interface PageBodyProps<V extends { readonly title: string }> {
  readonly scorecard: ScorecardView;
  readonly load: Load<V>;
  /** What is being read. */
  readonly what: string;
  readonly onRetry: () => void;
  readonly children: (view: V) => ReactNode;
}

/** A page of a partnership under its own message; while it is read, under the partnership's. */
export function PageBody<V extends { readonly title: string }>({ scorecard, load, what, onRetry, children }: PageBodyProps<V>) {
  return (
    <>
      <PartnerHeader view={scorecard} title={load.status === 'ready' ? load.value.title : scorecard.title} actions={<QuarterPicker />} />
      <Loaded load={load} what={what} onRetry={onRetry}>
        {children}
      </Loaded>
    </>
  );
}
