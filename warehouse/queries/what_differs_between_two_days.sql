-- What was known differently on two days. $earlier, $later: dates; $name: the indicator, or NULL.
SELECT
    difference, indicator, ref_area, measure, unit, period_start, period_end, earlier_value, later_value
FROM diff_as_of($earlier, $later)
WHERE $name IS NULL OR lower(indicator) = lower($name)
ORDER BY difference, indicator, ref_area, measure, period_start, period_end
