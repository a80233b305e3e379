-- The vintages of the touched observations, with what was stated. The series are asked for twice, so that row groups
-- without them are skipped.
SELECT *
FROM (
    SELECT
        rowid AS row_id, change_kind, series_id, period_start, period_end, publisher, authority, article_id, version_id,
        version_no, next_release, next_version_id, figure_id, obs_value, value_max, lower, upper, bounds, qualifier,
        obs_status, realtime_start
    FROM vintage
    WHERE series_id IN (SELECT DISTINCT series_id FROM touched_key)
)
SEMI JOIN touched_key USING (series_id, period_start, period_end)
