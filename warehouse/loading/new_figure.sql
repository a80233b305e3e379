-- Figures are new if their extraction is: they commit together, so that the long table need not be searched.
SELECT * EXCLUDE (stands), stands.lower, stands.upper, stands.bounds
FROM (
    SELECT *, stands_for(obs_value, value_max, resolution, unit, qualifier, measure, surface) AS stands
    FROM arrived_figure
    SEMI JOIN new_extraction USING (extraction_id)
)
