-- Acts and what they changed: the one mechanism behind undo, redo and the audit trail.
CREATE TABLE act (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  kind       TEXT NOT NULL,
  label      TEXT NOT NULL,
  actor      TEXT NOT NULL,
  at         TEXT NOT NULL,
  undoes     INTEGER REFERENCES act (id),
  undone_by  INTEGER REFERENCES act (id)
) STRICT;

-- One row per changed row, in order. `before` is the row's image as JSON, null for an insert;
-- the image after a change is the next change's `before`, or the row as it stands.
CREATE TABLE row_change (
  id          INTEGER PRIMARY KEY,
  act_id      INTEGER NOT NULL REFERENCES act (id),
  table_name  TEXT NOT NULL,
  row_id      TEXT NOT NULL,
  before      TEXT
) STRICT;
CREATE INDEX row_change_by_act ON row_change (act_id);
CREATE INDEX row_change_by_row ON row_change (table_name, row_id, id);

-- Holds the act that is going on; a write to an entity outside an act fails for want of it.
CREATE TABLE current_act (
  only    INTEGER PRIMARY KEY CHECK (only = 1),
  act_id  INTEGER NOT NULL REFERENCES act (id)
) STRICT;

-- Programme settings: a JSON value per key; a missing key means its default.
CREATE TABLE setting (
  id     TEXT PRIMARY KEY,
  value  TEXT NOT NULL
) STRICT;

CREATE TABLE fiscal_calendar (
  id           TEXT PRIMARY KEY,
  name         TEXT NOT NULL,
  start_month  INTEGER NOT NULL CHECK (start_month BETWEEN 1 AND 12)
) STRICT;

-- A file that was brought in. `report` is the report as it was shown, JSON.
CREATE TABLE import_batch (
  id                  TEXT PRIMARY KEY,
  act_id              INTEGER REFERENCES act (id),
  file_name           TEXT NOT NULL,
  sha256              TEXT NOT NULL,
  kind                TEXT NOT NULL,
  header_fingerprint  TEXT NOT NULL,
  imported_at         TEXT NOT NULL,
  rows_read           INTEGER NOT NULL,
  rows_added          INTEGER NOT NULL,
  rows_changed        INTEGER NOT NULL,
  rows_unchanged      INTEGER NOT NULL,
  rows_rejected       INTEGER NOT NULL,
  report              TEXT NOT NULL
) STRICT;
CREATE INDEX import_batch_by_hash ON import_batch (sha256);
CREATE INDEX import_batch_by_act ON import_batch (act_id);

-- Rows of a file that were not brought in, with the reason; `cells` as in the file, JSON.
CREATE TABLE import_reject (
  id        INTEGER PRIMARY KEY,
  batch_id  TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  line      INTEGER NOT NULL,
  record    INTEGER,
  code      TEXT NOT NULL,
  detail    TEXT NOT NULL,
  cells     TEXT NOT NULL
) STRICT;
CREATE INDEX import_reject_by_batch ON import_reject (batch_id, line);

CREATE TABLE party (
  id                  TEXT PRIMARY KEY,
  kind                TEXT NOT NULL CHECK (kind IN ('vendor', 'partner')),
  name                TEXT NOT NULL CHECK (length(name) > 0),
  currency            TEXT NOT NULL CHECK (length(currency) = 3),
  fiscal_calendar_id  TEXT NOT NULL REFERENCES fiscal_calendar (id),
  industry            TEXT NOT NULL
) STRICT;
CREATE INDEX party_by_kind ON party (kind, name);

-- What the programme knows of a partner; `id` is its party's.
CREATE TABLE partner (
  id                      TEXT PRIMARY KEY REFERENCES party (id),
  external_id             TEXT,
  account_number          TEXT,
  type                    TEXT,
  program                 TEXT,
  tier                    TEXT,
  status                  TEXT,
  strategic_flag          INTEGER CHECK (strategic_flag IN (0, 1)),
  street                  TEXT,
  city                    TEXT,
  postal_code             TEXT,
  country                 TEXT,
  region                  TEXT,
  website                 TEXT,
  annual_revenue_minor    INTEGER,
  annual_revenue_currency TEXT,
  employees               INTEGER,
  partner_since           TEXT CHECK (partner_since GLOB '????-??-??'),
  channel_manager         TEXT,
  parent_external_id      TEXT,
  source_updated_at       TEXT,
  notes                   TEXT,
  batch_id                TEXT REFERENCES import_batch (id),
  line                    INTEGER
) STRICT;
CREATE INDEX partner_by_external_id ON partner (external_id);
CREATE INDEX partner_by_account_number ON partner (account_number);

-- Other spellings under which a partner comes in.
CREATE TABLE partner_alias (
  id          TEXT PRIMARY KEY,
  partner_id  TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  alias       TEXT NOT NULL,
  batch_id    TEXT REFERENCES import_batch (id)
) STRICT;
CREATE INDEX partner_alias_by_alias ON partner_alias (alias);
CREATE INDEX partner_alias_by_partner ON partner_alias (partner_id);

-- A partner's standing in the strategic programme, apart from its tier.
CREATE TABLE designation_event (
  id              TEXT PRIMARY KEY,
  partner_id      TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  status          TEXT NOT NULL CHECK (status IN ('candidate', 'strategic', 'under_review', 'premier', 'exited')),
  effective_from  TEXT NOT NULL CHECK (effective_from GLOB '????-??-??'),
  reason          TEXT NOT NULL,
  batch_id        TEXT REFERENCES import_batch (id)
) STRICT;
CREATE INDEX designation_event_by_partner ON designation_event (partner_id, effective_from);

CREATE TABLE person (
  id         TEXT PRIMARY KEY,
  party_id   TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  name       TEXT NOT NULL,
  title      TEXT,
  seniority  TEXT NOT NULL CHECK (seniority IN ('c_level', 'vp', 'director', 'other')),
  email      TEXT
) STRICT;
CREATE INDEX person_by_party ON person (party_id, name);

-- Who stands for which side of a partnership, from and to.
CREATE TABLE role_assignment (
  id          TEXT PRIMARY KEY,
  partner_id  TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  person_id   TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  side        TEXT NOT NULL CHECK (side IN ('vendor', 'partner')),
  role        TEXT NOT NULL CHECK (role IN ('sponsor', 'cam', 'alliance', 'technical', 'marketing', 'cs', 'finance')),
  from_on     TEXT CHECK (from_on GLOB '????-??-??'),
  to_on       TEXT CHECK (to_on GLOB '????-??-??')
) STRICT;
CREATE INDEX role_assignment_by_partner ON role_assignment (partner_id, role);
