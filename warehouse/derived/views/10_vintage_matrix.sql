-- The revision triangle, long: each observation of an indicator as it was known on each day on which anything was said
-- of the indicator. Wide: the cookbook's vintage_matrix, a PIVOT of this.
-- example: vintage_matrix('technology companies registered')
CREATE MACRO vintage_matrix(name) AS TABLE
WITH found AS (
    SELECT effective.*, series.* EXCLUDE (series_id)
    FROM effective
    JOIN series USING (series_id)
    WHERE lower(indicator) = lower(name)
),

vintage_date AS (
    SELECT DISTINCT realtime_start AS vintage_date FROM vintage WHERE series_id IN (SELECT series_id FROM found)
)

SELECT
    series_key, ref_area, measure, base, unit, is_forecast, period_start, period_end, vintage_date, obs_value,
    qualifier, series_id, figure_id
FROM found
JOIN vintage_date ON realtime_start <= vintage_date AND realtime_end > vintage_date;
