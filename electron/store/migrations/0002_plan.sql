-- A joint business plan: one partnership, one fiscal year of the vendor.
CREATE TABLE plan (
  id           TEXT PRIMARY KEY,
  partner_id   TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  fiscal_year  INTEGER NOT NULL,
  starts_on    TEXT NOT NULL CHECK (starts_on GLOB '????-??-??'),
  ends_on      TEXT NOT NULL CHECK (ends_on GLOB '????-??-??'),
  external_id  TEXT,
  objectives   TEXT,
  UNIQUE (partner_id, fiscal_year)
) STRICT;

-- A wording of the plan. Sealed wordings never change; `content` is their canonical JSON (RFC 8785)
-- and `content_hash` its SHA-256.
CREATE TABLE plan_version (
  id               TEXT PRIMARY KEY,
  plan_id          TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  number           INTEGER NOT NULL,
  state            TEXT NOT NULL CHECK (state IN ('draft', 'proposed', 'vendor_approved', 'partner_approved', 'active', 'superseded', 'expired', 'withdrawn')),
  valid_from       TEXT NOT NULL CHECK (valid_from GLOB '????-??-??'),
  valid_to         TEXT NOT NULL CHECK (valid_to GLOB '????-??-??'),
  base_version_id  TEXT REFERENCES plan_version (id),
  content          TEXT,
  content_hash     TEXT,
  note             TEXT,
  UNIQUE (plan_id, number)
) STRICT;

-- One side's yes to exactly the wording with this hash.
CREATE TABLE approval (
  id               TEXT PRIMARY KEY,
  plan_version_id  TEXT NOT NULL REFERENCES plan_version (id) ON DELETE CASCADE,
  party            TEXT NOT NULL CHECK (party IN ('vendor', 'partner')),
  person_name      TEXT NOT NULL,
  approved_on      TEXT NOT NULL CHECK (approved_on GLOB '????-??-??'),
  content_hash     TEXT NOT NULL,
  method           TEXT NOT NULL CHECK (method IN ('drawn', 'typed', 'file_seal')),
  comment          TEXT
) STRICT;
CREATE INDEX approval_by_version ON approval (plan_version_id, party);

-- A promise, the same from version to version.
CREATE TABLE commitment (
  id           TEXT PRIMARY KEY,
  plan_id      TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
  owner_party  TEXT NOT NULL CHECK (owner_party IN ('vendor', 'partner', 'joint')),
  external_id  TEXT,
  batch_id     TEXT REFERENCES import_batch (id),
  line         INTEGER
) STRICT;
CREATE INDEX commitment_by_plan ON commitment (plan_id);
CREATE UNIQUE INDEX commitment_by_external_id ON commitment (plan_id, external_id) WHERE external_id IS NOT NULL;

-- How a version words the promise. Money targets are whole minor units of `currency`.
CREATE TABLE commitment_term (
  id               TEXT PRIMARY KEY,
  plan_version_id  TEXT NOT NULL REFERENCES plan_version (id) ON DELETE CASCADE,
  commitment_id    TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  position         INTEGER NOT NULL,
  category         TEXT NOT NULL,
  category_label   TEXT,
  title            TEXT NOT NULL CHECK (length(title) > 0),
  measure          TEXT NOT NULL CHECK (measure IN ('at_least', 'at_most', 'milestone', 'recurring', 'qualitative')),
  unit             TEXT NOT NULL CHECK (unit IN ('money', 'count', 'percent', 'days', 'hours', 'score', 'date')),
  currency         TEXT CHECK (length(currency) = 3),
  target           REAL CHECK (target > 0),
  due_on           TEXT NOT NULL CHECK (due_on GLOB '????-??-??'),
  weight           REAL NOT NULL CHECK (weight > 0),
  phasing          TEXT NOT NULL CHECK (phasing IN ('none', 'linear', 'explicit')),
  owner_name       TEXT,
  product_line     TEXT,
  segment          TEXT,
  geography        TEXT,
  visibility       TEXT NOT NULL CHECK (visibility IN ('shared', 'internal')),
  notes            TEXT,
  UNIQUE (plan_version_id, commitment_id),
  CHECK (unit <> 'money' OR (currency IS NOT NULL AND target = round(target))),
  CHECK ((measure = 'milestone') = (unit = 'date')),
  CHECK (measure = 'milestone' OR target IS NOT NULL)
) STRICT;
CREATE INDEX commitment_term_by_commitment ON commitment_term (commitment_id);

CREATE TABLE commitment_phase (
  id            TEXT PRIMARY KEY,
  term_id       TEXT NOT NULL REFERENCES commitment_term (id) ON DELETE CASCADE,
  window_start  TEXT NOT NULL CHECK (window_start GLOB '????-??-??'),
  window_end    TEXT NOT NULL CHECK (window_end GLOB '????-??-??'),
  target        REAL NOT NULL CHECK (target > 0)
) STRICT;
CREATE INDEX commitment_phase_by_term ON commitment_phase (term_id, window_start);

-- The promise of this term is given for that commitment of the other side.
CREATE TABLE commitment_answer (
  id             TEXT PRIMARY KEY,
  term_id        TEXT NOT NULL REFERENCES commitment_term (id) ON DELETE CASCADE,
  commitment_id  TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  UNIQUE (term_id, commitment_id)
) STRICT;

-- What was reported for a promise in a window, and what the other side says of it.
CREATE TABLE commitment_actual (
  id             TEXT PRIMARY KEY,
  commitment_id  TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  window_start   TEXT NOT NULL CHECK (window_start GLOB '????-??-??'),
  window_end     TEXT NOT NULL CHECK (window_end GLOB '????-??-??'),
  value          REAL,
  done_on        TEXT CHECK (done_on GLOB '????-??-??'),
  reported_by    TEXT NOT NULL CHECK (reported_by IN ('vendor', 'partner')),
  state          TEXT NOT NULL CHECK (state IN ('claimed', 'accepted', 'disputed', 'waived')),
  counter_value  REAL,
  counter_on     TEXT CHECK (counter_on GLOB '????-??-??'),
  evidence       TEXT,
  entered_by     TEXT,
  entered_at     TEXT NOT NULL,
  batch_id       TEXT REFERENCES import_batch (id),
  line           INTEGER
) STRICT;
CREATE INDEX commitment_actual_by_commitment ON commitment_actual (commitment_id, window_end);
