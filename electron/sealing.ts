import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PlanContent } from '../shared/domain/planContent.ts';

/** A version's text as it is sealed, and the hash that approvals name. */
export interface Sealed {
  readonly content: string;
  readonly contentHash: string;
}

/** Canonical JSON (RFC 8785) of a version's content and its SHA-256 in hexadecimal. Source: architecture, decision 6. */
export function sealed(content: PlanContent): Sealed {
  const text = canonicalize(content);
  if (text === undefined) throw new Error('A plan has no canonical text');
  return { content: text, contentHash: createHash('sha256').update(text).digest('hex') };
}
