-- The latest value of every observation.
SELECT indicator, ref_area, measure, unit, period_start, period_end, obs_value, qualifier, publisher, realtime_start
FROM latest
ORDER BY indicator, ref_area, measure, period_start, period_end
