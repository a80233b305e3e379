-- Growth held against levels: where a publisher counts with another base than it had said.
SELECT
    verdict, release_date, indicator, ref_area, unit, period_start, period_end, level_value, growth_percent, base_value,
    implied_base_value, publisher
FROM growth_check
ORDER BY verdict, release_date, indicator
