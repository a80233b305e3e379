-- Periods that publishers of regular series should have stated by a day and have not. $day: a date.
SELECT indicator, ref_area, publisher, period_start, period_end, due, state
FROM releases_due($day)
ORDER BY due, indicator
