import type { SectionText } from '../../shared/contract/narrative.ts';
import { movedSince, WrittenSection, type WrittenText } from '../../shared/domain/narrative/writtenText.ts';
import { ruleText, sectionFigures, textKinds } from '../../shared/domain/pack/texts.ts';
import type { PackSource } from '../../shared/domain/packSource.ts';
import type { PackContent } from '../../shared/domain/packContent.ts';
import { redact } from '../../shared/domain/redaction.ts';

/** Figures of the words are worded as on the page; what a pack prints is worded again for its own readers. */
export const TEXT_LOCALE = 'en';

/** The words of every section of a pack, with the rules' words, the figures they may show, and what moved since. */
export function gatherTexts(source: PackSource): SectionText[] {
  const ours = redact(source, 'internal');
  const theirs = redact(source, 'partner');
  return WrittenSection.options.flatMap((section) => {
    const figures = sectionFigures(section, ours, TEXT_LOCALE);
    return textKinds[section].flatMap((kind): SectionText[] => {
      const rule = ruleText(section, kind, ours);
      const own = source.texts.find((text) => text.section === section && text.kind === kind) ?? null;
      // A section with nothing to say has no title to write; what was written for it before waits.
      if (rule === '' && kind === 'title') return [];
      return [{ section, kind, text: own?.text ?? rule, ruleText: rule, figures, written: own === null ? null : writtenOf(own, figures, theirs) }];
    });
  });
}

function writtenOf(own: Omit<WrittenText, 'id' | 'partnerId' | 'window'>, figures: SectionText['figures'], theirs: PackContent): SectionText['written'] {
  const reaches = theirs.texts.some(({ section, kind }) => section === own.section && kind === own.kind);
  const because = own.visibility === 'internal' ? 'These words are for our eyes only.' : 'A figure in it reads otherwise in the partner’s copy, which leaves out what is internal.';
  return {
    by: own.writtenBy,
    on: own.writtenAt.slice(0, 10),
    visibility: own.visibility,
    moved: movedSince(own, figures),
    heldBackBecause: reaches ? null : because,
  };
}
