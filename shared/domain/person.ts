import { z } from 'zod';
import { Day } from '../time.ts';
import { Side } from './party.ts';

/** How senior a person is; sponsors stand at VP or C level, above the channel account manager. */
export const Seniority = z.enum(['c_level', 'vp', 'director', 'other']);

/** Somebody of either party. */
export const Person = z.strictObject({
  id: z.uuid(),
  partyId: z.uuid(),
  name: z.string().min(1),
  title: z.string().nullable(),
  seniority: Seniority,
  email: z.string().nullable(),
});
export type Person = z.infer<typeof Person>;

/** What somebody does for a partnership. */
export const Role = z.enum(['sponsor', 'cam', 'alliance', 'technical', 'marketing', 'cs', 'finance']);
export type Role = z.infer<typeof Role>;

/** Who stands for which side of a partnership in which role; a null day is open. */
export const RoleAssignment = z.strictObject({
  id: z.uuid(),
  partnerId: z.uuid(),
  personId: z.uuid(),
  personName: z.string(),
  side: Side,
  role: Role,
  fromOn: Day.nullable(),
  toOn: Day.nullable(),
});
export type RoleAssignment = z.infer<typeof RoleAssignment>;

/** The names of those holding the role on the day, one list for each side. */
export function holdersOn(
  assignments: readonly RoleAssignment[],
  role: Role,
  day: Day,
): { vendor: string[]; partner: string[] } {
  const held = assignments.filter(
    (one) => one.role === role && (one.fromOn === null || one.fromOn <= day) && (one.toOn === null || one.toOn >= day),
  );
  const names = (side: Side) => held.filter((one) => one.side === side).map((one) => one.personName);
  return { vendor: names('vendor'), partner: names('partner') };
}
