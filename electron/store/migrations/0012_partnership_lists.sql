-- What people write about a partnership beside what exports bring. New columns of older tables may be null, so that
-- an act from before this migration can still be taken back.

-- What a partner was individually promised for what it brings: a rebate, a commission, marketing money or a share
-- of revenue. `rate_ratio` is 0.12 for 12 %; `target_minor` is what has to be reached first, `fixed_minor` a fixed sum.
CREATE TABLE incentive_term (
  id            TEXT PRIMARY KEY,
  partner_id    TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  kind          TEXT NOT NULL CHECK (kind IN ('rebate', 'commission', 'mdf', 'revenue_share')),
  name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  basis         TEXT NOT NULL CHECK (basis IN ('revenue', 'won_deals', 'marketing')),
  product_line  TEXT,
  rate_ratio    REAL CHECK (rate_ratio BETWEEN 0 AND 1),
  currency      TEXT NOT NULL CHECK (length(currency) = 3),
  target_minor  INTEGER CHECK (target_minor > 0),
  fixed_minor   INTEGER CHECK (fixed_minor > 0),
  from_on       TEXT NOT NULL CHECK (from_on GLOB '????-??-??'),
  to_on         TEXT NOT NULL CHECK (to_on GLOB '????-??-??'),
  standard      TEXT NOT NULL,
  note          TEXT,
  CHECK (from_on <= to_on)
) STRICT;
CREATE INDEX incentive_term_by_partner ON incentive_term (partner_id, from_on);

-- What is opened early, where access is to a product and not to a market.
ALTER TABLE access_grant ADD COLUMN subject TEXT;
-- Internal terms go into no pack of the partner's; without a word they are shared.
ALTER TABLE agreement_term ADD COLUMN visibility TEXT CHECK (visibility IN ('shared', 'internal'));

-- Who sells it on the partner's side.
ALTER TABLE opportunity ADD COLUMN partner_owner_name TEXT;

-- The next decision about a solution, its milestones, the working days of each side, and the stages it went through.
ALTER TABLE solution ADD COLUMN next_gate TEXT;
ALTER TABLE solution ADD COLUMN next_gate_on TEXT CHECK (next_gate_on GLOB '????-??-??');
CREATE TABLE solution_milestone (
  id           TEXT PRIMARY KEY,
  solution_id  TEXT NOT NULL REFERENCES solution (id) ON DELETE CASCADE,
  title        TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  owner_party  TEXT NOT NULL CHECK (owner_party IN ('vendor', 'partner', 'joint')),
  due_on       TEXT NOT NULL CHECK (due_on GLOB '????-??-??'),
  done_on      TEXT CHECK (done_on GLOB '????-??-??')
) STRICT;
CREATE INDEX solution_milestone_by_solution ON solution_milestone (solution_id, due_on);
CREATE TABLE solution_effort (
  id           TEXT PRIMARY KEY,
  solution_id  TEXT NOT NULL REFERENCES solution (id) ON DELETE CASCADE,
  partner_id   TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  side         TEXT NOT NULL CHECK (side IN ('vendor', 'partner')),
  days         REAL NOT NULL CHECK (days >= 0),
  UNIQUE (solution_id, partner_id, side)
) STRICT;
CREATE INDEX solution_effort_by_partner ON solution_effort (partner_id);
CREATE TABLE solution_stage_change (
  id           TEXT PRIMARY KEY,
  solution_id  TEXT NOT NULL REFERENCES solution (id) ON DELETE CASCADE,
  from_stage   TEXT NOT NULL,
  to_stage     TEXT NOT NULL,
  changed_on   TEXT NOT NULL CHECK (changed_on GLOB '????-??-??')
) STRICT;
CREATE INDEX solution_stage_change_by_solution ON solution_stage_change (solution_id, changed_on);

-- What the partner itself puts into an activity, who runs it there, and when it took place.
ALTER TABLE marketing_activity ADD COLUMN partner_planned_minor INTEGER;
ALTER TABLE marketing_activity ADD COLUMN partner_spent_minor INTEGER;
ALTER TABLE marketing_activity ADD COLUMN partner_owner_name TEXT;
ALTER TABLE marketing_activity ADD COLUMN delivered_on TEXT CHECK (delivered_on GLOB '????-??-??');

-- Whose person is trained; without a word the partner's.
ALTER TABLE certification ADD COLUMN side TEXT CHECK (side IN ('vendor', 'partner'));

-- How both sides look after a customer together. `may_be_named` when both agreed to name it in a pack.
ALTER TABLE shared_account ADD COLUMN partner_owner_name TEXT;
ALTER TABLE shared_account ADD COLUMN vendor_success_owner TEXT;
ALTER TABLE shared_account ADD COLUMN partner_success_owner TEXT;
ALTER TABLE shared_account ADD COLUMN vendor_health TEXT CHECK (vendor_health IN ('healthy', 'watch', 'at_risk'));
ALTER TABLE shared_account ADD COLUMN partner_health TEXT CHECK (partner_health IN ('healthy', 'watch', 'at_risk'));
ALTER TABLE shared_account ADD COLUMN next_step TEXT;
ALTER TABLE shared_account ADD COLUMN next_step_on TEXT CHECK (next_step_on GLOB '????-??-??');
ALTER TABLE shared_account ADD COLUMN next_step_by TEXT CHECK (next_step_by IN ('vendor', 'partner'));
ALTER TABLE shared_account ADD COLUMN expansion TEXT;
ALTER TABLE shared_account ADD COLUMN may_be_named INTEGER CHECK (may_be_named IN (0, 1));
