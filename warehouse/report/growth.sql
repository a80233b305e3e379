-- Growth held against levels for some indicators, newest first. $indicators: their names.
SELECT
    indicator, ref_area, verdict, release_date, unit, period_start, period_end, level_value, growth_percent, base,
    base_start, base_end, base_value, implied_base_value, publisher, version_id,
    version_no
FROM growth_check
WHERE indicator IN (SELECT unnest($indicators))
ORDER BY indicator, release_date DESC, period_start DESC, publisher
