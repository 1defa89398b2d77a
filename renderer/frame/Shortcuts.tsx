import { Dialog } from '@base-ui/react/dialog';
import { Button } from '../components/Button.tsx';
import { KeysOf, useCommands } from '../commands/CommandsProvider.tsx';
import { useBareKeys, useOverlay } from '../stores/StoresProvider.tsx';
import './Shortcuts.css';

/** Keys that belong to a place on the screen and not to the whole window. */
const LEDGER_KEYS: readonly { readonly keys: readonly string[]; readonly does: string }[] = [
  { keys: ['←', '→', '↑', '↓'], does: 'Move in the ledger' },
  { keys: ['Enter'], does: 'Open a commitment, or close it' },
  { keys: ['A', '0 … 9'], does: 'Type what was reached' },
  { keys: ['Esc'], does: 'Close, or leave a field as it was' },
];

/** Keys without a modifier can be in the way of speech input; they can be turned off. */
function BareKeys() {
  const isOn = useBareKeys((state) => state.isOn);
  const turn = useBareKeys((state) => state.turn);
  return (
    <label className="shortcuts-bare">
      <input type="checkbox" checked={isOn} onChange={(event) => turn(event.target.checked)} />
      Use keys on their own, such as ? and A. Without them, Ctrl / opens this list.
    </label>
  );
}

/** Every shortcut on one page. */
export function Shortcuts() {
  const overlay = useOverlay((state) => state.overlay);
  const hide = useOverlay((state) => state.hide);
  const commands = useCommands().filter(({ keys }) => keys.length > 0);
  return (
    <Dialog.Root open={overlay === 'shortcuts'} onOpenChange={(isOpen) => !isOpen && hide()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="overlay-backdrop" />
        <Dialog.Viewport className="overlay-viewport">
          <Dialog.Popup className="shortcuts">
            <div className="shortcuts-head">
              <Dialog.Title className="shortcuts-title">Keyboard shortcuts</Dialog.Title>
              <Dialog.Close render={<Button size="small" />}>Close</Dialog.Close>
            </div>
            <dl className="shortcuts-list">
              {commands.map(({ id, label }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>
                    <KeysOf id={id} />
                  </dd>
                </div>
              ))}
              {LEDGER_KEYS.map(({ keys, does }) => (
                <div key={does}>
                  <dt>{does}</dt>
                  <dd>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
            <BareKeys />
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
