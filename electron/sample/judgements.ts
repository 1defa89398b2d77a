import { CharacteristicId } from '../../shared/domain/characteristic.ts';
import { Criterion } from '../../shared/domain/selection.ts';
import type { Side } from '../../shared/domain/party.ts';
import type { QuarterLabel } from '../../shared/fiscal.ts';
import type { Judgements } from '../store/judgements.ts';
import { daysOf } from './calendar.ts';
import { sampleId } from './ids.ts';
import { type Judged, judged } from './judged.ts';
import { partnerIdOf } from './plans.ts';
import type { PartnerStory } from './story.ts';

/** How many executives of each side were asked in September. */
const ASKED = 3;
const SURVEYED_ON = '2026-09-24';

/** Adds how a partnership was assessed and rated, what its executives answered, and its status reviews. */
export function addJudgements(judgements: Judgements, story: PartnerStory): void {
  const own = judged[story.key];
  if (own === undefined) throw new Error(`Nobody has judged ${story.name}`);
  const partnerId = partnerIdOf(story);
  const { assessed } = own;
  judgements.addAssessment({
    id: sampleId('assessment', story.key),
    partnerId,
    assessedOn: assessed.on,
    scores: Criterion.options.map((criterion) => ({ criterion, score: assessed[criterion][0], evidence: assessed[criterion][1], evidenceOn: assessed.on, expiresOn: null })),
    lossTest: assessed.lossTest,
    isReplicable: assessed.isReplicable,
    revenueShown: null,
  });
  addRatings(judgements, story, '2026-Q3', own.ratings);
  addRatings(judgements, story, '2026-Q2', own.ratings.before);
  addAnswers(judgements, story, 'partner', own.satisfaction.theirs);
  addAnswers(judgements, story, 'vendor', own.satisfaction.ours);
  for (const on of own.spokeOn) {
    const sponsor = story.people.find(({ role }) => role === 'sponsor')?.name ?? null;
    judgements.addContact({ id: sampleId('contact', story.key, on), partnerId, on, vendorPerson: story.vendorTeam.sponsor, partnerPerson: sponsor });
  }
  if (own.retainedOn !== undefined) addRetained(judgements, story, own.retainedOn);
}

function addRatings(judgements: Judgements, story: PartnerStory, quarter: QuarterLabel, scores: Pick<Judged['ratings'], 'ours' | 'theirs'>): void {
  for (const characteristic of CharacteristicId.options) {
    for (const raterParty of ['vendor', 'partner'] as const) {
      judgements.addRating({
        id: sampleId('rating', story.key, quarter, characteristic, raterParty),
        partnerId: partnerIdOf(story),
        period: daysOf(quarter),
        characteristic,
        raterParty,
        dutyOf: null,
        score: (raterParty === 'vendor' ? scores.ours : scores.theirs)[characteristic],
        evidence: null,
        comment: null,
      });
    }
  }
}

function addAnswers(judgements: Judgements, story: PartnerStory, raterParty: Side, scores: readonly number[]): void {
  const partnerId = partnerIdOf(story);
  judgements.addInvitation({ partnerId, raterParty, sentOn: '2026-09-14', invited: ASKED });
  for (const [index, score] of scores.entries()) {
    judgements.addResponse({
      id: sampleId('answer', story.key, raterParty, index),
      partnerId,
      raterParty,
      respondent: `Executive ${index + 1}`,
      level: index === 0 ? 'sponsor' : 'vp',
      instrument: 'csat5',
      instrumentName: 'Executive pulse',
      item: 'How satisfied are you with the partnership?',
      score,
      scaleMin: 1,
      scaleMax: 5,
      comment: null,
      answeredOn: SURVEYED_ON,
      isAnonymous: false,
    });
  }
}

/** The annual review that kept the partner. */
function addRetained(judgements: Judgements, story: PartnerStory, on: string): void {
  judgements.addCase({
    id: sampleId('case', story.key, on),
    partnerId: partnerIdOf(story),
    triggers: ['T0'],
    openedOn: on,
    evidence: ['Annual status review.'],
    recommendation: 'retain',
    decision: 'retain',
    decidedOn: on,
    effectiveOn: on,
    vendorDecider: story.vendorTeam.sponsor,
    partnerDecider: null,
    partnerHeard: null,
    dismissedOn: null,
    dismissedBecause: null,
    letter: null,
  });
}
