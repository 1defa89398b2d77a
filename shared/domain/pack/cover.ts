import { bothNamesText } from '../../windowNames.ts';
import { countText, dayText, windowText } from '../../quantity.ts';
import { nameInTable, nameInTitle } from '../narrative.ts';
import type { PackContent } from '../packContent.ts';
import { heldBackCount } from '../redaction.ts';
import type { PackCover } from '../reviewPack.ts';
import { internalNotesWithout, type Wording } from './section.ts';
import { agreementText, dataText, planText } from './sources.ts';

/** The first page. Internal notes that belong to none of the sections shown are the speaker's here. */
export function composeCover(content: PackContent, wording: Wording, sectionIds: readonly string[]): PackCover {
  const { vendorName, partnerName, fiscalLabels, scorecard } = content;
  const [us, them] = [nameInTable(vendorName), nameInTable(partnerName)];
  const held = heldBackCount(content.heldBack);
  return {
    title: `Business review ${bothNamesText(fiscalLabels, nameInTitle(partnerName))}`,
    vendorName,
    partnerName,
    facts: factsOf(content, wording),
    confidentiality:
      content.audience === 'partner'
        ? `Confidential, for ${us} and ${them} only`
        : `Internal to ${us}, not for ${them}`,
    heldBack: content.audience === 'partner' ? `Held back from this copy: ${countText(held, 'item', 'items', wording.locale)}` : null,
    notes: [
      ...(content.audience === 'partner' ? [] : [`This is the internal pack of ${us}. Do not send it to ${them}.`]),
      ...internalNotesWithout(content, sectionIds),
      `Window ${windowText(scorecard.window, wording.locale)}, data as of ${dayText(scorecard.asOf, wording.locale)}.`,
    ],
  };
}

function factsOf(content: PackContent, wording: Wording): PackCover['facts'] {
  const { scorecard, fiscalLabels, vendorName, partnerName, sponsors } = content;
  const { locale } = wording;
  const labels =
    fiscalLabels.vendor === fiscalLabels.partner
      ? `${fiscalLabels.vendor} for both`
      : `${fiscalLabels.vendor} for ${nameInTable(vendorName)}, ${fiscalLabels.partner} for ${nameInTable(partnerName)}${fiscalLabels.partnerDays === null ? '' : `: ${fiscalLabels.partnerDays}`}`;
  return [
    { label: 'Quarter', text: `${windowText(scorecard.window, locale)} (${labels})` },
    { label: 'Data', text: `As of ${dayText(scorecard.asOf, locale)}; ${dataText(content, wording)}; ${agreementText(content, wording)}` },
    { label: 'Plan', text: `${planText(scorecard)}${sealText(content, wording)}` },
    { label: `Sponsors, ${nameInTitle(vendorName)}`, text: namesOr(sponsors.vendor, 'No executive sponsor is named') },
    { label: `Sponsors, ${nameInTitle(partnerName)}`, text: namesOr(sponsors.partner, 'No executive sponsor is named') },
    ...(content.heldOn === null ? [] : [{ label: 'Review', text: dayText(content.heldOn, locale) }]),
  ];
}

function sealText({ scorecard: { plan } }: PackContent, { locale }: Wording): string {
  if (plan === null || !plan.isApproved) return '';
  const approved = plan.approvedOn === null ? ', approved by both sides' : `, approved by both sides on ${dayText(plan.approvedOn, locale)}`;
  return plan.hash === null ? approved : `${approved}, seal ${plan.hash.slice(0, 12)}`;
}

function namesOr(names: readonly string[], none: string): string {
  return names.length === 0 ? none : names.join(', ');
}
