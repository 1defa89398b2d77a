import { Button } from '../../components/Button.tsx';
import type { ShownRows } from '../../stores/importStore.ts';
import { useImports } from '../../stores/StoresProvider.tsx';

/** The way to see the rows that something is about. */
export function ShowRows({ what, lines }: ShownRows) {
  const show = useImports((state) => state.show);
  const isShown = useImports((state) => state.shown?.what === what);
  return (
    <Button size="small" className="mend-show" aria-pressed={isShown} aria-label={`Show ${what}`} onClick={() => void show(isShown ? null : { what, lines })}>
      Show
    </Button>
  );
}
