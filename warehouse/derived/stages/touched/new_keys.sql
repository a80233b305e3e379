-- The observations that articles which are all new state.
SELECT DISTINCT series_id, period_start, period_end FROM stated
