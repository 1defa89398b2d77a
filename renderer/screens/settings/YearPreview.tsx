import { fiscalYearOf, type PartyCalendar, quarterName, quartersOfYear, quarterWindow, weeksInYear } from '../../../shared/fiscal.ts';
import { type Day, windowDays } from '../../../shared/time.ts';
import { count, day } from '../../format/text.ts';

/** The four quarters of the fiscal year that the day lies in, so that a wrong choice is seen at once. */
export function YearPreview({ calendar, on }: { calendar: PartyCalendar; on: Day }) {
  const year = fiscalYearOf(calendar, on);
  const weeks = weeksInYear(calendar, year);
  return (
    <div className="settings-scroll">
      <table className="year-preview">
        <caption>
          Fiscal year {year}
          {weeks !== null && `, ${weeks} weeks`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Quarter</th>
            <th scope="col">First day</th>
            <th scope="col">Last day</th>
            <th scope="col" className="number">
              Days
            </th>
          </tr>
        </thead>
        <tbody>
          {quartersOfYear(year).map((label) => {
            const window = quarterWindow(calendar, label);
            return (
              <tr key={label}>
                <th scope="row">{quarterName(label)}</th>
                <td>{day(window.start)}</td>
                <td>{day(window.end)}</td>
                <td className="number">{count(windowDays(window))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
