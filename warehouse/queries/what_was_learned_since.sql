-- What this warehouse has learned since a load time, whenever it was released. $from_time: a time.
SELECT
    recorded_at, release_date, change_kind, indicator, ref_area, measure, unit, period_start, period_end, prev_obs_value,
    obs_value, publisher, title, url
FROM changes
WHERE recorded_at >= $from_time::TIMESTAMPTZ
ORDER BY recorded_at DESC, release_date DESC, indicator, ref_area, measure, period_start, period_end
