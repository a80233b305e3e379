-- What counts of the touched observations, found in the same way: no more of it than tells one row from another, since
-- the values follow from the figure and are dear to unpack.
SELECT *
FROM (
    SELECT rowid AS row_id, series_id, period_start, period_end, realtime_start, realtime_end, publisher, figure_id
    FROM effective
    WHERE series_id IN (FROM touched_series)
)
SEMI JOIN touched_key USING (series_id, period_start, period_end)
