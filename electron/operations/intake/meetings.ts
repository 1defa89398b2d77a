import { attendeeName, meetingDay, meetingKey } from '../../imports/records/attendance.ts';
import { type ReadField, textOf } from '../../imports/records/target.ts';
import type { Mention } from '../../imports/mentions.ts';
import { groupPartners, type PartnerGroup } from '../../imports/partnerGroups.ts';
import { createPartnerFinder } from '../../imports/partnerMatch.ts';
import { companyDomain } from '../../imports/mailDomain.ts';
import { isShortened } from '../../imports/nameLikeness.ts';
import { nameParts } from '../../imports/partnerName.ts';
import type { KnownParties } from './filePartners.ts';
import { titleCandidate } from './meetingTitle.ts';
import { bearsName } from './vendorSide.ts';

/** A meeting as its rows tell it. */
interface Meeting {
  readonly title: string | null;
  readonly day: string | null;
  readonly named: string | null;
  readonly domains: Set<string>;
  readonly companies: Set<string>;
  rows: number;
}

/** The partners of a file of attendance, and which of them a row that names none belongs to. */
export interface MeetingPartners {
  readonly groups: readonly PartnerGroup[];
  /** The number of the mention the row's meeting stands for. */
  mentionOf(get: ReadField): number;
}

/**
 * Finds the partner of meetings whose rows name none: by a known partner's name in the title, by
 * the addresses of those who came, or by a new name that title and addresses agree on. A meeting
 * that none of these settles is asked about.
 */
export function meetingPartners(rows: Iterable<{ readonly get: ReadField; readonly mention: number }>, mentions: readonly Mention[], known: KnownParties): MeetingPartners {
  const meetings = collectMeetings(rows, known);
  const all = [...mentions];
  const open: PartnerGroup[] = [];
  const mentionByKey = new Map<string, number>();
  for (const [key, meeting] of meetings) {
    const name = meeting.named ?? knownInTitle(meeting.title, known) ?? knownByDomain(meeting, known) ?? agreedName(meeting, known);
    const number = all.length;
    all.push({ externalId: null, accountNumber: null, name, domain: null, records: meeting.rows });
    mentionByKey.set(key, number);
    if (name === null) open.push(openGroup(meeting, number, known));
  }
  const settled = groupPartners(all, known.partners).filter(({ mentions: [first = -1] }) => !open.some((group) => group.mentions.includes(first)));
  return { groups: [...settled, ...open], mentionOf: (get) => mentionByKey.get(meetingKey(get)) ?? -1 };
}

function collectMeetings(rows: Iterable<{ readonly get: ReadField; readonly mention: number }>, known: KnownParties): Map<string, Meeting> {
  const meetings = new Map<string, Meeting>();
  for (const { get, mention } of rows) {
    if (mention !== -1) continue;
    const key = meetingKey(get);
    const before = meetings.get(key);
    const meeting = before ?? { title: textOf(get('meetingTitle')), day: meetingDay(get), named: textOf(get('partnerName')), domains: new Set(), companies: new Set(), rows: 0 };
    if (before === undefined) meetings.set(key, meeting);
    meeting.rows += 1;
    const email = textOf(get('email'));
    const domain = email === null || known.vendorSide.isOwnAddress(email) ? null : companyDomain(email);
    if (domain !== null) meeting.domains.add(domain);
    const { company } = attendeeName(textOf(get('personName')) ?? '');
    if (company !== null) meeting.companies.add(company);
  }
  return meetings;
}

/** The one known partner whose name, or its distinctive beginning, stands in the title. */
function knownInTitle(title: string | null, { partners }: KnownParties): string | null {
  if (title === null) return null;
  const text = ` ${nameParts(title).words.join(' ')} `;
  const found = partners.filter(({ name, aliases }) =>
    [name, ...aliases].some((spelling) => {
      const { words } = nameParts(spelling);
      const starts = words.map((_, last) => words.slice(0, last + 1)).filter((start) => start.length === words.length || isShortened(nameParts(start.join(' ')), nameParts(spelling)));
      return starts.some((start) => text.includes(` ${start.join(' ')} `));
    }),
  );
  return found.length === 1 ? (found[0]?.name ?? null) : null;
}

/** The one known partner that people with such addresses belong to. */
function knownByDomain({ domains }: Meeting, { partners, partnersAt }: KnownParties): string | null {
  const ids = new Set([...domains].flatMap((domain) => partnersAt(domain)));
  const [only] = ids;
  return ids.size === 1 ? (partners.find(({ id }) => id === only)?.name ?? null) : null;
}

/** A name that the title gives and the addresses or companies of those who came bear out. */
function agreedName({ title, domains, companies }: Meeting, { vendorSide }: KnownParties): string | null {
  const candidate = titleCandidate(title, vendorSide);
  if (candidate === null) return null;
  const isBorneOut = [...domains].some((domain) => bearsName(domain, candidate)) || [...companies].some((company) => nameParts(company).stem === nameParts(candidate).stem);
  return isBorneOut ? candidate : null;
}

function openGroup({ title, day, rows }: Meeting, mention: number, { partners, vendorSide }: KnownParties): PartnerGroup {
  const name = title ?? `Meeting of ${day ?? 'an unknown day'}`;
  const candidate = titleCandidate(title, vendorSide);
  const { proposals, partner } = createPartnerFinder(partners)({ name: candidate ?? name, externalId: null, accountNumber: null });
  const likely = partner === null ? proposals : [{ partner, score: 1, reason: 'same name' }];
  return { name, spellings: { [name]: rows }, matched: 'unsure', partner: null, proposals: likely, mentions: [mention] };
}
