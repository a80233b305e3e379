-- How a publisher revises a series: from each statement to the next that contradicts it, and from the first to the
-- last. Percentages are of the earlier value. DOUBLE: these are statistics, not values.
-- first_efficient: the first release that predicts the last without bias (see release_errors), at the 5 percent level.
CREATE VIEW revision_statistics AS
WITH observation AS (
    SELECT
        series_id,
        period_start,
        period_end,
        publisher,
        count_if(change_kind = 'revised') AS revisions,
        arg_min(obs_value, revision_no)::DOUBLE AS first_value,
        arg_max(obs_value, revision_no)::DOUBLE AS last_value
    FROM vintage
    WHERE obs_value IS NOT NULL AND change_kind <> 'withdrawn'
    GROUP BY ALL
),

efficient AS (
    SELECT series_id, publisher, min(nth) AS first_efficient
    FROM release_errors
    WHERE efficient_p >= 0.05
    GROUP BY series_id, publisher
)

SELECT
    series_key,
    indicator,
    ref_area,
    measure,
    unit,
    is_forecast,
    publisher,
    count(*) AS observations,
    count_if(revisions > 0) AS revised_observations,
    sum(revisions) AS revisions,
    avg(last_value - first_value) AS mean_revision,
    avg(abs(last_value - first_value)) AS mean_absolute_revision,
    100 * avg((last_value - first_value) / nullif(abs(first_value), 0)) AS mean_revision_percent,
    100 * avg(abs(last_value - first_value) / nullif(abs(first_value), 0)) AS mean_absolute_revision_percent,
    count_if(last_value > first_value) AS raised,
    count_if(last_value < first_value) AS lowered,
    avg(revisions) AS revisions_per_observation,
    max(revisions) AS most_revisions,
    any_value(first_efficient) AS first_efficient,
    series_id
FROM observation
JOIN series USING (series_id)
LEFT JOIN efficient USING (series_id, publisher)
GROUP BY ALL;
