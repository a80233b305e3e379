-- Growth held against levels.
SELECT
    release_date, verdict, indicator, ref_area, unit, period_start, period_end, level_value, growth_percent, base,
    base_start, base_end, base_value, implied_base_value, publisher, figure_id, level_figure_id, base_figure_id
FROM growth_check
ORDER BY release_date, indicator, ref_area, period_start, figure_id
