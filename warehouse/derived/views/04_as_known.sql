-- What this warehouse would have said was known on a day, had it been asked at a load time.
-- example: as_known(DATE '2017-03-01', TIMESTAMPTZ '2017-03-01 12:00:00+00')
CREATE MACRO as_known(day, load_time) AS TABLE
SELECT
    indicator, ref_area, measure, base, unit, is_forecast, freq, period_start, period_end, obs_value, value_max,
    qualifier, obs_status, publisher, counts_from AS realtime_start, counts_until AS realtime_end, series_key, series_id,
    figure_id
FROM vintage_span_known(load_time::TIMESTAMPTZ)
JOIN series USING (series_id)
WHERE counts_from <= day::DATE AND counts_until > day::DATE;
