-- Every revision since a day: what a publisher took back, by how much. $since: a date.
SELECT
    release_date, indicator, ref_area, measure, unit, period_start, period_end, publisher, prev_obs_value, obs_value,
    revised_by
FROM revisions
WHERE release_date >= $since::DATE
ORDER BY release_date DESC, indicator, ref_area, measure, period_start, period_end
