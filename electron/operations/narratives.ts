import type { SectionText, TextPlace } from '../../shared/contract/narrative.ts';
import { figuresThen, textProblem, type WrittenText } from '../../shared/domain/narrative/writtenText.ts';
import type { PackSource } from '../../shared/domain/packSource.ts';
import { type AppError, notFound, refused } from '../../shared/errors.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Handlers } from './dispatch.ts';
import { gatherTexts } from './gatherTexts.ts';
import { type Lens, openLens } from './lens.ts';
import type { OperationNeeds } from './needs.ts';
import { gatherPackSource } from './packSource.ts';

/** The words that people write in place of the rules': titles and summaries whose figures nobody types. */
export function narrativeHandlers(needs: OperationNeeds & { readonly version: string }) {
  const { store, newId, clock, actor } = needs;
  const { narratives, acts } = store;
  return {
    'narrative.write': ({ text, visibility, ...place }) => {
      const found = find(needs, place);
      if (!found.ok) return found;
      const { lens, partnerName, source, section, stored } = found.value;
      const problem = textProblem(text, { kind: place.kind, figures: section.figures, names: namesIn(source), year: Number(lens.window.end.slice(0, 4)) });
      if (problem !== null) return err(problem);
      acts.perform('narrative.write', `Wrote a ${place.kind} for ${partnerName}`, () =>
        narratives.put({
          id: stored?.id ?? newId(),
          partnerId: place.partnerId, window: lens.window, section: place.section, kind: place.kind,
          text: text.trim(), visibility, figures: figuresThen(text, section.figures), writtenBy: actor(), writtenAt: clock.now(),
        }),
      );
      return ok({});
    },

    'narrative.keep': (place) => {
      const found = find(needs, place);
      if (!found.ok) return found;
      const { partnerName, section, stored } = found.value;
      if (stored === null) return err(nothingWritten);
      acts.perform('narrative.keep', `Kept the ${place.kind} for ${partnerName}`, () =>
        narratives.put({ ...stored, figures: figuresThen(stored.text, section.figures), writtenBy: actor(), writtenAt: clock.now() }),
      );
      return ok({});
    },

    'narrative.drop': (place) => {
      const found = find(needs, place);
      if (!found.ok) return found;
      const { partnerName, stored } = found.value;
      if (stored === null) return err(nothingWritten);
      acts.perform('narrative.drop', `Took the program’s ${place.kind} for ${partnerName}`, () => narratives.remove(stored.id));
      return ok({});
    },
  } satisfies Partial<Handlers>;
}

const nothingWritten = refused('nothing-written', 'The program’s own words stand there. Nothing was changed.', 'Write your own first.');

interface Found {
  readonly lens: Lens;
  readonly partnerName: string;
  readonly source: PackSource;
  readonly section: SectionText;
  readonly stored: WrittenText | null;
}

function find(needs: OperationNeeds & { readonly version: string }, { partnerId, quarter, section, kind }: TextPlace): Result<Found, AppError> {
  const lens = openLens(needs, { quarter, asOf: null });
  if (!lens.ok) return lens;
  const partner = needs.store.partners.get(partnerId);
  if (partner === null) return err(notFound('partner', partnerId));
  const source = gatherPackSource(needs.store, lens.value, partner, needs.version);
  const text = gatherTexts(source).find((one) => one.section === section && one.kind === kind);
  if (text === undefined) {
    return err(refused('section-empty', 'The section has nothing to say in this quarter, or no such words. Nothing was stored.', 'Choose another section or quarter.'));
  }
  const stored = needs.store.narratives.ofQuarter(partnerId, lens.value.window.end).find((one) => one.section === section && one.kind === kind) ?? null;
  return ok({ lens: lens.value, partnerName: partner.name, source, section: text, stored });
}

/** What may be called by its name, digits and all. */
function namesIn({ vendorName, partnerName, scorecard, decisions, barriers }: PackSource): string[] {
  return [vendorName, partnerName, ...scorecard.lines.map(({ commitment }) => commitment.title), ...decisions.map(({ title }) => title), ...barriers.map(({ title }) => title)];
}
