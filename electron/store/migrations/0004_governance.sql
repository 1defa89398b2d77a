-- A quarterly business review of one partnership, looking back on a window.
CREATE TABLE review (
  id            TEXT PRIMARY KEY,
  partner_id    TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  window_start  TEXT NOT NULL CHECK (window_start GLOB '????-??-??'),
  window_end    TEXT NOT NULL CHECK (window_end GLOB '????-??-??'),
  due_on        TEXT NOT NULL CHECK (due_on GLOB '????-??-??'),
  scheduled_on  TEXT CHECK (scheduled_on GLOB '????-??-??'),
  held_on       TEXT CHECK (held_on GLOB '????-??-??'),
  state         TEXT NOT NULL CHECK (state IN ('planned', 'prep', 'pre_read_sent', 'held', 'closed', 'missed', 'waived')),
  missed_by     TEXT CHECK (missed_by IN ('vendor', 'partner')),
  UNIQUE (partner_id, window_end)
) STRICT;
CREATE INDEX review_by_due ON review (due_on);

CREATE TABLE attendance (
  id           TEXT PRIMARY KEY,
  review_id    TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  side         TEXT NOT NULL CHECK (side IN ('vendor', 'partner')),
  person_name  TEXT NOT NULL,
  role         TEXT NOT NULL,
  status       TEXT NOT NULL CHECK (status IN ('attended', 'partial', 'delegate', 'absent')),
  minutes      INTEGER
) STRICT;
CREATE INDEX attendance_by_review ON attendance (review_id);

-- What a review is asked to decide, and what it decided. Options are one per line.
CREATE TABLE decision (
  id               TEXT PRIMARY KEY,
  review_id        TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  position         INTEGER NOT NULL,
  title            TEXT NOT NULL,
  options          TEXT NOT NULL,
  recommendation   TEXT,
  vendor_decider   TEXT,
  partner_decider  TEXT,
  outcome          TEXT,
  decided_on       TEXT CHECK (decided_on GLOB '????-??-??'),
  visibility       TEXT NOT NULL CHECK (visibility IN ('shared', 'internal'))
) STRICT;
CREATE INDEX decision_by_review ON decision (review_id, position);

CREATE TABLE action (
  id            TEXT PRIMARY KEY,
  review_id     TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  side          TEXT NOT NULL CHECK (side IN ('vendor', 'partner')),
  title         TEXT NOT NULL,
  owner_name    TEXT NOT NULL,
  due_on        TEXT NOT NULL CHECK (due_on GLOB '????-??-??'),
  done_on       TEXT CHECK (done_on GLOB '????-??-??'),
  carried_from  TEXT REFERENCES action (id),
  visibility    TEXT NOT NULL CHECK (visibility IN ('shared', 'internal'))
) STRICT;
CREATE INDEX action_by_review ON action (review_id, due_on);

-- What stopped planned work.
CREATE TABLE barrier (
  id              TEXT PRIMARY KEY,
  partner_id      TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  side            TEXT NOT NULL CHECK (side IN ('vendor', 'partner')),
  type            TEXT NOT NULL,
  title           TEXT NOT NULL,
  cause           TEXT,
  removal         TEXT,
  owner_name      TEXT,
  first_raised_on TEXT NOT NULL CHECK (first_raised_on GLOB '????-??-??'),
  times_raised    INTEGER NOT NULL CHECK (times_raised > 0),
  resolved_on     TEXT CHECK (resolved_on GLOB '????-??-??'),
  visibility      TEXT NOT NULL CHECK (visibility IN ('shared', 'internal'))
) STRICT;
CREATE INDEX barrier_by_partner ON barrier (partner_id, first_raised_on);

CREATE TABLE barrier_block (
  id             TEXT PRIMARY KEY,
  barrier_id     TEXT NOT NULL REFERENCES barrier (id) ON DELETE CASCADE,
  commitment_id  TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  UNIQUE (barrier_id, commitment_id)
) STRICT;

-- Market access given to a partner and not to the base.
CREATE TABLE access_grant (
  id           TEXT PRIMARY KEY,
  partner_id   TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  kind         TEXT NOT NULL CHECK (kind IN ('early_access', 'first_mover', 'preferred_co_sell', 'account_protection')),
  exclusivity  TEXT NOT NULL CHECK (exclusivity IN ('exclusive', 'priority')),
  segment      TEXT,
  geography    TEXT,
  from_on      TEXT NOT NULL CHECK (from_on GLOB '????-??-??'),
  to_on        TEXT CHECK (to_on GLOB '????-??-??')
) STRICT;
CREATE INDEX access_grant_by_partner ON access_grant (partner_id);

CREATE TABLE solution (
  id                TEXT PRIMARY KEY,
  partner_id        TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  name              TEXT NOT NULL,
  kind              TEXT NOT NULL CHECK (kind IN ('reference_architecture', 'integration', 'methodology', 'package')),
  stage             TEXT NOT NULL CHECK (stage IN ('idea', 'in_development', 'pilot', 'in_production', 'paused', 'retired')),
  stage_since       TEXT NOT NULL CHECK (stage_since GLOB '????-??-??'),
  last_evidence_on  TEXT CHECK (last_evidence_on GLOB '????-??-??')
) STRICT;
CREATE INDEX solution_by_partner ON solution (partner_id);

-- What was individually agreed, topic by topic, beside the standard programme's term.
CREATE TABLE agreement_term (
  id             TEXT PRIMARY KEY,
  partner_id     TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  topic          TEXT NOT NULL CHECK (topic IN ('investment', 'performance', 'access', 'solution_rights', 'revenue_sharing', 'governance')),
  agreed         TEXT NOT NULL,
  standard       TEXT NOT NULL,
  is_different   INTEGER NOT NULL CHECK (is_different IN (0, 1)),
  valid_from     TEXT NOT NULL CHECK (valid_from GLOB '????-??-??'),
  valid_to       TEXT CHECK (valid_to GLOB '????-??-??')
) STRICT;
CREATE INDEX agreement_term_by_partner ON agreement_term (partner_id);
