-- Every statement of every observation, in each publisher's line, with what changed.
SELECT
    series_key, indicator, ref_area, measure, base, unit, freq, is_forecast, period_start, period_end, publisher,
    realtime_start, realtime_end, revision_no, change_kind, obs_value, value_max, lower, upper, qualifier, obs_status,
    prev_obs_value, figure_id, prev_figure_id, version_id
FROM vintages
ORDER BY series_key, period_start, period_end, publisher, revision_no
