import type { Commitment, Phase } from '../../shared/domain/commitment.ts';
import type { Approval, Plan, PlanVersion } from '../../shared/domain/plan.ts';
import type { Side } from '../../shared/domain/party.ts';
import { planContent } from '../../shared/domain/planContent.ts';
import { sealed } from '../sealing.ts';
import { daysOf, planWindow, quarterLabel } from './calendar.ts';
import { sampleId } from './ids.ts';
import type { YearOfPromise } from './record.ts';
import type { PartnerStory, StoryPromise, StoryVersion, Year } from './story.ts';

/** A version with the text its hash is taken from. */
export interface SealedVersion {
  readonly version: PlanVersion;
  readonly content: string;
}

/** The id of a strategic partner of the sample. */
export function partnerIdOf(story: PartnerStory): string {
  return sampleId('partner', story.key);
}

/** The plan of one year; null when there was none. */
export function planOf(story: PartnerStory, year: Year): Plan | null {
  if (!story.versions.some((version) => version.year === year)) return null;
  return {
    id: sampleId('plan', story.key, year),
    partnerId: partnerIdOf(story),
    fiscalYear: year,
    window: planWindow(year),
    externalId: null,
  };
}

/** All versions of a year's plan with their commitments, approvals and sealed text. */
export function versionsOf(story: PartnerStory, plan: Plan, record: readonly YearOfPromise[]): SealedVersion[] {
  const ofYear = record.filter(({ year }) => year === plan.fiscalYear);
  const told = story.versions.filter(({ year }) => year === plan.fiscalYear);
  return told.map((one, index) => {
    const id = sampleId('version', plan.id, one.number);
    const commitments = ofYear
      .filter(({ promise }) => (promise.since ?? 1) <= one.number)
      .flatMap((entry, _, present) => toCommitment(entry, present, id, plan, one.number) ?? []);
    const before = told[index - 1];
    const bare = {
      id,
      planId: plan.id,
      number: one.number,
      state: one.state,
      validFrom: one.from,
      validTo: plan.window.end,
      baseVersionId: before === undefined ? null : sampleId('version', plan.id, before.number),
      note: one.note,
      objectives: story.objectives,
    };
    const { content, contentHash } = sealed(planContent(story.name, plan, { ...bare, commitments }));
    return { content, version: { ...bare, contentHash, approvals: approvalsOf(story, id, one, contentHash), commitments } };
  });
}

function approvalsOf(story: PartnerStory, versionId: string, version: StoryVersion, contentHash: string): Approval[] {
  const yes = (party: Side, personName: string, approvedOn: string | undefined): Approval[] =>
    approvedOn === undefined
      ? []
      : [{ id: sampleId('approval', versionId, party), planVersionId: versionId, party, personName, approvedOn, contentHash, method: 'typed', comment: null }];
  const theirs = story.people.find(({ role }) => role === 'sponsor')?.name ?? story.name;
  return [...yes('vendor', story.vendorTeam.sponsor, version.vendorOn), ...yes('partner', theirs, version.partnerOn)];
}

/** The promise as one version words it; null where the year leaves nothing of it. */
function toCommitment(entry: YearOfPromise, all: readonly YearOfPromise[], planVersionId: string, plan: Plan, number: number): Commitment | null {
  const { promise, owner, commitmentId } = entry;
  const spread = spreadOf(entry, plan, number);
  if (spread === null) return null;
  return {
    id: commitmentId,
    planVersionId,
    ownerParty: owner,
    externalId: null,
    category: promise.about,
    categoryLabel: promise.label ?? null,
    title: promise.title,
    measure: promise.measure,
    unit: promise.unit === 'k$' ? 'money' : promise.unit,
    currency: promise.unit === 'k$' ? 'USD' : null,
    weight: promise.weight,
    answers: answersOf(entry, all, plan, number),
    ownerName: promise.owner,
    productLine: promise.productLine ?? null,
    segment: promise.segment ?? null,
    geography: promise.geography ?? null,
    solutionId: null,
    visibility: promise.isInternal === true ? 'internal' : 'shared',
    notes: promise.note ?? null,
    suggestedBy: null,
    ...spread,
  };
}

type Spread = Pick<Commitment, 'target' | 'dueOn' | 'phasing' | 'phases'>;

function spreadOf({ promise, year, promised }: YearOfPromise, plan: Plan, number: number): Spread | null {
  const { terms } = promise;
  if (terms.kind === 'milestone') return { target: null, dueOn: terms.dueOn, phasing: 'none', phases: [] };
  if (terms.kind === 'once') return { target: inUnits(promise, terms.target), dueOn: terms.dueOn, phasing: 'none', phases: [] };
  if (terms.kind === 'evenly') return { target: inUnits(promise, terms.target), dueOn: plan.window.end, phasing: 'linear', phases: [] };
  const worded = year === 2026 && promise.was !== undefined && number <= promise.was.upTo ? promise.was.promised : promised;
  const phases = worded.flatMap((amount, index): Phase[] =>
    amount === null ? [] : [{ window: daysOf(quarterLabel(year, index)), target: inUnits(promise, amount) }],
  );
  if (phases.length === 0) return null;
  return { target: phases.reduce((sum, phase) => sum + phase.target, 0), dueOn: plan.window.end, phasing: 'explicit', phases };
}

/** Thousands of dollars become cents; everything else is counted as told. */
export function inUnits({ unit }: StoryPromise, amount: number): number {
  return unit === 'k$' ? amount * 100_000 : amount;
}

/** Pairings are told on the vendor's promises and hold both ways. */
function answersOf(entry: YearOfPromise, all: readonly YearOfPromise[], plan: Plan, number: number): string[] {
  const isPaired = (vendor: YearOfPromise, partner: YearOfPromise) =>
    vendor.owner === 'vendor' && partner.owner === 'partner' && (vendor.promise.givenFor ?? []).includes(partner.promise.key);
  return all
    .filter((other) => isPaired(entry, other) || isPaired(other, entry))
    .filter((other) => spreadOf(other, plan, number) !== null)
    .map(({ commitmentId }) => commitmentId);
}
