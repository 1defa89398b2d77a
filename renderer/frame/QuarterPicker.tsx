import { quarterName } from '../../shared/fiscal.ts';
import { Choice } from '../components/Choice.tsx';
import { valueOf } from '../stores/load.ts';
import { useProgramme, useRoute } from '../stores/StoresProvider.tsx';

/** The quarter that is looked at, on every screen that has one. */
export function QuarterPicker() {
  const programme = valueOf(useProgramme((state) => state.programme));
  const chosen = useRoute((state) => state.quarter);
  const chooseQuarter = useRoute((state) => state.chooseQuarter);
  if (programme === null || programme.quarter === null) return null;
  const shown = chosen ?? programme.quarter;
  const quarters = programme.quarters.includes(shown) ? programme.quarters : [shown, ...programme.quarters];
  return (
    <Choice
      label="Quarter"
      value={shown}
      options={quarters.map((quarter) => ({ value: quarter, label: quarterName(quarter) }))}
      onChoose={(quarter) => chooseQuarter(quarter === programme.quarter ? null : quarter)}
    />
  );
}
