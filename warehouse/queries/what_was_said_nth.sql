-- The nth statement of each publisher on each observation. $n: 0 the first, 1 the second ...
SELECT indicator, ref_area, measure, unit, period_start, period_end, publisher, release_date, obs_value, change_kind
FROM nth_release($n::INTEGER)
ORDER BY indicator, ref_area, measure, period_start, period_end, publisher
