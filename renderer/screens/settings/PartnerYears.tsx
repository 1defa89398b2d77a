import { useState } from 'react';
import type { PartnerCalendar, SettingsView } from '../../../shared/contract/settings.ts';
import { calendarText } from '../../../shared/domain/calendarText.ts';
import { Button } from '../../components/Button.tsx';
import { counted } from '../../format/text.ts';
import { useSettings } from '../../stores/StoresProvider.tsx';
import { CalendarFields } from './CalendarFields.tsx';
import { YearPreview } from './YearPreview.tsx';

/** How each partner cuts its years: what its quarters are called beside ours follows from it. */
export function PartnerYears({ view }: { view: SettingsView }) {
  const [search, setSearch] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const others = view.partners.filter(({ isStrategic }) => !isStrategic);
  const wanted = search.trim().toLowerCase();
  const shown = wanted === '' ? view.partners.filter(({ isStrategic }) => isStrategic) : view.partners.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <section className="card settings-part" aria-labelledby="settings-partners">
      <h2 id="settings-partners">Partners’ fiscal years</h2>
      <p className="muted">Until somebody says otherwise, a partner is taken to cut its years like us. A review names each quarter in the words of both.</p>
      {others.length > 0 && (
        <label className="settings-search">
          Find a partner
          <input type="search" value={search} onChange={(event) => setSearch(event.target.value)} placeholder={`Also among ${counted(others.length, 'other', 'others')}`} />
        </label>
      )}
      {shown.length === 0 && <p className="muted">{wanted === '' ? 'Strategic partners would stand here. Find any other by its name.' : 'No partner has that in its name.'}</p>}
      <ul className="settings-list">
        {shown.slice(0, 20).map((partner) => (
          <PartnerYear key={partner.partnerId} partner={partner} view={view} isOpen={openId === partner.partnerId} onToggle={() => setOpenId(openId === partner.partnerId ? null : partner.partnerId)} />
        ))}
      </ul>
    </section>
  );
}

interface PartnerYearProps {
  readonly partner: PartnerCalendar;
  readonly view: SettingsView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function PartnerYear({ partner: { partnerId, name, calendar }, view, isOpen, onToggle }: PartnerYearProps) {
  const setPartnerCalendar = useSettings((state) => state.setPartnerCalendar);
  const used = calendar ?? view.vendor.calendar;
  return (
    <li>
      <div className="settings-row">
        <span className="settings-row-name">{name}</span>
        <span className="muted">{calendar === null ? 'Like us' : calendarText(calendar)}</span>
        <Button size="small" aria-expanded={isOpen} aria-label={`${isOpen ? 'Close' : 'Change'}: fiscal year of ${name}`} onClick={onToggle}>
          {isOpen ? 'Close' : 'Change'}
        </Button>
      </div>
      {isOpen && (
        <div className="settings-row-detail">
          <CalendarFields owner={`${name}’s`} value={used} onSave={(chosen) => setPartnerCalendar(partnerId, name, chosen)} />
          <YearPreview calendar={used} on={view.asOf} />
          {calendar !== null && (
            <Button size="small" onClick={() => void setPartnerCalendar(partnerId, name, null)}>
              Like us again
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
