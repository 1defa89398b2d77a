-- Fiscal years of whole weeks beside those of months. Where `week_pattern` is set, the year ends on the weekday
-- (0 is Sunday) of `end_month` that `end_rule` says, and `start_month` only tells about when it begins.
ALTER TABLE fiscal_calendar ADD COLUMN week_pattern TEXT CHECK (week_pattern IN ('4-4-5', '4-5-4', '5-4-4'));
ALTER TABLE fiscal_calendar ADD COLUMN end_month INTEGER CHECK (end_month BETWEEN 1 AND 12);
ALTER TABLE fiscal_calendar ADD COLUMN end_weekday INTEGER CHECK (end_weekday BETWEEN 0 AND 6);
ALTER TABLE fiscal_calendar ADD COLUMN end_rule TEXT CHECK (
  end_rule IN ('last', 'nearest')
  AND (end_rule IS NULL) = (week_pattern IS NULL) AND (end_rule IS NULL) = (end_month IS NULL) AND (end_rule IS NULL) = (end_weekday IS NULL)
);
