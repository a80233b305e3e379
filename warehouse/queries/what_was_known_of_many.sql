-- What was known of each observation on the day its next statement came: a point-in-time join over a table of points
-- (series_id, period_start, period_end, day); make your own for a backtest.
WITH point AS (SELECT series_id, period_start, period_end, realtime_start - 1 AS day FROM vintage)

SELECT series_key, period_start, period_end, day, obs_value, publisher
FROM point_in_time('point')
JOIN series USING (series_id)
ORDER BY ALL
