import { type PartyCalendar, type WeekCalendar, yearFrom } from '../../../shared/fiscal.ts';
import { type Save, SavedChoice } from '../../components/SavedField.tsx';
import { monthName } from '../../format/text.ts';
import { weekdayName } from '../../format/weekday.ts';

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((month) => ({ value: String(month), label: monthName(month) }));
const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ value: String(weekday), label: weekdayName(weekday) }));
const PATTERNS = (['4-4-5', '4-5-4', '5-4-4'] as const).map((pattern) => ({ value: pattern, label: pattern }));

/** What a year of weeks begins as, until it is said otherwise. */
const USUAL_WEEKS: WeekCalendar = { kind: 'weeks', pattern: '4-4-5', endMonth: 12, endWeekday: 6, rule: 'last' };

interface Props {
  /** Whose: `our`, or a name in the genitive, for whoever hears the labels one by one. */
  readonly owner: string;
  readonly value: PartyCalendar;
  readonly onSave: Save<PartyCalendar>;
}

/** How a party cuts its years, field by field. */
export function CalendarFields({ owner, value, onSave }: Props) {
  return (
    <div className="settings-fields" role="group" aria-label={`How ${owner} years are cut`}>
      <SavedChoice
        label="Cut by"
        value={value.kind}
        options={[
          { value: 'months', label: 'Calendar months' },
          { value: 'weeks', label: 'Whole weeks (52 or 53)' },
        ]}
        onSave={(kind) => onSave(kind === 'months' ? yearFrom(1) : USUAL_WEEKS)}
      />
      {value.kind === 'months' ? (
        <SavedChoice label="Begins in" value={String(value.startMonth)} options={MONTHS} onSave={(month) => onSave(yearFrom(Number(month)))} />
      ) : (
        <WeekFields value={value} onSave={onSave} />
      )}
    </div>
  );
}

function WeekFields({ value, onSave }: { value: WeekCalendar; onSave: Save<PartyCalendar> }) {
  return (
    <>
      <SavedChoice label="Weeks of a quarter’s months" value={value.pattern} options={PATTERNS} onSave={(pattern) => onSave({ ...value, pattern })} />
      <SavedChoice
        label="Ends on"
        value={value.rule}
        options={[
          { value: 'last', label: 'The last' },
          { value: 'nearest', label: 'The nearest to the end' },
        ]}
        onSave={(rule) => onSave({ ...value, rule })}
      />
      <SavedChoice label="Weekday" value={String(value.endWeekday)} options={WEEKDAYS} onSave={(weekday) => onSave({ ...value, endWeekday: Number(weekday) })} />
      <SavedChoice label="Of" value={String(value.endMonth)} options={MONTHS} onSave={(month) => onSave({ ...value, endMonth: Number(month) })} />
    </>
  );
}
