import { bothNamesText } from '../../windowNames.ts';
import { heldBackCount, type PackContent } from '../redaction.ts';
import type { PackSection, ReviewPack } from '../reviewPack.ts';
import { nameInTitle } from '../narrative.ts';
import { composeCover } from './cover.ts';
import type { Wording } from './section.ts';
import { sectionMakers } from './sections.ts';
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
    sections.push({ id, number, name, minutes, ...composed });
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
