const QUARTER_FIRST = /^(?:Q|T|quarter\s*|quartal\s*|trimestre\s*)([1-4])[\s\-/.,']*((?:19|20)\d{2}|\d{2})$/i;
const NUMBER_FIRST = /^([1-4])(?:\.|st|nd|rd|th|er|e|º)?\s*(?:Q|T|quarter|quartal|trimestre|kwartaal)[\s\-/.,']*((?:19|20)\d{2}|\d{2})$/i;
const YEAR_FIRST = /^((?:19|20)\d{2})[\s\-/.]*(?:Q|T|quarter\s*|quartal\s*)\s*([1-4])$/i;

/**
 * A quarter as `2026-Q1`, from `Q1 2026`, `1Q26`, `2026 Q1`, `1. Quartal 2026`; null for others.
 * A label with FY in it is a fiscal quarter of somebody's year and is left as it is written.
 */
export function quarterOf(text: string): string | null {
  const trimmed = text.trim();
  const yearFirst = YEAR_FIRST.exec(trimmed);
  if (yearFirst !== null) return `${yearFirst[1]}-Q${yearFirst[2]}`;
  const match = QUARTER_FIRST.exec(trimmed) ?? NUMBER_FIRST.exec(trimmed);
  if (match === null) return null;
  const year = match[2] ?? '';
  return `${year.length === 2 ? `20${year}` : year}-Q${match[1]}`;
}
