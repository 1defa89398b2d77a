import { nearDay } from '../../format/text.ts';
import { valueOf } from '../../stores/load.ts';
import { usePortfolio } from '../../stores/StoresProvider.tsx';

/** A day, without its year where that is the year it is looked at from. */
export function NearDay({ on }: { on: string | null }) {
  const asOf = valueOf(usePortfolio((state) => state.overview))?.asOf ?? '';
  return on === null ? '–' : nearDay(on, asOf);
}
