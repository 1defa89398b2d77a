import { z } from 'zod';
import { Window } from '../time.ts';
import { Side } from './party.ts';

/** The six characteristics that make a partnership strategic. Source: glossary, "The Defining Characteristics". */
export const CharacteristicId = z.enum(['C1', 'C2', 'C3', 'C4', 'C5', 'C6']);
export type CharacteristicId = z.infer<typeof CharacteristicId>;

/** A score by the written anchors. */
export const AnchorScore = z.union([z.literal(0), z.literal(25), z.literal(50), z.literal(75), z.literal(100)]);
export type AnchorScore = z.infer<typeof AnchorScore>;

/**
 * What one side says of a characteristic in a period: of its own duty, of the other's, or (null) of
 * the whole.
 */
export const CharacteristicRating = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid(),
  period: Window,
  characteristic: CharacteristicId,
  raterParty: Side,
  dutyOf: Side.nullable(),
  score: AnchorScore,
  evidence: z.string().nullable(),
  comment: z.string().nullable(),
});
export type CharacteristicRating = z.infer<typeof CharacteristicRating>;

/** What the scores mean, the same for every characteristic and both sides. Source: metrics M17. */
export const anchors: readonly { readonly score: AnchorScore; readonly meaning: string }[] = [
  { score: 0, meaning: 'Absent.' },
  { score: 25, meaning: 'One side intends it, or it exists on paper.' },
  { score: 50, meaning: 'Both sides know it; it is used unevenly.' },
  { score: 75, meaning: 'It works, with evidence this quarter and small gaps.' },
  { score: 100, meaning: 'Habitual, with evidence every quarter, and it improves the plan.' },
];

/** A characteristic in words: what it is, and what it asks of each side. */
export interface Characteristic {
  readonly name: string;
  readonly looksLike: string;
  readonly asks: Readonly<Record<Side, string>>;
}

/** The glossary's table, shortened: the text that stands beside each score. */
export const characteristics: Readonly<Record<CharacteristicId, Characteristic>> = {
  C1: {
    name: 'Executive sponsorship and governance',
    looksLike: 'Named sponsors at VP or C level on both sides own the relation, take part in the quarterly reviews and can decide on investment and go-to-market.',
    asks: {
      vendor: 'Give executive time against other priorities, open strategic roadmap and investment plans to the partner, and keep the cadence when pressed.',
      partner: 'Co-author the joint plan instead of attending, share its own direction and customer pipeline, and bring the authority to commit investment.',
    },
  },
  C2: {
    name: 'Joint business planning with mutual accountability',
    looksLike: 'A plan made each year and reviewed each quarter, with revenue, market investment, capability milestones and customer targets that both sides answer for.',
    asks: {
      vendor: 'Facilitate the planning, commit marketing, pre-sales and executive access as promises, and be tracked on them like the partner.',
      partner: 'Put leadership time into the plan, commit what its organisation can really deliver, and report pipeline and results honestly each quarter.',
    },
  },
  C3: {
    name: 'Joint solution development',
    looksLike: 'Both invest in reference architectures, integrations, methods or packages that neither could make alone and that belong to the partnership.',
    asks: {
      vendor: 'Open engineering and product management, give technical time, early access and test infrastructure, and credit both sides for the outcome.',
      partner: 'Put technical work into it against its own priorities, bring its methods and customer results, and actively market and sell what comes of it.',
    },
  },
  C4: {
    name: 'Exclusive or priority market access',
    looksLike: 'Early access to releases, first mover in a segment, preferred co-sell or protected accounts that the wider base does not get.',
    asks: {
      vendor: 'Give up revenue and margin elsewhere, and hold its own direct sales to what was granted.',
      partner: 'Invest in the granted market and use the access, instead of holding it to keep others out.',
    },
  },
  C5: {
    name: 'Custom incentives and revenue sharing',
    looksLike: 'Individually agreed rebates, commissions, marketing funds and revenue sharing for what this partnership can bring, instead of the tier’s schedule.',
    asks: {
      vendor: 'Agree non-standard terms without the standard programme’s approvals, and share margin for access and contribution.',
      partner: 'Say openly which commercial model and constraints the terms have to serve.',
    },
  },
  C6: {
    name: 'Customer success integration',
    looksLike: 'Both sides’ customer success and account teams share health data, plan milestones and expansion together, and speak to the customer with one voice.',
    asks: {
      vendor: 'Give customer success time to joint accounts, share health and expansion data, and prevent conflict with direct account management.',
      partner: 'Put its account management into the coordination and give back the account knowledge it receives.',
    },
  },
};
