import { createColumnHelper } from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { Side } from '../../shared/domain/party.ts';
import type { RowOrigin } from '../../shared/domain/rowOrigin.ts';
import { originText } from '../format/origin.ts';
import type { dataTableFeatures } from '../tables/DataTable.tsx';
import { OpenRecord } from './OpenRecord.tsx';

/** A record of a list: it knows where it came from. */
export interface ListedRecord {
  readonly id: string;
  readonly origin: RowOrigin;
}

/** A column between the name and the origin: by what it sorts and is searched, and how it is shown. */
export interface RecordColumn<R> {
  readonly id: string;
  readonly header: string;
  /** Whose the value is; shown in the head in the side's colour. */
  readonly side?: Side;
  readonly value: (record: R) => string | number;
  readonly show?: (record: R) => ReactNode;
  /** Numbers and days are not searched. */
  readonly isSearched?: true;
}

/** The columns of a list: what the record is, what both sides have in it, and where it came from. */
export function recordColumns<R extends ListedRecord>(name: { readonly header: string; readonly of: (record: R) => string }, columns: readonly RecordColumn<R>[]) {
  const helper = createColumnHelper<typeof dataTableFeatures, R>();
  return helper.columns([
    helper.accessor(name.of, { id: 'name', header: name.header, sortFn: 'alphanumeric', cell: ({ row }) => <OpenRecord id={row.original.id} name={name.of(row.original)} /> }),
    ...columns.map(({ id, header, side, value, show, isSearched }) =>
      helper.accessor(value, {
        id,
        header: () => <span className={side === undefined ? undefined : `side-${side}`}>{header}</span>,
        sortFn: 'basic',
        enableGlobalFilter: isSearched === true,
        cell: ({ row }) => (show === undefined ? value(row.original) : show(row.original)),
      }),
    ),
    helper.accessor(({ origin }) => originText(origin), {
      id: 'origin',
      header: 'From',
      sortFn: 'alphanumeric',
      cell: ({ row }) => <span className="record-origin">{originText(row.original.origin)}</span>,
    }),
  ]);
}
