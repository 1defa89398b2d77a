-- Revenue facts: an amount of one partner in a window (a day for a single booking).
CREATE TABLE revenue (
  id            TEXT PRIMARY KEY,
  partner_id    TEXT REFERENCES partner (id),
  source        TEXT NOT NULL,
  source_key    TEXT NOT NULL,
  window_start  TEXT NOT NULL CHECK (window_start GLOB '????-??-??'),
  window_end    TEXT NOT NULL CHECK (window_end GLOB '????-??-??'),
  amount_minor  INTEGER NOT NULL,
  currency      TEXT NOT NULL CHECK (length(currency) = 3),
  revenue_type  TEXT NOT NULL CHECK (revenue_type IN ('bookings', 'recognised', 'arr_delta', 'sell_in', 'sell_through')),
  product_line  TEXT,
  segment       TEXT,
  region        TEXT,
  customer_name TEXT,
  last_booked_on TEXT CHECK (last_booked_on GLOB '????-??-??'),
  notes         TEXT,
  batch_id      TEXT REFERENCES import_batch (id),
  line          INTEGER,
  UNIQUE (source, source_key)
) STRICT;
CREATE INDEX revenue_by_partner ON revenue (partner_id, window_end);
CREATE INDEX revenue_by_window ON revenue (window_end);

-- What a partner was expected to bring in a window, as its PRM states it.
CREATE TABLE revenue_target (
  id            TEXT PRIMARY KEY,
  partner_id    TEXT REFERENCES partner (id),
  source        TEXT NOT NULL,
  source_key    TEXT NOT NULL,
  window_start  TEXT NOT NULL CHECK (window_start GLOB '????-??-??'),
  window_end    TEXT NOT NULL CHECK (window_end GLOB '????-??-??'),
  target_minor  INTEGER NOT NULL,
  currency      TEXT NOT NULL CHECK (length(currency) = 3),
  product_line  TEXT,
  attainment_ratio REAL,
  batch_id      TEXT REFERENCES import_batch (id),
  line          INTEGER,
  UNIQUE (source, source_key)
) STRICT;
CREATE INDEX revenue_target_by_partner ON revenue_target (partner_id, window_end);

-- A deal: registered, co-sold or referred. `converted_*` is the export's own conversion and is never added up with `amount_*`.
CREATE TABLE opportunity (
  id                  TEXT PRIMARY KEY,
  partner_id          TEXT REFERENCES partner (id),
  source              TEXT NOT NULL,
  source_key          TEXT NOT NULL,
  external_id         TEXT,
  registration_id     TEXT,
  engagement_id       TEXT,
  crm_id              TEXT,
  name                TEXT,
  customer_name       TEXT,
  customer_country    TEXT,
  stage               TEXT,
  outcome             TEXT NOT NULL CHECK (outcome IN ('open', 'won', 'lost', 'no_decision')),
  status              TEXT,
  probability_ratio   REAL CHECK (probability_ratio BETWEEN 0 AND 1),
  amount_minor        INTEGER,
  currency            TEXT CHECK (length(currency) = 3),
  monthly_minor       INTEGER,
  converted_minor     INTEGER,
  converted_currency  TEXT CHECK (length(converted_currency) = 3),
  created_on          TEXT CHECK (created_on GLOB '????-??-??'),
  close_on            TEXT CHECK (close_on GLOB '????-??-??'),
  source_updated_at   TEXT,
  is_new_customer     INTEGER CHECK (is_new_customer IN (0, 1)),
  segment             TEXT,
  region              TEXT,
  product_line        TEXT,
  competitor          TEXT,
  outcome_reason      TEXT,
  deal_type           TEXT,
  attribution         TEXT NOT NULL CHECK (attribution IN ('sourced', 'co_sell', 'influenced', 'none')),
  owner_name          TEXT,
  campaign            TEXT,
  next_step           TEXT,
  notes               TEXT,
  batch_id            TEXT REFERENCES import_batch (id),
  line                INTEGER,
  UNIQUE (source, source_key)
) STRICT;
CREATE INDEX opportunity_by_partner ON opportunity (partner_id, close_on);
CREATE INDEX opportunity_by_created ON opportunity (created_on);
-- A later export may know the same deal by another of its ids.
CREATE INDEX opportunity_by_external_id ON opportunity (external_id);
