-- Who decided a standing, which status review it came from, and who wrote it down.
ALTER TABLE designation_event ADD COLUMN decided_by TEXT;
ALTER TABLE designation_event ADD COLUMN case_id TEXT REFERENCES status_case (id) ON DELETE SET NULL;
ALTER TABLE designation_event ADD COLUMN entered_by TEXT;
ALTER TABLE designation_event ADD COLUMN entered_at TEXT;
CREATE INDEX designation_event_by_case ON designation_event (case_id) WHERE case_id IS NOT NULL;

-- Who decided for the partner, and the letter where somebody worded it anew.
ALTER TABLE status_case ADD COLUMN partner_decider TEXT;
ALTER TABLE status_case ADD COLUMN letter TEXT;

-- A line of a recovery plan, or a step of a hand-over: what one side does by when after a status review.
CREATE TABLE case_step (
  id        TEXT PRIMARY KEY,
  case_id   TEXT NOT NULL REFERENCES status_case (id) ON DELETE CASCADE,
  kind      TEXT NOT NULL CHECK (kind IN ('recovery', 'hand_over')),
  position  INTEGER NOT NULL CHECK (position >= 0),
  side      TEXT NOT NULL CHECK (side IN ('vendor', 'partner')),
  text      TEXT NOT NULL,
  owner     TEXT,
  due_on    TEXT CHECK (due_on GLOB '????-??-??'),
  done_on   TEXT CHECK (done_on GLOB '????-??-??')
) STRICT;
CREATE INDEX case_step_by_case ON case_step (case_id, position);

-- A day on which we asked a partner about alliances, products and segments it turns to.
CREATE TABLE partner_enquiry (
  id          TEXT PRIMARY KEY,
  partner_id  TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  asked_on    TEXT NOT NULL CHECK (asked_on GLOB '????-??-??'),
  entered_by  TEXT,
  entered_at  TEXT
) STRICT;
CREATE INDEX partner_enquiry_by_partner ON partner_enquiry (partner_id, asked_on);

-- A threshold or policy that was set to something else: from then on figures say the next version of their definition.
CREATE TABLE rule_change (
  id          TEXT PRIMARY KEY,
  rule        TEXT NOT NULL,
  from_value  TEXT NOT NULL,
  to_value    TEXT NOT NULL,
  reason      TEXT,
  changed_on  TEXT NOT NULL CHECK (changed_on GLOB '????-??-??'),
  entered_by  TEXT,
  entered_at  TEXT
) STRICT;
