-- What was known on a day, one value for each observation. $day: a date.
SELECT indicator, ref_area, measure, unit, period_start, period_end, obs_value, qualifier, publisher, realtime_start
FROM as_of($day)
ORDER BY indicator, ref_area, measure, period_start, period_end
