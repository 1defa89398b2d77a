-- What the programme is judged by besides its plans and trade: rates, events, assessments, ratings, status reviews.

-- One `from_currency` is `rate` `to_currency` on the days of the window; the rate is decimal text, so that no float enters a sum.
CREATE TABLE fx_rate (
  id             TEXT PRIMARY KEY,
  policy         TEXT NOT NULL CHECK (policy IN ('transaction_date', 'period_average', 'period_end', 'plan_rate')),
  from_currency  TEXT NOT NULL CHECK (length(from_currency) = 3),
  to_currency    TEXT NOT NULL CHECK (length(to_currency) = 3),
  window_start   TEXT NOT NULL CHECK (window_start GLOB '????-??-??'),
  window_end     TEXT NOT NULL CHECK (window_end GLOB '????-??-??'),
  rate           TEXT NOT NULL,
  batch_id       TEXT REFERENCES import_batch (id),
  line           INTEGER,
  UNIQUE (policy, from_currency, to_currency, window_start)
) STRICT;

-- Something that happened to a party and may change why the partnership is strategic; without a
-- partner it is the vendor's own and concerns every partnership. `is_judged` when somebody has said
-- what it collides with, if only nothing.
CREATE TABLE organisation_event (
  id           TEXT PRIMARY KEY,
  partner_id   TEXT REFERENCES partner (id) ON DELETE CASCADE,
  side         TEXT NOT NULL CHECK (side IN ('vendor', 'partner')),
  kind         TEXT NOT NULL CHECK (kind IN ('ownership_change', 'leadership_change', 'strategy_change', 'new_vendor_alliance',
                 'competing_product', 'segment_shift', 'vendor_product_strategy', 'vendor_market_strategy', 'vendor_channel_strategy')),
  happened_on  TEXT NOT NULL CHECK (happened_on GLOB '????-??-??'),
  note         TEXT NOT NULL,
  segment      TEXT,
  is_judged    INTEGER NOT NULL CHECK (is_judged IN (0, 1)),
  entered_by   TEXT,
  entered_at   TEXT
) STRICT;
CREATE INDEX organisation_event_by_partner ON organisation_event (partner_id, happened_on);

CREATE TABLE organisation_event_overlap (
  id         TEXT PRIMARY KEY,
  event_id   TEXT NOT NULL REFERENCES organisation_event (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (kind IN ('grant', 'solution', 'commitment')),
  target_id  TEXT NOT NULL,
  UNIQUE (event_id, target_id)
) STRICT;

-- What one side says of a characteristic in a period: of its own duty, of the other's, or (null) of the whole.
CREATE TABLE characteristic_rating (
  id              TEXT PRIMARY KEY,
  partner_id      TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  period_start    TEXT NOT NULL CHECK (period_start GLOB '????-??-??'),
  period_end      TEXT NOT NULL CHECK (period_end GLOB '????-??-??'),
  characteristic  TEXT NOT NULL CHECK (characteristic IN ('C1', 'C2', 'C3', 'C4', 'C5', 'C6')),
  rater_party     TEXT NOT NULL CHECK (rater_party IN ('vendor', 'partner')),
  duty_of         TEXT CHECK (duty_of IN ('vendor', 'partner')),
  score           INTEGER NOT NULL CHECK (score IN (0, 25, 50, 75, 100)),
  evidence        TEXT,
  comment         TEXT,
  entered_by      TEXT,
  entered_at      TEXT
) STRICT;
CREATE UNIQUE INDEX characteristic_rating_once ON characteristic_rating (partner_id, period_end, characteristic, rater_party, coalesce(duty_of, ''));

-- Why a partner was or was not chosen, on a day. Revenue is shown and weighs nothing.
CREATE TABLE selection_assessment (
  id                TEXT PRIMARY KEY,
  partner_id        TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  assessed_on       TEXT NOT NULL CHECK (assessed_on GLOB '????-??-??'),
  loss_test         TEXT NOT NULL CHECK (loss_test IN ('structural', 'compensable', 'unknown')),
  is_replicable     INTEGER CHECK (is_replicable IN (0, 1)),
  revenue_minor     INTEGER,
  revenue_currency  TEXT CHECK (length(revenue_currency) = 3),
  entered_by        TEXT,
  entered_at        TEXT,
  CHECK ((revenue_minor IS NULL) = (revenue_currency IS NULL))
) STRICT;
CREATE INDEX selection_assessment_by_partner ON selection_assessment (partner_id, assessed_on);

CREATE TABLE selection_score (
  id             TEXT PRIMARY KEY,
  assessment_id  TEXT NOT NULL REFERENCES selection_assessment (id) ON DELETE CASCADE,
  criterion      TEXT NOT NULL CHECK (criterion IN ('access', 'solution', 'commitment')),
  score          INTEGER NOT NULL CHECK (score BETWEEN 0 AND 4),
  evidence       TEXT NOT NULL,
  evidence_on    TEXT NOT NULL CHECK (evidence_on GLOB '????-??-??'),
  expires_on     TEXT CHECK (expires_on GLOB '????-??-??'),
  UNIQUE (assessment_id, criterion)
) STRICT;

-- A review of one partner's strategic status, from what opened it to what was decided. Evidence is one sentence per line.
CREATE TABLE status_case (
  id                 TEXT PRIMARY KEY,
  partner_id         TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  opened_on          TEXT NOT NULL CHECK (opened_on GLOB '????-??-??'),
  evidence           TEXT NOT NULL,
  recommendation     TEXT NOT NULL CHECK (recommendation IN ('retain', 'recover', 'deEscalate', 'exit')),
  decision           TEXT CHECK (decision IN ('retain', 'recover', 'deEscalate', 'exit')),
  decided_on         TEXT CHECK (decided_on GLOB '????-??-??'),
  effective_on       TEXT CHECK (effective_on GLOB '????-??-??'),
  vendor_decider     TEXT,
  partner_heard      TEXT,
  dismissed_on       TEXT CHECK (dismissed_on GLOB '????-??-??'),
  dismissed_because  TEXT,
  CHECK ((decision IS NULL) = (decided_on IS NULL)),
  CHECK ((dismissed_on IS NULL) = (dismissed_because IS NULL))
) STRICT;
CREATE INDEX status_case_by_partner ON status_case (partner_id, opened_on);

CREATE TABLE status_case_trigger (
  id       TEXT PRIMARY KEY,
  case_id  TEXT NOT NULL REFERENCES status_case (id) ON DELETE CASCADE,
  kind     TEXT NOT NULL CHECK (kind IN ('T0', 'T1', 'T1w', 'T2', 'T3', 'T4')),
  UNIQUE (case_id, kind)
) STRICT;

-- A day on which sponsors of both sides spoke with each other outside a review.
CREATE TABLE sponsor_contact (
  id              TEXT PRIMARY KEY,
  partner_id      TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  met_on          TEXT NOT NULL CHECK (met_on GLOB '????-??-??'),
  vendor_person   TEXT,
  partner_person  TEXT,
  note            TEXT,
  entered_by      TEXT,
  entered_at      TEXT
) STRICT;
CREATE INDEX sponsor_contact_by_partner ON sponsor_contact (partner_id, met_on);

-- One side's agreement that a review need not take place; it takes both.
CREATE TABLE review_waiver (
  id           TEXT PRIMARY KEY,
  review_id    TEXT NOT NULL REFERENCES review (id) ON DELETE CASCADE,
  side         TEXT NOT NULL CHECK (side IN ('vendor', 'partner')),
  approved_on  TEXT NOT NULL CHECK (approved_on GLOB '????-??-??'),
  person_name  TEXT,
  UNIQUE (review_id, side)
) STRICT;

-- How many executives of a side were asked, for the response rate.
CREATE TABLE survey_invitation (
  id           TEXT PRIMARY KEY,
  partner_id   TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  rater_party  TEXT NOT NULL CHECK (rater_party IN ('vendor', 'partner')),
  sent_on      TEXT NOT NULL CHECK (sent_on GLOB '????-??-??'),
  invited      INTEGER NOT NULL CHECK (invited >= 0)
) STRICT;
CREATE INDEX survey_invitation_by_sent ON survey_invitation (sent_on);
CREATE INDEX survey_response_by_answered ON survey_response (answered_on);

-- How a strategic standing ended, where that was recorded; and whom a partner took over.
ALTER TABLE designation_event ADD COLUMN exit_kind TEXT CHECK (exit_kind IN ('de_escalation', 'left', 'merged', 'lapsed'));
ALTER TABLE partner ADD COLUMN successor_of TEXT REFERENCES partner (id);
CREATE INDEX partner_by_successor_of ON partner (successor_of) WHERE successor_of IS NOT NULL;

-- What granted access is to bring, whom it names, and where it was not kept.
ALTER TABLE access_grant ADD COLUMN activation_plan TEXT;
ALTER TABLE access_grant ADD COLUMN planned_new_customers INTEGER CHECK (planned_new_customers >= 0);
CREATE TABLE access_grant_customer (
  id             TEXT PRIMARY KEY,
  grant_id       TEXT NOT NULL REFERENCES access_grant (id) ON DELETE CASCADE,
  customer_name  TEXT NOT NULL,
  UNIQUE (grant_id, customer_name)
) STRICT;
CREATE TABLE access_grant_breach (
  id           TEXT PRIMARY KEY,
  grant_id     TEXT NOT NULL REFERENCES access_grant (id) ON DELETE CASCADE,
  happened_on  TEXT NOT NULL CHECK (happened_on GLOB '????-??-??'),
  by_whom      TEXT NOT NULL,
  note         TEXT NOT NULL
) STRICT;
CREATE INDEX access_grant_breach_by_grant ON access_grant_breach (grant_id, happened_on);

-- What proves a deal's attribution, who was displaced, and partners beside the first.
ALTER TABLE opportunity ADD COLUMN amount_at_creation_minor INTEGER;
ALTER TABLE opportunity ADD COLUMN sourced_evidence_on TEXT CHECK (sourced_evidence_on GLOB '????-??-??');
ALTER TABLE opportunity ADD COLUMN vendor_activity_on TEXT CHECK (vendor_activity_on GLOB '????-??-??');
ALTER TABLE opportunity ADD COLUMN partner_activity_on TEXT CHECK (partner_activity_on GLOB '????-??-??');
ALTER TABLE opportunity ADD COLUMN incumbent_competitor TEXT;
CREATE TABLE opportunity_partner (
  id              TEXT PRIMARY KEY,
  opportunity_id  TEXT NOT NULL REFERENCES opportunity (id) ON DELETE CASCADE,
  partner_id      TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  UNIQUE (opportunity_id, partner_id)
) STRICT;
CREATE INDEX opportunity_partner_by_partner ON opportunity_partner (partner_id);
-- The portfolio asks what closed in a window, what is open on a day, and whether a customer bought before.
CREATE INDEX opportunity_by_close ON opportunity (close_on) WHERE outcome <> 'open';
CREATE INDEX opportunity_open ON opportunity (created_on) WHERE outcome = 'open';
CREATE INDEX opportunity_won_by_customer ON opportunity (customer_name, close_on) WHERE outcome = 'won';

-- The portfolio reads the plans of a year together.
CREATE INDEX plan_by_year ON plan (fiscal_year);
