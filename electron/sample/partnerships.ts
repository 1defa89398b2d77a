import type { Role } from '../../shared/domain/person.ts';
import type { Side } from '../../shared/domain/party.ts';
import type { Day } from '../../shared/time.ts';
import type { Plans } from '../store/plans.ts';
import type { Store } from '../store/store.ts';
import { sampleId } from './ids.ts';
import { partnerIdOf, planOf, versionsOf } from './plans.ts';
import type { YearOfPromise } from './record.ts';
import { reportsOf } from './reports.ts';
import type { AgreementTopic, PartnerStory } from './story.ts';
import { calendarId, colleagueId, colleagues } from './vendor.ts';

const TOPICS: readonly AgreementTopic[] = ['investment', 'performance', 'access', 'solution_rights', 'revenue_sharing', 'governance'];

/** Adds a strategic partner with its people, standing and terms. */
export function addPartnership(store: Store, story: PartnerStory): void {
  const { key, name, industry, accountNumber, type, tier, country, region, partnerSince, vendorTeam } = story;
  const id = partnerIdOf(story);
  store.partners.add(
    {
      id, name, currency: 'USD', industry, accountNumber, type, tier, country, region, partnerSince,
      externalId: `AM-${accountNumber}`, program: 'Strategic', status: 'Active', channelManager: vendorTeam.manager,
    },
    calendarId(story.fiscalYear),
  );
  addPeople(store, story);
  for (const [index, { status, from, reason }] of story.designation.entries()) {
    store.designations.add({ id: sampleId('designation', key, index), partnerId: id, status, effectiveFrom: from, reason });
  }
  for (const [index, { kind, exclusivity, segment, geography, from, to }] of story.grants.entries()) {
    store.accessGrants.add({
      id: sampleId('grant', key, index), partnerId: id, kind, exclusivity, segment: segment ?? null, geography: geography ?? null, fromOn: from, toOn: to ?? null,
      subject: null, customers: [], activationPlan: null, plannedNewCustomers: null,
    });
  }
  for (const [index, { name: title, kind, stage, since, evidence }] of story.solutions.entries()) {
    store.solutions.add({ id: sampleId('solution', key, index), partnerId: id, name: title, kind, stage, stageSince: since, lastEvidenceOn: evidence ?? null });
  }
  for (const topic of TOPICS) {
    store.agreementTerms.add({ id: sampleId('term', key, topic), partnerId: id, topic, ...story.agreement[topic], validFrom: strategicFrom(story), validTo: null, visibility: 'shared' });
  }
}

/** Adds the partnership's plans, their versions, and what was reported. */
export function addPlans(store: Store, plans: Plans, story: PartnerStory, record: readonly YearOfPromise[]): void {
  for (const year of [2024, 2025, 2026] as const) {
    const plan = planOf(story, year);
    if (plan === null) continue;
    plans.add(plan);
    const versions = versionsOf(story, plan, record);
    for (const { version, content } of versions) plans.addVersion(version, content);
    const known = new Set(versions.flatMap(({ version }) => version.commitments.map((commitment) => commitment.id)));
    for (const entry of record) {
      if (entry.year === year && known.has(entry.commitmentId)) for (const actual of reportsOf(entry)) store.actuals.put(actual);
    }
  }
}

/** The day the partner first became strategic. */
function strategicFrom({ designation, partnerSince }: PartnerStory): Day {
  return designation.find(({ status }) => status === 'strategic')?.from ?? partnerSince;
}

function addPeople(store: Store, story: PartnerStory): void {
  const partyId = partnerIdOf(story);
  for (const { name, title, seniority, role, from, to } of story.people) {
    const personId = sampleId('person', story.key, name);
    const email = `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}@${story.domain}`;
    store.people.add({ id: personId, partyId, name, title, seniority, email });
    assign(store, story, { personId, personName: name, side: 'partner', role, from, to: to ?? null });
  }
  const from = strategicFrom(story);
  const ours = colleagues.flatMap(({ name, everywhere }) => (everywhere === undefined ? [] : [{ name, role: everywhere }]));
  const team: readonly { readonly name: string; readonly role: Role }[] = [
    { name: story.vendorTeam.sponsor, role: 'sponsor' },
    { name: story.vendorTeam.manager, role: 'cam' },
    ...ours,
  ];
  for (const { name, role } of team) assign(store, story, { personId: colleagueId(name), personName: name, side: 'vendor', role, from, to: null });
}

interface Seat {
  readonly personId: string;
  readonly personName: string;
  readonly side: Side;
  readonly role: Role;
  readonly from: Day;
  readonly to: Day | null;
}

function assign(store: Store, story: PartnerStory, { from, to, ...seat }: Seat): void {
  store.people.assign({ id: sampleId('role', story.key, seat.personId, seat.role), partnerId: partnerIdOf(story), ...seat, fromOn: from, toOn: to });
}
