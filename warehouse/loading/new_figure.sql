-- Each figure with the interval that its words leave open.
SELECT * EXCLUDE (plain, hedged, face, stands), stands.lower, stands.upper, stands.bounds
FROM (
    SELECT *, stands_for(obs_value, value_max, plain, hedged, face) AS stands
    FROM (
        SELECT
            *,
            plain_place(obs_value, resolution, unit, surface) AS plain,
            hedged_place(obs_value, resolution, surface) AS hedged,
            facing(qualifier, obs_value, measure) AS face
        FROM arriving
    )
)
