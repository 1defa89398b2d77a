import { z } from 'zod';
import { Visibility } from '../domain/commitment.ts';
import { TextKind, WrittenSection } from '../domain/narrative/writtenText.ts';
import { QuarterLabel } from '../fiscal.ts';
import { Day } from '../time.ts';
import type { OperationSpec } from './operation.ts';

/** A section's words on their way to an editor: figures are tokens in both texts, and `figures` are those that may stand there. */
export const SectionText = z.strictObject({
  section: WrittenSection,
  kind: TextKind,
  text: z.string(),
  ruleText: z.string(),
  figures: z.array(z.strictObject({ key: z.string(), name: z.string(), text: z.string() })),
  /** Null while the rules' words stand. `moved` names the figures that read otherwise than when it was written. */
  written: z
    .strictObject({
      by: z.string(),
      on: Day,
      visibility: Visibility,
      moved: z.array(z.strictObject({ key: z.string(), name: z.string(), was: z.string(), is: z.string().nullable() })),
      /** Why the partner's copy keeps the rules' words; null where it has these. */
      heldBackBecause: z.string().nullable(),
    })
    .nullable(),
});
export type SectionText = z.infer<typeof SectionText>;

/** Which words of which quarter; null is the programme's own quarter. */
export const TextPlace = z.strictObject({ partnerId: z.uuid(), quarter: QuarterLabel.nullable(), section: WrittenSection, kind: TextKind });
export type TextPlace = z.infer<typeof TextPlace>;

const Nothing = z.strictObject({});

export const narrativeOperations = {
  /** Puts a person's words in the place of the rules'. Refused where a figure was typed instead of chosen. */
  'narrative.write': { input: TextPlace.extend({ text: z.string().max(4000), visibility: Visibility }), output: Nothing, changes: true },
  /** The words still fit, though figures moved: they count as written with today's figures. */
  'narrative.keep': { input: TextPlace, output: Nothing, changes: true },
  /** The rules' words again. */
  'narrative.drop': { input: TextPlace, output: Nothing, changes: true },
} as const satisfies Record<string, OperationSpec>;
