-- The revision triangle of an indicator's levels: a row a period, a column a vintage date. $name: the indicator.
PIVOT (
    SELECT ref_area, unit, period_start, period_end, vintage_date, obs_value
    FROM vintage_matrix(getvariable('name'))
    WHERE measure = 'level' AND NOT is_forecast
)
ON vintage_date
USING first(obs_value)
GROUP BY ref_area, unit, period_start, period_end
ORDER BY ref_area, unit, period_start, period_end
