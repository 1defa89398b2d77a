import type { Side } from '../../../shared/domain/party.ts';
import { derivedColumn, flagColumn, textColumn } from './columns.ts';
import { numberOf, type ReadField, type Target, textOf } from './target.ts';

/** What a row says of somebody's presence. */
export type Presence = 'attended' | 'partial' | 'delegate' | 'absent';

/** Facts of one person at one meeting that stand in cells of their own; the rest is worked out over all of the person's rows. */
export const attendanceTarget: Target = {
  table: 'attendance',
  columns: [
    textColumn('meeting_title', 'meetingTitle'),
    textColumn('email', 'email'),
    textColumn('title', 'title'),
    { ...textColumn('role', 'role'), from: ['role', 'isExecSponsor'], read: roleOf, isRequired: true },
    flagColumn('is_exec_sponsor', 'isExecSponsor'),
    textColumn('invited', 'invited'),
    textColumn('notes', 'notes'),
    { ...derivedColumn('met_on', ['meetingDate', 'joinTime'], meetingDay), field: 'meetingDate', show: (row) => String(row['met_on'] ?? '') },
  ],
};

/** What somebody was there; a sponsor is one, however the meeting tool calls them. */
function roleOf(get: ReadField): string {
  const role = textOf(get('role')) ?? '';
  return get('isExecSponsor') === true && !/sponsor$/i.test(role) ? 'Executive sponsor' : role;
}

/** The day of the meeting: as stated, else the day the person came. */
export function meetingDay(get: ReadField): string | null {
  return textOf(get('meetingDate')) ?? textOf(get('joinTime'))?.slice(0, 10) ?? null;
}

const REVIEW_OF = 'Review of ';

/** The title of a review that has none, by the period it looks back on: `Review of 2026-Q2`. */
export function reviewTitle(period: string): string {
  return `${REVIEW_OF}${period}`;
}

/** The period that a title in that form names; null for any other title. */
export function reviewedPeriod(get: ReadField): string | null {
  const title = textOf(get('meetingTitle')) ?? '';
  return title.startsWith(REVIEW_OF) ? title.slice(REVIEW_OF.length) : null;
}

/** By what the rows of one meeting are known to belong together. */
export function meetingKey(get: ReadField): string {
  return [textOf(get('meetingTitle')) ?? '', meetingDay(get) ?? '', textOf(get('partnerName')) ?? ''].join('|');
}

/** Somebody as a meeting tool writes them: the bare name, and what stands around it. */
export interface AttendeeName {
  readonly name: string;
  /** The company in front in brackets; null without. */
  readonly company: string | null;
  /** Marked as coming from outside. */
  readonly isExternal: boolean;
}

const MARKS = /\s*\((?:external|unverified|guest|extern|gast|invité|invitado)\)\s*$/i;
const COMPANY = /^\[([^\]]+)\]\s*/;

/** `Dürrenfeld, Quirin (External)` as Quirin Dürrenfeld from outside; `[Acme] Ilse` as Ilse of Acme. */
export function attendeeName(written: string): AttendeeName {
  const company = COMPANY.exec(written)?.[1] ?? null;
  const bare = written.replace(COMPANY, '').replace(MARKS, '').trim();
  const turned = /^([^,]+),\s*([^,]+)$/.exec(bare);
  const name = turned === null ? bare : `${turned[2] ?? ''} ${turned[1] ?? ''}`;
  return { name: name === '' ? written.trim() : name, company, isExternal: company !== null || MARKS.test(written) };
}

/** Which side a row states; null where it leaves that open. */
export function statedSide(get: ReadField): Side | null {
  const side = textOf(get('side'));
  if (side === null) return null;
  if (/^(?:vendor|internal|us|ours?|hersteller|intern|host)$/i.test(side)) return 'vendor';
  return /^(?:partner|external|theirs?|extern|guest)$/i.test(side) ? 'partner' : null;
}

/** Seconds of presence in the row; null where none are told. */
export function secondsOf(get: ReadField): number | null {
  const seconds = numberOf(get('durationSeconds'));
  const minutes = numberOf(get('durationMinutes'));
  return seconds ?? (minutes === null ? null : Math.round(minutes * 60));
}

/**
 * Whether somebody was there. What the row says goes first; a promise to come is no presence, so
 * where joins are recorded somebody without one was absent. A bare list is one of those who came.
 */
export function presenceOf(get: ReadField, hasJoined: boolean, recordsJoins: boolean): Presence {
  const said = (textOf(get('attended')) ?? '').trim();
  if (/^(?:no|n|nein|non|absent|declined|did not|0|false|x?missing|abgelehnt|refusé)/i.test(said)) return 'absent';
  if (/delegate|vertret|substitute|deputy|délégué/i.test(said)) return 'delegate';
  if (/partial|late|left early|teilweise|partiel/i.test(said)) return 'partial';
  if (/^(?:yes|y|ja|oui|sí|si|attended|present|joined|1|true|x|anwesend|présent)/i.test(said)) return 'attended';
  return hasJoined || (!recordsJoins && !/^(?:tentative|none|no response|not responded|pending)/i.test(said)) ? 'attended' : 'absent';
}
