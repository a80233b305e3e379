-- Which value of each observation of some series stood from when until when. $series: their ids.
SELECT
    series_id, unit, is_forecast, period_start, period_end, realtime_start, realtime_end, obs_value, value_max,
    qualifier, publisher, figure_id
FROM effective
JOIN series USING (series_id)
WHERE series_id IN (SELECT unnest($series))
ORDER BY series_id, period_start DESC, period_end DESC, realtime_start
