-- Everything that releases since a day changed or said for the first time. $since: a date.
SELECT
    release_date, change_kind, indicator, ref_area, measure, unit, period_start, period_end, prev_obs_value, obs_value,
    publisher, title, url
FROM changes
WHERE release_date >= $since::DATE
ORDER BY release_date DESC, change_kind, indicator, ref_area, measure, period_start, period_end
