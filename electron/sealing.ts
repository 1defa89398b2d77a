import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PlanContent } from '../shared/domain/planContent.ts';
import type { SealedRecord } from '../shared/domain/sealedReview.ts';

/** A text as it is sealed, and its hash: what approvals of a plan name, and what a review's figures are known by. */
export interface Sealed {
  readonly content: string;
  readonly contentHash: string;
}

/** Canonical JSON (RFC 8785) of a plan's wording or a review's figures and its SHA-256 in hexadecimal. Source: architecture, decisions 6 and 7. */
export function sealed(content: PlanContent | SealedRecord): Sealed {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('What is to be sealed has no canonical text');
  return { content: text, contentHash: hashOf(text) };
}

/** SHA-256 of a text in hexadecimal, for telling whether a sealed one is as it was. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
