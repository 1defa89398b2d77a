-- Words that a person wrote in place of the rules': a section's title or summary in one partner's quarter. Figures stand in
-- `text` as tokens such as {M12.vendor}; how each read then stands beside it, so that a figure that moved can be pointed out.
CREATE TABLE narrative (
  id            TEXT PRIMARY KEY,
  partner_id    TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE,
  window_start  TEXT NOT NULL CHECK (window_start GLOB '????-??-??'),
  window_end    TEXT NOT NULL CHECK (window_end GLOB '????-??-??'),
  section       TEXT NOT NULL CHECK (section IN ('commitments', 'side-by-side', 'decisions', 'barriers')),
  kind          TEXT NOT NULL CHECK (kind IN ('title', 'summary')),
  text          TEXT NOT NULL CHECK (length(text) > 0),
  visibility    TEXT NOT NULL CHECK (visibility IN ('shared', 'internal')),
  written_by    TEXT NOT NULL,
  written_at    TEXT NOT NULL,
  UNIQUE (partner_id, window_end, section, kind)
) STRICT;

CREATE TABLE narrative_figure (
  id            TEXT PRIMARY KEY,
  narrative_id  TEXT NOT NULL REFERENCES narrative (id) ON DELETE CASCADE,
  key           TEXT NOT NULL,
  text          TEXT NOT NULL,
  UNIQUE (narrative_id, key)
) STRICT;
