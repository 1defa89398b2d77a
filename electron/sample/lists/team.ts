import type { Role } from '../../../shared/domain/person.ts';
import type { PartnerStory } from '../story.ts';

/** The partner's person in a role; its account manager stands in where nobody has it. Null where there is neither. */
export function theirs({ people }: PartnerStory, role: Role): string | null {
  return (people.find((person) => person.role === role) ?? people.find((person) => person.role === 'cam'))?.name ?? null;
}

/** The partner's person in a role, or null. */
export function theirOwn({ people }: PartnerStory, role: Role): string | null {
  return people.find((person) => person.role === role)?.name ?? null;
}
