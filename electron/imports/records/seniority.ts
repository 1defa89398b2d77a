import type { Person } from '../../../shared/domain/person.ts';

const C_LEVEL = /\bchief\b|\bc[a-z]{1,2}o\b|\bfounder\b|\bgesch(ä|ae)ftsführer|\bvorstand|\bmanaging director\b|(?<!vice[\s-])\bpresident\b|\bpdg\b/i;
const VP = /\b[es]?vp\b|\bvice[\s-]president\b/i;
const DIRECTOR = /\bdirector\b|\bhead of\b|\bdirecteur|\bdirektor|\bleiter/i;

/** How senior a job title or role is; a vice president is no president. */
export function seniorityOf(title: string | null): Person['seniority'] {
  if (title === null) return 'other';
  if (VP.test(title)) return 'vp';
  if (C_LEVEL.test(title)) return 'c_level';
  return DIRECTOR.test(title) ? 'director' : 'other';
}
