-- Levels that cannot be compared with those of the period before: what is said of the growth between them does not fit.
SELECT
    indicator, ref_area, unit, period_start, period_end, publisher, obs_value, base_start, base_end, base_value,
    growth_percent, implied_base_value, release_date
FROM breaks
ORDER BY indicator, ref_area, period_start, publisher
