/** The twelve kinds of records that exports hold, in the order in which ties are settled. */
export const KINDS = [
  'partner', 'deal', 'revenue', 'mdf', 'certification', 'contact', 'attendance', 'commitment', 'jointSolution', 'survey',
  'incentive', 'accountOverlap',
] as const;
export type Kind = (typeof KINDS)[number];

/** True for the name of a kind. */
export function isKind(name: string): name is Kind {
  return KINDS.some((kind) => kind === name);
}
