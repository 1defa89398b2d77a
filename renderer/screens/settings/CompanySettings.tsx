import type { SettingsView } from '../../../shared/contract/settings.ts';
import { SavedText } from '../../components/SavedField.tsx';
import { useSettings } from '../../stores/StoresProvider.tsx';
import { CalendarFields } from './CalendarFields.tsx';
import { YearPreview } from './YearPreview.tsx';

/** Who we are, what we count in, and how we cut our years. */
export function CompanySettings({ view: { vendor, asOf } }: { view: SettingsView }) {
  const rename = useSettings((state) => state.rename);
  const setCurrency = useSettings((state) => state.setCurrency);
  const setCalendar = useSettings((state) => state.setCalendar);
  return (
    <section className="card settings-part" aria-labelledby="settings-company">
      <h2 id="settings-company">Our company</h2>
      <div className="settings-fields">
        <SavedText label="Name" value={vendor.name} onSave={rename} />
        <SavedText label="Currency" value={vendor.currency} onSave={(code) => setCurrency(code.trim().toUpperCase())} hint="Three letters. Figures are shown in it; amounts stay in their own." />
      </div>
      <h3>Our fiscal year</h3>
      <CalendarFields owner="our" value={vendor.calendar} onSave={setCalendar} />
      <YearPreview calendar={vendor.calendar} on={asOf} />
    </section>
  );
}
