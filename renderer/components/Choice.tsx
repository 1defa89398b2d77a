import { Select } from '@base-ui/react/select';
import './Choice.css';

export interface Option<V extends string> {
  readonly value: V;
  readonly label: string;
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly Option<V>[];
  readonly onChoose: (value: V) => void;
  /** Shown as a word in a line instead of a button. */
  readonly isInline?: boolean;
}

/** One of several, in a list that opens. */
export function Choice<V extends string>({ label, value, options, onChoose, isInline = false }: ChoiceProps<V>) {
  return (
    <Select.Root<V>
      items={options}
      value={value}
      onValueChange={(chosen) => {
        if (chosen !== null) onChoose(chosen);
      }}
    >
      <Select.Trigger className={isInline ? 'choice choice-inline' : 'choice button button-plain'} aria-label={label}>
        <Select.Value />
        <Select.Icon className="choice-arrow">
          <svg viewBox="0 0 8 6" width="8" height="6" aria-hidden="true">
            <path d="M0 0h8L4 6z" fill="currentColor" />
          </svg>
        </Select.Icon>
      </Select.Trigger>
      <Select.Portal>
        <Select.Positioner className="choice-positioner" sideOffset={4} alignItemWithTrigger={false}>
          <Select.Popup className="choice-popup">
            <Select.List>
              {options.map((option) => (
                <Select.Item key={option.value} value={option.value} className="choice-item">
                  <Select.ItemText>{option.label}</Select.ItemText>
                </Select.Item>
              ))}
            </Select.List>
          </Select.Popup>
        </Select.Positioner>
      </Select.Portal>
    </Select.Root>
  );
}
