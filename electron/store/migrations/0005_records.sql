-- What partner exports say beyond the first four kinds. Rows that a file brought know their batch and line;
-- `source` and `source_key` name them, so that a later export finds them again.

-- A marketing activity with its request and claim: one chain of money in one currency.
CREATE TABLE marketing_activity (
  id               TEXT PRIMARY KEY,
  partner_id       TEXT REFERENCES partner (id),
  source           TEXT NOT NULL,
  source_key       TEXT NOT NULL,
  request_id       TEXT,
  external_id      TEXT,
  name             TEXT,
  type             TEXT,
  period           TEXT,
  currency         TEXT CHECK (length(currency) = 3),
  allocated_minor  INTEGER,
  available_minor  INTEGER,
  requested_minor  INTEGER,
  approved_minor   INTEGER,
  claimed_minor    INTEGER,
  paid_minor       INTEGER,
  pipeline_minor   INTEGER,
  vendor_ratio     REAL,
  partner_ratio    REAL,
  starts_on        TEXT CHECK (starts_on GLOB '????-??-??'),
  ends_on          TEXT CHECK (ends_on GLOB '????-??-??'),
  status           TEXT,
  leads            REAL,
  attendees        REAL,
  owner_name       TEXT,
  notes            TEXT,
  batch_id         TEXT REFERENCES import_batch (id),
  line             INTEGER,
  UNIQUE (source, source_key),
  CHECK (currency IS NOT NULL OR coalesce(allocated_minor, available_minor, requested_minor, approved_minor, claimed_minor, paid_minor, pipeline_minor) IS NULL)
) STRICT;
CREATE INDEX marketing_activity_by_partner ON marketing_activity (partner_id, starts_on);
CREATE INDEX marketing_activity_by_external_id ON marketing_activity (external_id);
-- A request becomes a claim in a later export.
CREATE INDEX marketing_activity_by_request ON marketing_activity (request_id);

-- What somebody of a partner is trained in, or tried to be.
CREATE TABLE certification (
  id                  TEXT PRIMARY KEY,
  partner_id          TEXT REFERENCES partner (id),
  source              TEXT NOT NULL,
  source_key          TEXT NOT NULL,
  external_id         TEXT,
  person_external_id  TEXT,
  person_name         TEXT,
  person_email        TEXT,
  course_code         TEXT,
  name                TEXT,
  track               TEXT,
  status              TEXT,
  score_ratio         REAL,
  completed_on        TEXT CHECK (completed_on GLOB '????-??-??'),
  expires_on          TEXT CHECK (expires_on GLOB '????-??-??'),
  hours               REAL,
  is_passed           INTEGER CHECK (is_passed IN (0, 1)),
  cost_minor          INTEGER,
  currency            TEXT CHECK (length(currency) = 3),
  batch_id            TEXT REFERENCES import_batch (id),
  line                INTEGER,
  UNIQUE (source, source_key),
  CHECK (currency IS NOT NULL OR cost_minor IS NULL)
) STRICT;
CREATE INDEX certification_by_partner ON certification (partner_id, completed_on);
-- A course begun in one export is completed in a later one.
CREATE INDEX certification_unfinished ON certification (person_external_id, person_email, person_name, course_code, name) WHERE completed_on IS NULL;

-- A line of a rebate, commission or bonus statement. `rate` is a factor: 0.035 for 3.5 %.
CREATE TABLE incentive_payment (
  id                TEXT PRIMARY KEY,
  partner_id        TEXT REFERENCES partner (id),
  source            TEXT NOT NULL,
  source_key        TEXT NOT NULL,
  external_id       TEXT,
  program           TEXT,
  type              TEXT,
  period            TEXT,
  deal_ref          TEXT,
  currency          TEXT CHECK (length(currency) = 3),
  base_minor        INTEGER,
  rate              REAL,
  earned_minor      INTEGER,
  adjustment_minor  INTEGER,
  payable_minor     INTEGER,
  status            TEXT,
  created_on        TEXT CHECK (created_on GLOB '????-??-??'),
  paid_on           TEXT CHECK (paid_on GLOB '????-??-??'),
  notes             TEXT,
  batch_id          TEXT REFERENCES import_batch (id),
  line              INTEGER,
  UNIQUE (source, source_key),
  CHECK (currency IS NOT NULL OR coalesce(base_minor, earned_minor, adjustment_minor, payable_minor) IS NULL)
) STRICT;
CREATE INDEX incentive_payment_by_partner ON incentive_payment (partner_id, paid_on);

-- An account that both sides know. Its amount is the partner's own pipeline and is never added to ours.
CREATE TABLE shared_account (
  id                     TEXT PRIMARY KEY,
  partner_id             TEXT REFERENCES partner (id),
  source                 TEXT NOT NULL,
  source_key             TEXT NOT NULL,
  customer_name          TEXT,
  our_population         TEXT,
  owner_name             TEXT,
  partner_customer_name  TEXT,
  partner_population     TEXT,
  partner_owner_email    TEXT,
  partner_stage          TEXT,
  partner_amount_minor   INTEGER,
  currency               TEXT CHECK (length(currency) = 3),
  website                TEXT,
  first_seen_on          TEXT CHECK (first_seen_on GLOB '????-??-??'),
  batch_id               TEXT REFERENCES import_batch (id),
  line                   INTEGER,
  UNIQUE (source, source_key),
  CHECK (currency IS NOT NULL OR partner_amount_minor IS NULL)
) STRICT;
CREATE INDEX shared_account_by_partner ON shared_account (partner_id, first_seen_on);

-- One answered item of one response. A response that is only a comment has one row without a score.
CREATE TABLE survey_response (
  id                TEXT PRIMARY KEY,
  partner_id        TEXT NOT NULL REFERENCES partner (id),
  source            TEXT NOT NULL,
  source_key        TEXT NOT NULL,
  response_key      TEXT NOT NULL,
  external_id       TEXT,
  rater_party       TEXT NOT NULL CHECK (rater_party IN ('vendor', 'partner')),
  respondent        TEXT,
  respondent_email  TEXT,
  role              TEXT,
  level             TEXT NOT NULL CHECK (level IN ('sponsor', 'c_level', 'vp', 'director', 'other')),
  instrument        TEXT NOT NULL CHECK (instrument IN ('csat5', 'nps', 'custom')),
  instrument_name   TEXT NOT NULL,
  item              TEXT NOT NULL,
  score             REAL,
  scale_min         REAL NOT NULL,
  scale_max         REAL NOT NULL,
  comment           TEXT,
  answered_on       TEXT NOT NULL CHECK (answered_on GLOB '????-??-??'),
  source_started_at TEXT,
  is_finished       INTEGER CHECK (is_finished IN (0, 1)),
  is_anonymous      INTEGER NOT NULL CHECK (is_anonymous IN (0, 1)),
  batch_id          TEXT REFERENCES import_batch (id),
  line              INTEGER,
  UNIQUE (source, source_key),
  CHECK (score BETWEEN scale_min AND scale_max),
  CHECK (scale_min < scale_max)
) STRICT;
CREATE INDEX survey_response_by_partner ON survey_response (partner_id, answered_on);
CREATE INDEX survey_response_by_response ON survey_response (response_key);

-- Partners of a solution beside the one it was first named with.
CREATE TABLE solution_partner (
  id           TEXT PRIMARY KEY,
  solution_id  TEXT NOT NULL REFERENCES solution (id) ON DELETE CASCADE,
  partner_id   TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  batch_id     TEXT REFERENCES import_batch (id),
  line         INTEGER,
  UNIQUE (solution_id, partner_id)
) STRICT;
CREATE INDEX solution_partner_by_partner ON solution_partner (partner_id);

-- What a side put into a solution together with one partner.
CREATE TABLE solution_investment (
  id            TEXT PRIMARY KEY,
  solution_id   TEXT NOT NULL REFERENCES solution (id) ON DELETE CASCADE,
  partner_id    TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  side          TEXT NOT NULL CHECK (side IN ('vendor', 'partner')),
  amount_minor  INTEGER NOT NULL,
  currency      TEXT NOT NULL CHECK (length(currency) = 3),
  batch_id      TEXT REFERENCES import_batch (id),
  line          INTEGER,
  UNIQUE (solution_id, partner_id, side)
) STRICT;
CREATE INDEX solution_investment_by_partner ON solution_investment (partner_id);

ALTER TABLE solution ADD COLUMN source TEXT;
ALTER TABLE solution ADD COLUMN source_key TEXT;
ALTER TABLE solution ADD COLUMN external_id TEXT;
ALTER TABLE solution ADD COLUMN status TEXT;
ALTER TABLE solution ADD COLUMN launched_on TEXT CHECK (launched_on GLOB '????-??-??');
ALTER TABLE solution ADD COLUMN verticals TEXT;
ALTER TABLE solution ADD COLUMN products TEXT;
ALTER TABLE solution ADD COLUMN reference_count REAL;
ALTER TABLE solution ADD COLUMN pipeline_minor INTEGER;
ALTER TABLE solution ADD COLUMN pipeline_currency TEXT CHECK (length(pipeline_currency) = 3);
ALTER TABLE solution ADD COLUMN vendor_owner TEXT;
ALTER TABLE solution ADD COLUMN partner_owner TEXT;
ALTER TABLE solution ADD COLUMN description TEXT;
ALTER TABLE solution ADD COLUMN ip_owner TEXT;
ALTER TABLE solution ADD COLUMN batch_id TEXT REFERENCES import_batch (id);
ALTER TABLE solution ADD COLUMN line INTEGER;
CREATE UNIQUE INDEX solution_by_source_key ON solution (source, source_key) WHERE source_key IS NOT NULL;

ALTER TABLE person ADD COLUMN source TEXT;
ALTER TABLE person ADD COLUMN source_key TEXT;
ALTER TABLE person ADD COLUMN external_id TEXT;
ALTER TABLE person ADD COLUMN first_name TEXT;
ALTER TABLE person ADD COLUMN last_name TEXT;
ALTER TABLE person ADD COLUMN phone TEXT;
ALTER TABLE person ADD COLUMN contact_role TEXT;
ALTER TABLE person ADD COLUMN is_exec_sponsor INTEGER CHECK (is_exec_sponsor IN (0, 1));
ALTER TABLE person ADD COLUMN sponsor_for TEXT;
ALTER TABLE person ADD COLUMN reports_to TEXT;
ALTER TABLE person ADD COLUMN country TEXT;
ALTER TABLE person ADD COLUMN last_contacted_on TEXT CHECK (last_contacted_on GLOB '????-??-??');
ALTER TABLE person ADD COLUMN status TEXT;
ALTER TABLE person ADD COLUMN source_updated_at TEXT;
ALTER TABLE person ADD COLUMN owner_name TEXT;
ALTER TABLE person ADD COLUMN notes TEXT;
ALTER TABLE person ADD COLUMN batch_id TEXT REFERENCES import_batch (id);
ALTER TABLE person ADD COLUMN line INTEGER;
CREATE UNIQUE INDEX person_by_source_key ON person (source, source_key) WHERE source_key IS NOT NULL;
CREATE INDEX person_by_external_id ON person (external_id);
CREATE INDEX person_by_email ON person (party_id, email);
CREATE INDEX person_by_mail_domain ON person (lower(substr(email, instr(email, '@') + 1)));

-- How long a review took, for judging who was there long enough.
ALTER TABLE review ADD COLUMN duration_minutes INTEGER CHECK (duration_minutes >= 0);
CREATE INDEX review_by_held ON review (partner_id, held_on);

-- A person's joins of one meeting are one row; `duration_seconds` is their sum.
ALTER TABLE attendance ADD COLUMN person_id TEXT REFERENCES person (id) ON DELETE SET NULL;
ALTER TABLE attendance ADD COLUMN source TEXT;
ALTER TABLE attendance ADD COLUMN source_key TEXT;
ALTER TABLE attendance ADD COLUMN meeting_title TEXT;
ALTER TABLE attendance ADD COLUMN met_on TEXT CHECK (met_on GLOB '????-??-??');
ALTER TABLE attendance ADD COLUMN email TEXT;
ALTER TABLE attendance ADD COLUMN title TEXT;
ALTER TABLE attendance ADD COLUMN is_exec_sponsor INTEGER CHECK (is_exec_sponsor IN (0, 1));
ALTER TABLE attendance ADD COLUMN invited TEXT;
ALTER TABLE attendance ADD COLUMN source_joined_at TEXT;
ALTER TABLE attendance ADD COLUMN source_left_at TEXT;
ALTER TABLE attendance ADD COLUMN duration_seconds INTEGER CHECK (duration_seconds >= 0);
ALTER TABLE attendance ADD COLUMN notes TEXT;
ALTER TABLE attendance ADD COLUMN batch_id TEXT REFERENCES import_batch (id);
ALTER TABLE attendance ADD COLUMN line INTEGER;
CREATE UNIQUE INDEX attendance_by_source_key ON attendance (source, source_key) WHERE source_key IS NOT NULL;
CREATE INDEX attendance_by_person ON attendance (person_id);

-- What a partner's tier asks of it, as its PRM states it.
ALTER TABLE partner ADD COLUMN tier_starts_on TEXT CHECK (tier_starts_on GLOB '????-??-??');
ALTER TABLE partner ADD COLUMN tier_ends_on TEXT CHECK (tier_ends_on GLOB '????-??-??');
ALTER TABLE partner ADD COLUMN required_revenue_minor INTEGER;
ALTER TABLE partner ADD COLUMN required_revenue_currency TEXT CHECK (length(required_revenue_currency) = 3);
ALTER TABLE partner ADD COLUMN required_certifications REAL;
ALTER TABLE partner ADD COLUMN held_certifications REAL;

-- What a joint plan's export says of a promise beside its wording: its own measure, progress and status.
ALTER TABLE commitment ADD COLUMN metric TEXT;
ALTER TABLE commitment ADD COLUMN attainment_ratio REAL;
ALTER TABLE commitment ADD COLUMN status TEXT;
