-- One side giving up what was promised for a window. With both, the reported value's state is `waived` and
-- the promise counts in no figure; one alone is a proposal. Values imported as waived were waived by both.
CREATE TABLE commitment_waiver (
  id             TEXT PRIMARY KEY,
  commitment_id  TEXT NOT NULL REFERENCES commitment (id) ON DELETE CASCADE,
  window_start   TEXT NOT NULL CHECK (window_start GLOB '????-??-??'),
  window_end     TEXT NOT NULL CHECK (window_end GLOB '????-??-??'),
  party          TEXT NOT NULL CHECK (party IN ('vendor', 'partner')),
  noted_by       TEXT NOT NULL,
  waived_on      TEXT NOT NULL CHECK (waived_on GLOB '????-??-??'),
  reason         TEXT,
  UNIQUE (commitment_id, window_start, window_end, party)
) STRICT;
