-- What was known on a day, by release dates: one value for each observation.
-- example: as_of(DATE '2017-03-01')
CREATE MACRO as_of(day) AS TABLE
SELECT
    indicator, ref_area, measure, base, unit, is_forecast, freq, period_start, period_end, obs_value, value_max,
    qualifier, obs_status, publisher, realtime_start, realtime_end, series_key, series_id, figure_id
FROM effective
JOIN series USING (series_id)
WHERE realtime_start <= day::DATE AND realtime_end > day::DATE;
