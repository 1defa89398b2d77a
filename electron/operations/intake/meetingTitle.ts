import type { VendorSide } from './vendorSide.ts';

/** What parts the names in a title: `QBR Q1 2026 – Brackenfold × Aldermoor`. */
const PARTS = /\s+(?:[-–—×x✕|/&+:]|<>|vs\.?|and|with|und|mit|et|avec)\s+|[:|×✕]|<>/i;

/** Words that say what kind of meeting it is, or when. */
const OCCASION = /^(?:qbrs?|ebrs?|mbrs?|quarterly|executive|business|monthly|weekly|annual|review|reviews?|meeting|call|sync|steering|committee|kick-?off|partner|partnership|status|joint|planning|session|workshop|h[12]|q[1-4]|[1-4]q\d*|fy\d*|\d+|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/** The one name in a meeting's title that is neither our own nor the occasion's; null when there is none, or more. */
export function titleCandidate(title: string | null, { isOwnCompany }: VendorSide): string | null {
  if (title === null) return null;
  const names = title
    .split(PARTS)
    .map((part) => part.split(/\s+/).filter((word) => word !== '' && !OCCASION.test(word.replaceAll(/[.,()]/g, ''))).join(' '))
    .filter((name) => name !== '' && !isOwnCompany(name));
  return names.length === 1 ? (names[0] ?? null) : null;
}
