-- Each figure with the interval that its words leave open, one place wide; of a range its ends.
SELECT
    * EXCLUDE (face, place, below),
    CASE WHEN value_max IS NULL THEN (obs_value - below)::DECIMAL(38, 9) ELSE least(obs_value, value_max) END AS lower,
    CASE WHEN value_max IS NULL THEN (obs_value - below + place)::DECIMAL(38, 9) ELSE greatest(obs_value, value_max) END
        AS upper,
    CASE WHEN value_max IS NOT NULL THEN '[]' WHEN face = '<' THEN '(]' ELSE '[)' END AS bounds
FROM (
    SELECT *, reach_below(place, face) AS below
    FROM (
        SELECT *, good_to(obs_value, resolution, unit, surface, face IN ('>', '<', '~')) AS place
        FROM (SELECT *, facing(qualifier, obs_value, measure) AS face FROM arriving)
    )
)
