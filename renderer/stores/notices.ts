/** A sentence at the edge of the window, with at most one thing to do about it. */
export interface Notice {
  readonly text: string;
  readonly action?: { readonly label: string; run(): void };
  /** True for what went wrong: it is read out at once and stays until it is put away. */
  readonly isUrgent?: boolean;
}

export type Notify = (notice: Notice) => void;
