-- The newest bases that growth shows to be restated without a word, since a day. $run_id: only of what one run loaded,
-- or NULL; $but: not of what this run loaded, or NULL; $since: a day; $most: how many.
SELECT
    growth_check.release_date, 'implied_revision' AS change_kind, indicator, ref_area, 'level' AS measure, NULL AS base,
    unit, false AS is_forecast, base_start AS period_start, base_end AS period_end, base_value AS prev_obs_value,
    implied_base_value AS obs_value, NULL AS value_max, '~' AS qualifier, growth_check.publisher, title, version_id,
    version_no
FROM growth_check
JOIN releases USING (version_id, version_no)
WHERE verdict = 'implied_revision'
    AND growth_check.release_date >= $since
    AND ($run_id IS NULL OR run_id = $run_id)
    AND ($but IS NULL OR run_id <> $but)
ORDER BY growth_check.release_date DESC, indicator, ref_area, period_start DESC, figure_id
LIMIT $most
