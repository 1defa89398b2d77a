import { z } from 'zod';
import { countText } from '../quantity.ts';
import { addDays, type Day, Day as DaySchema } from '../time.ts';
import { nameInTitle } from './narrative.ts';
import { Side } from './party.ts';
import type { LineStatus } from './scorecardLine.ts';

const text = (most: number) => z.string().max(most).nullable();

/** What people write of a training or certification; `side` is whose person it is, `score` a ratio. */
export const CertificationWording = z.strictObject({
  side: Side,
  personName: text(200),
  personEmail: text(200),
  courseCode: text(100),
  name: text(300),
  track: text(200),
  status: text(200),
  score: z.number().min(0).max(1).nullable(),
  completedOn: DaySchema.nullable(),
  expiresOn: DaySchema.nullable(),
  hours: z.number().nonnegative().nullable(),
  isPassed: z.boolean().nullable(),
});
export type CertificationWording = z.infer<typeof CertificationWording>;

/** A certification as it is kept; imported ones may name no partner. */
export const KeptCertification = CertificationWording.extend({ id: z.uuid(), partnerId: z.uuid().nullable() });
export type KeptCertification = z.infer<typeof KeptCertification>;

/** How a certification stands on a day. */
export const CertificationStanding = z.enum(['current', 'expiring', 'expired', 'failed', 'under_way']);
export type CertificationStanding = z.infer<typeof CertificationStanding>;

/** A certification that ends within as many days should be renewed: a quarter ahead, so that a review can act on it. */
export const EXPIRING_DAYS = 90;

/** The standing of one certification: completed and passed it is current until it expires; not completed it is under way. */
export function certificationStanding({ completedOn, expiresOn, isPassed, status }: KeptCertification, asOf: Day): CertificationStanding {
  if (isPassed === false || (status !== null && /fail/i.test(status))) return 'failed';
  if (completedOn === null || completedOn > asOf || (status !== null && /progress/i.test(status))) return 'under_way';
  if (expiresOn !== null && expiresOn < asOf) return 'expired';
  return expiresOn !== null && expiresOn <= addDays(asOf, EXPIRING_DAYS) ? 'expiring' : 'current';
}

/** True for one that counts: current, whether or not it ends soon. */
export function isCertified(standing: CertificationStanding): boolean {
  return standing === 'current' || standing === 'expiring';
}

/** What the enablement page's message is written from. */
export interface EnablementRead {
  readonly partnerName: string;
  readonly certifications: readonly { readonly side: Side; readonly standing: CertificationStanding }[];
  readonly promises: readonly LineStatus[];
}

/** The message of the enablement page: who is certified on both sides, what has expired, and the promises kept. */
export function enablementTitle({ partnerName, certifications, promises }: EnablementRead, locale = 'en'): string {
  const them = nameInTitle(partnerName);
  const current = (side: Side) => certifications.filter((one) => one.side === side && isCertified(one.standing)).length;
  const expired = certifications.filter(({ standing }) => standing === 'expired').length;
  const due = promises.filter((status) => status !== 'notDue' && status !== 'waived');
  const kept = due.filter((status) => status === 'kept').length;
  const promised = due.length === 0 ? '' : `; ${kept} of ${countText(due.length, 'enablement promise', 'enablement promises', locale)} kept`;
  if (certifications.length === 0) return promised === '' ? `No training with ${them} is known yet` : `No training with ${them} is known${promised}`;
  const ours = current('vendor');
  const theirs = `${countText(current('partner'), 'certification is', 'certifications are', locale)} current at ${them}${ours === 0 ? '' : `, ${ours} with us`}`;
  return `${theirs}${expired === 0 ? '' : `, ${expired} expired`}${promised}`;
}
