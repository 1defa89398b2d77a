import { Button } from '../../components/Button.tsx';
import { useImports } from '../../stores/StoresProvider.tsx';

/** Where files would stand, and the way to bring them. */
export function ImportChooser() {
  const choose = useImports((state) => state.choose);
  return (
    <div className="import-chooser">
      <p>Drop files anywhere on this window.</p>
      <Button look="primary" onClick={() => void choose()}>
        Choose files
      </Button>
    </div>
  );
}
