-- What a plan aims at is part of each wording, so that a sealed one keeps it.
ALTER TABLE plan_version ADD COLUMN objectives TEXT;
UPDATE plan_version SET objectives = (SELECT objectives FROM plan WHERE plan.id = plan_id);
ALTER TABLE plan DROP COLUMN objectives;

-- Who suggested the target that stands here; null once somebody has made it a promise. Suggested targets count in no figure.
ALTER TABLE commitment_term ADD COLUMN suggested_by TEXT CHECK (suggested_by IN ('template', 'last_year', 'blank'));
ALTER TABLE commitment_term ADD COLUMN solution_id TEXT REFERENCES solution (id) ON DELETE SET NULL;
CREATE INDEX commitment_term_by_solution ON commitment_term (solution_id) WHERE solution_id IS NOT NULL;

-- Who asked for what a draft changes in a commitment, and why.
CREATE TABLE change_request (
  id               TEXT PRIMARY KEY,
  plan_version_id  TEXT NOT NULL REFERENCES plan_version (id) ON DELETE CASCADE,
  commitment_id    TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  asked_by         TEXT NOT NULL CHECK (asked_by IN ('vendor', 'partner')),
  reason           TEXT,
  UNIQUE (plan_version_id, commitment_id)
) STRICT;
CREATE INDEX change_request_by_commitment ON change_request (commitment_id);
