import { useEffect, useRef, type ReactNode } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { Button } from '../components/Button.tsx';
import { SavedChoice, SavedText } from '../components/SavedField.tsx';
import { originText } from '../format/origin.ts';
import type { FieldPlace, RecordField } from './fields.ts';
import type { ListedRecord } from './recordColumns.tsx';
import './RecordEditor.css';

/** What stands over the fields of each side, and of both. */
export type Headings = Readonly<Record<FieldPlace, string>>;

interface RecordEditorProps<R extends ListedRecord, W> {
  readonly record: R;
  readonly name: string;
  readonly fields: readonly RecordField<R, W>[];
  readonly headings: Headings;
  readonly onChange: (id: string, set: Partial<W>) => Promise<AppError | null>;
  /** Absent where records cannot be removed by hand. */
  readonly onRemove: ((id: string) => void) | undefined;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

const PLACES: readonly FieldPlace[] = ['vendor', 'both', 'partner'];

/** An opened record: our fields on the left, the partner's on the right, what is both's between them. Everything is stored as it is typed. */
export function RecordEditor<R extends ListedRecord, W>({ record, name, fields, headings, onChange, onRemove, onClose, children }: RecordEditorProps<R, W>) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <section
      className="record-editor"
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header>
        <h3 ref={head} tabIndex={-1}>
          {name}
        </h3>
        <div className="record-editor-actions no-print">
          {onRemove !== undefined && (
            <Button size="small" onClick={() => onRemove(record.id)}>
              Remove
            </Button>
          )}
          <Button size="small" onClick={onClose}>
            Close
          </Button>
        </div>
      </header>
      <div className="record-editor-sides">
        {PLACES.map((place) => {
          const own = fields.filter((field) => field.place === place);
          return own.length === 0 ? null : (
            <fieldset key={place} className={`record-editor-${place}`}>
              <legend className={place === 'both' ? undefined : `side-${place}`}>{headings[place]}</legend>
              {own.map((field) => (
                <Field key={field.label} record={record} field={field} onSave={(set) => onChange(record.id, set)} />
              ))}
            </fieldset>
          );
        })}
      </div>
      {children}
      <p className="record-editor-origin">From: {originText(record.origin)}</p>
    </section>
  );
}

function Field<R, W>({ record, field, onSave }: { record: R; field: RecordField<R, W>; onSave: (set: Partial<W>) => Promise<AppError | null> }) {
  const save = (text: string): Promise<AppError | null> => {
    const set = field.write(text, record);
    if (set !== null) return onSave(set);
    return Promise.resolve({ type: 'refused', code: 'not-readable', message: 'This could not be read for certain and was not stored.', advice: field.wanted });
  };
  const common = { label: field.label, value: field.read(record), onSave: save, ...(field.hint === undefined ? {} : { hint: field.hint }) };
  if (field.input === 'choice') return <SavedChoice {...common} options={field.options} />;
  return <SavedText {...common} type={field.input === 'day' ? 'date' : 'text'} isLong={field.input === 'long'} />;
}
