SELECT effective.rowid AS row_id FROM effective SEMI JOIN touched_key USING (series_id, period_start, period_end)
