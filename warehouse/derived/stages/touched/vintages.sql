SELECT vintage.rowid AS row_id, vintage.* FROM vintage SEMI JOIN touched_key USING (series_id, period_start, period_end)
