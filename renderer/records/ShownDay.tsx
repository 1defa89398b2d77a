import { day } from '../format/text.ts';

/** A day in a list, on one line; null is a dash. */
export function ShownDay({ on }: { on: string | null }) {
  return <span className="record-day">{on === null ? '–' : day(on)}</span>;
}
