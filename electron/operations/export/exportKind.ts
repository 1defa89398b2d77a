import type { Vendor } from '../../../shared/domain/party.ts';
import type { Store } from '../../store/store.ts';

/** The cells of one record by field; a field without a cell is empty. */
export type ExportedRow = ReadonlyMap<string, string>;

/** Gives every record of one kind as cells by field. */
export type ExportKind = (needs: { readonly store: Store; readonly vendor: Vendor }) => Iterable<ExportedRow>;
