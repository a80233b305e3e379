-- What is known now: one value for each observation.
-- example: latest
CREATE VIEW latest AS
SELECT
    indicator, ref_area, measure, base, unit, is_forecast, freq, period_start, period_end, obs_value, value_max,
    qualifier, obs_status, publisher, realtime_start, realtime_end, series_key, series_id, figure_id
FROM effective
JOIN series USING (series_id)
WHERE realtime_end = DATE '9999-12-31';
