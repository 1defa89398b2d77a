import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
  type ColumnDef,
  type Header,
  type RowData,
  type SortingState,
} from '@tanstack/react-table';
import { useRef, useState, type ReactNode } from 'react';
import './DataTable.css';
import { useRowWindow } from './useRowWindow.ts';

/** Declared once, outside React: only the features listed here are bundled. */
export const dataTableFeatures = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  sortedRowModel: createSortedRowModel(),
  filteredRowModel: createFilteredRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
  filterFns: { includesString: filterFn_includesString },
});

type Features = typeof dataTableFeatures;

interface DataTableProps<T extends RowData> {
  readonly caption: string;
  readonly columns: ReadonlyArray<ColumnDef<Features, T, unknown>>;
  readonly rows: readonly T[];
  readonly rowId: (row: T) => string;
  /** Text that a row must contain in one of its columns to be shown. */
  readonly search: string;
  readonly whenNone: ReactNode;
  /** Columns whose cells are numbers, and those that are centred. */
  readonly aligned: Readonly<Record<string, 'number' | 'centre'>>;
  /** Long lists scroll in a box of their own and draw only the rows in sight. */
  readonly isLong?: boolean;
  readonly onOpen?: (row: T) => void;
}

/** A table that sorts by its headers and is searched from outside. */
export function DataTable<T extends RowData>(props: DataTableProps<T>) {
  const { caption, columns, rows, rowId, search, whenNone, aligned, isLong = false, onOpen } = props;
  const [sorting, setSorting] = useState<SortingState>([]);
  const box = useRef<HTMLDivElement>(null);
  const table = useTable({
    features: dataTableFeatures,
    columns,
    data: rows,
    getRowId: rowId,
    state: { sorting, globalFilter: search },
    onSortingChange: setSorting,
    globalFilterFn: 'includesString',
  });
  const shown = table.getRowModel().rows;
  const { first, last, above, below } = useRowWindow(box, shown.length, isLong);
  return (
    <div ref={box} className={isLong ? 'data-table is-long' : 'data-table'} {...(isLong ? { tabIndex: 0, role: 'region', 'aria-label': `${caption}, rows` } : {})}>
      <table aria-rowcount={shown.length + 1}>
        <caption className="only-read">{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <HeadCell key={header.id} header={header} align={aligned[header.column.id]}>
                  <table.FlexRender header={header} />
                </HeadCell>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {shown.length === 0 && (
            <tr>
              <td colSpan={columns.length} className="data-table-none">
                {whenNone}
              </td>
            </tr>
          )}
          {above > 0 && <Gap height={above} />}
          {shown.slice(first, last).map((row, index) => (
            <tr key={row.id} aria-rowindex={first + index + 2} onClick={() => onOpen?.(row.original)} className={onOpen === undefined ? undefined : 'is-open-by-click'}>
              {row.getAllCells().map((cell, at) => (
                <BodyCell key={cell.id} isName={at === 0} align={aligned[cell.column.id]}>
                  <table.FlexRender cell={cell} />
                </BodyCell>
              ))}
            </tr>
          ))}
          {below > 0 && <Gap height={below} />}
        </tbody>
      </table>
    </div>
  );
}

type Align = 'number' | 'centre' | undefined;

function HeadCell<T extends RowData>({ header, align, children }: { header: Header<Features, T, unknown>; align: Align; children: ReactNode }) {
  const { column } = header;
  const sorted = column.getIsSorted();
  return (
    <th scope="col" className={align} aria-sort={sorted === false ? undefined : sorted === 'asc' ? 'ascending' : 'descending'}>
      {column.getCanSort() ? (
        <button type="button" className="data-table-sort" onClick={column.getToggleSortingHandler()}>
          {children}
          <span aria-hidden="true">{sorted === false ? '' : sorted === 'asc' ? ' ↑' : ' ↓'}</span>
        </button>
      ) : (
        children
      )}
    </th>
  );
}

/** The first column names the row. */
function BodyCell({ isName, align, children }: { isName: boolean; align: Align; children: ReactNode }) {
  return isName ? <th scope="row">{children}</th> : <td className={align}>{children}</td>;
}

function Gap({ height }: { height: number }) {
  return (
    <tr aria-hidden="true">
      <td className="data-table-gap" style={{ height }} />
    </tr>
  );
}
