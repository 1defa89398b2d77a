import type { Vendor } from '../../shared/domain/party.ts';
import type { Person, Role } from '../../shared/domain/person.ts';
import { sampleId } from './ids.ts';

const CALENDAR_ID = sampleId('calendar', 1);

/** The company whose programme the sample is. */
export const vendor: Vendor = {
  id: sampleId('vendor'),
  name: 'Aldermoor',
  currency: 'USD',
  fiscalCalendarId: CALENDAR_ID,
  fiscalYearStartMonth: 1,
};

/** Fiscal years of partners that do not begin in January. */
export const otherCalendars = [
  { id: sampleId('calendar', 4), name: 'Fiscal year from April', startMonth: 4 },
  { id: sampleId('calendar', 7), name: 'Fiscal year from July', startMonth: 7 },
] as const;

/** The calendar of a party whose fiscal year begins in that month. */
export function calendarId(startMonth: number): string {
  return otherCalendars.find((calendar) => calendar.startMonth === startMonth)?.id ?? CALENDAR_ID;
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
