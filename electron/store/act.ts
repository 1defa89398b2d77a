/** What somebody did, as the history shows it. `label` is a phrase such as "Typed FY26 Q3 of “Bookings”". */
export interface Act {
  readonly id: number;
  readonly kind: string;
  readonly label: string;
  readonly actor: string;
  readonly at: string;
  readonly undoes: number | null;
  readonly undoneBy: number | null;
}

/** A row of some table, for saying what became of it. */
export interface RowRef {
  readonly table: string;
  readonly rowId: string;
}

/** What an undo did to the rows of an act: put back, left because edited since, or not possible, with the reason. */
export interface UndoOutcome {
  readonly actId: number;
  readonly takenBack: number;
  readonly keptEdited: readonly RowRef[];
  readonly couldNot: readonly (RowRef & { readonly reason: string })[];
}
