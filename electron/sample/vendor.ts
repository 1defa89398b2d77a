import type { Vendor } from '../../shared/domain/party.ts';
import { type FiscalCalendar, yearFrom } from '../../shared/fiscal.ts';
import type { Person, Role } from '../../shared/domain/person.ts';
import { sampleId } from './ids.ts';

const CALENDAR_ID = sampleId('calendar', 1);

/** The company whose programme the sample is. */
export const vendor: Vendor = {
  id: sampleId('vendor'),
  name: 'Aldermoor',
  currency: 'USD',
  fiscalCalendarId: CALENDAR_ID,
  calendar: yearFrom(1),
};

/** Fiscal years of partners that are not cut like ours. */
export const otherCalendars: readonly FiscalCalendar[] = [
  { id: sampleId('calendar', 4), name: 'Fiscal year from April', cut: yearFrom(4) },
  { id: sampleId('calendar', 7), name: 'Fiscal year from July', cut: yearFrom(7) },
  {
    id: sampleId('calendar', 'weeks'),
    name: 'Weeks to the last Saturday of January',
    cut: { kind: 'weeks', pattern: '4-4-5', endMonth: 1, endWeekday: 6, rule: 'last' },
  },
];

/** How a partner of the sample cuts its years: from a month, or by weeks. */
export type SampleYear = 1 | 4 | 7 | 'weeks';

/** The calendar of a party whose fiscal year is cut that way. */
export function calendarId(year: SampleYear): string {
  return year === 1 ? CALENDAR_ID : sampleId('calendar', year);
}

interface Colleague {
  readonly name: string;
  readonly title: string;
  readonly seniority: Person['seniority'];
  /** Their role in every partnership; sponsors and managers are named by each story. */
  readonly everywhere?: Role;
}

/** Our people. */
export const colleagues: readonly Colleague[] = [
  { name: 'A. Castellanos', title: 'Chief Revenue Officer', seniority: 'c_level' },
  { name: 'M. Osei', title: 'Vice President Partners', seniority: 'vp' },
  { name: 'J. Whitfield', title: 'Vice President Industries', seniority: 'vp' },
  { name: 'T. Brandt', title: 'Channel Account Manager, Nordics', seniority: 'other' },
  { name: 'C. Whitmore', title: 'Channel Account Manager, Industry and Finance', seniority: 'other' },
  { name: 'F. Keller', title: 'Channel Account Manager, DACH', seniority: 'other' },
  { name: 'G. Pryce', title: 'Channel Account Manager, UK and Asia Pacific', seniority: 'other' },
  { name: 'D. Okafor', title: 'Head of Partner Marketing', seniority: 'director', everywhere: 'marketing' },
  { name: 'R. Patel', title: 'Head of Pre-sales', seniority: 'director', everywhere: 'technical' },
  { name: 'L. Fournier', title: 'Head of Customer Success', seniority: 'director', everywhere: 'cs' },
  { name: 'H. Lindgren', title: 'Channel Finance', seniority: 'other', everywhere: 'finance' },
  { name: 'S. Marchetti', title: 'Product Director', seniority: 'director' },
  { name: 'K. Adeyemi', title: 'Partner Enablement', seniority: 'other' },
];

/** The id of one of our people. */
export function colleagueId(name: string): string {
  return sampleId('colleague', name);
}
