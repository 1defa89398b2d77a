-- How a file was read: what to do with the next one that has the same columns. One for each import, so that
-- an import taken back takes its reading with it; the newest standing one counts.
CREATE TABLE mapping_profile (
  batch_id     TEXT PRIMARY KEY REFERENCES import_batch (id) ON DELETE CASCADE,
  name         TEXT NOT NULL CHECK (length(name) > 0),
  -- Of the header, whatever the order of its columns.
  fingerprint  TEXT NOT NULL,
  -- The answers as they are given with a request, JSON: they are used whole and never asked about.
  answers      TEXT NOT NULL CHECK (json_valid(answers))
) STRICT;
CREATE INDEX mapping_profile_by_fingerprint ON mapping_profile (fingerprint);
CREATE INDEX mapping_profile_by_name ON mapping_profile (name);
