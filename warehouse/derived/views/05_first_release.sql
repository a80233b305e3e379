-- What was first said of each observation, by the best authority of that day.
CREATE VIEW first_release AS
SELECT
    indicator, ref_area, measure, base, unit, is_forecast, freq, period_start, period_end, obs_value, value_max,
    qualifier, obs_status, publisher, realtime_start, realtime_end, series_key, series_id, figure_id
FROM effective
JOIN series USING (series_id)
QUALIFY row_number() OVER (PARTITION BY series_id, period_start, period_end ORDER BY realtime_start) = 1;
