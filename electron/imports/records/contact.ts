import type { Side } from '../../../shared/domain/party.ts';
import { derivedColumn, flagColumn, idColumn, textColumn } from './columns.ts';
import { seniorityOf } from './seniority.ts';
import { type Alternate, type ReadField, type Target, textOf } from './target.ts';

/** People of both sides, in the party they belong to. */
export const contactTarget: Target = {
  table: 'person',
  columns: [
    idColumn('external_id', 'externalId'),
    textColumn('first_name', 'firstName'),
    textColumn('last_name', 'lastName'),
    { ...textColumn('name', 'fullName'), from: ['fullName', 'firstName', 'lastName'], read: personName, isRequired: true },
    textColumn('title', 'title'),
    { ...derivedColumn('seniority', ['title'], (get) => seniorityOf(textOf(get('title')))), isRequired: true },
    textColumn('email', 'email'),
    textColumn('phone', 'phone'),
    textColumn('contact_role', 'role'),
    flagColumn('is_exec_sponsor', 'isExecSponsor'),
    textColumn('sponsor_for', 'sponsorFor'),
    textColumn('reports_to', 'reportsTo'),
    textColumn('country', 'country'),
    textColumn('last_contacted_on', 'lastContacted'),
    textColumn('status', 'status'),
    textColumn('source_updated_at', 'updatedAt'),
    textColumn('owner_name', 'ownerName'),
    textColumn('notes', 'notes'),
  ],
};

/** Somebody may be known already by another export, or only as a name that was typed in. */
export const contactAlternates: readonly Alternate[] = [
  { columns: ['external_id'], where: 'true' },
  { columns: ['party_id', 'email'], where: 'email IS NOT NULL AND (external_id IS NULL OR @external_id IS NULL)' },
  { columns: ['party_id', 'name'], where: 'external_id IS NULL AND (email IS NULL OR @email IS NULL)' },
];

/** The name of a person: as a whole, of its parts, or what is left to know somebody by. */
export function personName(get: ReadField): string | null {
  const parts = [textOf(get('firstName')), textOf(get('lastName'))].filter((part) => part !== null);
  return textOf(get('fullName')) ?? (parts.length > 0 ? parts.join(' ') : (textOf(get('email')) ?? textOf(get('externalId'))));
}

/** Which side the file says the person is on; null where it says nothing. */
export function sideOf(text: string | null): Side | null {
  if (text === null) return null;
  if (/^(?:vendor|internal|us|ours?|we|hersteller|intern|oem|supplier)$/i.test(text)) return 'vendor';
  return /^(?:partner|external|theirs?|they|them|extern|reseller|guest)$/i.test(text) ? 'partner' : null;
}

/** True when the row names an executive sponsor: its own field says so, or its role where there is no such field. */
export function isExecSponsor(get: ReadField): boolean {
  const flag = get('isExecSponsor');
  if (typeof flag === 'boolean') return flag;
  const role = textOf(get('role'));
  return role !== null && /\bexec\w*\s+sponsor/i.test(role);
}

/** The partners a colleague is sponsor for; names with a comma in them are parted by semicolons. */
export function sponsoredPartners(get: ReadField): string[] {
  return (textOf(get('sponsorFor')) ?? '').split(';').map((name) => name.trim()).filter((name) => name !== '');
}
