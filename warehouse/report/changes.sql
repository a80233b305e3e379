-- The newest changes of what was known, without what was said for the first time. $run_id: only of what one run
-- loaded, or NULL; $but: not of what this run loaded, or NULL; $most: how many.
SELECT
    release_date, change_kind, indicator, ref_area, measure, base, unit, is_forecast, period_start, period_end,
    prev_obs_value, obs_value, value_max, qualifier, publisher, title, version_id,
    version_no
FROM changes
WHERE change_kind <> 'first' AND ($run_id IS NULL OR run_id = $run_id) AND ($but IS NULL OR run_id <> $but)
ORDER BY release_date DESC, change_kind = 'revised' DESC, indicator, ref_area, measure, period_start DESC, figure_id
LIMIT $most
