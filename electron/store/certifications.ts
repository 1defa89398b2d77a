import type { Database } from 'better-sqlite3';
import type { Day, Window } from '../../shared/time.ts';

/** What somebody of a partner is trained in, or tried to be. The score is a ratio; null is not known. */
export interface Certification {
  readonly id: string;
  readonly partnerId: string | null;
  readonly personName: string | null;
  readonly personEmail: string | null;
  readonly courseCode: string | null;
  readonly name: string | null;
  readonly track: string | null;
  readonly status: string | null;
  readonly score: number | null;
  readonly completedOn: Day | null;
  readonly expiresOn: Day | null;
  readonly isPassed: boolean | null;
}

type Row = Omit<Certification, 'isPassed'> & { readonly isPassed: number | null };

const SELECT = `
  SELECT id, partner_id AS partnerId, person_name AS personName, person_email AS personEmail, course_code AS courseCode, name, track, status,
         score_ratio AS score, completed_on AS completedOn, expires_on AS expiresOn, is_passed AS isPassed
  FROM certification
`;

/** Certifications of the partners' people. */
export function createCertifications(db: Database) {
  const completed = db.prepare<{ partnerId: string; start: Day; end: Day }, Row>(
    `${SELECT} WHERE partner_id = @partnerId AND completed_on BETWEEN @start AND @end ORDER BY completed_on, id`,
  );
  const valid = db.prepare<{ partnerId: string; day: Day }, Row>(
    `${SELECT} WHERE partner_id = @partnerId AND coalesce(side, 'partner') = 'partner' AND completed_on <= @day AND (expires_on IS NULL OR expires_on >= @day)
       AND coalesce(is_passed, 1) = 1 AND coalesce(status, '') NOT LIKE '%fail%' AND coalesce(status, '') NOT LIKE '%progress%' ORDER BY person_name, id`,
  );
  return {
    /** What the partner's people completed in the window, whether they passed or not. */
    listByPartner: (partnerId: string, window: Window): Certification[] => completed.all({ partnerId, ...window }).map(toCertification),
    /** What the partner's own people are certified in on the day: completed, not failed and not expired. */
    listValidOn: (partnerId: string, day: Day): Certification[] => valid.all({ partnerId, day }).map(toCertification),
  };
}

export type Certifications = ReturnType<typeof createCertifications>;

function toCertification({ isPassed, ...row }: Row): Certification {
  return { ...row, isPassed: isPassed === null ? null : isPassed === 1 };
}
