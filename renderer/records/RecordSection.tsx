import { useState, type ReactNode } from 'react';
import type { ColumnDef } from '@tanstack/react-table';
import type { AppError } from '../../shared/errors.ts';
import { DataTable, type dataTableFeatures } from '../tables/DataTable.tsx';
import { count } from '../format/text.ts';
import { AddRecord, type AddSpec } from './AddRecord.tsx';
import type { RecordField } from './fields.ts';
import { OpeningContext } from './OpenRecord.tsx';
import { type Headings, RecordEditor } from './RecordEditor.tsx';
import type { ListedRecord } from './recordColumns.tsx';
import './RecordSection.css';

/** A part of a list that can be looked at by itself. */
export interface RecordView<R> {
  readonly name: string;
  readonly keeps: (record: R) => boolean;
}

interface RecordSectionProps<R extends ListedRecord, W> {
  readonly title: string;
  readonly rows: readonly R[];
  readonly nameOf: (row: R) => string;
  readonly columns: ReadonlyArray<ColumnDef<typeof dataTableFeatures, R, unknown>>;
  readonly aligned?: Readonly<Record<string, 'number' | 'centre'>>;
  /** Parts of the list; the first is shown at first. */
  readonly views?: readonly RecordView<R>[];
  /** Absent in a list that is only read. */
  readonly fields?: readonly RecordField<R, W>[];
  readonly headings?: Headings;
  readonly onChange?: (id: string, set: Partial<W>) => Promise<AppError | null>;
  readonly onRemove?: (id: string) => void;
  readonly add?: AddSpec;
  /** What would stand here, and how it comes here. */
  readonly whenEmpty: ReactNode;
  /** What an opened record has beside its fields. */
  readonly renderMore?: (row: R) => ReactNode;
}

/** More rows than this scroll in a box of their own, and only those in sight are drawn. */
const LONG = 20;
/** With more rows than this a list is searched rather than read. */
const SEARCHED = 6;

/** A list of records with both sides' columns: sorted, searched, opened and edited in place, added to. */
export function RecordSection<R extends ListedRecord, W>(props: RecordSectionProps<R, W>) {
  const { title, rows, nameOf, fields, headings, views, add, onChange, onRemove, whenEmpty, renderMore } = props;
  const [openId, setOpenId] = useState<string | null>(null);
  const [search, setSearch] = useState('');
  const [viewName, setViewName] = useState(views?.[0]?.name);
  const view = views?.find(({ name }) => name === viewName);
  const shown = view === undefined ? rows : rows.filter(view.keeps);
  const opened = rows.find(({ id }) => id === openId);
  const close = () => {
    setOpenId(null);
    // Back to where it was opened from, if that is still in sight.
    document.getElementById(`record-${openId}`)?.focus();
  };
  const toggle = (id: string) => setOpenId(id === openId ? null : id);
  return (
    <section className="card record-section" aria-label={title}>
      <div className="record-section-bar">
        <h2>{title}</h2>
        {views !== undefined && rows.length > 0 && <Views views={views} rows={rows} chosen={viewName} onChoose={setViewName} />}
        {rows.length > SEARCHED && (
          <input type="search" aria-label={`Search ${title.toLowerCase()}`} placeholder="Search" value={search} onChange={(event) => setSearch(event.target.value)} />
        )}
      </div>
      {rows.length === 0 ? (
        <p className="record-section-empty">{whenEmpty}</p>
      ) : (
        <OpeningContext value={{ openId, open: toggle }}>
          <List {...props} rows={shown} search={search} onOpen={toggle} />
        </OpeningContext>
      )}
      {opened !== undefined && fields !== undefined && headings !== undefined && onChange !== undefined && (
        <RecordEditor key={opened.id} record={opened} name={nameOf(opened)} fields={fields} headings={headings} onChange={onChange} onRemove={onRemove} onClose={close}>
          {renderMore?.(opened)}
        </RecordEditor>
      )}
      {add !== undefined && <AddRecord add={add} onAdded={setOpenId} />}
    </section>
  );
}

type ListProps<R extends ListedRecord, W> = RecordSectionProps<R, W> & { readonly search: string; readonly onOpen: (id: string) => void };

function List<R extends ListedRecord, W>({ title, rows, columns, aligned, search, onOpen }: ListProps<R, W>) {
  return (
    <DataTable
      caption={title}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
      search={search}
      whenNone={search === '' ? 'Nothing of this kind.' : `Nothing matches “${search}”.`}
      aligned={aligned ?? {}}
      isLong={rows.length > LONG}
      onOpen={({ id }) => onOpen(id)}
    />
  );
}

interface ViewsProps<R> {
  readonly views: readonly RecordView<R>[];
  readonly rows: readonly R[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}

function Views<R>({ views, rows, chosen, onChoose }: ViewsProps<R>) {
  return (
    <div className="record-views" role="group" aria-label="Which of them">
      {views.map(({ name, keeps }) => (
        <button key={name} type="button" aria-pressed={name === chosen} onClick={() => onChoose(name)}>
          {name} {count(rows.filter(keeps).length)}
        </button>
      ))}
    </div>
  );
}
