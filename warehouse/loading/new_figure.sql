-- Each figure with the interval that its words leave open.
SELECT * EXCLUDE (stands), stands.lower, stands.upper, stands.bounds
FROM (
    SELECT *, stands_for(obs_value, value_max, resolution, unit, qualifier, measure, surface) AS stands FROM arriving
)
