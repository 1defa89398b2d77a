import type { SettingsView } from '../../../shared/contract/settings.ts';
import { Loaded } from '../../components/Loaded.tsx';
import { ScreenHeader } from '../../components/ScreenHeader.tsx';
import { useSettings } from '../../stores/StoresProvider.tsx';
import { CompanySettings } from './CompanySettings.tsx';
import { DataSettings } from './DataSettings.tsx';
import { PartnerYears } from './PartnerYears.tsx';
import { RateSettings } from './RateSettings.tsx';
import './SettingsScreen.css';
import { ViewSettings } from './ViewSettings.tsx';

/** How the programme counts, how it looks, and where its data are. */
export function SettingsScreen() {
  const view = useSettings((state) => state.view);
  const refresh = useSettings((state) => state.refresh);
  return (
    <Loaded load={view} what="the settings" onRetry={() => void refresh()}>
      {(shown) => <Settings view={shown} />}
    </Loaded>
  );
}

function Settings({ view }: { view: SettingsView }) {
  return (
    <>
      <ScreenHeader title={view.title}>Everything here is stored as it is entered, and taken back like any other change.</ScreenHeader>
      <div className="settings">
        <CompanySettings view={view} />
        <PartnerYears view={view} />
        <RateSettings view={view} />
        <ViewSettings />
        <DataSettings view={view} />
      </div>
    </>
  );
}
