-- Publishers' lines with mere repetitions folded in. $name: the indicator.
SELECT
    ref_area, measure, unit, period_start, period_end, publisher, change_kind, obs_value, realtime_start, realtime_end,
    times_repeated, last_stated
FROM restatements
WHERE lower(indicator) = lower($name)
ORDER BY measure, period_start, period_end, publisher, realtime_start
