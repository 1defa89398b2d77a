import { bothNamesText } from '../../windowNames.ts';
import type { PackContent } from '../packContent.ts';
import { heldBackCount } from '../redaction.ts';
import type { PackSection, ReviewPack } from '../reviewPack.ts';
import { nameInTitle } from '../narrative.ts';
import { WrittenSection } from '../narrative/writtenText.ts';
import { composeCover } from './cover.ts';
import { paragraph, type Wording } from './section.ts';
import { sectionMakers } from './sections.ts';
import { sectionText, textKinds } from './texts.ts';
import { agreementText, audienceText, dataText, planText } from './sources.ts';

/**
 * The pack of what `redact` let through, worded for a locale. Pure: the same content gives
 * the same pack.
 *
 * A section with nothing to say is left out and named in `leftOut` with its reason.
 */
export function composePack(content: PackContent, wording: Wording = { locale: 'en-US' }): ReviewPack {
  const sections: PackSection[] = [];
  const leftOut: ReviewPack['leftOut'] = [];
  for (const maker of sectionMakers) {
    const composed = maker.compose(content, wording, sections);
    if ('leftOut' in composed) {
      leftOut.push({ section: maker.name, reason: composed.leftOut });
      continue;
    }
    const { id, number, name, minutes } = maker;
    sections.push(inWords({ id, number, name, minutes, ...composed }, content, wording));
  }
  const { vendorName, partnerName, fiscalLabels, scorecard } = content;
  return {
    audience: content.audience,
    // The sentences are English whatever the locale of the numbers.
    language: 'en',
    title: `${vendorName} and ${partnerName}: business review ${bothNamesText(fiscalLabels, nameInTitle(partnerName))}`,
    asOf: scorecard.asOf,
    quarterName: fiscalLabels.vendor,
    vendorName,
    partnerName,
    programName: `${content.program.name} ${content.program.version}`,
    cover: composeCover(content, wording, sections.map((section) => section.id)),
    sections,
    footer: {
      sources: [planText(scorecard), dataText(content, wording), agreementText(content, wording)].join(' · '),
      parties: `${nameInTitle(vendorName)} × ${nameInTitle(partnerName)}`,
      audience: audienceText(content),
    },
    leftOut,
    heldBack: heldBackCount(content.heldBack),
  };
}

/** The section under a person's words where there are some, with its summary before everything else. */
function inWords(section: PackSection, content: PackContent, { locale }: Wording): PackSection {
  const known = WrittenSection.safeParse(section.id);
  if (!known.success) return section;
  const title = sectionText(known.data, 'title', content, locale) || section.title;
  const summary = textKinds[known.data].includes('summary') ? sectionText(known.data, 'summary', content, locale) : '';
  return { ...section, title, blocks: [...(summary === '' ? [] : [paragraph(summary)]), ...section.blocks] };
}
