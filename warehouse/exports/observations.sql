-- What is known now: one value for each observation.
SELECT
    series_key, indicator, ref_area, measure, base, unit, freq, is_forecast, period_start, period_end, obs_value,
    value_max, qualifier, obs_status, publisher, realtime_start AS release_date,
    figure_id IN (SELECT figure_id FROM breaks) AS is_break, figure_id
FROM latest
ORDER BY series_key, period_start, period_end
