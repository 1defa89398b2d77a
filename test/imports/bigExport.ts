import { writeFileSync } from 'node:fs';

const HEADER = 'Registration ID,Deal Name,Partner ID,Partner Account,Account Name,Stage,Probability (%),Amount,Currency,Close Date,Created Date,Segment,Region,Owner';
const STAGES = ['Closed Won', 'Closed Lost', 'Negotiation', 'Qualification'];

/** Writes a deal export of so many rows; the same `edition` gives the same file, another one other amounts of the same deals. */
export function writeDeals(path: string, rows: number, edition = 1): void {
  const lines = Array.from({ length: rows }, (_, row) => {
    const partner = String(row % 40).padStart(3, '0');
    const day = `2026-0${1 + (row % 9)}-${10 + (row % 18)}`;
    return [
      `DR-${String(row + 1).padStart(8, '0')}`, `Deal ${row} of ${edition}`, `PA-${partner}`, `Wexmoor Partner ${partner}`, `Customer ${row % 997}`,
      STAGES[row % STAGES.length], (row * 7) % 100, `${(row * 37 * edition) % 100_000}.50`, 'USD', day, '2025-12-01', 'Mid-Market', 'EMEA', `Owner ${row % 12}`,
    ].join(',');
  });
  writeFileSync(path, [HEADER, ...lines, ''].join('\n'));
}
