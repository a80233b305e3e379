-- How far each publisher's nth statement lay from its last (reviser's and epiprocess's question: from which release on
-- may one rely on it?). agreed_with_last: the part of the observations whose nth interval meets the last one.
-- Mincer-Zarnowitz: an efficient release has last = intercept + slope * nth with intercept 0 and slope 1. efficient_p is
-- the p-value of that, by the F-test of both restrictions (equal variances; needs three observations). With two of them
-- the F distribution is a power: p = (unrestricted / restricted sum of squared errors) ** ((observations - 2) / 2).
CREATE VIEW release_errors AS
WITH compared AS (
    SELECT
        series_id,
        publisher,
        revision_no AS nth,
        obs_value::DOUBLE AS nth_value,
        last_value(obs_value) OVER line::DOUBLE AS last_obs_value,
        meets(
            lower, upper, bounds, last_value(lower) OVER line, last_value(upper) OVER line, last_value(bounds) OVER line
        ) AS agrees
    FROM vintage
    WHERE obs_value IS NOT NULL AND change_kind <> 'withdrawn'
    WINDOW line AS (
        PARTITION BY series_id, period_start, period_end, publisher ORDER BY revision_no
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
    )
)

SELECT
    series_key,
    indicator,
    ref_area,
    measure,
    unit,
    publisher,
    nth,
    count(*) AS observations,
    avg(last_obs_value - nth_value) AS bias,
    avg(abs(last_obs_value - nth_value)) AS mean_absolute_error,
    count_if(agrees) / count(*) AS agreed_with_last,
    regr_slope(last_obs_value, nth_value) AS slope,
    regr_intercept(last_obs_value, nth_value) AS intercept,
    sum((last_obs_value - nth_value) ** 2) AS squared_errors,
    regr_syy(last_obs_value, nth_value) - regr_sxy(last_obs_value, nth_value) * slope AS squared_residuals,
    CASE
        WHEN count(*) < 3 THEN NULL
        WHEN squared_errors = 0 THEN 1
        ELSE (greatest(coalesce(squared_residuals, regr_syy(last_obs_value, nth_value)), 0) / squared_errors)
            ** ((count(*) - 2) / 2)
    END AS efficient_p,
    series_id
FROM compared
JOIN series USING (series_id)
GROUP BY ALL;
