import { dayText, moneyText, NO_VALUE, numberText } from '../../../shared/quantity.ts';
import type { TracedRow } from '../../store/facts/traced.ts';
import type { TracedTable } from '../../store/facts/tracedQueries.ts';

const LOCALE = 'en';

type Cells = TracedRow['cells'];
type Cell = Cells[string];

/** A row in one line, as somebody would read it out. */
export function sayRow({ table, cells }: Pick<TracedRow, 'table' | 'cells'>): string {
  return TELL[table](cells);
}

const TELL: Readonly<Record<TracedTable, (cells: Cells) => string>> = {
  review: (row) => `Review of the quarter to ${day(row['windowEnd'])}, due ${day(row['dueOn'])}, ${row['heldOn'] === null ? notHeld(row) : `held ${day(row['heldOn'])}`}`,
  attendance: (row) => `${text(row['personName'])}, ${words(row['role'])} of the ${words(row['side'])}: ${words(row['status'])}${row['minutes'] === null ? '' : `, ${row['minutes']} minutes`}`,
  role_assignment: (row) => `${text(row['name'])}: ${words(row['role'])} of the ${words(row['side'])}, ${span(row['fromOn'], row['toOn'])}`,
  sponsor_contact: (row) => `${text(row['vendorPerson'])} and ${text(row['partnerPerson'])} spoke on ${day(row['metOn'])}`,
  decision: (row) => `${text(row['title'])} ${row['outcome'] === null ? 'Not decided' : `Decided ${day(row['decidedOn'])}: ${text(row['outcome'])}`}`,
  action: (row) => `${text(row['title'])} (${text(row['ownerName'])}), due ${day(row['dueOn'])}, ${row['doneOn'] === null ? 'not done' : `done ${day(row['doneOn'])}`}`,
  barrier: (row) => `${text(row['title'])}, raised ${day(row['firstRaisedOn'])}${row['resolvedOn'] === null ? '' : `, removed ${day(row['resolvedOn'])}`}`,
  plan_version: (row) => `Plan of fiscal year ${row['fiscalYear']}, version ${row['number']}, ${words(row['state'])}, valid ${span(row['validFrom'], row['validTo'])}`,
  commitment: (row) => `${text(row['title'])} (${words(row['ownerParty'])}): ${row['target'] === null ? `by ${day(row['dueOn'])}` : `${amount(row, 'target')} by ${day(row['dueOn'])}`}`,
  commitment_actual: (row) => `${text(row['title'])}, to ${day(row['windowEnd'])}: ${reported(row)}`,
  solution: (row) => `${text(row['name'])}: ${words(row['stage'])}${row['lastEvidenceOn'] === null ? '' : `, last seen to move ${day(row['lastEvidenceOn'])}`}`,
  revenue: (row) => `${money(row)} ${words(row['revenueType'])}, to ${day(row['windowEnd'])}`,
  opportunity: (row) =>
    `${text(row['name'] ?? row['customerName'])}: ${money(row)}, ${words(row['attribution'])}, created ${day(row['createdOn'])}, ${words(row['outcome'])}${row['closeOn'] === null ? '' : ` ${day(row['closeOn'])}`}${row['competitor'] === null ? '' : `, against ${text(row['competitor'])}`}`,
  access_grant: (row) => `${words(row['exclusivity'])} ${words(row['kind'])}${row['segment'] === null ? '' : ` in ${text(row['segment'])}`}${row['geography'] === null ? '' : `, ${text(row['geography'])}`}, ${span(row['fromOn'], row['toOn'])}`,
  designation_event: (row) => `${words(row['status'])} from ${day(row['effectiveFrom'])}: ${text(row['reason'])}`,
  survey_response: (row) => `The ${words(row['raterParty'])} on “${text(row['item'])}”: ${row['score']} of ${row['scaleMax']}, ${day(row['answeredOn'])}`,
  characteristic_rating: (row) => `${words(row['characteristic'])} rated ${row['score']} by the ${words(row['raterParty'])}, period to ${day(row['periodEnd'])}`,
  selection_assessment: (row) => `Assessed ${day(row['assessedOn'])}, loss test ${words(row['lossTest'])}`,
  organisation_event: (row) => `${day(row['happenedOn'])}: ${words(row['kind'])} of the ${words(row['side'])}. ${text(row['note'])}`,
  partner: (row) => `${text(row['name'])}${row['tier'] === null ? '' : `, ${text(row['tier'])}`}`,
  person: (row) => `${text(row['name'])}${row['title'] === null ? '' : `, ${text(row['title'])}`}`,
};


function text(value: Cell | undefined): string {
  return String(value ?? '');
}

/** A stored word as people say it: `co_sell` is `co sell`. */
function words(value: Cell | undefined): string {
  return text(value).replaceAll('_', ' ');
}

function day(value: Cell | undefined): string {
  return typeof value === 'string' ? dayText(value, LOCALE) : NO_VALUE;
}

function span(from: Cell | undefined, to: Cell | undefined): string {
  return `${from === null ? 'always' : `from ${day(from)}`}${to === null ? '' : ` to ${day(to)}`}`;
}

function notHeld(row: Cells): string {
  return row['missedBy'] === null ? `not held, ${words(row['state'])}` : `not held because of the ${words(row['missedBy'])}`;
}

function money(row: Cells): string {
  const { minor, currency } = row;
  return typeof minor === 'number' && typeof currency === 'string' ? moneyText({ minor, currency }, LOCALE) : 'no amount';
}

/** A promised or reported number in its unit. */
function amount(row: Cells, name: 'target' | 'value' | 'counterValue'): string {
  const value = row[name];
  if (typeof value !== 'number') return NO_VALUE;
  if (row['unit'] === 'money') return Number.isSafeInteger(value) ? money({ minor: value, currency: row['currency'] ?? null }) : numberText(value, LOCALE);
  return row['unit'] === 'count' ? numberText(value, LOCALE) : `${numberText(value, LOCALE)} ${words(row['unit'])}`;
}

function reported(row: Cells): string {
  const said = (value: 'value' | 'counterValue', on: 'doneOn' | 'counterOn') => (typeof row[on] === 'string' ? `done ${day(row[on])}` : amount(row, value));
  const own = `${said('value', 'doneOn')}, ${words(row['state'])}`;
  return row['state'] === 'disputed' ? `${own}; the other side says ${said('counterValue', 'counterOn')}` : own;
}
