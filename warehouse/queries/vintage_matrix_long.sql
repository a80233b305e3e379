-- The revision triangle of an indicator, one row a period and vintage date. $name: the indicator.
SELECT ref_area, measure, unit, is_forecast, period_start, period_end, vintage_date, obs_value, qualifier
FROM vintage_matrix($name)
ORDER BY ALL
