-- What this warehouse would have said was known on a day, asked at a load time. $day: a date; $load_time: a time.
SELECT indicator, ref_area, measure, unit, period_start, period_end, obs_value, qualifier, publisher, realtime_start
FROM as_known($day, $load_time)
ORDER BY indicator, ref_area, measure, period_start, period_end
