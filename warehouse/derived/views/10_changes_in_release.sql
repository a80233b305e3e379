-- What an article version said of each observation, each time it was released: new, repeated, refined, revised ...
-- Its series are asked for first, so that row groups without them are skipped. (Told the version by '=', the planner
-- would expect few rows and read all vintages to find them.)
-- example: changes_in_release('00000000-0000-0000-0000-000000000000')
CREATE MACRO changes_in_release(release_version) AS TABLE
SELECT
    indicator, ref_area, measure, base, unit, is_forecast, freq, period_start, period_end, realtime_start AS release_date,
    publisher, change_kind, obs_value, value_max, qualifier, obs_status, prev_obs_value, lower, upper, bounds, revision_no,
    realtime_start, realtime_end, authority, series_key, series_id, figure_id, prev_figure_id, article_id, version_id,
    version_no
FROM (
    FROM series WHERE series_id IN (SELECT series_id FROM release_series WHERE version_id = release_version::UUID)
)
JOIN vintage USING (series_id)
WHERE list_contains([release_version::UUID], version_id);
