-- The file that the act going on brings in. Rows that it adds to tables of facts are undone by their batch,
-- and no change of theirs is written down: for half a million rows that would be half of the work.
ALTER TABLE current_act ADD COLUMN batch_id TEXT REFERENCES import_batch (id);
