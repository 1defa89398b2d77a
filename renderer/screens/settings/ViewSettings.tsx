import { ThemeSwitch } from '../../frame/ThemeSwitch.tsx';
import { useBareKeys } from '../../stores/StoresProvider.tsx';

/** How the program looks and listens on this computer; nothing of it is in the database. */
export function ViewSettings() {
  const isOn = useBareKeys((state) => state.isOn);
  const turn = useBareKeys((state) => state.turn);
  return (
    <section className="card settings-part" aria-labelledby="settings-view">
      <h2 id="settings-view">On this computer</h2>
      <div className="settings-view">
        <ThemeSwitch />
        <label className="settings-check">
          <input type="checkbox" checked={isOn} onChange={(event) => turn(event.target.checked)} />
          Use keys on their own, such as ? and A
        </label>
      </div>
    </section>
  );
}
