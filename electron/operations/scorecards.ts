import { designationOn, strategicSince } from '../../shared/domain/designation.ts';
import { holdersOn } from '../../shared/domain/person.ts';
import { scorecardTitle } from '../../shared/domain/narrative.ts';
import { filled } from '../../shared/domain/narrative/tokens.ts';
import type { TextKind } from '../../shared/domain/narrative/writtenText.ts';
import { notFound } from '../../shared/errors.ts';
import { err, ok } from '../../shared/result.ts';
import type { Handlers } from './dispatch.ts';
import { gatherTrend, onePlanAtATime } from './gatherScorecard.ts';
import { gatherTexts } from './gatherTexts.ts';
import { namesOf, openLens } from './lens.ts';
import type { OperationNeeds } from './needs.ts';
import { gatherPackSource } from './packSource.ts';

/** Quarters shown before the one looked at. */
const TREND_QUARTERS = 7;

/** The scorecard page. */
export function scorecardHandlers(needs: OperationNeeds & { readonly version: string }) {
  const { store } = needs;
  return {
    'scorecard.forPartner': ({ partnerId, ...asked }) => {
      const lens = openLens(needs, asked);
      if (!lens.ok) return lens;
      const partner = store.partners.get(partnerId);
      if (partner === null) return err(notFound('partner', partnerId));
      const book = onePlanAtATime(store, lens.value);
      const scorecard = book.scorecard(lens.value, partner);
      const texts = gatherTexts(gatherPackSource(store, lens.value, partner, needs.version, book));
      const read = (kind: TextKind) => {
        const own = texts.find((text) => text.section === 'commitments' && text.kind === kind);
        return own === undefined ? '' : filled(own.text, own.figures);
      };
      const events = store.designations.listByPartner(partnerId);
      return ok({
        scorecard,
        title: read('title') || scorecardTitle(scorecard),
        summary: read('summary'),
        texts,
        names: namesOf(store, lens.value, partnerId),
        partner,
        designation: designationOn(events, lens.value.asOf),
        strategicSince: strategicSince(events, lens.value.asOf),
        sponsors: holdersOn(store.people.listRolesByPartner(partnerId), 'sponsor', lens.value.asOf),
        waivers: scorecard.plan === null ? [] : store.commitmentWaivers.listByPlan(scorecard.plan.planId),
        review: store.reviews.ofWindow(partnerId, lens.value.window.end),
        trend: gatherTrend(lens.value, partner, TREND_QUARTERS, book).map(({ quarter, sides }) => ({ quarter, sides })),
      });
    },
  } satisfies Partial<Handlers>;
}
