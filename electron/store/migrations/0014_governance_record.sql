-- Reviews as they are prepared, held and sealed: who takes part, what is decided, what is escalated.

-- When the meeting begins and when its pre-read went out, as UTC instants; how many minutes are planned.
ALTER TABLE review ADD COLUMN starts_at TEXT;
ALTER TABLE review ADD COLUMN pre_read_sent_at TEXT;
ALTER TABLE review ADD COLUMN planned_minutes INTEGER NOT NULL DEFAULT 90 CHECK (planned_minutes IN (60, 90));

-- Who sat in for somebody who did not come.
ALTER TABLE attendance ADD COLUMN delegate_name TEXT;

-- Null where nobody has said of which kind it is.
ALTER TABLE decision ADD COLUMN kind TEXT CHECK (kind IN ('plan_adjustment', 'barrier_removal', 'resource_reallocation', 'escalation'));
ALTER TABLE decision ADD COLUMN carried_from TEXT REFERENCES decision (id) ON DELETE SET NULL;

ALTER TABLE barrier ADD COLUMN resolution TEXT;

-- A section of a review's agenda: hidden by somebody with a reason, or as it was when the review was held.
CREATE TABLE agenda_item (
  id             TEXT PRIMARY KEY,
  review_id      TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  position       INTEGER NOT NULL,
  section        TEXT NOT NULL,
  name           TEXT NOT NULL,
  minutes        INTEGER NOT NULL CHECK (minutes >= 0),
  state          TEXT NOT NULL CHECK (state IN ('shown', 'nothing', 'cut', 'hidden', 'reserve')),
  reason         TEXT NOT NULL,
  asks_decision  INTEGER NOT NULL CHECK (asks_decision IN (0, 1)),
  is_held        INTEGER NOT NULL CHECK (is_held IN (0, 1)),
  UNIQUE (review_id, section)
) STRICT;

-- Somebody who confirmed having read what was sent before the review.
CREATE TABLE pre_read_receipt (
  id           TEXT PRIMARY KEY,
  review_id    TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  side         TEXT NOT NULL CHECK (side IN ('vendor', 'partner')),
  person_name  TEXT NOT NULL,
  read_on      TEXT NOT NULL CHECK (read_on GLOB '????-??-??'),
  UNIQUE (review_id, side, person_name)
) STRICT;

-- How somebody who was there rates the meeting, question by question.
CREATE TABLE meeting_rating (
  id           TEXT PRIMARY KEY,
  review_id    TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  side         TEXT NOT NULL CHECK (side IN ('vendor', 'partner')),
  person_name  TEXT NOT NULL,
  question     TEXT NOT NULL CHECK (question IN ('decided', 'fair', 'prepared', 'worthwhile')),
  score        INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5),
  rated_on     TEXT NOT NULL CHECK (rated_on GLOB '????-??-??'),
  UNIQUE (review_id, side, person_name, question)
) STRICT;

-- What a side says of the record of the review; silence is no consent.
CREATE TABLE record_answer (
  id           TEXT PRIMARY KEY,
  review_id    TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  side         TEXT NOT NULL CHECK (side IN ('vendor', 'partner')),
  answer       TEXT NOT NULL CHECK (answer IN ('confirmed', 'objected')),
  person_name  TEXT,
  note         TEXT,
  answered_on  TEXT NOT NULL CHECK (answered_on GLOB '????-??-??'),
  UNIQUE (review_id, side)
) STRICT;

-- A step of the preparation that no data can tell: somebody said that it is done.
CREATE TABLE review_mark (
  id         TEXT PRIMARY KEY,
  review_id  TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  step       TEXT NOT NULL,
  side       TEXT NOT NULL CHECK (side IN ('vendor', 'partner')),
  marked_on  TEXT NOT NULL CHECK (marked_on GLOB '????-??-??'),
  UNIQUE (review_id, step, side)
) STRICT;

-- Something that its level could not settle, and what came of it.
CREATE TABLE escalation (
  id           TEXT PRIMARY KEY,
  partner_id   TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  review_id    TEXT REFERENCES review (id) ON DELETE SET NULL,
  barrier_id   TEXT REFERENCES barrier (id) ON DELETE SET NULL,
  side         TEXT NOT NULL CHECK (side IN ('vendor', 'partner')),
  title        TEXT NOT NULL CHECK (length(title) > 0),
  resolved_on  TEXT CHECK (resolved_on GLOB '????-??-??'),
  resolution   TEXT,
  visibility   TEXT NOT NULL CHECK (visibility IN ('shared', 'internal')),
  CHECK (resolved_on IS NOT NULL OR resolution IS NULL)
) STRICT;
CREATE INDEX escalation_by_partner ON escalation (partner_id);

-- The levels an escalation reached, each with the day its clock began.
CREATE TABLE escalation_level (
  id             TEXT PRIMARY KEY,
  escalation_id  TEXT NOT NULL REFERENCES escalation (id) ON DELETE CASCADE,
  level          INTEGER NOT NULL CHECK (level BETWEEN 1 AND 3),
  since_on       TEXT NOT NULL CHECK (since_on GLOB '????-??-??'),
  UNIQUE (escalation_id, level)
) STRICT;

-- The figures of a review as they were shown: canonical JSON and its SHA-256. Frozen when the pre-read
-- goes out, sealed when the review was held; never written again.
CREATE TABLE snapshot (
  id         TEXT PRIMARY KEY,
  review_id  TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (kind IN ('pre_read', 'held')),
  taken_at   TEXT NOT NULL,
  as_of      TEXT NOT NULL CHECK (as_of GLOB '????-??-??'),
  content    TEXT NOT NULL CHECK (json_valid(content)),
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
  UNIQUE (review_id, kind)
) STRICT;
CREATE TRIGGER snapshot_is_final BEFORE UPDATE ON snapshot BEGIN
  SELECT RAISE(ABORT, 'a snapshot is never written again');
END;

-- Which later review took an action over.
CREATE INDEX action_by_carried_from ON action (carried_from) WHERE carried_from IS NOT NULL;
