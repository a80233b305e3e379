-- When each period was first stated, how many days after its end, and what came late.
SELECT indicator, ref_area, freq, period_start, period_end, publisher, release_date, days_to_release, is_late
FROM release_calendar
ORDER BY release_date, indicator, ref_area
