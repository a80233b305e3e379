-- The vintages of the touched observations. The series are asked for twice, so that row groups without them are skipped.
SELECT *
FROM (SELECT rowid AS row_id, * FROM vintage_span WHERE series_id IN (FROM touched_series))
SEMI JOIN touched_key USING (series_id, period_start, period_end)
